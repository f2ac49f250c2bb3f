internal import Foundation

/// The size in pixels of a PNG, JPEG, GIF, WebP or SVG image, from the bytes at its beginning; nil when it cannot be told.
func imageSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 {
        return (bigEndian(bytes, at: 16, count: 4), bigEndian(bytes, at: 20, count: 4))
    }
    if bytes.starts(with: Array("GIF8".utf8)), bytes.count > 10 {
        return (Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
    }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.count > 30 { return webPSize(bytes) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpegSize(bytes) }
    return svgSize(bytes)
}

private func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
}

private func webPSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
        let size = { (start: Int) in 1 + (Int(bytes[start]) | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]) << 16) }
        return (size(24), size(27))
    // checked: longer than 30 bytes, asked by the caller
    case "VP8 ": return ((Int(bytes[26]) | Int(bytes[27]) << 8) & 0x3FFF, (Int(bytes[28]) | Int(bytes[29]) << 8) & 0x3FFF)
    case "VP8L":
        let bits = (0..<4).reduce(0) { $0 | Int(bytes[21 + $1]) << (8 * $1) }
        return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    default: return nil
    }
}

/// Walks the segments of a JPEG to its frame header.
private func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
        let marker = bytes[index + 1]
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
            return (bigEndian(bytes, at: index + 7, count: 2), bigEndian(bytes, at: index + 5, count: 2))
        }
        index += 2 + bigEndian(bytes, at: index + 2, count: 2)
    }
    return nil
}

/// The `width` and `height` of an SVG's root element, or the size of its `viewBox`.
private func svgSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let tagStart = start.range(of: "<svg")?.upperBound, let tagEnd = start[tagStart...].firstIndex(of: ">") else { return nil }
    let tag = start[tagStart..<tagEnd]
    let value = { (name: String) -> Substring? in
        guard let from = tag.range(of: " \(name)=\"")?.upperBound, let to = tag[from...].firstIndex(of: "\"") else { return nil }
        return tag[from..<to]
    }
    let number = { (text: Substring) in
        Double(text.hasSuffix("px") ? text.dropLast(2) : text).flatMap { (0.5..<1e6).contains($0) ? Int($0.rounded()) : nil }
    }
    if let width = value("width").flatMap(number), let height = value("height").flatMap(number) { return (width, height) }
    let box = (value("viewBox") ?? "").split { $0 == " " || $0 == "," }
    guard box.count == 4, let width = number(box[2]), let height = number(box[3]) else { return nil }
    return (width, height)
}

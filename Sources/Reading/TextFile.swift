internal import Diagnostics
internal import Foundation

/// A text file as read: its lines end in a single line feed and it has no byte order mark.
struct TextFile: Sendable {
    /// Path relative to the site's folder.
    let path: String
    let text: String

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Decodes UTF-8 and UTF-16 with or without byte order mark, and Windows-1252 for anything that is not UTF-8.
    ///
    /// Returns nil when the bytes are not text: they hold a zero byte.
    init?(path: String, bytes: [UInt8]) {
        guard let text = decodedText(bytes) else { return nil }
        self.init(path: path, text: text)
    }

    func place(line: Int = 0, column: Int = 0) -> SourcePlace {
        SourcePlace(file: path, line: line, column: column)
    }
}

/// The text in some bytes, with line ends made one kind, or nil when they hold a zero byte and so are not text.
func decodedText(_ bytes: [UInt8]) -> String? {
    var text: String
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        let isLittle = bytes[0] == 0xFF
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            isLittle ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        text = String(decoding: units, as: UTF16.self)
    } else {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard !bytes.contains(0) else { return nil }
        if let utf8 = String(validating: bytes[start...], as: UTF8.self) {
            text = utf8
        } else {
            text = String(String.UnicodeScalarView(bytes.map(windows1252Scalar)))
        }
    }
    if text.utf8.contains(0x0D) { text = withLineFeeds(text) }
    text.makeContiguousUTF8()
    return text
}

private func withLineFeeds(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
        if byte == 0x0D {
            bytes.append(0x0A)
        } else if byte != 0x0A || previous != 0x0D {
            bytes.append(byte)
        }
        previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
}

/// The code page's own characters, 0x80 to 0x9F; the five it leaves open become U+FFFD.
private let windows1252: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
]

/// The lines of a file of a site, for showing beside a diagnostic; empty when it cannot be read.
///
/// - Parameters:
///   - file: relative to the site's folder.
///   - site: the folder that holds `Content/`.
package func sourceLines(of file: String, in site: String) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: site + "/" + file), let text = decodedText([UInt8](data)) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
}

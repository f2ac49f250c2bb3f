internal import Diagnostics
internal import Model

/// Reports what a file holds of persons that is never published: citizen service numbers, birth dates, where someone lives.
func reportPersonalData(in file: TextFile, log: inout ReadingLog) {
    reportCitizenServiceNumbers(in: file, log: &log)
    reportBirthDates(in: file, log: &log)
    reportHouseAddresses(in: file, log: &log)
    for place in ExcusedLines(of: file).withoutReason { log.report(.excuseWithoutReason(at: place)) }
}

/// The same of a file that is published as it is, where its bytes are text in any encoding.
func reportPersonalData(in bytes: [UInt8], path: String, log: inout ReadingLog) {
    guard let text = publishedText(bytes) else { return }
    reportPersonalData(in: TextFile(path: path, text: text), log: &log)
}

/// The same of the names of a file and of the folders that it lies in.
///
/// - Parameter path: relative to the site's folder.
func reportPersonalData(inNameOf path: String, log: inout ReadingLog) {
    guard path.utf8.count(where: { (0x30...0x39).contains($0) || $0 >= 0x80 }) >= 8 else { return }
    let names = path.split(separator: "/").dropFirst().map { name in
        name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? name[..<$0] : nil } ?? name
    }
    var scratch = ReadingLog()
    for name in names {
        if holdsCitizenServiceNumber(String(name)) { return log.report(.citizenServiceNumberInName(at: SourcePlace(file: path))) }
        reportBirthDates(in: TextFile(path: path, text: String(name)), log: &scratch)
    }
    if !scratch.diagnostics.isEmpty { log.report(.birthDate(at: SourcePlace(file: path))) }
}

/// The text in the bytes of an attachment; nil where they are a picture, a document or another thing that is no text.
private func publishedText(_ bytes: [UInt8]) -> String? {
    if binaryStarts.contains(where: { bytes.starts(with: $0) }) { return nil }
    if let text = decodedText(bytes) {
        let odd = text.utf8.prefix(4096).count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x00].contains($0) }
        return odd * 50 > min(text.utf8.count, 4096) ? nil : text
    }
    // UTF-16 without its mark: every other byte of most texts is zero.
    let sample = bytes.prefix(4096)
    for parity in 0...1 {
        let zeros = sample.indices.count { $0 % 2 == parity && sample[$0] == 0 }
        let others = sample.indices.count { $0 % 2 != parity && sample[$0] == 0 }
        guard zeros * 4 > sample.count, others == 0 else { continue }
        return decodedText((parity == 1 ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)
    }
    return nil
}

/// How pictures, documents, archives, sound and fonts begin.
private let binaryStarts: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("RIFF".utf8), Array("%PDF".utf8), Array("PK\u{3}\u{4}".utf8),
    [0x1F, 0x8B], Array("wOF".utf8), Array("ID3".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("BM".utf8) + [0x00],
]

package import Diagnostics
internal import Foundation

/// A text file as read: its lines end in a single line feed and it has no byte order mark.
package struct TextFile: Sendable {
    /// Path relative to the site's folder; of a file from elsewhere the path as it was given.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Decodes UTF-8 and UTF-16 with or without byte order mark, and Windows-1252 for anything that is not UTF-8.
    ///
    /// Returns nil when the bytes are not text: they hold a zero byte.
    package init?(path: String, bytes: [UInt8]) {
        guard let text = decodedText(bytes) else { return nil }
        self.init(path: path, text: text)
    }

    package func place(line: Int = 0, column: Int = 0) -> SourcePlace {
        SourcePlace(file: path, line: line, column: column)
    }
}

/// The text in some bytes, with line ends made one kind, or nil when they hold a zero byte and so are not text.
func decodedText(_ bytes: [UInt8]) -> String? {
    guard var text = TextEncoding.decoded(bytes)?.text else { return nil }
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

/// The lines of a file of a site, for showing beside a diagnostic; empty when it cannot be read.
///
/// - Parameters:
///   - file: relative to the site's folder.
///   - site: the folder that holds `Content/`.
package func sourceLines(of file: String, in site: String) -> [Substring] {
    guard let data = FileManager.default.contents(atPath: site + "/" + file), let text = decodedText([UInt8](data)) else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
}

internal import Reading

/// New text in the place of a part of a file.
struct TextEdit {
    /// In UTF-8 bytes from the beginning of the file's text, where each line end is a single line feed.
    var range: Range<Int>
    var text: String
}

/// The bytes of a file with some parts replaced and a text after the whole; its other bytes stay.
///
/// Where the file's encoding has no place for a character of what is new, the whole becomes UTF-8.
///
/// - Parameters:
///   - bytes: the file's, which are `text` in `encoding`.
///   - text: with the file's own line ends.
///   - edits: in the order of the file, none over another.
///   - addition: what comes after the last line.
func edited(_ bytes: [UInt8], text: String, encoding: TextEncoding, edits: [TextEdit], addition: String) -> [UInt8] {
    // What is kept, what is cut after it, and what is new in its place.
    var parts: [(kept: Substring, cut: Substring, new: String)] = []
    var walk = RawWalk(text)
    var start = text.startIndex
    for edit in edits {
        let (from, to) = (walk.index(of: edit.range.lowerBound), walk.index(of: edit.range.upperBound))
        parts.append((text[start..<from], text[from..<to], edit.text))
        start = to
    }
    parts.append((text[start...], "", addition))
    let mark = encoding.byteCount(ofBeginning: "")
    var result = Array(bytes[..<mark])
    var position = mark
    for part in parts {
        guard let new = encoding.bytes(of: part.new) else {
            return [0xEF, 0xBB, 0xBF] + parts.flatMap { Array($0.kept.utf8) + Array($0.new.utf8) }
        }
        let end = position + encoding.byteCount(ofBeginning: part.kept) - mark
        result += bytes[position..<end] + new
        position = end + encoding.byteCount(ofBeginning: part.cut) - mark
    }
    return result
}

/// Finds places in a text with its own line ends, from places in the text where each is a single line feed; only onwards.
private struct RawWalk {
    private let text: String
    private var offset = 0
    private var position: String.Index

    init(_ text: String) {
        self.text = text
        position = text.utf8.startIndex
    }

    mutating func index(of wanted: Int) -> String.Index {
        while offset < wanted, position < text.utf8.endIndex {
            let isReturn = text.utf8[position] == 0x0D
            position = text.utf8.index(after: position)
            if isReturn, position < text.utf8.endIndex, text.utf8[position] == 0x0A { position = text.utf8.index(after: position) }
            offset += 1
        }
        return position
    }
}

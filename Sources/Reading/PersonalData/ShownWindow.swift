internal import Foundation

/// A short stretch of a text as a reader sees it, in small letters, with the place of each character.
struct ShownWindow {
    private(set) var text = ""
    /// The byte of the source that each character begins at, in UTF-16 units of `text`.
    private var offsets: [Int] = []

    /// - Parameters:
    ///   - start: the byte to begin at.
    ///   - end: the byte to end before.
    init(of source: ShownScalars, from start: Int, to end: Int) {
        var index = max(0, start)
        // Not within a character.
        while let byte = source.byteAt(index), byte & 0xC0 == 0x80 { index += 1 }
        while index < min(end, source.bytes.count) {
            let (shown, next) = source.scalar(at: index)
            if let piece = Self.piece(shown, of: source.bytes[index..<next]) {
                let lowered = piece.lowercased()
                text += lowered
                offsets += Array(repeating: index, count: lowered.utf16.count)
            }
            index = max(next, index + 1)
        }
    }

    init(of text: String) {
        let source = ShownScalars(text)
        self.init(of: source, from: 0, to: source.bytes.count)
    }

    /// The stretch of the first match of a pattern, and the byte of the source at which it begins.
    func first(_ pattern: TextPattern) -> (range: Range<String.Index>, offset: Int)? {
        guard let range = pattern.first(in: text) else { return nil }
        let position = text.utf16.distance(from: text.startIndex, to: range.lowerBound)
        return offsets.indices.contains(position) ? (range, offsets[position]) : nil
    }

    private static func piece(_ shown: ShownScalar, of bytes: ArraySlice<UInt8>) -> String? {
        switch shown {
        case .digit(let digit): String(digit)
        case .nothing: nil
        case .space, .tab, .newline, .underscore: " "
        case .dash: "-"
        case .slash: "/"
        case .dot: "."
        case .comma: ","
        case .end: " | "
        case .parenthesis: String(decoding: bytes, as: UTF8.self)
        case .quoteMark: " "
        case .letter, .other: bytes.count > 4 ? " " : String(decoding: bytes, as: UTF8.self).precomposedStringWithCompatibilityMapping
        }
    }
}

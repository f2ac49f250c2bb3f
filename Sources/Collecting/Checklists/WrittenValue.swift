/// Where a value of a step stands in the bytes of a file, apart from the comments around it.
///
/// YAML has many ways to write a text. What is not one of the usual ones (plain, between quotation marks, or a block below `|` or `>`) is not
/// told: then nothing may be replaced.
struct WrittenValue: Equatable {
    /// From its first byte to its last; of a block the mark that announces it; empty, after the colon, where there is no value.
    let range: Range<Int>
    /// The lines of a block below its mark, from the end of the line before.
    let block: Range<Int>?
    /// Whether a comment stands between the colon and the value.
    let isAfterComment: Bool

    /// - Parameters:
    ///   - start: after the colon.
    ///   - limit: the end of the lines that belong to the key.
    ///   - keyIndent: spaces before the key; what belongs to the value stands further in.
    init?(in bytes: [UInt8], from start: Int, to limit: Int, keyIndent: Int) {
        var scanner = ValueScanner(bytes: bytes, place: start, limit: limit)
        isAfterComment = scanner.skipBlanksAndComments()
        let first = scanner.place
        guard let byte = scanner.byte else {
            (range, block) = (start..<start, nil)
            return
        }
        switch byte {
        case 0x22, 0x27:
            guard scanner.skipQuoted() else { return nil }
            (range, block) = (first..<scanner.place, nil)
        case 0x7C, 0x3E:
            guard let mark = scanner.skipBlockMark() else { return nil }
            let lines = scanner.skipBlock(deeperThan: keyIndent)
            (range, block) = (mark, lines.isEmpty ? nil : lines)
        case 0x21, 0x25, 0x26, 0x2A, 0x2C, 0x40, 0x5B, 0x5D, 0x60, 0x7B, 0x7D: return nil
        default:
            guard let end = scanner.skipPlain(deeperThan: keyIndent) else { return nil }
            (range, block) = (first..<end, nil)
        }
        // What is left of the lines says nothing.
        let place = scanner.place
        if let next = scanner.byte, !ValueScanner.isBlank(next), next != ValueScanner.lineEnd { return nil }
        _ = scanner.skipBlanksAndComments()
        if scanner.byte != nil || place > limit { return nil }
    }
}

/// Where what begins with a brace or a bracket ends, in bytes; nil where that is not on the line, or not sure.
func flowEnd(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    var scanner = ValueScanner(bytes: bytes, place: start, limit: limit)
    guard scanner.skipFlow() else { return nil }
    let end = scanner.place
    if let next = scanner.byte, !ValueScanner.isBlank(next) { return nil }
    _ = scanner.skipBlanksAndComments()
    return scanner.byte == nil ? end : nil
}

/// Walks over the bytes of YAML, which the parser has read as good.
private struct ValueScanner {
    static let lineEnd: UInt8 = 0x0A
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    let bytes: [UInt8]
    var place: Int
    let limit: Int

    var byte: UInt8? { place < min(limit, bytes.count) ? bytes[place] : nil }

    private var isAtComment: Bool {
        byte == 0x23 && (place == 0 || Self.isBlank(bytes[place - 1]) || bytes[place - 1] == Self.lineEnd)
    }

    private mutating func skip(while test: (UInt8) -> Bool) {
        while let byte, test(byte) { place += 1 }
    }

    private mutating func skipLine() { skip { $0 != Self.lineEnd } }

    /// Goes on to the next byte that says something; returns whether it went over a comment.
    mutating func skipBlanksAndComments() -> Bool {
        var hasComment = false
        while true {
            skip { Self.isBlank($0) || $0 == Self.lineEnd }
            guard isAtComment else { return hasComment }
            hasComment = true
            skipLine()
        }
    }

    /// A text between quotation marks, over as many lines as it has.
    mutating func skipQuoted() -> Bool {
        guard let quote = byte else { return false }
        place += 1
        while let byte {
            place += 1
            if byte == 0x5C, quote == 0x22 {
                place += 1
            } else if byte == quote {
                guard quote == 0x27, self.byte == quote else { return true }
                place += 1
            }
        }
        return false
    }

    /// A plain text; returns where it ends, without the blanks after it, nil where a line of it does not stand further in than its key.
    mutating func skipPlain(deeperThan indent: Int) -> Int? {
        var end = place
        while let byte, !isAtComment {
            if byte == Self.lineEnd {
                let lineEnd = place
                skip { Self.isBlank($0) || $0 == Self.lineEnd }
                if self.byte == nil || isAtComment {
                    place = lineEnd
                    break
                }
                let line = bytes[..<place].lastIndex(of: Self.lineEnd) ?? lineEnd
                if place - line - 1 <= indent { return nil }
            } else {
                place += 1
                if !Self.isBlank(byte) { end = place }
            }
        }
        place = end
        return end
    }

    /// The mark of a block and what is behind it on its line; nil where the mark holds a number.
    mutating func skipBlockMark() -> Range<Int>? {
        let start = place
        place += 1
        skip { $0 == 0x2B || $0 == 0x2D }
        let end = place
        skip(while: Self.isBlank)
        guard byte == nil || byte == Self.lineEnd || isAtComment else { return nil }
        skipLine()
        return start..<end
    }

    /// The lines of a block, which stand as far in as the first of them or further.
    mutating func skipBlock(deeperThan indent: Int) -> Range<Int> {
        let start = place
        var (end, own) = (start, indent + 1)
        var isFirst = true
        while byte == Self.lineEnd {
            place += 1
            let line = place
            skip { $0 == 0x20 }
            let column = place - line
            skip(while: Self.isBlank)
            if byte == nil || byte == Self.lineEnd { continue }
            if column < own { break }
            if isFirst { (own, isFirst) = (column, false) }
            skipLine()
            end = place
        }
        place = end
        return start..<end
    }

    /// What stands between braces or brackets on one line.
    mutating func skipFlow() -> Bool {
        var closings: [UInt8] = []
        // Whether a value may begin here, and whether the last thing was one between quotation marks.
        var (isAtStart, isAfterQuoted) = (true, false)
        while let byte, byte != Self.lineEnd, !isAtComment {
            switch byte {
            case 0x20, 0x09: place += 1
            case 0x7B, 0x5B:
                closings.append(byte + 2)
                place += 1
                (isAtStart, isAfterQuoted) = (true, false)
            case 0x7D, 0x5D:
                guard closings.popLast() == byte else { return false }
                place += 1
                if closings.isEmpty { return true }
                (isAtStart, isAfterQuoted) = (false, false)
            case 0x2C:
                place += 1
                (isAtStart, isAfterQuoted) = (true, false)
            case _ where isAtStart && [0x22, 0x27].contains(byte):
                guard skipQuoted() else { return false }
                (isAtStart, isAfterQuoted) = (false, true)
            case _ where isAtStart && [0x21, 0x26, 0x2A, 0x3F].contains(byte): return false
            case 0x3A:
                place += 1
                let isSeparator = isAfterQuoted || self.byte.map(Self.isBlank) ?? true
                if !isSeparator, self.byte == 0x22 || self.byte == 0x27 { return false }
                (isAtStart, isAfterQuoted) = (isSeparator, false)
            default:
                place += 1
                (isAtStart, isAfterQuoted) = (false, false)
            }
        }
        return false
    }
}

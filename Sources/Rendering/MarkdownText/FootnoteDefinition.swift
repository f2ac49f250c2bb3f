/// A footnote's text in the source: `[^name]: text` and the lines that belong to it.
struct FootnoteDefinition {
    var name: String
    /// Index of its first line.
    var line: Int
    /// Byte in the first line at which `[^` stands.
    var column: Int
    /// The parts of lines that make its text; empty for a blank line.
    var body: [(line: Int, part: Range<Int>)]

    /// Footnotes are found by name whatever its case, as link definitions are.
    var key: String { name.lowercased() }

    /// Lines from the first to the last.
    var lines: ClosedRange<Int> { line...(body.last?.line ?? line) }

    /// The definition that begins on a line, if one does.
    init?(at line: Int, of source: SourceText) {
        guard let label = FootnoteDefinition.label(source[line: line]) else { return nil }
        self.line = line
        name = label.name
        column = label.column
        body = [(line, label.end..<source.lines[line].range.count)]
        var blanks: [Int] = []
        for next in source.lines.indices.dropFirst(line + 1) {
            var scan = LineScan(source[line: next])
            if scan.isBlank {
                blanks.append(next)
                continue
            }
            if scan.indentation >= 4 {
                scan.pass(columns: 4)
            } else if blanks.isEmpty, FootnoteDefinition.continuesParagraph(source[line: next]) {
                scan.passSpaces()
            } else {
                break
            }
            body += blanks.map { ($0, 0..<0) }
            blanks = []
            body.append((next, scan.offset..<source.lines[next].range.count))
        }
    }

    private static func label(_ line: ArraySlice<UInt8>) -> (name: String, column: Int, end: Int)? {
        let rest = line.drop { $0 == 0x20 }
        let indentation = rest.startIndex - line.startIndex
        guard indentation <= 3, rest.starts(with: [0x5B, 0x5E]) else { return nil }
        let name = footnoteName(rest.dropFirst(2))
        let after = rest.dropFirst(2 + name.count)
        guard !name.isEmpty, after.starts(with: [0x5D, 0x3A]) else { return nil }
        let text = after.dropFirst(2).drop { $0 == 0x20 || $0 == 0x09 }
        return (String(decoding: name, as: UTF8.self), indentation, text.startIndex - line.startIndex)
    }

    /// Whether a line without indentation goes on with the paragraph above it: it begins no block of its own.
    private static func continuesParagraph(_ line: ArraySlice<UInt8>) -> Bool {
        let rest = line.drop { $0 == 0x20 }
        guard let first = rest.first else { return false }
        switch first {
        case 0x23, 0x3E, 0x3C, 0x7C: return false
        case 0x2A, 0x2B, 0x2D: return rest.dropFirst().first != 0x20
        case 0x30...0x39:
            let after = rest.drop { (0x30...0x39).contains($0) }
            return !(after.first == 0x2E || after.first == 0x29)
        case 0x60, 0x7E: return !rest.starts(with: [first, first, first])
        case 0x5B: return label(line) == nil
        default: return true
        }
    }
}

/// The name at the beginning of `bytes`, up to white space or a bracket; empty when there is none.
func footnoteName(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { $0 > 0x20 && $0 != 0x5B && $0 != 0x5D && $0 != 0x7F }
}

/// The YAML that is being read, kept beside its values: what a `#` or a quotation mark took from one can be seen here only.
struct YAMLSource: Sendable {
    let file: String
    /// The line of the file on which it begins.
    let firstLine: Int
    private let lines: [Substring]
    private let hasComments: Bool
    /// Bytes of a line from which on nobody's comment is looked for: a list on one line has thousands of values.
    private static let longLine = 4000

    init(_ text: String, file: String, firstLine: Int) {
        self.file = file
        self.firstLine = firstLine
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        hasComments = text.utf8.contains(0x23)
    }

    /// A comment that reads on from a value: a single space stands before its `#`, or none after it.
    ///
    /// What stands apart by more space, as `title: Een   # de naam`, is meant as a comment.
    ///
    /// - Parameters:
    ///   - value: a text without quotation marks, as it was read.
    ///   - line: of the file, where the value begins.
    ///   - column: in Unicode scalars, from 1.
    /// - Returns: the comment, with the line of the file and the column where it begins.
    func commentCutting(_ value: String, line: Int, column: Int) -> (text: String, line: Int, column: Int)? {
        guard hasComments, lines.indices.contains(line - firstLine) else { return nil }
        var rest = value[...]
        for index in (line - firstLine)..<lines.count {
            guard lines[index].utf8.count < Self.longLine else { return nil }
            let scalars = Array(lines[index].unicodeScalars)
            let start = index == line - firstLine ? min(column - 1, scalars.count) : 0
            let mark = scalars.indices.dropFirst(start + 1).first { scalars[$0] == "#" && YAMLSource.isSpace(scalars[$0 - 1]) }
            let piece = YAMLSource.text(scalars[start..<(mark ?? scalars.count)]).trimmed
            if rest.startIndex > value.startIndex, !piece.isEmpty, rest.first == " " { rest.removeFirst() }
            guard rest.hasPrefix(piece) else { return nil }
            rest = rest.dropFirst(piece.count)
            if let mark {
                guard rest.isEmpty, YAMLSource.readsOn(scalars, at: mark) else { return nil }
                return (YAMLSource.text(scalars[mark...]).trimmed, firstLine + index, mark + 1)
            }
            if rest.isEmpty { return nil }
        }
        return nil
    }

    /// Whether a text of a list on one line ends at a comma.
    func followsComma(line: Int, column: Int, text: String) -> Bool {
        guard lines.indices.contains(line - firstLine), lines[line - firstLine].utf8.count < Self.longLine else { return false }
        let rest = lines[line - firstLine].unicodeScalars.dropFirst(column - 1 + text.unicodeScalars.count)
        return rest.drop(while: YAMLSource.isSpace).first == ","
    }

    /// A comment in the place of a value, with no space after its sign: `title: #1 in zorg`.
    ///
    /// - Parameter line: of the file, where the key stands.
    func commentForValue(of key: String, line: Int) -> (text: String, line: Int, column: Int)? {
        guard hasComments, lines.indices.contains(line - firstLine), lines[line - firstLine].utf8.count < Self.longLine else { return nil }
        let scalars = Array(lines[line - firstLine].unicodeScalars)
        guard let mark = scalars.firstIndex(of: "#"), mark > 0, mark + 1 < scalars.count, !YAMLSource.isSpace(scalars[mark + 1]),
            scalars[mark + 1] != "#", YAMLSource.isSpace(scalars[mark - 1]),
            YAMLSource.text(scalars[..<mark]).trimmed.hasSuffix(key + ":")
        else { return nil }
        return (YAMLSource.text(scalars[mark...]).trimmed, line, mark + 1)
    }

    private static func readsOn(_ scalars: [Unicode.Scalar], at mark: Int) -> Bool {
        let isApart = mark > 1 && isSpace(scalars[mark - 2])
        let isJoined = mark + 1 < scalars.count && !isSpace(scalars[mark + 1]) && scalars[mark + 1] != "#"
        return (isJoined || !isApart) && !text(scalars[mark...]).lowercased().contains("kring-allow:")
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{A0}" }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

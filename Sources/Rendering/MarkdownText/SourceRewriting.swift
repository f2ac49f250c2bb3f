/// A source text being written anew, line by line, from the lines of another.
struct SourceRewriting {
    /// What takes the place of a line that went elsewhere: it ends a paragraph as the line would have, and prints nothing.
    static let placeholder = Array("<!---->".utf8)

    private(set) var result = SourceText()

    /// Lines so far.
    var count: Int { result.lines.count }

    /// Adds `prefix`, a part of a line of `source` (offsets within the line), and `suffix` as one line.
    mutating func append(
        _ prefix: some Collection<UInt8> = [], of source: SourceText, line index: Int, part: Range<Int>,
        _ suffix: some Collection<UInt8> = []
    ) {
        let line = source.lines[index]
        let start = result.bytes.count
        result.bytes.append(contentsOf: prefix)
        result.bytes.append(contentsOf: source.bytes[line.range.lowerBound + part.lowerBound..<line.range.lowerBound + part.upperBound])
        result.bytes.append(contentsOf: suffix)
        result.lines.append(
            SourceText.Line(range: start..<result.bytes.count, origin: line.origin, shift: line.shift + part.lowerBound - prefix.count))
        result.bytes.append(0x0A)
    }

    mutating func appendLine(_ index: Int, of source: SourceText) {
        append(of: source, line: index, part: 0..<source.lines[index].range.count)
    }

    /// Adds the first `kept` bytes of a line, and a placeholder for the rest.
    mutating func appendPlaceholder(for index: Int, of source: SourceText, keeping kept: Int) {
        append(of: source, line: index, part: 0..<kept, SourceRewriting.placeholder)
    }

    mutating func appendBlank() {
        let origin = result.lines.last?.origin ?? 0
        result.lines.append(SourceText.Line(range: result.bytes.count..<result.bytes.count, origin: origin, shift: 0))
        result.bytes.append(0x0A)
    }
}

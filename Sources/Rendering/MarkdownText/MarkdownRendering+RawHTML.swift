internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Takes raw HTML out and says so; comments go in silence.
    mutating func removeRawHTML() {
        var opened = Set<String>()
        for node in nodes.rawHTML {
            defer { tree.discard(node) }
            let literal = node.literal
            reportOpenComment(in: literal, of: node)
            guard let start = startOfTag(in: literal) else { continue }
            let tag = literal[start...]
            let name = String(tag.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            let isClosing = tag.hasPrefix("</")
            let known = isClosing && opened.contains(name.lowercased())
            opened.formUnion(tagNames(in: tag))
            guard !known else { continue }
            let shown = name.isEmpty ? String(tag.prefix { !$0.isNewline }.prefix(20)) : (isClosing ? "</\(name)>" : "<\(name)>")
            let lost = node.kind == CMARK_NODE_HTML_BLOCK ? words(between: literal) : ""
            diagnostics.append(.rawHTML(shown, text: lost, at: place(ofTagAt: start, in: literal, of: node)))
        }
    }

    /// Reports a comment without an end: to libcmark it goes on to the end of the text.
    private mutating func reportOpenComment(in literal: String, of node: MarkdownNode) {
        guard node.kind == CMARK_NODE_HTML_BLOCK, let open = literal.ranges(of: "<!--").last,
            !literal[open.lowerBound...].dropFirst(2).contains("-->")
        else { return }
        diagnostics.append(.openComment(at: place(ofTagAt: open.lowerBound, in: literal, of: node)))
    }

    /// The words of an HTML block without its tags, the contents of scripts and styles apart.
    private func words(between html: String) -> String {
        let folded = html.lowercased()
        if folded.hasPrefix("<script") || folded.hasPrefix("<style") { return "" }
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" {
                isTag = false
                text.append(" ")
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func place(ofTagAt start: String.Index, in literal: String, of node: MarkdownNode) -> SourcePlace {
        guard node.kind == CMARK_NODE_HTML_BLOCK else { return place(of: node, mark: 0x3C) }
        let before = literal[..<start].utf8
        let lines = before.count { $0 == 0x0A }
        guard lines > 0 else { return place(line: node.startLine, column: node.startColumn + before.count) }
        let line = node.startLine + lines
        let rest = Array(literal[start...].utf8.prefix { $0 != 0x0A })
        let length = source.lines.indices.contains(line - 1) ? source.lines[line - 1].range.count : 0
        return place(line: line, column: max(1, length - rest.count + 1))
    }

    /// Where the first thing that is not a comment or white space begins.
    private func startOfTag(in html: String) -> String.Index? {
        var rest = html[...]
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard rest.hasPrefix("<!--") else { return rest.isEmpty ? nil : rest.startIndex }
            guard let end = rest.dropFirst(2).firstRange(of: "-->") else { return nil }
            rest = rest[end.upperBound...]
        }
    }

    private func tagNames(in html: Substring) -> Set<String> {
        let pieces = html.split(separator: "<")
        return Set(pieces.map { $0.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.lowercased() })
    }
}

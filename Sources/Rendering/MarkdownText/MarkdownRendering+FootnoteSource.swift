internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Moves the texts of footnotes to the front, each in a block quote, and parses again.
    ///
    /// There, libcmark reads them with the link definitions of the whole text. Returns those moved, in that order.
    mutating func setFootnotesApart() -> [FootnoteDefinition] {
        var candidates = source.lines.indices.filter { line in
            source[line: line].drop { $0 == 0x20 }.starts(with: [0x5B, 0x5E])
        }
        guard !candidates.isEmpty else { return [] }
        let verbatim = verbatimLines()
        candidates.removeAll(where: verbatim.contains)
        var definitions: [FootnoteDefinition] = []
        var taken = Set<Int>()
        var keys = Set<String>()
        for line in candidates where !taken.contains(line) {
            guard let definition = FootnoteDefinition(at: line, of: source) else { continue }
            taken.formUnion(definition.lines)
            if keys.insert(definition.key).inserted {
                definitions.append(definition)
            } else {
                let place = place(line: line + 1, column: definition.column + 1)
                diagnostics.append(.repeatedFootnote(definition.name, at: place))
            }
        }
        guard !taken.isEmpty else { return [] }
        var rewriting = SourceRewriting()
        for definition in definitions {
            for (line, part) in definition.body { rewriting.append("> ".utf8, of: source, line: line, part: part) }
            rewriting.appendBlank()
        }
        for line in source.lines.indices {
            guard taken.contains(line), !LineScan(source[line: line]).isBlank else {
                rewriting.appendLine(line, of: source)
                continue
            }
            rewriting.appendPlaceholder(for: line, of: source, keeping: 0)
        }
        source = rewriting.result
        tree = MarkdownTree(parsing: source.bytes)
        return definitions
    }

    /// Indices of the lines in code and raw HTML.
    private func verbatimLines() -> Set<Int> {
        var lines = Set<Int>()
        tree.forEachNode { node in
            if node.kind == CMARK_NODE_CODE_BLOCK {
                lines.formUnion(node.startLine - 1..<max(node.startLine, node.endLine))
            } else if node.kind == CMARK_NODE_HTML_BLOCK {
                // libcmark gives some of these an end before their start: the literal tells.
                let count = node.withLiteral { $0.count { $0 == 0x0A } }
                lines.formUnion(node.startLine - 1..<node.startLine - 1 + max(1, count))
            }
        }
        return lines
    }
}

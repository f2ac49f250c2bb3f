internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Reports lines that give the address of a link that is nowhere: Markdown leaves them out, `[Jan]: akkoord` too.
    mutating func reportLostLines() {
        let labels = definitions()
        guard !labels.isEmpty else { return }
        let used = usedLabels()
        for (line, label) in labels {
            if !used.contains(label.lowercased()) {
                diagnostics.append(.lostLine(source.text(ofLine: line), at: place(line: line + 1, column: 1)))
            }
        }
    }

    /// What stands between `[` and `]` anywhere but where a line gives its address, in small letters.
    private func usedLabels() -> Set<String> {
        let bytes = original.bytes
        var used = Set<String>()
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == 0x5B {
                open = index + 1
            } else if byte == 0x5D, let start = open {
                open = nil
                if index + 1 < bytes.count, bytes[index + 1] == 0x3A { continue }
                used.insert(String(decoding: bytes[start..<index], as: UTF8.self).lowercased())
            }
        }
        return used
    }

    /// Lines that libcmark reads as the address of a link, each with its name.
    private func definitions() -> [(line: Int, label: String)] {
        guard original.contains(0x5D, 0x3A) else { return [] }
        let taken = linesOfBlocks()
        return source.lines.indices.compactMap { line in
            let text = source[line: line].drop { $0 == 0x20 || $0 == 0x3E }
            guard text.first == 0x5B, text.dropFirst().first != 0x5E, !taken.contains(line + 1),
                let end = text.firstIndex(of: 0x5D), text[end...].dropFirst().first == 0x3A
            else { return nil }
            return (line, String(decoding: text[text.startIndex + 1..<end], as: UTF8.self))
        }
    }

    /// Lines, from 1, on which something stands that is printed.
    private func linesOfBlocks() -> Set<Int> {
        var taken = Set<Int>()
        tree.forEachNode { node in
            switch node.kind {
            case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK, CMARK_NODE_HEADING:
                if node.endLine >= node.startLine { taken.formUnion(node.startLine...max(node.startLine, node.endLine)) }
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                taken.insert(position(of: node).line)
            default: break
            }
        }
        return taken
    }
}

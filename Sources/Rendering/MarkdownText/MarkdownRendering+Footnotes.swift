internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// A footnote on its way to the end of the page.
    struct Note {
        let definition: FootnoteDefinition
        /// The block that holds its text.
        let block: MarkdownNode
        /// From 1, in order of first use; 0 while unused.
        var number = 0
        var uses = 0
    }

    /// Takes the footnotes' texts from the front of the tree.
    func takeFootnotes(_ definitions: [FootnoteDefinition]) -> [Note] {
        guard !definitions.isEmpty else { return [] }
        return zip(definitions, tree.root.children).map { definition, quote in
            let block = tree.block()
            quote.moveChildren(to: block)
            tree.discard(quote)
            return Note(definition: definition, block: block)
        }
    }

    /// Makes the references links, and prints the notes at the end, numbered in order of first use.
    mutating func insertFootnotes(_ found: [Note]) {
        var notes = found
        let indices = Dictionary(found.indices.map { (found[$0].definition.key, $0) }, uniquingKeysWith: { first, _ in first })
        var order: [Int] = []
        link(referencesIn: tree.root, to: &notes, by: indices, order: &order)
        var next = 0
        while next < order.count {
            link(referencesIn: notes[order[next]].block, to: &notes, by: indices, order: &order)
            next += 1
        }
        for note in notes where note.number == 0 {
            let definition = note.definition
            diagnostics.append(.unusedFootnote(definition.name, at: originalPlace(of: definition)))
            // Stays in the tree until all its problems are reported.
            tree.root.append(note.block)
            leftOut.append(note.block)
        }
        guard !order.isEmpty else { return }
        let level = min(6, 2 + context.headingShift)
        // A low line keeps these names apart from those of headings, which have none.
        let title = "\(context.idPrefix)fn_title"
        let section = tree.block(
            """
            <section class="footnotes" role="doc-endnotes" aria-labelledby="\(escapedHTML(title))">
            <h\(level) id="\(escapedHTML(title))">\(escapedHTML(context.labels.footnotes))</h\(level)>
            <ol>
            """, "</ol>\n</section>")
        tree.root.append(section)
        for index in order { append(notes[index], to: section) }
    }

    private func originalPlace(of definition: FootnoteDefinition) -> SourcePlace {
        let before = original[line: definition.line].prefix(definition.column)
        return SourcePlace(file: text.file, line: text.firstLine + definition.line, column: before.count + 1)
    }

    private func append(_ note: Note, to section: MarkdownNode) {
        let number = note.number
        let item = tree.block("<li id=\"\(escapedHTML(context.idPrefix))fn_\(number)\">", "</li>")
        section.append(item)
        note.block.moveChildren(to: item)
        tree.discard(note.block)
        let label = escapedHTML(context.labels.backToText)
        let links = (1...max(1, note.uses)).map { use in
            let letter = note.uses > 1 ? letters(use) : ""
            let name = letter.isEmpty ? label : "\(label) (\(letter))"
            let mark = letter.isEmpty ? "↩" : "↩<sup>\(letter)</sup>"
            let address = "#\(escapedHTML(reference(number, use: use)))"
            return "<a href=\"\(address)\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"\(name)\">\(mark)</a>"
        }
        let back = tree.inline(links.map { " " + $0 }.joined())
        if let last = item.lastChild, last.kind == CMARK_NODE_PARAGRAPH {
            last.append(back)
        } else {
            let paragraph = tree.new(CMARK_NODE_PARAGRAPH)
            paragraph.append(back)
            item.append(paragraph)
        }
    }

    /// The name of a use: a to z, then aa and on.
    private func letters(_ number: Int) -> String {
        var rest = number
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(0x61 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    private func reference(_ number: Int, use: Int) -> String {
        "\(context.idPrefix)fnref_\(number)" + (use == 1 ? "" : "-\(use)")
    }

    private mutating func link(
        referencesIn block: MarkdownNode, to notes: inout [Note], by indices: [String: Int], order: inout [Int]
    ) {
        var texts: [MarkdownNode] = []
        tree.forEachNode(from: block) { node in
            guard node.kind == CMARK_NODE_TEXT else { return }
            if node.withLiteral({ $0.contains(0x5E) && $0.contains(0x5B) }) { texts.append(node) }
        }
        var unknown = 0
        for node in texts where !isInImage(node) {
            let bytes = Array(node.literal.utf8)
            var done = 0
            var position = 0
            var place: (line: Int, column: Int)?
            var split = false
            while let start = bytes[position...].firstIndex(of: 0x5B) {
                position = start + 1
                guard position < bytes.count, bytes[position] == 0x5E else { continue }
                let name = footnoteName(bytes[(position + 1)...])
                guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == 0x5D else { continue }
                let written = String(decoding: name, as: UTF8.self)
                position = name.endIndex + 1
                guard let index = indices[written.lowercased()] else {
                    let start = place ?? self.position(of: node)
                    let found = columns(ofReference: written, from: start)
                    place = (start.line, found.upperBound)
                    // Among thousands of wrong names nobody looks for each.
                    unknown += 1
                    let known = notes.lazy.prefix(unknown > 100 ? 0 : 200).map(\.definition.name)
                    let nearest = nearestName(to: written, among: known).map { "[^\($0)]" }
                    diagnostics.append(
                        .unknownFootnote(written, suggestion: nearest, at: self.place(line: start.line, column: found.lowerBound)))
                    continue
                }
                if notes[index].number == 0 {
                    order.append(index)
                    notes[index].number = order.count
                }
                notes[index].uses += 1
                if start > done { node.insertBefore(tree.text(String(decoding: bytes[done..<start], as: UTF8.self))) }
                insert(mark(for: notes[index]), at: node)
                done = position
                split = true
            }
            guard split else { continue }
            if done < bytes.count { node.insertBefore(tree.text(String(decoding: bytes[done...], as: UTF8.self))) }
            tree.discard(node)
        }
    }

    private func mark(for note: Note) -> MarkdownNode {
        let id = escapedHTML(reference(note.number, use: note.uses))
        let target = "\(escapedHTML(context.idPrefix))fn_\(note.number)"
        return tree.inline(
            "<sup><a class=\"footnote-ref\" href=\"#\(target)\" id=\"\(id)\" role=\"doc-noteref\">\(note.number)</a></sup>")
    }

    /// A mark in the text of a link stands behind it: links do not nest.
    private func insert(_ mark: MarkdownNode, at node: MarkdownNode) {
        var ancestor = node.parent
        while let inline = ancestor, !inline.isBlock {
            if inline.kind == CMARK_NODE_LINK {
                inline.insertAfter(mark)
                return
            }
            ancestor = inline.parent
        }
        node.insertBefore(mark)
    }

    private func isInImage(_ node: MarkdownNode) -> Bool {
        var ancestor = node.parent
        while let inline = ancestor, !inline.isBlock {
            if inline.kind == CMARK_NODE_IMAGE { return true }
            ancestor = inline.parent
        }
        return false
    }

    /// The byte columns of `[^name]` on a line of the source, from a column on.
    private func columns(ofReference name: String, from start: (line: Int, column: Int)) -> Range<Int> {
        let none = start.column..<start.column
        guard source.lines.indices.contains(start.line - 1) else { return none }
        let line = source[line: start.line - 1]
        let first = line.startIndex + start.column - 1
        guard first < line.endIndex, let found = line[first...].firstRange(of: Array("[^\(name)]".utf8)) else { return none }
        return found.lowerBound - line.startIndex + 1..<found.upperBound - line.startIndex + 1
    }
}

internal import CCmark

extension MarkdownRendering {
    /// Gives every heading its level, number and name; the names are known before the links are resolved.
    mutating func nameHeadings() {
        var taken = Set<String>()
        var uses: [String: Int] = [:]
        for node in nodes.headings {
            let number = takeNumber(from: node)
            let stem = headingName(plainText(of: node))
            var name = stem
            var count = uses[stem, default: 0] + 1
            if count > 1 { name = "\(stem)-\(count)" }
            while !taken.insert(name).inserted {
                count += 1
                name = "\(stem)-\(count)"
            }
            uses[stem] = count
            let level = min(6, max(2, Int(cmark_node_get_heading_level(node.pointer))) + context.headingShift)
            let heading = Heading(level: level, id: context.idPrefix + name, number: number, text: "", html: "")
            headings.append(NamedHeading(node: node, name: name, heading: heading))
        }
    }

    /// Writes the headings with their names and the links to them, and names the tables below them.
    mutating func makeHeadings() {
        for index in headings.indices {
            let node = headings[index].node
            headings[index].heading.text = plainText(of: node)
            headings[index].heading.html = inlineHTML(of: node)
        }
        nameTables()
        for entry in headings {
            let heading = entry.heading
            let id = escapedHTML(heading.id)
            let number = heading.number.map { "<span class=\"number\">\(escapedHTML($0))</span> " } ?? ""
            let anchor = "<a class=\"anchor\" href=\"#\(id)\" aria-label=\"\(escapedHTML(context.labels.anchor))\">#</a>"
            let (block, line) = tree.lineBlock("<h\(heading.level) id=\"\(id)\">\(number)", " \(anchor)</h\(heading.level)>")
            entry.node.moveChildren(to: line)
            tree.replace(entry.node, with: block)
        }
    }

    /// Removes `1. ` from the beginning of a heading and returns the number.
    private func takeNumber(from node: MarkdownNode) -> String? {
        guard let first = node.firstChild, first.kind == CMARK_NODE_TEXT else { return nil }
        let count = first.withLiteral { bytes in
            let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
            guard digits.count >= 2, digits[0] != 0x2E, digits[digits.count - 1] == 0x2E else { return 0 }
            return digits.count < bytes.count && bytes[digits.count] == 0x20 ? digits.count - 1 : 0
        }
        guard count > 0 else { return nil }
        let literal = first.literal
        first.setLiteral(String(literal.dropFirst(count + 1).drop { $0 == " " }))
        return String(literal.prefix(count))
    }

    private func nameTables() {
        guard !tables.isEmpty else { return }
        let texts = Dictionary(headings.map { ($0.node, $0.heading.text) }, uniquingKeysWith: { first, _ in first })
        let wrappers = Set(tables)
        var heading = ""
        var number = 0
        tree.forEachNode { node in
            if let text = texts[node] {
                heading = text
                number = 0
            } else if wrappers.contains(node) {
                number += 1
                nameTable(node, number: number, under: heading)
            }
        }
    }
}

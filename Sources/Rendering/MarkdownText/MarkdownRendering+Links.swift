internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Gives every link the address it leads to; one that may not or cannot lead anywhere leaves its text.
    mutating func resolveLinks() {
        var headingIDs: [String: String]?
        for link in nodes.links {
            let destination = link.destination
            if isDangerous(destination: destination) {
                diagnostics.append(.dangerousLink(destination, at: placeOfLink(link)))
                tree.unwrap(link)
                continue
            }
            if isExternal(destination: destination) { continue }
            if destination.hasPrefix("#") {
                let known = headingIDs ?? Dictionary(uniqueKeysWithValues: headings.map { ("#" + $0.name, "#" + $0.heading.id) })
                headingIDs = known
                if let address = known[destination] {
                    cmark_node_set_url(link.pointer, address)
                    continue
                }
            }
            switch context.link(destination) {
            case .address(let address), .external(let address):
                cmark_node_set_url(link.pointer, address)
            case .otherEdition:
                diagnostics.append(.linkToOtherEdition(destination, at: placeOfLink(link)))
                tree.unwrap(link)
            case .ambiguous(let choices):
                diagnostics.append(.ambiguousReference(destination, choices: choices, at: placeOfLink(link)))
                tree.unwrap(link)
            case .unknown(let suggestion):
                let nearest = suggestion ?? nearestHeading(to: destination)
                diagnostics.append(.deadLink(destination, suggestion: nearest, at: placeOfLink(link)))
                tree.unwrap(link)
            }
        }
    }

    private func nearestHeading(to destination: String) -> String? {
        guard destination.hasPrefix("#") else { return nil }
        return nearestName(to: String(destination.dropFirst()), among: headings.map(\.name)).map { "#" + $0 }
    }

    private func placeOfLink(_ link: MarkdownNode) -> SourcePlace {
        let found = position(of: link)
        guard source.lines.indices.contains(found.line - 1) else { return place(line: found.line, column: found.column) }
        let isAutolink = source[line: found.line - 1].dropFirst(found.column - 1).first == 0x3C
        return place(of: link, mark: isAutolink ? 0x3C : 0x5B)
    }
}

internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Gives every link the address it leads to; one that may not or cannot lead anywhere leaves its text.
    mutating func resolveLinks() {
        if nodes.links.isEmpty { return }
        let headingIDs = Dictionary(headings.map { ("#" + $0.name, "#" + $0.heading.id) }, uniquingKeysWith: { first, _ in first })
        let targets = targetsOnSite(headingIDs)
        /// The headings that were meant, by what was written.
        var nearestHeadings: [String: String?] = [:]
        for link in nodes.links {
            let destination = link.destination
            if isDangerous(destination: destination) {
                diagnostics.append(.dangerousLink(destination, at: placeOfLink(link)))
                tree.unwrap(link)
                continue
            }
            if isExternal(destination: destination) {
                noteAddress(of: link, destination)
                continue
            }
            if let address = headingIDs[destination] {
                cmark_node_set_url(link.pointer, address)
                continue
            }
            switch targets[destination] ?? context.link(destination) {
            case .address(let address), .external(let address):
                cmark_node_set_url(link.pointer, address)
            case .otherEdition:
                diagnostics.append(.linkToOtherEdition(destination, at: placeOfLink(link)))
                tree.unwrap(link)
            case .closedEdition(let edition):
                diagnostics.append(.linkToOtherEdition(destination, edition: edition, at: placeOfLink(link)))
                tree.unwrap(link)
            case .ambiguous(let choices):
                diagnostics.append(.ambiguousReference(destination, choices: choices, at: placeOfLink(link)))
                tree.unwrap(link)
            case .unknown(let suggestion):
                let heading = nearestHeadings[destination] ?? nearestHeading(to: destination, after: nearestHeadings.count)
                nearestHeadings[destination] = .some(heading)
                let nearest = suggestion ?? heading ?? reachable(destination)
                diagnostics.append(.deadLink(destination, suggestion: nearest, at: placeOfLink(link)))
                tree.unwrap(link)
            }
        }
    }

    /// Marks a link for paper, where its address follows its text once: not after a text that is the address already.
    private func noteAddress(of link: MarkdownNode, _ destination: String) {
        let shown = shownAddress(destination)
        let isShown = bareAddress(plainText(of: link)) == bareAddress(shown)
        let isWeb = destination.lowercased().hasPrefix("http")
        guard isWeb == isShown else { return }
        let mark = isWeb ? "class=\"address\"" : "data-address=\"\(escapedHTML(shown))\""
        let title = link.title.isEmpty ? "" : " title=\"\(escapedHTML(link.title))\""
        let element = tree.inline("<a \(mark) href=\"\(escapedAddress(destination))\"\(title)>", "</a>")
        link.insertBefore(element)
        link.moveChildren(to: element)
        tree.discard(link)
    }

    /// A mail address or a telephone number without what a program needs before and after it.
    private func shownAddress(_ destination: String) -> String {
        for scheme in ["mailto:", "tel:"] where destination.lowercased().hasPrefix(scheme) {
            return String(destination.dropFirst(scheme.count).prefix { $0 != "?" && $0 != ";" })
        }
        return destination
    }

    /// An address without what readers leave out when they write it down: its scheme, `www.`, a slash at its end, spaces in a number.
    private func bareAddress(_ text: String) -> String {
        var bare = text.lowercased().filter { !$0.isWhitespace }
        for start in ["https://", "http://", "mailto:", "tel:", "www."] where bare.hasPrefix(start) {
            bare = String(bare.dropFirst(start.count))
        }
        if bare.hasSuffix("/") { bare.removeLast() }
        let digits = bare.filter(\.isNumber)
        let isNumber = digits.count >= 6 && bare.allSatisfy { $0.isNumber || "+-().".contains($0) }
        return isNumber ? String(digits.suffix(8)) : bare
    }

    /// An e-mail address or a telephone number with what makes it a link.
    private func reachable(_ destination: String) -> String? {
        let parts = destination.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].contains("."), !destination.contains("/") {
            return "mailto:" + destination
        }
        return telephoneAddress(destination.replacing("%20", with: " "))
    }

    /// What each destination that is asked of the site leads to, asked once.
    private func targetsOnSite(_ headingIDs: [String: String]) -> [String: LinkTarget] {
        var seen = Set<String>()
        let asked = nodes.links.map(\.destination).filter { destination in
            headingIDs[destination] == nil && !isDangerous(destination: destination) && !isExternal(destination: destination)
                && seen.insert(destination).inserted
        }
        let found = context.links?(asked) ?? asked.map(context.link)
        return Dictionary(zip(asked, found), uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter count: how many have been looked for: among thousands of wrong names and thousands of headings nobody looks for each.
    private func nearestHeading(to destination: String, after count: Int) -> String? {
        guard destination.hasPrefix("#"), count < 100 else { return nil }
        return nearestName(to: String(destination.dropFirst()), among: headings.map(\.name)).map { "#" + $0 }
    }

    private func placeOfLink(_ link: MarkdownNode) -> SourcePlace {
        let found = position(of: link)
        guard source.lines.indices.contains(found.line - 1) else { return place(line: found.line, column: found.column) }
        let isAutolink = source[line: found.line - 1].dropFirst(found.column - 1).first == 0x3C
        return place(of: link, mark: isAutolink ? 0x3C : 0x5B)
    }
}

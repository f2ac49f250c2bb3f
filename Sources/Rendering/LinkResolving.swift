internal import Diagnostics
internal import Model
internal import Planning

extension SiteRenderer {
    /// What links in a text lead to, each as an address that works from the page that shows it.
    func linkTargets(of destinations: [String], in file: String, on page: PlannedPage) -> [LinkTarget] {
        // A page is rendered once for the names of its headings, however many links name one.
        var anchors: [PageAddress: Anchors?] = [:]
        return destinations.map { linkTarget(of: $0, in: file, on: page, anchors: &anchors) }
    }

    /// What a link in a text leads to, as an address that works from the page that shows it.
    func linkTarget(of destination: String, in file: String, on page: PlannedPage) -> LinkTarget {
        var anchors: [PageAddress: Anchors?] = [:]
        return linkTarget(of: destination, in: file, on: page, anchors: &anchors)
    }

    private func linkTarget(
        of destination: String, in file: String, on page: PlannedPage, anchors known: inout [PageAddress: Anchors?]
    ) -> LinkTarget {
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 ? "#" + parts[1] : ""
        // A fragment alone is a heading of the text itself, which the text knows.
        if parts[0].isEmpty { return .unknown(suggestion: nil) }
        switch plan.links.target(of: percentDecoded(parts[0]), in: file) {
        case .page(let address):
            if parts.count > 1 {
                let found = known[address] ?? anchors(of: address)
                known[address] = .some(found)
                if let found, !found.known.contains(parts[1]) {
                    let nearest = nearestName(to: parts[1], among: found.names.prefix(500)) ?? found.names.first
                    return .unknown(suggestion: nearest.map { "\(parts[0])#\($0)" })
                }
            }
            return .address(percentEncoded(address.link(from: page.address)) + fragment)
        case .notInThisEdition:
            // checked: it has a first part, see above
            return plan.links.closedEdition(of: percentDecoded(parts[0]), in: file).map { .closedEdition($0.name) } ?? .otherEdition
        case .ambiguous(let choices): return .ambiguous(choices: choices)
        case .unknown(let nearest): return .unknown(suggestion: destination.hasPrefix("www.") ? "https://" + destination : nearest)
        }
    }

    /// The headings that a link to a page can name; nil for a page without a text of its own.
    ///
    /// Renders the text once more, which only a link with a fragment to another page asks for.
    private func anchors(of address: PageAddress) -> Anchors? {
        guard let page = plan.pages.first(where: { $0.address == address }) else { return nil }
        let text: MarkdownText
        switch page.kind {
        case .factsheet(let factsheet): text = factsheet.text
        case .content(let content): text = content.text
        case .caseStory(let story): text = story.text
        case .checklist(let partnership, let list):
            return partnership.checklist(list).map { Anchors($0.rules.map(\.rule.id.text)) }
        default: return nil
        }
        let context = MarkdownContext(
            language: words.language, labels: markdownLabels, link: { _ in .address("") },
            image: { _ in .found(address: "", width: nil, height: nil) },
            figure: { _ in .html("") })
        return Anchors(renderMarkdown(text, in: context).headings.map(\.id))
    }

    /// Where an image of the site is, with its size.
    func imageTarget(of destination: String, in file: String, on page: PlannedPage) -> ImageTarget {
        let destination = percentDecoded(destination)
        let address: PageAddress
        switch plan.links.target(of: destination, in: file) {
        case .page(let found): address = found
        case .notInThisEdition: return .otherEdition(plan.links.closedEdition(of: destination, in: file)?.name)
        case .unknown(let suggestion): return .unknown(suggestion: suggestion)
        case .ambiguous: return .unknown(suggestion: nil)
        }
        guard let asset = assets[address.path] else { return .unknown(suggestion: nil) }
        return .found(address: percentEncoded(address.link(from: page.address)), width: asset.width, height: asset.height)
    }
}

/// The headings that a link to a page can name, in their order.
private struct Anchors {
    let names: [String]
    let known: Set<String>

    init(_ names: [String]) {
        self.names = names
        known = Set(names)
    }
}

/// A path with `%20` and its like as the characters that they stand for; unchanged when they stand for no text.
func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
        if byte == 0x25, let high = rest.first.flatMap(hexValue), let low = rest.dropFirst().first.flatMap(hexValue) {
            bytes.append(high << 4 | low)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
}

/// A path in which only what a web address may hold stands as it is.
func percentEncoded(_ path: String) -> String {
    let isPlain = { (byte: UInt8) in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~/!$'()*,;=:@+".utf8.contains(byte)
    }
    if path.utf8.allSatisfy(isPlain) { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
        if isPlain(byte) { result.append(byte) } else { result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
    return String(decoding: result, as: UTF8.self)
}

private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
}

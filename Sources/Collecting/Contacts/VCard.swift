internal import Diagnostics
internal import Model
internal import Reading

/// The properties of one card, with the card of an agent inside it.
struct VCard {
    var lines: [VCardLine] = []
    /// A card within the card, as version 2.1 writes an agent.
    var inner: [VCard] = []
    var place: SourcePlace

    func first(_ name: String) -> VCardLine? { lines.first { $0.name == name && !$0.text.isEmpty } }

    func text(_ name: String) -> String? { first(name)?.text }

    /// The name that it shows, or the one that its parts make; nil where these are an address or a number and so name nobody.
    var name: String? {
        let made = nameOfParts
        guard let shown = text("FN").map({ ContactValue.text($0) }), ContactValue.isName(shown) else { return made }
        if let made, shown.contains(",") || made.hasSuffix(" " + shown) || made.hasPrefix(shown + " "), first("N")?.isPersonal == true {
            return made
        }
        return PersonName.withoutSalutation(shown)
    }

    /// Titles, first names, additional names, family name, degrees.
    private var nameOfParts: String? {
        guard let parts = first("N")?.parts(separator: ";").map({ ContactValue.text($0) }) else { return nil }
        let order = [3, 1, 2, 0, 4].filter { $0 < parts.count }
            .filter { $0 != 3 || !PersonName.isSalutation(parts[$0]) }.map { parts[$0] }.filter { !$0.isEmpty }
        let name = PersonName.withoutSalutation(order.joined(separator: " "))
        return ContactValue.isName(name) ? PersonName.isSurelySorted(name) ? PersonName.turned(name) : name : nil
    }

    /// Whether it is an organisation's own card and no one's in it.
    var isOrganisation: Bool {
        if let kind = text("KIND") { return ["org", "organization"].contains(kind.lowercased()) }
        if text("X-ABSHOWAS")?.uppercased() == "COMPANY" { return true }
        guard let organisation else { return false }
        return name.map { foldedForMatching($0, separator: " ") == foldedForMatching(organisation, separator: " ") }
            ?? (text("TITLE") == nil && text("EMAIL").map { text("FN") != $0 } ?? true)
    }

    /// What it is of when it is of no person or organisation: a list of people, a place, a device.
    var otherKind: String? {
        let kind = text("KIND") ?? text("X-ADDRESSBOOKSERVER-KIND") ?? ""
        return ["group", "location", "device", "application"].first { $0 == kind.lowercased() }
    }

    /// The first part of `ORG`; what comes after it is a department.
    var organisation: String? {
        first("ORG").flatMap { $0.parts(separator: ";").first }.flatMap { $0.isEmpty ? nil : ContactValue.text($0) }
    }

    /// The first of what it tells of whom it is of, for naming a card without a name.
    var contents: String {
        let told = ["EMAIL", "TEL", "ORG", "TITLE", "NOTE"].compactMap { text($0) }.joined(separator: " · ")
        return told.isEmpty ? lines.lazy.map(\.text).first { !$0.isEmpty } ?? "" : told
    }

    /// The cards of a file.
    ///
    /// What is no card is reported and passed over; one that never ends goes as far as the next.
    static func cards(in bytes: [UInt8], path: String, report: (Diagnostic) -> Void) -> [VCard] {
        var done: [VCard] = []
        var open: [VCard] = []
        for line in VCardFolding(bytes).lines {
            let place = SourcePlace(file: path, line: line.number, column: 1)
            guard let property = VCardLine(line.bytes, at: place) else {
                // A note whose line ends are not escaped goes on; it is not taken anyhow.
                if open.last?.lines.last?.name == "NOTE" { continue }
                report(.cardLineNotUsed(characterSetText(line.bytes[...], named: nil), at: place))
                continue
            }
            let mark = property.value.trimmed.uppercased()
            if property.name == "BEGIN", mark == "VCARD" {
                let isAgent = open.last?.lines.last.map { $0.name == "AGENT" && $0.text.isEmpty } ?? true
                if !isAgent, let outer = open.first {
                    report(.cardNeverEnds(at: outer.place))
                    done.append(outer.withLabels)
                    open = []
                }
                open.append(VCard(place: place))
            } else if property.name == "END", mark == "VCARD", let card = open.popLast() {
                if open.isEmpty { done.append(card.withLabels) } else { open[open.count - 1].inner.append(card) }
            } else if open.isEmpty {
                report(.cardLineNotUsed(characterSetText(line.bytes[...], named: nil), at: place))
            } else {
                open[open.count - 1].lines.append(property)
            }
        }
        if let card = open.first {
            report(.cardNeverEnds(at: card.place))
            done.append(card.withLabels)
        }
        return done
    }

    /// With what a label beside a number says of it: `item1.X-ABLabel:Privé`.
    private var withLabels: VCard {
        let labels = Dictionary(
            lines.filter { $0.name == "X-ABLABEL" && !$0.group.isEmpty }.map { ($0.group, $0.text) },
            uniquingKeysWith: { first, _ in first })
        if labels.isEmpty { return self }
        var card = self
        for index in card.lines.indices where ["TEL", "EMAIL"].contains(card.lines[index].name) {
            if let label = labels[card.lines[index].group] { card.lines[index].take(label: label) }
        }
        return card
    }
}

extension VCardLine {
    /// Whether a name has a family name and a first one.
    fileprivate var isPersonal: Bool { parts(separator: ";").prefix(2).count { !$0.isEmpty } == 2 }
}

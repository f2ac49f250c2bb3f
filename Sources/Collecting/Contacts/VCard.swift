internal import Diagnostics
internal import Reading

/// The properties of one card, with the card of an agent inside it.
struct VCard {
    var lines: [VCardLine] = []
    /// A card within the card, as version 2.1 writes an agent.
    var inner: [VCard] = []
    var place: SourcePlace

    func first(_ name: String) -> VCardLine? { lines.first { $0.name == name && !$0.text.isEmpty } }

    func text(_ name: String) -> String? { first(name)?.text }

    /// The name that it shows, or the one that its parts make.
    var name: String? {
        if let name = text("FN") { return ContactValue.text(name) }
        guard let parts = first("N")?.parts(separator: ";") else { return nil }
        // Family name, given name, additional names.
        let order = [1, 2, 0].filter { $0 < parts.count }.map { parts[$0] }.filter { !$0.isEmpty }
        return order.isEmpty ? nil : ContactValue.text(order.joined(separator: " "))
    }

    /// Whether it is an organisation's own card and no one's in it.
    var isOrganisation: Bool {
        if let kind = text("KIND") { return kind.lowercased() == "org" || kind.lowercased() == "organization" }
        if text("X-ABSHOWAS")?.uppercased() == "COMPANY" { return true }
        let hasPerson = first("N").map { $0.parts(separator: ";").prefix(3).contains { !$0.isEmpty } } ?? false
        return !hasPerson && organisation != nil && organisation == name
    }

    /// The first part of `ORG`; what comes after it is a department.
    var organisation: String? {
        first("ORG").flatMap { $0.parts(separator: ";").first }.flatMap { $0.isEmpty ? nil : ContactValue.text($0) }
    }

    /// The cards of a file; what is no card, or one that never ends, is reported.
    static func cards(in file: TextFile, report: (Diagnostic) -> Void) -> [VCard] {
        var done: [VCard] = []
        var open: [VCard] = []
        for line in VCardLine.lines(of: file) {
            guard let property = VCardLine(line.text, at: line.place) else {
                report(.brokenCard("this line is no part of a card", at: line.place))
                continue
            }
            let mark = property.value.trimmed.uppercased()
            if property.name == "BEGIN", mark == "VCARD" {
                open.append(VCard(place: line.place))
            } else if property.name == "END", mark == "VCARD", let card = open.popLast() {
                if open.isEmpty { done.append(card) } else { open[open.count - 1].inner.append(card) }
            } else if open.isEmpty {
                report(.brokenCard("this line stands outside any card", at: line.place))
            } else {
                open[open.count - 1].lines.append(property)
            }
        }
        for card in open.prefix(1) { report(.brokenCard("this card never ends: there is no END:VCARD", at: card.place)) }
        return done
    }
}

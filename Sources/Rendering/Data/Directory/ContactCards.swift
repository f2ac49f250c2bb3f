internal import Model

/// The social map as address books take it: vCard 3.0, which Outlook reads as well.
///
/// What an address book has no place for stands in the note for people, and in fields of our own (`X-KRING-…`) for reading it in again.
struct ContactCards: Sendable {
    let index: SiteIndex
    let names: DirectoryNames
    let identifiers: StableIdentifiers
    let words: SiteWords

    /// Someone's card, with the stand-in on a card inside it.
    func card(of contact: Contact) -> [UInt8] {
        var card = VCardText()
        card.add("FN", contact.name)
        card.add("N", parts: Self.nameParts(contact.name), separator: ";")
        card.add("ORG", names.organisations[contact.organisation].map { index.organisations[contact.organisation]?.title ?? $0 })
        card.add("TITLE", contact.function)
        add(contact.telephones, contact.emails, to: &card)
        card.add("CATEGORIES", parts: contact.themes, separator: ",")
        let standIn = contact.standIn.flatMap { index.contacts[$0] }
        card.add("AGENT", standIn.map(agent))
        card.add("NOTE", note(on: contact, standIn: standIn))
        card.add("UID", raw: "urn:uuid:" + identifiers.identifier("contact", contact.slug.text))
        card.add("REV", raw: contact.confirmed?.first.iso)
        let edition = Directory.edition(of: contact, index.organisations)
        if let edition, edition != .public { card.add("CLASS", raw: "PRIVATE") }
        if contact.slug != Slug(from: contact.name) { card.add("X-KRING-SLUG", contact.slug.text) }
        card.add("X-KRING-ORGANISATION", ownName(of: contact.organisation))
        card.add("X-KRING-DOMAIN", contact.domain)
        card.add("X-KRING-AREAS", parts: contact.areas.compactMap { names.areas[$0] }, separator: ",")
        card.add("X-KRING-HOURS", contact.hours)
        card.add("X-KRING-CONFIRMED", raw: contact.confirmed?.iso)
        card.add("X-KRING-EDITION", edition?.name)
        for (field, edition) in contact.restricted.sorted(by: { $0.key < $1.key }) {
            card.add("X-KRING-EDITION-\(field.uppercased())", edition.name)
        }
        card.finish()
        return card.bytes
    }

    /// The card of an organisation's desk; nil where it has no number, address or website.
    func card(of organisation: Organisation) -> [UInt8]? {
        if organisation.telephone == nil, organisation.email == nil, organisation.website == nil { return nil }
        let websites = organisation.websites?.addresses ?? []
        var card = VCardText()
        card.add("FN", organisation.title)
        card.add("N", parts: [organisation.title, "", "", "", ""], separator: ";")
        card.add("ORG", organisation.title)
        card.add("NICKNAME", organisation.short)
        add(organisation.telephones, organisation.emails, to: &card)
        for website in websites { card.add("URL", raw: website.address) }
        if let written = organisation.website, websites.count != 1 || websites[0].address != written {
            card.add("X-KRING-WEBSITE", written)
        }
        if let place = organisation.visit.flatMap(HouseAddress.init) {
            card.add("ADR;TYPE=WORK", parts: ["", "", place.street, place.town, "", place.postcode, ""], separator: ";")
        } else {
            card.add("LABEL;TYPE=WORK", organisation.visit)
        }
        card.add("CATEGORIES", parts: organisation.themes, separator: ",")
        let isWebsiteTold = websites.count == organisation.websites?.parts.count ?? 0
        let lines = [
            reachNote(organisation.telephones, organisation.emails),
            isWebsiteTold ? nil : organisation.website.map { "\(words["website"]): \($0)" },
            organisation.hours.map { "\(words["take-hours"]): \($0)" }, organisation.visit.map { "\(words["visit"]): \($0)" },
        ].compactMap { $0 }
        card.add("NOTE", lines.joined(separator: "\n"))
        card.add("UID", raw: "urn:uuid:" + identifiers.identifier("organisation", organisation.slug.text))
        card.add("REV", raw: organisation.confirmed?.first.iso)
        if let edition = organisation.edition, edition != .public { card.add("CLASS", raw: "PRIVATE") }
        card.add("X-ABSHOWAS", raw: "COMPANY")
        if organisation.slug != Slug(from: organisation.title) { card.add("X-KRING-SLUG", organisation.slug.text) }
        card.add("X-KRING-DOMAIN", organisation.domain)
        card.add("X-KRING-EDITION", organisation.edition?.name)
        card.finish()
        return card.bytes
    }

    /// A line for each number and each address.
    ///
    /// An extension stands beside its number and not in it: address books keep the digits of a number alone, and would dial both as one.
    private func add(_ telephones: PhoneNumbers?, _ emails: EmailAddresses?, to card: inout VCardText) {
        var group = 0
        for line in telephones?.lines ?? [] {
            guard let number = line.number else { continue }
            let said = [number.extensionNumber.map { words.texts.text("telephone-extension", ["number": $0]) }, number.label]
                .compactMap { $0 }.joined(separator: ", ")
            if said.isEmpty {
                card.add("TEL;TYPE=WORK,VOICE", number.shown)
            } else {
                group += 1
                card.add("item\(group).TEL;TYPE=WORK,VOICE", number.shown)
                card.add("item\(group).X-ABLabel", said)
            }
        }
        for address in emails?.addresses ?? [] { card.add("EMAIL;TYPE=INTERNET", address.text) }
        if let telephones, !telephones.isPlain { card.add("X-KRING-TELEPHONE", telephones.written) }
        if let emails, !emails.isPlain { card.add("X-KRING-EMAIL", emails.written) }
    }

    /// What is said of numbers and addresses that their own lines do not hold.
    private func reachNote(_ telephones: PhoneNumbers?, _ emails: EmailAddresses?) -> String? {
        let saysMore = (telephones?.lines ?? []).contains { line in
            line.number == nil || line.number?.extensionNumber != nil || !line.before.isEmpty || !line.after.isEmpty
        }
        let telephone = saysMore ? telephones.map { "\(words["telephone"]): \($0.tidied)" } : nil
        let hasWords = emails.map { $0.addresses.count < $0.parts.count || $0.addresses.contains { $0.name != nil } } ?? false
        let email = hasWords ? emails.map { "\(words["email"]): \($0.written)" } : nil
        let lines = [telephone, email].compactMap { $0 }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The slug of an organisation whose title does not give it.
    private func ownName(of organisation: Slug) -> String? {
        guard let title = index.organisations[organisation]?.title else { return organisation.text }
        return names.organisations[organisation] == title && Slug(from: title) == organisation ? nil : organisation.text
    }

    /// A card in a property: RFC 2426 writes it as text, with its line ends escaped.
    private func agent(_ standIn: Contact) -> String {
        var lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:" + VCardText.escaped(standIn.name)]
        lines.append("N:" + Self.nameParts(standIn.name).map(VCardText.escaped).joined(separator: ";"))
        if let organisation = index.organisations[standIn.organisation] { lines.append("ORG:" + VCardText.escaped(organisation.title)) }
        if let function = standIn.function { lines.append("TITLE:" + VCardText.escaped(function)) }
        for number in standIn.telephones?.numbers ?? [] { lines.append("TEL;TYPE=WORK,VOICE:" + VCardText.escaped(number.shown)) }
        for address in standIn.emails?.addresses ?? [] { lines.append("EMAIL;TYPE=INTERNET:" + VCardText.escaped(address.text)) }
        if standIn.slug != Slug(from: standIn.name) { lines.append("X-KRING-SLUG:" + standIn.slug.text) }
        return (lines + ["END:VCARD", ""]).joined(separator: "\n")
    }

    /// What an address book shows below the numbers.
    private func note(on contact: Contact, standIn: Contact?) -> String {
        let areas = contact.areas.compactMap { index.areas[$0]?.name }
        let standInLine = standIn.map { standIn in
            "\(words["absent"]) " + [standIn.name, standIn.telephones?.tidied].compactMap { $0 }.joined(separator: ", ")
        }
        return [
            reachNote(contact.telephones, contact.emails), contact.hours.map { "\(words["take-hours"]): \($0)" },
            areas.isEmpty ? nil : "\(words["areas"]): " + areas.joined(separator: ", "),
            standInLine, contact.confirmed.map { words.texts.text("confirmed", ["date": words.dates.month($0)]) },
        ].compactMap { $0 }.joined(separator: "\n")
    }

    /// Family name with its infix, first names, nothing more between them, titles, degrees.
    private static func nameParts(_ name: String) -> [String] {
        let parts = PersonName(name)
        return [parts.family, parts.given, "", parts.prefix, parts.suffix]
    }
}

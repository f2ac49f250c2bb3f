internal import Analysis
package import Model
internal import Planning

/// A letter that asks an owner of contacts whether what the social map says of them is still right.
package struct ConfirmationLetter: Sendable {
    /// The organisation, or the contact where it has no address of its own.
    package let owner: String
    /// The name of a file for it, without an ending.
    package let fileName: String
    /// Nil where no e-mail address is known.
    package let address: String?
    package let subject: String
    /// Paragraphs and lists, with line feeds.
    package let body: String
    /// Whom it asks about.
    package let contacts: [Contact]

    /// A link that opens a mail program with the address and the subject; the text is too long for most programs' links.
    package var link: String? {
        address.map { "mailto:\(encoded($0))?subject=\(encoded(subject))" }
    }

    private func encoded(_ text: String) -> String {
        percentEncoded(text).replacing("&", with: "%26").replacing("+", with: "%2B").replacing("=", with: "%3D").replacing(";", with: "%3B")
    }
}

extension SiteRenderer {
    /// A letter to each owner of contacts who have not been confirmed for over six months, by the owner's name.
    ///
    /// The owner is the organisation where it has an e-mail address, else the one of its contacts who chairs a partnership, else each
    /// contact.
    package func confirmationLetters() -> [ConfirmationLetter] {
        let stale = plan.site.directory.contacts.filter {
            needsConfirming($0.confirmed, on: plan.today) && !$0.withheldFields.contains("confirmed")
        }
        let chairs = Set(plan.site.partnerships.compactMap { $0.chair.map { foldedForMatching($0, separator: " ") } })
        let byOrganisation = Dictionary(grouping: stale, by: \.organisation)
        return plan.site.directory.organisations.flatMap { organisation -> [ConfirmationLetter] in
            guard let contacts = byOrganisation[organisation.slug] else { return [] }
            if let address = organisation.emails?.addresses.first?.text {
                return [letter(to: organisation.title, greeting: "organisation", slug: organisation.slug, address, about: contacts)]
            }
            let colleagues = index.contactsByOrganisation[organisation.slug] ?? []
            let chair = colleagues.first { mailAddress(of: $0) != nil && chairs.contains(foldedForMatching($0.name, separator: " ")) }
            if let chair { return [letter(to: chair.name, greeting: "contact", slug: chair.slug, mailAddress(of: chair), about: contacts)] }
            return contacts.map { letter(to: $0.name, greeting: "contact", slug: $0.slug, mailAddress(of: $0), about: [$0]) }
        }
    }

    /// The first address that a mail program can write to.
    private func mailAddress(of contact: Contact) -> String? { contact.emails?.addresses.first?.text }

    private func letter(
        to owner: String, greeting: String, slug: Slug, _ address: String?, about contacts: [Contact]
    ) -> ConfirmationLetter {
        let title = plan.site.settings.title
        // The title may say already that it is a social map.
        let isNamedSo = foldedForMatching(title, separator: " ").contains(foldedForMatching(words["directory"], separator: " "))
        let place = words.texts.text(isNamedSo ? "letter-place-named" : "letter-place", ["site": title])
        let values = ["place": place, "count": words.numbers.word(contacts.count), "name": owner, "owner": slug.text]
        let text = { words.texts.text($0, values) }
        let paragraphs =
            [text("letter-greeting-\(greeting)"), text(contacts.count == 1 ? "letter-intro-one" : "letter-intro-many")]
            + contacts.map(record) + [
                text("letter-answer"), [text("letter-thanks"), signature(title)].compactMap { $0 }.joined(separator: "\n"),
            ]
        return ConfirmationLetter(
            owner: owner, fileName: text("letter-file"), address: address, subject: text("letter-subject"),
            body: paragraphs.joined(separator: "\n\n") + "\n", contacts: contacts)
    }

    /// Who publishes the site; nil where that is not known or the letter has its name already, and whoever sends it signs.
    private func signature(_ title: String) -> String? {
        plan.site.settings.publisher.flatMap { $0 == title ? nil : $0 }
    }

    /// How a letter to an address is shown before it is sent: to whom, about what, with a link that opens a mail program.
    package func shown(_ letter: ConfirmationLetter) -> String {
        let address = letter.address ?? words["letter-no-address"]
        let lines = ["\(words["letter-to"]): \(letter.owner) <\(address)>", "\(words["letter-about"]): \(letter.subject)"]
        let link = letter.link.map { ["\(words["letter-link"]): \($0)"] } ?? []
        return (lines + link).joined(separator: "\n") + "\n\n" + letter.body
    }

    /// What is on record of a contact, a line for each field; those without a value too, since that is what may be wrong.
    private func record(of contact: Contact) -> String {
        let standIn = contact.standIn.flatMap { index.contacts[$0]?.name }
        let fields: [(key: String, value: String?)] = [
            ("letter-name", contact.name), ("letter-function", contact.function),
            ("letter-areas", contact.areas.compactMap { index.areas[$0]?.name }.joined(separator: ", ")),
            ("letter-themes", contact.themes.joined(separator: ", ")), ("telephone", contact.telephones?.tidied),
            ("email", contact.emails?.tidied),
            ("letter-hours", contact.hours),
            ("letter-stand-in", standIn ?? (contact.hasWithheldStandIn ? words["letter-stand-in-withheld"] : nil)),
            ("letter-confirmed", contact.confirmed.map(words.dates.long) ?? words["letter-never"]),
        ]
        return fields.map { key, value in
            let text = (value ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
            return "\(words[key]): \(text.isEmpty ? words["letter-nothing"] : text)"
        }.joined(separator: "\n")
    }
}

package import Model

/// What a publication keeps of a directory: digests of what this edition shows.
package func recordedState(of directory: Directory) -> [PublicationRecord.Entry] {
    directory.organisations.map { organisation in
        let areas = organisation.areas.map(\.text).sorted().joined(separator: "|")
        return PublicationRecord.Entry(
            kind: .organisation, slug: organisation.slug, name: organisation.title,
            digests: digests(
                of: .organisation,
                [
                    "name": organisation.title, "short": organisation.short, "domain": organisation.domain,
                    "telephone": organisation.telephones?.key, "email": organisation.email.map(plainEmail),
                    "website": organisation.website, "visit": organisation.visit, "hours": organisation.hours,
                    "can": organisation.can.joined(separator: "|"), "cannot": organisation.cannot.joined(separator: "|"),
                    "shares": organisation.shares.joined(separator: "|"), "areas": areas,
                    "themes": organisation.themes.sorted().joined(separator: "|"), "about": organisation.text.text,
                ]))
    }
        + directory.contacts.map { contact in
            PublicationRecord.Entry(
                kind: .contact, slug: contact.slug, name: contact.name, organisation: contact.organisation,
                digests: digests(
                    of: .contact,
                    [
                        "name": contact.name, "organisation": contact.organisation.text, "function": contact.function,
                        "domain": contact.domain, "telephone": contact.telephones?.key,
                        "email": contact.email.map(plainEmail),
                        "hours": contact.hours, "stand-in": contact.standIn?.text,
                        "areas": contact.areas.map(\.text).sorted().joined(separator: "|"),
                        "themes": contact.themes.sorted().joined(separator: "|"),
                    ]))
        }
}

func plainEmail(_ text: String) -> String { text.lowercased() }

private func digests(of kind: PublicationRecord.Kind, _ values: [String: String?]) -> [String] {
    kind.fields.map { field in
        let value = values[field] ?? nil
        return value.map { $0.isEmpty ? "" : digest(of: $0) } ?? ""
    }
}

/// Eight hexadecimal digits that tell texts apart (a sum of 64 bits folded to 32); they hide nothing.
func digest(of text: String) -> String {
    var text = text
    let hash = text.withUTF8 { contentSum(of: $0) }
    let hex = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - hex.count) + hex
}

internal import Model

/// Telephone numbers, e-mail addresses and websites as HSDS has them, and as they were written where that says more.
extension HSDSPackage {
    /// A row for each number of a cell, with its extension and what was written about it.
    mutating func addPhones(_ telephones: PhoneNumbers?, of kind: String, _ slug: Slug, column: String, _ own: String) {
        for (position, number) in (telephones?.numbers ?? []).enumerated() {
            // Without slashes, which a spreadsheet would take for a division. The first keeps the identifier that it had when a contact had one number.
            let first = identifiers.identifier("phone", kind, slug.text)
            phones.add([
                "id": position == 0 ? first : identifiers.identifier("phone", kind, slug.text, String(position + 1)), column: own,
                "number": number.shown.replacing(" / ", with: " ").replacing("/", with: "-"), "extension": number.extensionNumber ?? "",
                "type": "voice", "description": number.label ?? "",
            ])
        }
    }

    /// The cell, where it is more than one number.
    static func written(_ telephones: PhoneNumbers?) -> String? {
        telephones.flatMap { $0.isPlain ? nil : $0.written }
    }

    /// The cell, where it is more than one address that the column takes.
    static func written(_ emails: EmailAddresses?) -> String? {
        emails.flatMap { mailAddress($0) == $0.written ? nil : $0.written }
    }

    /// The cell, where it is more than one address that the column takes.
    static func written(_ websites: WebAddresses?) -> String? {
        guard let websites else { return nil }
        return websites.parts.count == 1 && webAddress(websites) != nil ? nil : websites.written
    }

    /// The first address that the specification's own test takes; nil without one.
    static func mailAddress(_ emails: EmailAddresses?) -> String? {
        emails?.addresses.map(\.text).first { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    }

    /// The first address that the specification's own test takes; nil without one.
    static func webAddress(_ websites: WebAddresses?) -> String? {
        websites?.addresses.map(\.address).first { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    }
}

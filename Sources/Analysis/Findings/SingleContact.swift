internal import Model

extension FindingRule {
    /// An organisation with one face: it has one contact and no more.
    ///
    /// A note where the organisation itself can be called or mailed too. Not shown where this edition withholds other contacts of it.
    package static let singleContact: FindingRule = FindingRule("single-contact", source: "finding-source-familiar-face") { scope in
        var only: [Slug: Contact] = [:]
        var counts: [Slug: Int] = [:]
        for contact in scope.directory.contacts {
            only[contact.organisation] = contact
            counts[contact.organisation, default: 0] += 1
        }
        return scope.directory.organisations.compactMap { organisation -> Finding? in
            guard counts[organisation.slug] == 1, let contact = only[organisation.slug], !organisation.hasWithheldContacts else {
                return nil
            }
            let hasDesk =
                organisation.telephones?.numbers.isEmpty == false || organisation.emails?.addresses.isEmpty == false
            let values: [String: Finding.Value] = ["name": .name(contact.name), "organisation": .name(organisation.title)]
            return Finding(
                rule: .singleContact, severity: hasDesk ? .note : .attention, subject: .organisation(organisation.slug),
                wording: "single-contact", values: values,
                evidence: [.init(wording: "single-contact", values: values, place: contact.place)])
        }
    }
}

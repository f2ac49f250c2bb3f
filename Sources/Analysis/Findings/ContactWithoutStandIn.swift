internal import Model

extension FindingRule {
    /// A contact for whom nobody is named to reach when the contact is away.
    ///
    /// Not shown for one whose stand-in this edition withholds.
    package static let contactWithoutStandIn: FindingRule = FindingRule("contact-without-stand-in", source: "finding-source-familiar-face")
    { scope in
        scope.directory.contacts.filter { $0.standIn == nil && !$0.hasWithheldStandIn }.map { contact in
            Finding(
                rule: .contactWithoutStandIn, severity: .attention, subject: .contact(contact.slug), wording: "contact-without-stand-in",
                values: ["name": .name(contact.name)],
                evidence: [.init(wording: "contact-without-stand-in", values: ["name": .name(contact.name)], place: contact.place)])
        }
    }
}

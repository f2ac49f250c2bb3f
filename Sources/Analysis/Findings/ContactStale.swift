package import Model

extension FindingRule {
    /// A contact who was last confirmed over six months ago, or never.
    ///
    /// Not shown for one whose date this edition withholds.
    package static let contactStale: FindingRule = FindingRule("contact-stale", source: "finding-source-social-map") { scope in
        let stale = scope.directory.contacts.filter {
            needsConfirming($0.confirmed, on: scope.today) && !$0.withheldFields.contains("confirmed")
        }
        return stale.map { contact in
            var values: [String: Finding.Value] = ["name": .name(contact.name)]
            if let date = contact.confirmed { values["date"] = .date(date) }
            let wording = contact.confirmed == nil ? "contact-stale-never" : "contact-stale"
            return Finding(
                rule: .contactStale, severity: .attention, subject: .contact(contact.slug), wording: wording, values: values,
                evidence: [.init(wording: wording, values: values, place: contact.place)])
        }
    }
}

/// Whether something has to be confirmed again: it was over six months ago, or never.
///
/// Of a month the last day counts, of a year the last month.
package func needsConfirming(_ confirmed: PartialDate?, on today: PartialDate) -> Bool {
    guard let confirmed else { return true }
    return confirmed.isOver(months: 6, on: today)
}

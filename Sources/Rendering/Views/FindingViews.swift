internal import Analysis
internal import Model
internal import Planning

/// What the linter finds, as questions on a page.
extension PageComposer {
    /// The findings rule by rule: of each the first seven, and the others behind a line to open.
    func findingGroups() -> [TemplateContext] {
        let (few, most) = (7, 60)
        let found = Dictionary(grouping: plan.directoryFindings, by: \.rule)
        return FindingRule.ofDirectory.compactMap { rule in
            guard let findings = found[rule] else { return nil }
            // What asks for attention first; within that the order of the rule.
            let sorted = findings.filter { $0.severity == .attention } + findings.filter { $0.severity == .note }
            var group = TemplateContext()
            group.set("id", "findings-\(rule.id)")
            group.set("title", words.title(of: rule))
            group.set("count", words.texts.count("finding-count", findings.count))
            group.set("source", findings.first.map(renderer.source))
            group.set("first", sorted.prefix(few).map(findingItem))
            group.set("others", sorted.dropFirst(few).prefix(most - few).map(findingItem))
            group.set("othersTitle", words.texts.count("finding-others", max(0, min(sorted.count, most) - few)))
            group.set("untold", sorted.count > most ? words.texts.count("finding-untold", sorted.count - most) : nil)
            return group
        }
    }

    private func findingItem(_ finding: Finding) -> TemplateContext {
        let path =
            switch finding.subject {
            case .contact(let slug): index.contacts[slug].map { "directory/organisations/\($0.organisation).html" }
            case .organisation(let slug): "directory/organisations/\(slug).html"
            case .area(let slug): "directory/areas/\(slug).html"
            case .partnership(let slug): "partnerships/\(slug)/index.html"
            }
        var item = TemplateContext.link(typographic(renderer.question(of: finding)), href: path.flatMap { href(ifPlanned: $0) })
        item.set("detail", findingDetail(finding).map(typographic))
        item.set("isAttention", flag: finding.severity == .attention)
        return item
    }

    /// What a reader needs beside the question: who someone is, and the evidence where the question does not say it already.
    private func findingDetail(_ finding: Finding) -> String? {
        var details: [String] = []
        if case .contact(let slug) = finding.subject, finding.rule != .standInCircle, let contact = index.contacts[slug] {
            details.append([contact.function, index.organisationTitle(contact.organisation)].compactMap { $0 }.joined(separator: ", "))
        }
        if ["contact-stale", "contact-stale-never", "stand-in-circle", "one-for-all-stand-in"].contains(finding.wording) {
            details.append(finding.evidence.map(renderer.evidence).joined(separator: "; "))
        }
        return details.isEmpty ? nil : details.joined(separator: ". ")
    }
}

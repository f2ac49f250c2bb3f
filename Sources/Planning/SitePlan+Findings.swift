package import Analysis
package import Model

/// What a partnership switched off, with what that hides of itself.
package struct SwitchedOffFindings: Sendable {
    package let partnership: Slug
    package let record: FindingSwitch
    package let findings: [Finding]
}

extension SitePlan {
    /// What the linter finds in the site as this edition shows it, rule by rule: in the partnerships, then in the social map.
    ///
    /// What a partnership switched off is not among it.
    package func findings() -> [Finding] {
        let ofPartnerships = partnerships.flatMap { plan in
            plan.findings.shown.filter { $0.subject == .partnership(plan.partnership.slug) }
        }
        return FindingRule.ofPartnership.flatMap { rule in ofPartnerships.filter { $0.rule == rule } } + directoryFindings
    }

    /// What the partnerships switched off, in their order and that of their records.
    ///
    /// Findings of the social map are told there, whatever a partnership switches off for itself.
    package func switchedOff() -> [SwitchedOffFindings] {
        partnerships.flatMap { plan in
            plan.findings.switchedOff.map { off in
                SwitchedOffFindings(
                    partnership: plan.partnership.slug, record: off.record,
                    findings: off.findings.filter { $0.subject == .partnership(plan.partnership.slug) })
            }
        }
    }
}

/// What the rules about the social map find in a site as an edition shows it.
func directoryFindings(
    in directory: Directory, coverage: [AreaCoverage], tree: AreaTree, tables: [CoverageTable], today: PartialDate
) -> [Finding] {
    guard let domains = tables.first(where: { $0.kind == .domains }), let themes = tables.first(where: { $0.kind == .themes }) else {
        return []
    }
    return FindingScope(directory: directory, coverage: coverage, tree: tree, domains: domains, themes: themes, today: today).findings()
}

/// The findings of the social map by whom they concern, so that each partnership finds those of its own members.
struct FindingsBySubject {
    private var byOrganisation: [Slug: [Finding]] = [:]
    private var byArea: [Slug: [Finding]] = [:]

    init(_ findings: [Finding], directory: Directory) {
        let employers = Dictionary(directory.contacts.map { ($0.slug, $0.organisation) }, uniquingKeysWith: { first, _ in first })
        for finding in findings {
            switch finding.subject {
            case .contact(let slug): if let employer = employers[slug] { byOrganisation[employer, default: []].append(finding) }
            case .organisation(let slug): byOrganisation[slug, default: []].append(finding)
            case .area(let slug): byArea[slug, default: []].append(finding)
            case .partnership: break
            }
        }
    }

    /// Those about the organisations, their contacts and the areas of a partnership, rule by rule.
    func findings(of scope: PartnershipScope) -> [Finding] {
        let own = scope.parties.flatMap { byOrganisation[$0] ?? [] } + scope.partnership.areas.flatMap { byArea[$0] ?? [] }
        return FindingRule.ofDirectory.flatMap { rule in own.filter { $0.rule == rule } }
    }
}

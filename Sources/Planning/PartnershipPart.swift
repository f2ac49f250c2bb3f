internal import Model

/// A page of a partnership beside its profile: what belongs together, and is read or printed on its own.
package enum PartnershipPart: String, Sendable, CaseIterable {
    /// What the linter finds, rule by rule.
    case findings
    /// A conversation of an hour and a half, chosen from the findings and the latest measurement.
    case agenda
    /// Who took part from when until when.
    case members
    /// Who is accountable for what, and who contributes.
    case tasks
    /// What was agreed and reported back, and what the parties expect of each other.
    case agreements
    /// Which data is shared, with whom and by which channel.
    case sharing
    /// Everything as one document.
    case report
}

extension PartnershipPlan {
    /// The pages that it has: a report always, findings and a conversation unless the edition leaves them out, the others once there is something to put on them.
    ///
    /// The page for sharing data is there as soon as there are parties: empty, it is a sheet to fill in.
    package var parts: [PartnershipPart] {
        PartnershipPart.allCases.filter { part in
            switch part {
            case .findings, .agenda: !partnership.hasWithheldFindings
            case .report: true
            case .members, .sharing: !partnership.members.isEmpty
            case .tasks: !partnership.tasks.isEmpty
            case .agreements: !partnership.agreements.isEmpty || partnership.expectations != nil
            }
        }
    }

    /// Where one of its pages is, whether or not it is planned.
    package func address(of part: PartnershipPart) -> PageAddress {
        PageAddress("partnerships/\(partnership.slug)/\(part.rawValue).html")
    }
}

extension SitePlanner {
    /// Adds the pages of a partnership beside its profile.
    mutating func addParts(of plan: PartnershipPlan, breadcrumbs: [Breadcrumb]) {
        for part in plan.parts {
            add(plan.address(of: part).path, .partnershipPart(plan, part), breadcrumbs: breadcrumbs, section: .partnerships)
        }
    }
}

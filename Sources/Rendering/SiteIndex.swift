internal import Analysis
internal import Model
internal import Planning

/// Things of the site by name, for looking up while rendering.
struct SiteIndex: Sendable {
    let organisations: [Slug: Organisation]
    let contacts: [Slug: Contact]
    let areas: [Slug: Area]
    let coverage: [Slug: AreaCoverage]
    let instruments: [Slug: Instrument]
    /// In the directory's order.
    let contactsByOrganisation: [Slug: [Contact]]
    /// Where each takes part today, with its members there.
    let partnershipsByOrganisation: [Slug: [(plan: PartnershipPlan, members: [Member])]]
    let partnerships: [Slug: PartnershipPlan]
    let needsOf: [Slug: [OrganisationTies.NeedTie]]
    let needsFor: [Slug: [OrganisationTies.NeedTie]]
    /// By the name of the finding that points to them.
    let casesByFinding: [String: [CaseStory]]
    /// By the name of a finding that they have.
    let partnershipsByFinding: [String: [PartnershipPlan]]

    init(_ plan: SitePlan) {
        let directory = plan.site.directory
        organisations = Dictionary(directory.organisations.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        contacts = Dictionary(directory.contacts.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        areas = Dictionary(directory.areas.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        coverage = Dictionary(plan.coverage.map { ($0.area.slug, $0) }, uniquingKeysWith: { first, _ in first })
        instruments = Dictionary(plan.site.instruments.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        contactsByOrganisation = Dictionary(grouping: directory.contacts, by: \.organisation)
        self.partnerships = Dictionary(plan.partnerships.map { ($0.partnership.slug, $0) }, uniquingKeysWith: { first, _ in first })
        needsOf = Dictionary(grouping: plan.ties.needs, by: \.from)
        needsFor = Dictionary(grouping: plan.ties.needs, by: \.to)
        casesByFinding = Dictionary(grouping: plan.site.cases.flatMap { story in story.findings.map { ($0, story) } }, by: \.0)
            .mapValues { $0.map(\.1) }
        let found = plan.partnerships.flatMap { partnership in
            Set(partnership.findings.shown.map(\.rule.id)).map { ($0, partnership) }
        }
        partnershipsByFinding = Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
        var partnerships: [Slug: [(plan: PartnershipPlan, members: [Member])]] = [:]
        for partnership in plan.partnerships {
            let current = partnership.partnership.members.filter { $0.isMember(on: plan.today) }
            for (organisation, members) in Dictionary(grouping: current, by: \.organisation) {
                partnerships[organisation, default: []].append((partnership, members))
            }
        }
        partnershipsByOrganisation = partnerships
    }

    /// What a reader calls an organisation; its slug where the directory does not have it.
    func organisationTitle(_ slug: Slug) -> String {
        organisations[slug]?.title ?? slug.text
    }
}

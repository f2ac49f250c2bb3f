package import Model

/// What findings are looked for in: a site as one edition shows it, with what every rule looks up worked out once.
package struct FindingScope: Sendable {
    package let directory: Directory
    /// The date as of which the site is read.
    package let today: PartialDate
    package let coverage: [AreaCoverage]
    package let tree: AreaTree
    package let domains: CoverageTable
    package let themes: CoverageTable
    let contacts: [Slug: Contact]

    /// - Parameters:
    ///   - coverage: of that directory.
    ///   - domains: who is there for which domain.
    ///   - themes: who is there for which theme.
    package init(
        directory: Directory, coverage: [AreaCoverage], tree: AreaTree, domains: CoverageTable, themes: CoverageTable, today: PartialDate
    ) {
        self.directory = directory
        self.today = today
        self.coverage = coverage
        self.tree = tree
        self.domains = domains
        self.themes = themes
        contacts = Dictionary(directory.contacts.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What all rules about the social map find, rule by rule.
    package func findings() -> [Finding] {
        FindingRule.ofDirectory.flatMap { $0.findings(in: self) }
    }
}

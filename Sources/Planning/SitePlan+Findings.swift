package import Analysis

extension SitePlan {
    /// What the linter finds in the site as this edition shows it, rule by rule.
    package func findings() -> [Finding] {
        let tables = coverageTables.filter { $0.kind == .domains }
        return tables.flatMap { domains in
            FindingScope(directory: site.directory, coverage: coverage, tree: areaTree, domains: domains, today: today).findings()
        }
    }
}

internal import Model

extension FindingRule {
    /// An area in which nobody can be reached for a domain or a theme that others have contacts for; for all that it misses together.
    ///
    /// Someone who is there for a wider area is there for the areas within it. What an area misses because the wider area misses it is
    /// told of the wider area only. Attention where nobody can be reached at all, else a note. Not shown while no contact has an area,
    /// nor where this edition withholds contacts.
    package static let areaUncovered: FindingRule = FindingRule("area-uncovered", source: "finding-source-social-map") { scope in
        guard scope.directory.contacts.contains(where: { !$0.areas.isEmpty }) else { return [] }
        return scope.domains.rows.compactMap { row -> Finding? in
            guard !row.isWithheld else { return nil }
            let isInEmpty = scope.tree.parent(of: row.area.slug).flatMap(scope.domains.row)?.isEmpty == true
            if row.isEmpty, isInEmpty { return nil }
            let domains = scope.domains.missing(in: row.area.slug, tree: scope.tree)
            let themes = scope.themes.missing(in: row.area.slug, tree: scope.tree)
            let values: [String: Finding.Value] = [
                "area": .name(row.area.name), "domains": .names(domains), "themes": .names(themes), "missing": .names(domains + themes),
            ]
            let told: [String]
            if row.isEmpty {
                told = ["area-uncovered-nobody"]
            } else {
                told = (domains.isEmpty ? [] : ["area-uncovered"]) + (themes.isEmpty ? [] : ["area-uncovered-theme"])
            }
            guard let wording = told.first else { return nil }
            return Finding(
                rule: .areaUncovered, severity: row.isEmpty ? .attention : .note, subject: .area(row.area.slug), wording: wording,
                values: values, evidence: told.map { .init(wording: $0, values: values, place: row.area.place) })
        }
    }
}

extension CoverageTable {
    /// The columns for which nobody can be reached in an area, while somebody can in the area around it.
    fileprivate func missing(in area: Slug, tree: AreaTree) -> [String] {
        guard let row = row(of: area) else { return [] }
        let above = tree.parent(of: area).flatMap(self.row)
        return columns.indices.filter { row.isGap($0) && above?.isGap($0) != true }.map { columns[$0] }
    }
}

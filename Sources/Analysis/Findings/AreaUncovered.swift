internal import Model

extension FindingRule {
    /// An area in which nobody can be reached for a domain that others have contacts for; for all that it misses together.
    ///
    /// Someone who is there for a wider area is there for the areas within it. What an area misses because the wider area misses it is
    /// told of the wider area only. Attention where nobody can be reached at all, else a note. Not shown while no contact has an area,
    /// nor where this edition withholds contacts.
    package static let areaUncovered: FindingRule = FindingRule("area-uncovered", source: "finding-source-social-map") { scope in
        let table = scope.domains
        guard scope.directory.contacts.contains(where: { !$0.areas.isEmpty }) else { return [] }
        let rows = Dictionary(table.rows.map { ($0.area.slug, $0) }, uniquingKeysWith: { first, _ in first })
        return table.rows.compactMap { row -> Finding? in
            guard !row.isWithheld else { return nil }
            let above = scope.tree.parent(of: row.area.slug).flatMap { rows[$0] }
            if row.isEmpty, above?.isEmpty == true { return nil }
            let missing = table.columns.indices.filter { row.isGap($0) && above?.isGap($0) != true }.map { table.columns[$0] }
            guard !missing.isEmpty || row.isEmpty else { return nil }
            let wording = row.isEmpty ? "area-uncovered-nobody" : "area-uncovered"
            let values: [String: Finding.Value] = ["area": .name(row.area.name), "domains": .names(missing)]
            return Finding(
                rule: .areaUncovered, severity: row.isEmpty ? .attention : .note, subject: .area(row.area.slug), wording: wording,
                values: values, evidence: [.init(wording: wording, values: values, place: row.area.place)])
        }
    }
}

internal import Analysis
internal import Planning

extension PageComposer {
    /// What stands out in a table of areas, in a sentence: who has nobody, or what is missing most.
    func coverageTitle(_ coverage: CoveragePlan, rows: [CoverageTable.Row]) -> String {
        let sentence = words.capitalised(whatStandsOut(coverage, rows: rows))
        return coverage.parent.map { "\($0.name): \(sentence)" } ?? sentence
    }

    private func whatStandsOut(_ coverage: CoveragePlan, rows: [CoverageTable.Row]) -> String {
        guard let table = plan.coverageTables.first(where: { $0.kind == coverage.kind }), !rows.isEmpty else {
            return words["coverage-title-no-areas"]
        }
        let sure = rows.filter { !$0.isWithheld }
        let empty = sure.filter(\.isEmpty).map(\.area.name)
        if empty.count > 3 {
            return words.texts.text("coverage-title-nobody-count", ["count": words.numbers.word(empty.count), "total": String(rows.count)])
        }
        if !empty.isEmpty {
            return words.texts.text(
                empty.count == 1 ? "coverage-title-nobody-one" : "coverage-title-nobody-many", ["areas": words.list(empty)])
        }
        let gaps = table.columns.indices.map { column in (column: column, rows: sure.filter { $0.isGap(column) }) }
        guard let most = gaps.max(by: { ($0.rows.count, $1.column) < ($1.rows.count, $0.column) }), let first = most.rows.first else {
            return words[sure.count == rows.count ? "coverage-title-full-\(coverage.kind.rawValue)" : "coverage-title-sure"]
        }
        let name = table.columns[most.column]
        if most.rows.count == 1 { return words.texts.text("coverage-title-gap", ["area": first.area.name, "name": name]) }
        return words.texts.text(
            "coverage-title-gaps",
            ["name": name, "count": words.numbers.word(most.rows.count), "total": words.numbers.word(rows.count)])
    }
}

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
        if empty.count == rows.count, rows.count > 1 { return words["coverage-title-nobody-anywhere"] }
        if empty.count > 3 {
            return words.texts.text(
                "coverage-title-nobody-count",
                ["count": words.numbers.word(empty.count), "total": words.numbers.word(rows.count)])
        }
        if !empty.isEmpty { return words.texts.text("coverage-title-nobody", ["areas": words.list(empty)]) }
        // With nothing that people are there for, there is nothing to miss.
        if table.columns.isEmpty { return words["coverage-title-no-\(coverage.kind.rawValue)"] }
        let gaps = table.columns.indices.map { column in (name: table.columns[column], rows: sure.filter { $0.isGap(column) }) }
        guard let most = gaps.map(\.rows.count).max(), most > 0 else {
            if sure.count < rows.count { return words["coverage-title-sure"] }
            return full(rows, columns: table.columns, kind: coverage.kind)
        }
        let worst = gaps.filter { $0.rows.count == most }
        if worst.count > 3 { return missing(worst.count, of: most, rows: rows, kind: coverage.kind) }
        let names = words.list(worst.map(\.name))
        let areas = worst.reduce(into: [String]()) { list, gap in
            for row in gap.rows where !list.contains(row.area.name) { list.append(row.area.name) }
        }
        if areas.count <= 3, worst.count == 1 || areas.count == 1 {
            return words.texts.text("coverage-title-gap", ["areas": words.list(areas), "name": names])
        }
        return words.texts.text(
            worst.count == 1 ? "coverage-title-gaps" : "coverage-title-gaps-each",
            ["name": names, "count": words.numbers.word(most), "total": words.numbers.word(rows.count)])
    }

    /// That everybody can be reached, as much as that says: of one area and of one subject there is no “each”.
    private func full(_ rows: [CoverageTable.Row], columns: [String], kind: CoverageTable.Kind) -> String {
        let values = ["area": rows.first?.area.name ?? "", "name": columns.first ?? ""]
        switch (rows.count == 1, columns.count == 1) {
        case (true, true): return words.texts.text("coverage-title-full-one-area-one", values)
        case (true, false): return words.texts.text("coverage-title-full-one-area-\(kind.rawValue)", values)
        case (false, true): return words.texts.text("coverage-title-full-one", values)
        case (false, false): return words["coverage-title-full-\(kind.rawValue)"]
        }
    }

    /// That many subjects miss people in equally many areas.
    private func missing(_ columns: Int, of areas: Int, rows: [CoverageTable.Row], kind: CoverageTable.Kind) -> String {
        words.texts.text(
            "coverage-title-gaps-many-\(kind.rawValue)",
            [
                "columns": words.numbers.word(columns), "count": words.numbers.word(areas), "total": words.numbers.word(rows.count),
            ])
    }
}

internal import Analysis
internal import Model
internal import Planning

/// What the social map misses: a table of areas by domain or theme, and under it what the linter asks.
extension PageComposer {
    mutating func coverageContext(_ coverage: CoveragePlan) -> TemplateContext {
        let table = plan.coverageTables.first { $0.kind == coverage.kind }
        let rows = table.map { table in coverage.rows.map { table.rows[$0] } } ?? []
        let kind = table?.columns.isEmpty ?? true ? "plain" : coverage.kind.rawValue
        var context = frame(title: coverageTitle(coverage, rows: rows), lead: words["coverage-lead-\(kind)"])
        context.set("views", coverageViews(coverage))
        context.set("table", nil as TemplateContext?)
        context.set("downloads", [])
        context.set("notes", texts: [])
        if let table, !rows.isEmpty {
            let columns = shownColumns(of: table)
            context.set("table", coverageTable(table, rows: rows, columns: columns, of: coverage))
            context.set("downloads", coverageFiles(table, rows: rows, columns: columns, of: coverage))
            context.set("notes", texts: coverageNotes(table, rows: rows, columns: columns))
        }
        let isFirst = coverage.parent == nil && coverage.kind == .domains
        context.set("findings", isFirst ? findingGroups() : [])
        return context
    }

    /// The most named themes when there are more than fit; places in the table's columns.
    private func shownColumns(of table: CoverageTable) -> [Int] {
        let most = 24
        guard table.columns.count > most else { return Array(table.columns.indices) }
        return table.columns.indices.sorted { (-table.totals[$0], $0) < (-table.totals[$1], $1) }.prefix(most).sorted()
    }

    /// Both tables of the same areas, to go from one to the other.
    private func coverageViews(_ coverage: CoveragePlan) -> [TemplateContext] {
        guard let other = coverage.other else { return [] }
        return CoverageTable.Kind.allCases.map { kind in
            let isHere = kind == coverage.kind
            var view = TemplateContext.link(words["coverage-by-\(kind.rawValue)"], href: href(isHere ? coverage.address : other))
            view.set("isHere", flag: isHere)
            return view
        }
    }

    private func coverageTable(
        _ table: CoverageTable, rows: [CoverageTable.Row], columns: [Int], of coverage: CoveragePlan
    ) -> TemplateContext {
        let most = rows.flatMap { row in columns.map { row.counts[$0] } }.max() ?? 0
        let depth = rows.first?.depth ?? 0
        var context = TemplateContext()
        context.set("caption", coverageCaption(table, of: coverage))
        context.set("isWide", flag: columns.count > 7)
        context.set("columns", texts: columns.map { words.capitalised(table.columns[$0]) })
        context.set(
            "rows",
            rows.map { row in
                let slug = row.area.slug
                let parts = slug == coverage.parent?.slug ? nil : coverage.parts[slug]
                var item = TemplateContext.link(row.area.name, href: href(parts ?? PageAddress("directory/areas/\(slug).html")))
                item.set("depth", String(min(row.depth - depth, 4)))
                item.set("total", row.total > 0 ? String(row.total) : nil)
                item.set("none", row.total > 0 ? nil : words[row.isWithheld ? "coverage-withheld" : "none"])
                item.set("isNone", flag: row.isEmpty && !row.isWithheld)
                item.set("cells", columns.map { coverageCell(row, column: $0, most: most) })
                return item
            })
        let hasTotals = coverage.parent == nil && rows.count > 1
        context.set("totals", texts: hasTotals ? columns.map { String(table.totals[$0]) } : [])
        context.set("total", String(table.total))
        return context
    }

    private func coverageCaption(_ table: CoverageTable, of coverage: CoveragePlan) -> String {
        words["coverage-caption-\(table.columns.isEmpty ? "plain" : coverage.kind.rawValue)"]
    }

    /// A number with its shade, or the word for nobody.
    private func coverageCell(_ row: CoverageTable.Row, column: Int, most: Int) -> TemplateContext {
        var cell = TemplateContext()
        let count = row.counts[column]
        // Four shades, so that the number on them can always be read.
        let level = most > 1 ? 1 + (count - 1) * 3 / max(most - 1, 1) : 1
        cell.set("level", count > 0 ? String(min(level, 4)) : nil)
        cell.set("count", count > 0 ? String(count) : nil)
        let isGap = row.isGap(column) && !row.isWithheld
        cell.set("gap", isGap ? words["none"] : nil)
        let wider = row.wider[column]
        cell.set("wider", count == 0 && !isGap ? (wider > 0 ? "(\(wider))" : words["coverage-withheld"]) : nil)
        return cell
    }

    /// How to read what is not a plain number, where there is any.
    private func coverageNotes(_ table: CoverageTable, rows: [CoverageTable.Row], columns: [Int]) -> [String] {
        let cells = rows.flatMap { row in columns.map { (row, $0) } }.filter { $0.counts[$1] == 0 }
        var notes: [String] = []
        if cells.contains(where: { $0.isGap($1) && !$0.isWithheld }) { notes.append(words["coverage-note-gap"]) }
        if cells.contains(where: { $0.wider[$1] > 0 }) { notes.append(words["coverage-note-wider"]) }
        if cells.contains(where: { $0.isGap($1) && $0.isWithheld }) { notes.append(words["coverage-note-withheld"]) }
        if table.withoutArea > 0 { notes.append(words.texts.count("coverage-note-no-area", table.withoutArea)) }
        let left = table.columns.count - columns.count
        if left > 0 { notes.append(words.texts.count("coverage-note-columns", left)) }
        return notes
    }

    /// The table as files beside the page.
    private mutating func coverageFiles(
        _ table: CoverageTable, rows: [CoverageTable.Row], columns: [Int], of coverage: CoveragePlan
    ) -> [TemplateContext] {
        let cell = { (count: Int, isWithheld: Bool) -> FigureTable.Cell in isWithheld && count == 0 ? .none("") : .whole(count) }
        let data = FigureTable(
            caption: coverageCaption(table, of: coverage), heading: words["area"],
            columns: columns.map { .init(id: Slug(from: table.columns[$0]).text, title: table.columns[$0]) }
                + [.init(id: "total", title: words["coverage-total"])],
            rows: rows.map { row in
                .init(
                    heading: row.area.name,
                    cells: columns.map { cell(row.counts[$0], row.isWithheld) } + [cell(row.total, row.isWithheld)])
            })
        let stem = coverage.address.path.dropLast(".html".count)
        return [("CSV", "csv", data.csv(decimalMark: language == .dutch ? "," : ".")), ("JSON", "json", data.json.text() + "\n")]
            .map { title, ending, text in
                let file = RenderedFile(address: PageAddress("\(stem).\(ending)"), bytes: Array(text.utf8))
                files.append(file)
                return TemplateContext.link(title, href: href(file.address))
            }
    }
}

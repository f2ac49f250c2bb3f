package import Analysis
package import Model

/// A page with the white spots of the social map: some rows of a table of areas by domain or theme.
package struct CoveragePlan: Sendable {
    package let kind: CoverageTable.Kind
    /// The area whose parts it shows; nil on the first page.
    package let parent: Area?
    /// Places in the rows of the table, in its order.
    package let rows: [Int]
    /// Areas that have a page of their own for the areas within them.
    package let parts: [Slug: PageAddress]
    package let address: PageAddress
    /// The same areas in the other table, where it has columns.
    package let other: PageAddress?
}

/// The pages of both tables.
///
/// Up to 60 areas stand on one page; of more the first page has those that lie in no other, and areas with parts get a page, and so on
/// down, so that no page grows with the whole map.
func coveragePlans(of tables: [CoverageTable], tree: AreaTree) -> [CoveragePlan] {
    let shown = tables.filter { $0.kind == .domains || !$0.columns.isEmpty }
    return shown.flatMap { table in
        CoveragePages(table: table, tree: tree, other: shown.first { $0.kind != table.kind }?.kind).plans()
    }
}

/// Divides one table over pages.
private struct CoveragePages {
    let table: CoverageTable
    let tree: AreaTree
    let other: CoverageTable.Kind?
    private static let mostRows = 60

    /// For each row how many there are of it and the areas within it.
    private var sizes: [Int] {
        var sizes = [Int](repeating: 1, count: table.rows.count)
        var open: [Int] = []
        for (row, entry) in table.rows.enumerated() {
            while let last = open.last, table.rows[last].depth >= entry.depth { open.removeLast() }
            for ancestor in open { sizes[ancestor] += 1 }
            open.append(row)
        }
        return sizes
    }

    func plans() -> [CoveragePlan] {
        let sizes = sizes
        if sizes.count <= Self.mostRows { return [plan(nil, rows: Array(table.rows.indices), parts: [])] }
        let roots = table.rows.indices.filter { table.rows[$0].depth == 0 }
        let parts = roots.filter { sizes[$0] > 1 }
        return [plan(nil, rows: roots, parts: parts)] + parts.flatMap { plans(within: $0, sizes: sizes) }
    }

    private func plans(within row: Int, sizes: [Int]) -> [CoveragePlan] {
        let inside = (row + 1)..<(row + sizes[row])
        if sizes[row] <= Self.mostRows { return [plan(row, rows: [row] + inside, parts: [])] }
        let children = inside.filter { table.rows[$0].depth == table.rows[row].depth + 1 }
        let parts = children.filter { sizes[$0] > 1 }
        return [plan(row, rows: [row] + children, parts: parts)] + parts.flatMap { plans(within: $0, sizes: sizes) }
    }

    private func plan(_ parent: Int?, rows: [Int], parts: [Int]) -> CoveragePlan {
        let area = parent.map { table.rows[$0].area }
        return CoveragePlan(
            kind: table.kind, parent: area, rows: rows,
            parts: Dictionary(
                parts.map { (table.rows[$0].area.slug, Self.address(of: table.kind, table.rows[$0].area)) },
                uniquingKeysWith: { first, _ in first }),
            address: Self.address(of: table.kind, area), other: other.map { Self.address(of: $0, area) })
    }

    private static func address(of kind: CoverageTable.Kind, _ parent: Area?) -> PageAddress {
        let stem = kind == .domains ? "directory/coverage" : "directory/coverage-\(kind.rawValue)"
        return PageAddress(parent.map { "\(stem)/\($0.slug).html" } ?? stem + ".html")
    }
}

extension SitePlanner {
    /// Plans the pages that show what the social map misses; nothing is missed on a map without contacts.
    mutating func planCoverage() {
        guard !site.directory.contacts.isEmpty else { return }
        let overview = Breadcrumb(label: .overview(.directory), address: PageAddress("directory/index.html"))
        let first = Breadcrumb(label: .text("coverage"), address: PageAddress("directory/coverage.html"))
        for plan in coveragePlans(of: coverageTables, tree: areaTree) {
            let isFirst = plan.parent == nil && plan.kind == .domains
            add(plan.address.path, .coverage(plan), breadcrumbs: isFirst ? [overview] : [overview, first], section: .directory)
        }
    }
}

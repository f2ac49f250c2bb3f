package import Model

/// How many can be reached in each area, by domain or by theme: the white spots of the social map.
package struct CoverageTable: Sendable {
    /// What the columns are.
    package enum Kind: String, Sendable, CaseIterable {
        case domains, themes
    }

    /// An area with its numbers.
    package struct Row: Sendable {
        package let area: Area
        /// How many areas it lies in.
        package let depth: Int
        /// Contacts of the area and of the areas within it, by column.
        package let counts: [Int]
        /// Contacts of the areas in which it lies, by column: they are there for it too.
        package let wider: [Int]
        /// Contacts of the area and the areas within it; one who has several columns counts once.
        package let total: Int
        /// Whether there are contacts of the areas in which it lies.
        package let hasWider: Bool
        /// Whether this edition withholds contacts here, within it or around it.
        package let isWithheld: Bool

        /// Whether nobody can be reached for a column.
        package func isGap(_ column: Int) -> Bool { counts[column] == 0 && wider[column] == 0 }
        /// Whether nobody can be reached at all.
        package var isEmpty: Bool { total == 0 && !hasWider }
    }

    package let kind: Kind
    /// As most contacts write them, in alphabetical order.
    package let columns: [String]
    /// Areas with the areas within them below them.
    package let rows: [Row]
    /// Contacts who have an area, by column; each counts once.
    package let totals: [Int]
    /// Contacts who have an area.
    package let total: Int
    /// Contacts who have none.
    package let withoutArea: Int
    private let places: [Slug: Int]

    package func row(of area: Slug) -> Row? { places[area].map { rows[$0] } }

    /// Counts contacts by area and domain or theme; someone without a domain has that of the organisation.
    package init(of directory: Directory, by kind: Kind, tree: AreaTree) {
        self.kind = kind
        let domains = Dictionary(directory.organisations.map { ($0.slug, $0.domain) }, uniquingKeysWith: { first, _ in first })
        let values = directory.contacts.map { contact -> [String] in
            if kind == .themes { return contact.themes }
            if contact.withheldFields.contains("domain") { return [] }
            return [contact.domain ?? domains[contact.organisation] ?? nil].compactMap { $0 }
        }
        let columns = Columns(of: values)
        self.columns = columns.names
        var order: [(slug: Slug, depth: Int)] = []
        Self.walk(tree.roots, in: tree, depth: 0, into: &order)
        let areas = Dictionary(directory.areas.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(order.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.places = places
        var counts = [[Int]](repeating: columns.zero, count: order.count)
        var own = counts
        var totals = columns.zero
        var rowTotals = [Int](repeating: 0, count: order.count)
        var ownTotals = rowTotals
        var total = 0
        for (contact, values) in zip(directory.contacts, values) {
            let named = Set(contact.areas.compactMap { places[$0] })
            if named.isEmpty { continue }
            let reached = named.union(contact.areas.flatMap { tree.ancestors(of: $0).compactMap { places[$0] } })
            let found = Set(values.compactMap(columns.index))
            total += 1
            for column in found { totals[column] += 1 }
            for row in reached {
                rowTotals[row] += 1
                for column in found { counts[row][column] += 1 }
            }
            for row in named {
                ownTotals[row] += 1
                for column in found { own[row][column] += 1 }
            }
        }
        self.total = total
        self.totals = totals
        withoutArea = directory.contacts.count - total
        // From the widest areas down, so that what an area gets from around it is known before the areas within it ask.
        var wider = [[Int]](repeating: columns.zero, count: order.count)
        var widerTotals = [Int](repeating: 0, count: order.count)
        var isWithheldAround = [Bool](repeating: false, count: order.count)
        for (row, entry) in order.enumerated() {
            guard let parent = tree.parent(of: entry.slug).flatMap({ places[$0] }) else { continue }
            wider[row] = zip(wider[parent], own[parent]).map { $0 + $1 }
            widerTotals[row] = widerTotals[parent] + ownTotals[parent]
            isWithheldAround[row] = isWithheldAround[parent] || areas[order[parent].slug]?.hasWithheldContacts == true
        }
        var isWithheldWithin = order.map { areas[$0.slug]?.hasWithheldContacts == true }
        for row in order.indices.reversed() where isWithheldWithin[row] {
            if let parent = tree.parent(of: order[row].slug).flatMap({ places[$0] }) { isWithheldWithin[parent] = true }
        }
        rows = order.indices.compactMap { row in
            areas[order[row].slug].map {
                Row(
                    area: $0, depth: order[row].depth, counts: counts[row], wider: wider[row], total: rowTotals[row],
                    hasWider: widerTotals[row] > 0, isWithheld: isWithheldAround[row] || isWithheldWithin[row])
            }
        }
    }

    private static func walk(_ areas: [Slug], in tree: AreaTree, depth: Int, into order: inout [(slug: Slug, depth: Int)]) {
        for area in areas {
            order.append((area, depth))
            if depth < 64 { walk(tree.children(of: area), in: tree, depth: depth + 1, into: &order) }
        }
    }
}

/// The columns of a table: each value once, whatever its case and accents.
private struct Columns {
    let names: [String]
    private let indices: [String: Int]

    init(of values: [[String]]) {
        var spellings: [String: [String: Int]] = [:]
        for value in values.joined() { spellings[foldedForMatching(value, separator: " "), default: [:]][value, default: 0] += 1 }
        spellings[""] = nil
        let keys = spellings.keys.sorted()
        names = keys.map { key in
            (spellings[key] ?? [:]).max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? key
        }
        indices = Dictionary(keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    var zero: [Int] { [Int](repeating: 0, count: names.count) }

    func index(of value: String) -> Int? { indices[foldedForMatching(value, separator: " ")] }
}

internal import Analysis
internal import ChartDrawing
internal import Model

/// What a map says about areas: how many can be reached there, and what for.
struct MapFacts: Sendable {
    let index: SiteIndex
    let subjects: MapSubjects
    let words: SiteWords

    /// What is known of one area.
    struct AreaFacts {
        var count = 0
        var organisations = 0
        /// Subjects that someone can be reached for, the most frequent first, with how many.
        var subjects: [(name: String, count: Int)] = []
    }

    func facts(of area: Slug) -> AreaFacts {
        guard let coverage = index.coverage[area] else { return AreaFacts() }
        var counts: [String: Int] = [:]
        for contact in coverage.contacts {
            for name in subjects.names(of: contact) { counts[name, default: 0] += 1 }
        }
        let found = subjects.names.compactMap { name in counts[name].map { (name: name, count: $0) } }
        return AreaFacts(
            count: coverage.contactCount, organisations: coverage.reachedOrganisationCount,
            subjects: found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element))
    }

    /// The map of areas, each with its outline in the plane where it has one.
    func map(of areas: [Area], planar: [AreaOutline?], pathBytes: Int = 56_000) -> AreaMap {
        let facts = areas.map { self.facts(of: $0.slug) }
        let drawn = areas.indices.map { place in
            AreaMap.Area(
                name: areas[place].name, href: "\(areas[place].slug).html", label: label(of: areas[place], facts[place]),
                notes: notes(of: facts[place]), tile: tile(of: areas[place]), outline: planar[place])
        }
        let isDivided = subjects.names.count > 1
        return AreaMap(
            areas: drawn,
            shadings: [numberShading(facts)] + (isDivided ? [coverageShading(facts), subjectShading(facts)] : []),
            outlineWidth: SiteMaps.width, pathBytes: pathBytes)
    }

    private func tile(of area: Area) -> AreaMap.Tile? {
        if case .tile(let column, let row) = area.gridPlace ?? area.shape { return AreaMap.Tile(column: column, row: row) }
        return nil
    }

    private func label(of area: Area, _ facts: AreaFacts) -> String {
        "\(area.name): \(facts.count == 0 ? words["no-contacts-here"] : words.texts.count("contact", facts.count))"
    }

    /// The lines that appear on hover and focus.
    private func notes(of facts: AreaFacts) -> [String] {
        if facts.count == 0 { return [words.capitalised(words["no-contacts-here"])] }
        let counts = [words.texts.count("contact", facts.count), words.texts.count("organisation", facts.organisations)]
        let first = facts.subjects.prefix(3).map(\.name)
        let more = facts.subjects.count > 3 ? [words.texts.text("map-more-subjects", ["count": String(facts.subjects.count - 3)])] : []
        return [counts.joined(separator: ", ")] + (first.isEmpty ? [] : [words.list(first + more)])
    }

    private func numberShading(_ facts: [AreaFacts]) -> AreaMap.Shading {
        let most = facts.map(\.count).max() ?? 0
        func className(_ count: Int) -> String {
            if count == 0 { return "kr-level-empty" }
            return AreaMap.levelClass(Double(count - 1) / Double(max(most - 1, 1)))
        }
        var legend: [AreaMap.LegendEntry] = []
        let counts = Set(facts.map(\.count)).sorted().filter { $0 > 0 }
        let byClass = Dictionary(grouping: counts, by: className)
        for name in byClass.keys.sorted() {
            guard let low = byClass[name]?.first, let high = byClass[name]?.last else { continue }
            legend.append(AreaMap.LegendEntry(className: name, label: low == high ? "\(low)" : "\(low)–\(high)"))
        }
        if facts.contains(where: { $0.count == 0 }) { legend.append(emptyEntry("kr-level-empty")) }
        return AreaMap.Shading(
            id: MapColour.number.rawValue, title: words["map-colour-number"], legend: legend,
            cells: facts.map { facts in
                AreaMap.Cell(
                    className: className(facts.count), valueLabel: facts.count == 0 ? words["none"] : String(facts.count),
                    isEmpty: facts.count == 0)
            })
    }

    private func coverageShading(_ facts: [AreaFacts]) -> AreaMap.Shading {
        let all = subjects.names.count
        let cells = facts.map { facts -> AreaMap.Cell in
            let covered = facts.subjects.count
            let label = words.texts.text("map-covered", ["count": String(covered), "all": String(all)])
            if covered == 0 { return AreaMap.Cell(className: "kr-cover-none", valueLabel: words["none"], isEmpty: true) }
            if covered < all { return AreaMap.Cell(className: "kr-cover-some", pattern: .rising, valueLabel: label) }
            return AreaMap.Cell(className: "kr-cover-all", valueLabel: label)
        }
        let kind = subjects.isDomains ? "domains" : "themes"
        let entries = [
            AreaMap.LegendEntry(className: "kr-cover-all", label: words["map-cover-all-\(kind)"]),
            AreaMap.LegendEntry(className: "kr-cover-some", pattern: .rising, label: words["map-cover-some"]), emptyEntry("kr-cover-none"),
        ]
        let used = Set(cells.map(\.className))
        return AreaMap.Shading(
            id: MapColour.coverage.rawValue, title: words["map-colour-coverage"], legend: entries.filter { used.contains($0.className) },
            cells: cells)
    }

    private static let patterns: [MapPattern?] = [nil, .rising, .dots, .level, .falling, .upright]

    private func subjectShading(_ facts: [AreaFacts]) -> AreaMap.Shading {
        let shown = Array(subjects.names.prefix(MapSubjects.mostShown))
        let other = AreaMap.LegendEntry(className: "kr-domain-other", pattern: .rings, label: words["map-other"])
        let shared = AreaMap.LegendEntry(className: "kr-domain-shared", pattern: .squares, label: words["map-shared"])
        let named = shown.enumerated().map { place, name in
            AreaMap.LegendEntry(className: "kr-domain-\(place + 1)", pattern: Self.patterns[place], label: name)
        }
        let cells = facts.map { facts -> AreaMap.Cell in
            guard let first = facts.subjects.first else {
                return AreaMap.Cell(className: "kr-domain-none", valueLabel: words["none"], isEmpty: true)
            }
            if facts.subjects.count > 1, facts.subjects[1].count == first.count { return cell(shared, shared.label) }
            return cell(shown.firstIndex(of: first.name).map { named[$0] } ?? other, first.name)
        }
        let used = Set(cells.map(\.className))
        return AreaMap.Shading(
            id: MapColour.domain.rawValue, title: words[subjects.isDomains ? "domain" : "map-theme"],
            legend: (named + [other, shared, emptyEntry("kr-domain-none")]).filter { used.contains($0.className) }, cells: cells)
    }

    private func cell(_ entry: AreaMap.LegendEntry, _ label: String) -> AreaMap.Cell {
        AreaMap.Cell(className: entry.className, pattern: entry.pattern, valueLabel: label)
    }

    private func emptyEntry(_ className: String) -> AreaMap.LegendEntry {
        AreaMap.LegendEntry(className: className, label: words["nobody-yet"], isEmpty: true)
    }
}

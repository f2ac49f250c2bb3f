internal import Diagnostics
internal import Model

/// Tells areas of one name apart by what they lie in, without touching the file: “Centrum (Rotterdam)” and “Centrum (Schiedam)”.
struct AreaNaming {
    private var areas: [RawArea]
    private let namesByCode: [String: String]
    private let namesBySlug: [Slug: String]

    init(_ areas: [RawArea]) {
        self.areas = areas
        namesByCode = Dictionary(
            areas.compactMap { raw in raw.area.code.map { ($0.uppercased(), raw.area.name) } }, uniquingKeysWith: { first, _ in first })
        namesBySlug = Dictionary(areas.map { ($0.area.slug, $0.area.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// The areas, those of one name with a longer one; where nothing tells them apart they stay as they are.
    ///
    /// The widest of them keeps the name as it is, and so does whoever is alone under it for everyone: a longer name would tell of an area
    /// that is not shown.
    mutating func toldApart(log: inout ReadingLog) -> [RawArea] {
        var groups: [Slug: [Int]] = [:]
        var order: [Slug] = []
        var taken: Set<Slug> = []
        for (index, raw) in areas.enumerated() {
            if taken.insert(raw.area.slug).inserted { order.append(raw.area.slug) }
            groups[raw.area.slug, default: []].append(index)
        }
        var told: [(plain: String, shown: [String])] = []
        var place: SourcePlace?
        for slug in order {
            guard let group = groups[slug], group.count > 1 else { continue }
            rename(group, taken: &taken)
            let changed = group.filter { areas[$0].area.plainName != nil }
            guard let first = changed.first else { continue }
            told.append((areas[first].area.plainName ?? "", group.map { areas[$0].area.name }))
            place = place ?? areas[first].area.place
        }
        if let place { log.report(.areasToldApart(told, at: place)) }
        return areas
    }

    private mutating func rename(_ group: [Int], taken: inout Set<Slug>) {
        var rest = group.filter { !areas[$0].hasOwnSlug && $0 != keeper(of: group) }
        for way in Way.allCases {
            if rest.isEmpty { return }
            // Where they lie in several municipalities, the word for its level alone leaves open in which one lies.
            if way == .level, Set(group.map { municipality(of: areas[$0]) }).count > 1 { continue }
            let texts = Dictionary(group.map { ($0, addition(to: areas[$0], by: way)) }, uniquingKeysWith: { first, _ in first })
            let counts = texts.values.reduce(into: [String: Int]()) { counts, text in if let text { counts[text, default: 0] += 1 } }
            rest.removeAll { index in
                guard let text = texts[index] ?? nil, counts[text] == 1 else { return false }
                let name = areas[index].area.name
                let slug = Slug(from: name + " " + text)
                guard slug != areas[index].area.slug, taken.insert(slug).inserted else { return false }
                areas[index].area.plainName = name
                areas[index].area.name = "\(name) (\(text))"
                areas[index].area.slug = slug
                return true
            }
        }
    }

    /// Which of the areas of one name keeps it; nil where it would be taken for any of them.
    private func keeper(of group: [Int]) -> Int? {
        if group.contains(where: { areas[$0].hasOwnSlug }) { return nil }
        let open = group.filter { areas[$0].area.edition == nil }
        if open.count == 1 { return open[0] }
        let levels = open.compactMap { areas[$0].level }
        guard levels.count == open.count, let widest = levels.min(), levels.count(where: { $0 == widest }) == 1 else { return nil }
        return open.first { areas[$0].level == widest }
    }

    /// What can be added to a name, the plainest first; never with a comma, at which a cell of a table is divided.
    private enum Way: CaseIterable {
        case around, municipality, level, levelAndMunicipality, nearest, province, code
    }

    private func addition(to raw: RawArea, by way: Way) -> String? {
        let municipality = municipality(of: raw)
        switch way {
        case .around: return raw.area.partOf.flatMap { namesBySlug[$0] }
        case .municipality: return municipality
        case .level: return raw.level?.word
        case .levelAndMunicipality: return raw.level.flatMap { level in municipality.map { "\(level.word) in \($0)" } }
        case .nearest:
            guard let nearest = raw.enclosing.first, nearest.level > .municipality, let name = name(in: nearest) else { return nil }
            return municipality.map { "\(name) in \($0)" } ?? name
        case .province: return name(in: raw.enclosing.first { $0.level == .province })
        case .code: return raw.area.code
        }
    }

    private func municipality(of raw: RawArea) -> String? {
        raw.level == .municipality ? raw.area.name : name(in: raw.enclosing.first { $0.level == .municipality })
    }

    /// The name of what an area lies in, or its code where nothing names it.
    private func name(in enclosing: RawArea.Enclosing?) -> String? {
        enclosing.flatMap { $0.name ?? $0.code.flatMap { namesByCode[$0.uppercased()] } ?? $0.code }
    }
}

internal import Diagnostics
internal import Model

/// Areas with the one in which each directly lies, where its author does not say so: by the codes and names that it gives, the nearest
/// first.
func nested(_ areas: [RawArea]) -> [Area] {
    let byCode = Dictionary(
        areas.compactMap { raw in raw.area.code.map { ($0.uppercased(), raw.area.slug) } }, uniquingKeysWith: { first, _ in first })
    var byName: [FeatureLevel: [Slug: [RawArea]]] = [:]
    for raw in areas {
        if let level = raw.level { byName[level, default: [:]][Slug(from: raw.area.plainName ?? raw.area.name), default: []].append(raw) }
    }
    return areas.map { raw in
        var area = raw.area
        if area.partOf != nil { return area }
        let enclosing = raw.enclosing
        let municipality = enclosing.first { $0.level == .municipality }
        area.partOf =
            enclosing.lazy.compactMap { outer -> Slug? in
                if let code = outer.code { return byCode[code.uppercased()].flatMap { $0 == area.slug ? nil : $0 } }
                guard let name = outer.name else { return nil }
                let named = byName[outer.level]?[Slug(from: name)] ?? []
                let fitting = named.filter { $0.area.slug != area.slug && $0.mayLie(in: municipality) }
                return fitting.count == 1 ? fitting[0].area.slug : nil
            }.first
        return area
    }
}

extension RawArea {
    /// Whether nothing that it says speaks against lying in a municipality, or being it.
    fileprivate func mayLie(in municipality: Enclosing?) -> Bool {
        guard let municipality else { return true }
        if level == .municipality { return true }
        guard let own = enclosing.first(where: { $0.level == .municipality }) else { return true }
        if let code = own.code, let other = municipality.code { return code.uppercased() == other.uppercased() }
        if let name = own.name, let other = municipality.name { return Slug(from: name) == Slug(from: other) }
        return true
    }
}

/// Areas of several downloads, each once: of one with the code and name of another in an earlier file it is said that it is left out.
func withoutDoubles(_ areas: [RawArea], log: inout ReadingLog) -> [RawArea] {
    var first: [String: SourcePlace] = [:]
    return areas.filter { raw in
        guard let code = raw.area.code, !raw.hasOwnSlug, !raw.area.place.file.lowercased().hasSuffix(".yaml"),
            !raw.area.place.file.lowercased().hasSuffix(".yml")
        else { return true }
        let key = code.uppercased() + " " + Slug(from: raw.area.name).text
        guard let other = first[key] else {
            first[key] = raw.area.place
            return true
        }
        // Within one file whoever has the same code has another edition, and the report on names says so.
        if other.file == raw.area.place.file { return true }
        log.report(.areaInTwoFiles(raw.area.name, other: other, at: raw.area.place))
        return false
    }
}

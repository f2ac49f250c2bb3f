internal import Diagnostics
internal import Model

/// What was wrong with the outlines of a file, gathered so that each kind is told once.
struct OutlineReport {
    /// Areas with the place of the first.
    private struct Entries {
        var names: [String] = []
        var place: SourcePlace?

        mutating func add(_ area: Area) {
            names.append(area.name)
            place = place ?? area.place
        }
    }

    private var joined = Entries()
    private var guessed = Entries()
    private var swappedDegrees = Entries()
    private var swappedMetres = Entries()
    private var without = Entries()
    private var broken = Entries()
    private var brokenParts = Entries()
    private var other = Entries()
    private var otherParts = Entries()
    private var otherKinds: Set<String> = []
    private var foreign = Entries()
    private var foreignSample: FeatureOutline.OtherSystem?

    /// Areas without the points that only carry the name of one that has an outline.
    mutating func withoutLabelPoints(_ areas: [(raw: RawArea, parts: [FeatureOutline])]) -> [(raw: RawArea, parts: [FeatureOutline])] {
        let isPoint = { (parts: [FeatureOutline]) in parts.allSatisfy { $0.polygons.isEmpty && !$0.otherKinds.isEmpty } }
        if !areas.contains(where: { isPoint($0.parts) }) { return areas }
        let outlined = Set(areas.filter { $0.parts.contains { !$0.polygons.isEmpty } }.map { Slug(from: $0.raw.area.name) })
        return areas.filter { raw, parts in
            guard raw.area.code == nil, !raw.hasOwnSlug, isPoint(parts), outlined.contains(Slug(from: raw.area.name)) else { return true }
            otherParts.add(raw.area)
            otherKinds.formUnion(parts.flatMap(\.otherKinds))
            return false
        }
    }

    /// An area with the outlines of its features put together.
    mutating func outlined(_ raw: RawArea, parts: [FeatureOutline]) -> RawArea {
        var raw = raw
        let area = raw.area
        var seen: Set<[[GeoPoint]]> = []
        // The same polygon twice would make a hole of itself.
        let polygons = parts.count == 1 ? parts[0].polygons : parts.flatMap(\.polygons).filter { seen.insert($0).inserted }
        raw.area.shape = polygons.isEmpty ? raw.area.gridPlace : .outline(polygons)
        if parts.count > 1 { if area.code != nil || raw.hasOwnSlug { joined.add(area) } else { guessed.add(area) } }
        if let part = parts.first(where: \.isSwapped) { if part.isDegrees { swappedDegrees.add(area) } else { swappedMetres.add(area) } }
        let kinds = Set(parts.flatMap(\.otherKinds))
        otherKinds.formUnion(kinds)
        let hasBrokenRings = parts.contains(where: \.hasBrokenRings)
        if let system = parts.lazy.compactMap(\.otherSystem).first {
            foreign.add(area)
            foreignSample = foreignSample ?? system
        } else if !polygons.isEmpty {
            if !kinds.isEmpty { otherParts.add(area) }
            if hasBrokenRings { brokenParts.add(area) }
        } else if !kinds.isEmpty {
            other.add(area)
        } else if hasBrokenRings {
            broken.add(area)
        } else if raw.area.shape == nil {
            without.add(area)
        }
        return raw
    }

    /// Reports all that was gathered.
    func tell(of areas: [RawArea], log: inout ReadingLog) {
        let hasOutlines = areas.contains { if case .outline = $0.area.shape { true } else { false } }
        if let place = foreign.place, let sample = foreignSample {
            let system = CoordinateOrder.otherSystem(x: sample.x, y: sample.y)
            let text = "\(Self.number(sample.x)), \(Self.number(sample.y))"
            log.report(
                hasOutlines
                    ? .otherCoordinates(of: foreign.names, system: system, at: place)
                    : .otherCoordinates(system, sample: text, at: place))
        }
        let kinds = otherKinds.sorted().joined(separator: " or a ")
        if let place = other.place { log.report(.geometryNotUsed(other.names, what: "a \(kinds) is not an area", at: place)) }
        if let place = broken.place {
            log.report(
                .geometryNotUsed(
                    broken.names, what: "a ring of fewer than three points, or with one that is no number, encloses nothing", at: place))
        }
        if let place = otherParts.place {
            log.report(.partsNotUsed(otherParts.names, what: "points and lines", at: place))
        }
        if let place = brokenParts.place {
            log.report(
                .partsNotUsed(brokenParts.names, what: "rings of fewer than three points, or with one that is no number,", at: place))
        }
        if let place = without.place { log.report(.areasWithoutOutline(without.names, at: place)) }
        if let place = joined.place { log.report(.areasJoined(joined.names, areSure: true, at: place)) }
        if let place = guessed.place { log.report(.areasJoined(guessed.names, areSure: false, at: place)) }
        if let place = swappedDegrees.place { log.report(.swappedAxes(swappedDegrees.names, isDegrees: true, at: place)) }
        if let place = swappedMetres.place { log.report(.swappedAxes(swappedMetres.names, isDegrees: false, at: place)) }
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}

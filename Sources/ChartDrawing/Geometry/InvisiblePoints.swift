extension [AreaOutline] {
    /// From so many points on, those are left out that no drawing shows.
    private static let many = 100_000
    /// More than this no drawing has use for.
    private static let most = 300_000

    /// The outlines as they are, unless they have very many points: then without those nearer to the one before than a tenth of a
    /// distance, and where that leaves too many still, without all but every second, third … point.
    ///
    /// What two areas share stays together: what is left of it on either side lies within the distance in which borders become one.
    func withoutInvisiblePoints(finerThan distance: Double) -> [AreaOutline] {
        guard pointCount > Self.many, distance > 0 else { return self }
        let thinned = map { area in area.mappedRings { $0.withoutPoints(nearerThan: distance / 10) } }
        let step = (thinned.pointCount + Self.most - 1) / Self.most
        return step < 2 ? thinned : thinned.map { area in area.mappedRings { $0.everyPoint(step) } }
    }

    private var pointCount: Int {
        reduce(0) { $0 + $1.polygons.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }
    }
}

extension AreaOutline {
    fileprivate func mappedRings(_ change: ([PlanarPoint]) -> [PlanarPoint]) -> AreaOutline {
        AreaOutline(polygons: polygons.map { $0.map(change) })
    }
}

extension [PlanarPoint] {
    /// Without points nearer than a distance to the last one that is kept; a ring that would be left without an inside stays.
    fileprivate func withoutPoints(nearerThan distance: Double) -> [PlanarPoint] {
        var kept: [PlanarPoint] = []
        for point in self where kept.last.map({ $0.distance(to: point) >= distance }) ?? true { kept.append(point) }
        return kept.count > 3 ? kept : everyPoint(Swift.max(1, count / 8))
    }

    fileprivate func everyPoint(_ step: Int) -> [PlanarPoint] {
        count / step > 3 ? stride(from: 0, to: count, by: step).map { self[$0] } : self
    }
}

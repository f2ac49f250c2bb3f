/// The drawing inside a radar: bands, rings, axes, the two rounds and their marks.
struct RadarPlot {
    var axes: [RadarChart.Axis]
    var scale: ValueScale
    var hatch: FloorHatch
    /// In px; smaller in a small radar.
    var markRadius = 4.6
    var hasTickLabels = true
    private var geometry: RadarGeometry

    init(centre: PlanarPoint, radius: Double, axes: [RadarChart.Axis], scale: ValueScale, hatch: FloorHatch) {
        self.hatch = hatch
        self.axes = axes
        self.scale = scale
        geometry = RadarGeometry(centre: centre, radius: radius, axisCount: axes.count)
    }

    func drawn() -> [SVGElement] {
        bands() + rings() + spokes() + (hasTickLabels ? tickLabels() : []) + previousRound() + currentRound() + marks()
    }

    private func bands() -> [SVGElement] {
        var elements: [SVGElement] = []
        if let challenge = scale.drawnChallenge {
            elements.append(.circle("kr-band kr-band-challenge", at: geometry.centre, radius: geometry.radius))
            elements.append(.circle("kr-band kr-band-paper", at: geometry.centre, radius: geometry.radius(of: challenge, on: scale)))
        }
        if let floor = scale.drawnFloor {
            elements += hatch.disc(at: geometry.centre, radius: geometry.radius(of: floor, on: scale))
        }
        return elements
    }

    private func rings() -> [SVGElement] {
        let thresholds = [scale.drawnFloor, scale.drawnChallenge].compactMap { $0 }
        var radii = scale.ticks.map(\.value).filter { !thresholds.contains($0) }
            .map { geometry.radius(of: $0, on: scale) }
        radii.append(geometry.radius)
        var elements: [SVGElement] = []
        for radius in Set(radii.map { ($0 * 100).rounded() / 100 }).sorted() {
            elements.append(.circle("kr-ring", at: geometry.centre, radius: radius))
        }
        for value in thresholds {
            elements.append(.circle("kr-threshold", at: geometry.centre, radius: geometry.radius(of: value, on: scale)))
        }
        return elements
    }

    private func spokes() -> [SVGElement] {
        axes.indices.map { index in
            let className = axes[index].value == nil ? "kr-spoke kr-spoke-empty" : "kr-spoke"
            return .line(className, from: geometry.centre, to: geometry.point(onAxis: Double(index), at: geometry.radius))
        }
    }

    /// Numbers halfway between the first two axes, so that no axis runs through them; those too close to the last are left out.
    private func tickLabels() -> [SVGElement] {
        var lastDistance = -Double.infinity
        var labels: [SVGElement] = []
        for tick in scale.ticks.sorted(by: { $0.value < $1.value }) {
            let distance = geometry.radius(of: tick.value, on: scale)
            guard distance - lastDistance >= 15 else { continue }
            lastDistance = distance
            let point = geometry.point(onAxis: 0.5, at: distance)
            let line = TextLine(tick.label, TextStyle.tick.named("kr-tick kr-halo"))
            labels.append(line.drawn(at: PlanarPoint(point.x, point.y + TextStyle.tick.size * 0.35), anchor: "middle"))
        }
        return labels
    }

    private func previousRound() -> [SVGElement] {
        stretches(of: axes.map(\.previous)).map { .path("kr-previous", $0.data) }
    }

    private func currentRound() -> [SVGElement] {
        let lines = stretches(of: axes.map(\.value))
        let fills = lines.filter(\.isClosed).map { SVGElement.path("kr-shape", $0.data) }
        return fills + lines.map { .path("kr-current", $0.data) }
    }

    private func marks() -> [SVGElement] {
        axes.enumerated().compactMap { index, axis in
            axis.value.map { axis.state.mark(at: geometry.point(of: $0, onAxis: index, scale: scale), radius: markRadius, isOpen: true) }
        }
    }

    /// Path data through neighbouring values: one closed line when every axis has one, else a line for each run between gaps.
    private func stretches(of values: [Double?]) -> [(data: String, isClosed: Bool)] {
        runs(of: values).map { run in
            let points = run.axes.compactMap { index in
                values[index].map { geometry.point(of: $0, onAxis: index, scale: scale) }
            }
            return (svgPath(points, isClosed: run.isClosed), run.isClosed)
        }
    }
}

/// Neighbouring axes that have a value, around the circle: all of them as one closed run, else the runs of two or more between gaps.
func runs(of values: [Double?]) -> [(axes: [Int], isClosed: Bool)] {
    let count = values.count
    guard let gap = values.firstIndex(where: { $0 == nil }) else { return count > 1 ? [(Array(0..<count), true)] : [] }
    var runs: [(axes: [Int], isClosed: Bool)] = []
    var run: [Int] = []
    for step in 1...count {
        let index = (gap + step) % count
        if values[index] != nil {
            run.append(index)
        } else {
            if run.count > 1 { runs.append((run, false)) }
            run = []
        }
    }
    return runs
}

/// The map itself or an inset: outlines in the figure's px with their labels.
struct OutlinePart: Sendable {
    /// What a part adds to the figure.
    struct Drawing {
        var patterns: [SVGElement]
        /// Everything that is seen and not pressed.
        var picture: [SVGElement]
        var links: [(area: Int, isOnTop: Bool, element: SVGElement)]
    }

    /// Which areas of the map are drawn, and their outlines.
    let areas: [Int]
    let outlines: [AreaOutline]
    let paths: [String]
    /// The places, in `areas`, of those that are links here.
    let linked: [Int]
    /// Labels of the linked ones.
    let labels: OutlineLabels
    private let middles: [PlanarPoint?]

    /// Bends of borders that labels need not heed, in px.
    static let labelDetail = 2.5

    /// The areas whose letters refer to the list.
    var listed: [Int] { labels.listed.map { areas[linked[$0]] } }

    init(
        _ content: MapContent, areas: [Int], outlines: [AreaOutline], spots: [[PlanarPoint]], linked: [Int], frame: Box, taken: [Box],
        firstLetter: Int,
        namesAll: Bool, phoneScale: Double
    ) {
        self.areas = areas
        self.outlines = outlines
        self.linked = linked
        paths = outlines.map { outlinePath($0) }
        let entries = linked.map { OutlineLabels.Entry(content, area: areas[$0], outline: outlines[$0], spots: spots[$0]) }
        let isLinked = Set(linked)
        labels = OutlineLabels(
            entries, others: outlines.indices.filter { !isLinked.contains($0) }.map { outlines[$0] }, frame: frame, taken: taken,
            firstLetter: firstLetter, namesAll: namesAll, phoneScale: phoneScale)
        middles = entries.map(\.spots.first)
    }

    /// An inset: what lies in its source, enlarged and then simplified, cut off at its frame.
    init(_ content: MapContent, fitted: FittedOutlines, inset: MapInset, pathBytes: Int, firstLetter: Int, phoneScale: Double) {
        let shown = fitted.outlines.indices.filter { fitted.outlines[$0].bounds?.overlaps(inset.source) == true }
        let enlarged = shown.map { place in fitted.outlines[place].mapped(inset.enlarged) }
        let simple = BoundarySimplification.drawing.simplified(enlarged, pathBytes: pathBytes)
        let cut = zip(shown, simple).map { (place: $0.0, outline: $0.1.clipped(to: inset.frame)) }.filter { $0.outline.bounds != nil }
        let members = Set(inset.members)
        self.init(
            content, areas: cut.map { fitted.areas[$0.place] }, outlines: cut.map(\.outline),
            spots: cut.map { labelSpots(in: $0.outline, detail: Self.labelDetail) },
            linked: cut.indices.filter { members.contains(cut[$0].place) }, frame: inset.frame.grown(by: -2), taken: [],
            firstLetter: firstLetter, namesAll: true, phoneScale: phoneScale)
    }

    func drawn(_ pen: MapPen, id: String, tipFrame: Box, list: [Int: [SVGElement]]) -> Drawing {
        func use(_ place: Int, _ className: String? = nil) -> SVGElement {
            SVGElement("use", class: className).set("href", "#\(id)-\(areas[place])")
        }
        let fills = pen.fills(
            areas.indices.map { place in
                let path = SVGElement("path").set("id", "\(id)-\(areas[place])").set("d", paths[place])
                return (areas[place], paths[place].dropFirst().contains("M") ? path.set("fill-rule", "evenodd") : path)
            })
        let patterns = pen.patterns(over: areas.indices.map { (areas[$0], use($0)) })
        var borders = pen.emptyBorders(areas.indices.map { (areas[$0], use($0)) })
        for place in areas.indices where areas[place] == pen.chosen {
            borders += [use(place, "kr-border-chosen-halo"), use(place, "kr-border-chosen")]
        }
        let texts = linked.enumerated().compactMap { index, place in
            labels.labels[index].isEmpty
                ? nil : SVGElement("g", class: "kr-map-label \(pen.content.classes(of: areas[place]))", labels.labels[index])
        }
        var links: [(area: Int, isOnTop: Bool, element: SVGElement)] = []
        for (index, place) in linked.enumerated() {
            var targets = [use(place, "kr-area-shape")]
            let target = labels.targets[index]
            if let target { targets.append(.circle("kr-target", at: target.centre, radius: target.radius)) }
            let spot = middles[index] ?? PlanarPoint(0, 0)
            let tip = pen.tip(areas[place], around: Box(centre: spot, width: 20, height: 20), in: tipFrame)
            links.append((areas[place], target != nil, pen.link(areas[place], targets, tip: tip)))
        }
        return Drawing(patterns: patterns.definitions, picture: fills + patterns.layers + borders + texts + labels.over, links: links)
    }
}

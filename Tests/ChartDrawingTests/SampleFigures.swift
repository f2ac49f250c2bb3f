import ChartDrawing

/// Figures to draw in tests: a plain case, and the ugly ones.
enum SampleFigures {
    static let scale = ValueScale(minimum: 1, maximum: 5, ticks: (1...5).map { .init(Double($0), "\($0)") }, floor: 3, challenge: 4)
    static let key = FigureKey(
        current: "mei 2022 (n = 9)", previous: "november 2021 (n = 8)", belowFloor: "onder de ondergrens", challenge: "uitdaging",
        middleHalf: "middelste helft van de antwoorden")

    static func text(_ id: String, _ title: String = "Procedure zakt onder de ondergrens") -> FigureText {
        FigureText(title: title, summary: "Sociaal scoort het hoogst met 4,2, Procedure het laagst met 2,7.", idPrefix: id)
    }

    static func dutch(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }

    static func state(_ value: Double?) -> ValueState {
        guard let value else { return .withheld }
        return value < 3 ? .belowFloor : value >= 4 ? .challenge : .between
    }

    static func axis(_ label: String, _ sublabel: String?, _ value: Double?, _ previous: Double?) -> RadarChart.Axis {
        RadarChart.Axis(
            label: label, sublabel: sublabel, value: value, valueLabel: value.map(dutch) ?? "te weinig antwoorden", previous: previous,
            state: state(value))
    }

    static func radar(_ axes: [RadarChart.Axis], id: String = "radar") -> RadarChart {
        RadarChart(axes: axes, scale: scale, key: key, text: text(id))
    }

    static let four = [
        axis("Inhoud", "waar gaat het over?", 3.8, 3.4), axis("Sociaal", "wie doen er mee?", 4.2, 4.1),
        axis("Procedure", "hoe werkt het?", 2.7, 2.9), axis("Taak en tijd", "waar staan we?", 3.3, 2.8),
    ]

    static let withGap = [
        axis("Inhoud", "waar gaat het over?", 3.8, 3.4), axis("Sociaal", "wie doen er mee?", nil, 4.1),
        axis("Procedure", "hoe werkt het?", 2.7, nil), axis("Taak en tijd", "waar staan we?", 3, 2.8),
        axis("Leiderschap", "wie trekt?", 4, 4), axis("Middelen", "waarmee?", 5.6, 0.4),
    ]

    static let longName = "Gezamenlijke verantwoordelijkheid voor uitvoeringsafspraken"

    /// Axes with made names and values that go round the scale.
    static func many(_ count: Int, names: [String] = shortNames) -> [RadarChart.Axis] {
        (0..<count).map { index in
            let value = 1 + Double((index * 7) % 9) / 2
            return axis(names[index % names.count], nil, index == 4 ? nil : value, value > 1.4 ? value - 0.4 : value)
        }
    }

    static let shortNames = ["Vertrouwen", "Doelen", "Regie", "Spelregels", "Middelen", "Tempo", "Openheid", "Resultaat", "Leren", "Steun"]

    static func row(
        _ label: String, _ sublabel: String?, _ mean: Double?, _ low: Double?, _ high: Double?, _ previous: Double?
    ) -> DotPlot.Row {
        DotPlot.Row(
            label: label, sublabel: sublabel, mean: mean, valueLabel: mean.map(dutch) ?? "te weinig antwoorden", quartileLow: low,
            quartileHigh: high, previous: previous, state: state(mean))
    }

    static func dots(_ rows: [DotPlot.Row], id: String = "dots") -> DotPlot {
        DotPlot(rows: rows, scale: scale, key: key, text: text(id, "Over de spelregels is men het minst eens"))
    }

    static let fourRows = [
        row("Sociaal", "eens 0,81", 4.2, 3.8, 4.6, 4.1), row("Inhoud", "eens 0,74", 3.8, 3.3, 4.3, 3.4),
        row("Taak en tijd", "eens 0,66", 3.3, 2.9, 3.8, 2.8), row("Procedure", "eens 0,38", 2.7, 1.8, 3.9, 2.9),
    ]

    static let uglyRows = [
        row(longName, "eens 0,81", 5, 5, 5, 5), row("Kort", nil, 1, 1, 1.5, nil), row("Op de ondergrens", "eens 0,10", 3, 1, 5, 3),
        row("Niet te tonen", "verdeeld", nil, 2, 3, 4), row("Buiten de schaal", nil, 7.5, 4, 9, -2),
        row("Op de uitdaging", nil, 4, nil, nil, 3.9),
    ]

    /// An area of a sample map with how many contacts it has.
    struct MapArea {
        var area: AreaMap.Area
        var count: Int
    }

    static func area(_ name: String, _ count: Int, tile: (Int, Int)? = nil, outline: AreaOutline? = nil) -> MapArea {
        MapArea(
            area: AreaMap.Area(
                name: name, href: "\(name.lowercased().replacing(" ", with: "-")).html",
                label: count == 0 ? "\(name): nog geen contactpersoon" : "\(name): \(count) contactpersonen",
                notes: [count == 0 ? "Nog geen contactpersoon" : "\(count) contactpersonen, 3 organisaties"],
                tile: tile.map { AreaMap.Tile(column: $0.0, row: $0.1) }, outline: outline),
            count: count)
    }

    static func map(_ areas: [MapArea]) -> AreaMap {
        AreaMap(areas: areas.map(\.area), shadings: [numbers(areas), coverage(areas)])
    }

    /// The first drawing of a map, with the area named Oost or Charlois chosen.
    static func mapDrawing(_ areas: [MapArea], _ form: AreaMap.Form? = nil, shading: String = "number", id: String = "map") -> String {
        let map = map(areas)
        let chosen = areas.firstIndex { ["Oost", "Charlois"].contains($0.area.name) }
        let text = FigureText(
            title: "Zeven contacten in Charlois, geen in Pernis", summary: "Aantal contactpersonen per gebied.", idPrefix: id)
        return map.svg(form ?? map.forms.first ?? .tiles, text: text, chosen: chosen, hrefPrefix: "gebieden/", shading: shading)
    }

    private static func numbers(_ areas: [MapArea]) -> AreaMap.Shading {
        AreaMap.Shading(
            id: "number", title: "Aantal", legend: [],
            cells: areas.map { area in
                AreaMap.Cell(
                    className: area.count == 0 ? "kr-level-empty" : AreaMap.levelClass(Double(area.count) / 7),
                    valueLabel: area.count == 0 ? "geen" : "\(area.count)", isEmpty: area.count == 0)
            })
    }

    private static func coverage(_ areas: [MapArea]) -> AreaMap.Shading {
        AreaMap.Shading(
            id: "coverage", title: "Dekking", legend: [],
            cells: areas.map { area in
                if area.count == 0 { return AreaMap.Cell(className: "kr-cover-none", valueLabel: "geen", isEmpty: true) }
                if area.count > 4 { return AreaMap.Cell(className: "kr-cover-all", valueLabel: "3 van 3") }
                return AreaMap.Cell(className: "kr-cover-some", pattern: .rising, valueLabel: "2 van 3")
            })
    }

    static let rotterdamTiles: [MapArea] = [
        ("Overschie", 2, 3, 0), ("Hillegersberg-Schiebroek", 2, 4, 0), ("Hoek van Holland", 1, 0, 1), ("Delfshaven", 6, 3, 1),
        ("Noord", 4, 4, 1), ("Kralingen-Crooswijk", 3, 5, 1), ("Prins Alexander", 3, 6, 1), ("Rozenburg", 1, 1, 2), ("Pernis", 0, 2, 2),
        ("Centrum", 5, 4, 2), ("Feijenoord", 5, 5, 2), ("Hoogvliet", 2, 2, 3), ("Charlois", 7, 4, 3), ("IJsselmonde", 4, 5, 3),
    ].map { area($0.0, $0.1, tile: ($0.2, $0.3)) }
}

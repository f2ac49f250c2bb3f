import ChartDrawing

extension SampleFigures {
    /// Made groups whose values go round the scale; every fifth value is missing when `hasGaps`.
    static func grid(
        _ names: [String], groups: [String], withheld: [String] = [], hasGaps: Bool = false, id: String = "grid"
    ) -> RadarGrid {
        let panels = groups.enumerated().map { group, title in
            let values: [Double?] = names.indices.map { axis in
                hasGaps && (group * 3 + axis) % 5 == 4 ? nil : 1.8 + Double((group * 5 + axis * 7) % 11) * 0.3
            }
            return RadarGrid.Panel(
                title: title, note: "n = \(5 + group)", values: values, states: values.map(state),
                labels: values.map { $0.map(dutch) ?? "te weinig antwoorden" })
        }
        let key = FigureKey(
            current: "de groep", previous: "alle deelnemers (n = 23)", belowFloor: "onder de ondergrens", challenge: "uitdaging")
        return RadarGrid(
            axes: names, panels: panels, total: names.indices.map { 2.9 + Double($0 % 3) * 0.5 },
            withheld: withheld.map { .init(title: $0, note: "n = 3: te weinig antwoorden om te laten zien") }, scale: scale, key: key,
            text: text(id, "Zorg is het minst zeker van de spelregels"))
    }

    static let fourNames = ["Inhoud", "Sociaal", "Procedure", "Taak en tijd"]
    static let twelveNames = shortNames + ["Geduld", "Één lijn"]

    static let grids: [String: RadarGrid] = [
        "grid-0": grid(fourNames, groups: [], id: "grid-0"),
        "grid-1": grid(fourNames, groups: ["Zorg"], id: "grid-1"),
        "grid-3": grid(Array(shortNames.prefix(3)), groups: ["Zorg", "Veilig", "Wonen"], id: "grid-3"),
        "grid-4": grid(fourNames, groups: ["Zorg", "Veilig", "Wonen"], withheld: ["Bestuur"], id: "grid-4"),
        "grid-6": grid(
            Array(shortNames.prefix(6)), groups: ["Zorg", "Veilig", "Wonen", "Bestuur", "Ĳsselmonde"], hasGaps: true, id: "grid-6"),
        "grid-12": grid(twelveNames, groups: (1...12).map { "Groep \($0)" }, hasGaps: true, id: "grid-12"),
        "grid-long": grid(
            (1...8).map { "\(longName) \($0)" }, groups: [longName, "Kort"], withheld: [longName], id: "grid-long"),
        "grid-withheld": grid(fourNames, groups: [], withheld: ["Zorg", "Veilig", "Wonen", "Bestuur"], id: "grid-withheld"),
    ]
}

extension SampleFigures {
    static func point(
        _ label: String, _ x: Double, _ y: Double, from previous: (Double, Double)? = nil, isMain: Bool = false, spread: Double? = nil
    ) -> QuadrantChart.Point {
        QuadrantChart.Point(
            label: label, valueLabel: "\(dutch(x)) en \(dutch(y))", place: .init(x: x, y: y),
            previous: previous.map { .init(x: $0.0, y: $0.1) }, isMain: isMain,
            spread: spread.map { .init(low: .init(x: x - $0, y: y - $0 / 2), high: .init(x: x + $0, y: y + $0)) })
    }

    static func quadrant(_ points: [QuadrantChart.Point], isLong: Bool = false, id: String = "quadrant") -> QuadrantChart {
        QuadrantChart(
            horizontal: .init(
                title: isLong ? longName : "Verbonden met de opgave en elkaar", low: isLong ? longName : "weinig verbonden",
                high: isLong ? longName : "sterk verbonden"),
            vertical: .init(
                title: isLong ? longName : "Bereid om te onderhandelen", low: isLong ? longName : "houdt vast",
                high: isLong ? longName : "geeft en neemt"),
            corners: isLong ? Array(repeating: longName, count: 4) : ["Belangstellend", "Mede-eigenaar", "Toeschouwer", "Vasthoudend"],
            points: points, scale: scale,
            key: .init(
                main: "alle deelnemers (n = 19)", group: "groep", previous: "van de vorige meting naar nu",
                spread: "middelste helft van de antwoorden", empty: "Te weinig antwoorden om te laten zien"),
            text: text(id, "Wie zich verbonden voelt, wil ook geven en nemen"))
    }

    static let quadrants: [String: QuadrantChart] = [
        "quadrant-0": quadrant([], id: "quadrant-0"),
        "quadrant-1": quadrant([point("Netwerk X", 3.6, 3.2, from: (3.1, 2.8), isMain: true, spread: 0.6)], id: "quadrant-1"),
        "quadrant-4": quadrant(
            [
                point("Netwerk X", 3.6, 3.2, from: (3.1, 2.8), isMain: true, spread: 0.6), point("Zorg", 4.2, 3.9, from: (3.9, 3.1)),
                point("Veilig", 2.4, 3.5, from: (2.6, 3.4)), point("Wonen", 3.4, 2.1, from: (2.2, 1.6)),
            ], id: "quadrant-4"),
        "quadrant-9": quadrant(
            [
                point("Netwerk X", 3.4, 3.3, isMain: true), point("Zorg", 3.5, 3.4, from: (3.4, 3.1)), point("Veilig", 3.3, 3.3),
                point("Wonen", 3.4, 3.1, from: (2.2, 1.6)), point("Bestuur", 3.6, 3.2), point("Ĳsselmonde", 3.2, 3.5),
                point("Jeugdhulp", 3.5, 3.6, from: (4.5, 4.5)), point("Werk en inkomen", 3.7, 3.4), point("Één loket", 3.3, 3),
            ], id: "quadrant-9"),
        "quadrant-edges": quadrant(
            [
                point("Linksonder", 1, 1), point("Rechtsboven", 5, 5, from: (1, 5)), point("Linksboven", 1, 5), point("Rechtsonder", 5, 1),
                point("Buiten de schaal", 9, -3), point("Midden", 3, 3, isMain: true),
            ], id: "quadrant-edges"),
        "quadrant-same": quadrant(
            [
                point("Netwerk X", 3, 3, isMain: true), point("Zorg", 3, 3), point("Veilig", 3, 3), point("Wonen", 4, 4),
                point("Werk", 4, 4),
            ],
            id: "quadrant-same"),
        "quadrant-long": quadrant(
            (0..<9).map { point("\(longName) \($0 + 1)", 1.5 + Double($0) * 0.35, 1.6 + Double(($0 * 4) % 9) * 0.3, isMain: $0 == 0) },
            isLong: true,
            id: "quadrant-long"),
    ]
}

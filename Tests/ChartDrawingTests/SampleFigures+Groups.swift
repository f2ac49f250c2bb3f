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

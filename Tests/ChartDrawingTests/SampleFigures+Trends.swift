import ChartDrawing

/// Rounds to draw in tests.
extension SampleFigures {
    static let trendKey = TrendChart.Key(
        belowFloor: "onder de ondergrens", challenge: "uitdaging", middleHalf: "middelste helft van de scores",
        withheld: "te weinig antwoorden", next: "volgende meting")

    static func point(_ value: Double?, n count: Int = 17, spread: Double? = nil) -> TrendChart.Point {
        TrendChart.Point(
            value: value, valueLabel: value.map(dutch) ?? "te weinig antwoorden", countLabel: "n = \(count)", state: state(value),
            quartileLow: spread.flatMap { spread in value.map { $0 - spread } },
            quartileHigh: spread.flatMap { spread in value.map { $0 + spread } })
    }

    /// Half a year between rounds, from May 2019.
    static func moments(_ count: Int, days: Double = 182) -> [TrendChart.Moment] {
        (0..<count).map { index in
            TrendChart.Moment(position: Double(index) * days, label: "\(index.isMultiple(of: 2) ? "mei" : "nov") \(2019 + (index + 0) / 2)")
        }
    }

    /// Values that go up and down through the scale, each panel in its own way.
    static func panels(_ count: Int, rounds: Int, names: [String] = shortNames) -> [TrendChart.Panel] {
        (0..<count).map { panel in
            TrendChart.Panel(
                title: names[panel % names.count],
                points: (0..<rounds).map { round in
                    let value = 1.6 + Double((panel * 3 + round * 5 + round * panel) % 17) / 5
                    return point(panel == 1 && round == 1 ? nil : value, n: 9 + (round * 3 + panel) % 9, spread: 0.5)
                })
        }
    }

    static func trend(
        _ panels: [TrendChart.Panel], rounds: [TrendChart.Moment], id: String = "trend", next: TrendChart.Moment? = nil,
        isNextOverdue: Bool = false, isWide: Bool = false
    ) -> TrendChart {
        TrendChart(
            panels: panels, rounds: rounds, next: next, isNextOverdue: isNextOverdue, scale: scale, key: trendKey, isWide: isWide,
            text: text(id))
    }

    /// The four domains over three rounds; one value was withheld.
    static let fourPanels = [
        TrendChart.Panel(
            title: "Inhoud", points: [point(3.1, n: 8, spread: 0.4), point(3.4, n: 8, spread: 0.5), point(3.8, n: 9, spread: 0.5)]),
        TrendChart.Panel(title: "Sociaal", points: [point(3.9, n: 8, spread: 0.3), point(nil, n: 4), point(4.2, n: 9, spread: 0.4)]),
        TrendChart.Panel(
            title: "Procedure", points: [point(3.2, n: 8, spread: 0.6), point(2.9, n: 8, spread: 0.8), point(2.7, n: 9, spread: 1)]),
        TrendChart.Panel(
            title: "Taak en tijd", points: [point(2.6, n: 8, spread: 0.4), point(2.8, n: 8, spread: 0.5), point(3.3, n: 9, spread: 0.5)]),
    ]

    static let threeRounds = [
        TrendChart.Moment(position: 0, label: "mei 2021"), TrendChart.Moment(position: 184, label: "nov 2021"),
        TrendChart.Moment(position: 365, label: "mei 2022"),
    ]
    static let nextRound = TrendChart.Moment(position: 547, label: "nov 2022")

    /// A trend that tries every edge: values at and outside the scale, gaps at both ends, names that wrap, a panel that shows nothing.
    static let uglyPanels = [
        TrendChart.Panel(
            title: longName, points: [point(nil, n: 2), point(5, spread: 0), point(1, spread: 0), point(5), point(nil, n: 3)]),
        TrendChart.Panel(title: "ĳkpunt & café <b>", points: [point(3), point(4), point(3), point(4), point(3)]),
        TrendChart.Panel(
            title: "Buiten de schaal", points: [point(9), point(nil, n: 0), point(nil, n: 4), point(-2, spread: 3), point(2.9)]),
        TrendChart.Panel(title: longName, points: (0..<5).map { point(nil, n: $0) }),
    ]
    static let unevenRounds = [0.0, 1, 2, 400, 900].map {
        TrendChart.Moment(position: $0, label: $0 < 3 ? "maart 2020" : "sept 202\(Int($0) / 300)")
    }

    static let trends: [String: TrendChart] = [
        "trend-0": trend([], rounds: []),
        "trend-1": trend(panels(1, rounds: 6), rounds: moments(6)),
        "trend-3": trend(panels(3, rounds: 5), rounds: moments(5), next: TrendChart.Moment(position: 910, label: "nov 2021")),
        "trend-4": trend(fourPanels, rounds: threeRounds, next: nextRound),
        "trend-4-overdue": trend(fourPanels, rounds: threeRounds, next: nextRound, isNextOverdue: true, isWide: true),
        "trend-4-one-round": trend(panels(4, rounds: 1), rounds: moments(1), next: nextRound),
        "trend-12": trend(panels(12, rounds: 4, names: shortNames + [longName]), rounds: moments(4)),
        "trend-12-wide": trend(panels(12, rounds: 4, names: shortNames + [longName]), rounds: moments(4), isWide: true),
        "trend-12-twenty-rounds": trend(panels(12, rounds: 20), rounds: moments(20)),
        "trend-3-twenty-rounds": trend(
            panels(3, rounds: 20), rounds: moments(20), next: TrendChart.Moment(position: 3700, label: "mei 2029")),
        "trend-withheld": trend(
            (0..<4).map { TrendChart.Panel(title: shortNames[$0], points: (0..<3).map { point(nil, n: $0 + 2) }) }, rounds: threeRounds,
            next: nextRound),
        "trend-ugly": trend(
            uglyPanels, rounds: unevenRounds, next: TrendChart.Moment(position: 100, label: "april 2020"), isNextOverdue: true),
    ]
}

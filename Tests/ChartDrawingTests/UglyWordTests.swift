import ChartDrawing
import Testing

/// Every chart with words of nothing, words that never end, words in other scripts, and numbers that are none.
@Suite struct UglyWordTests {
    enum Words: String, CaseIterable {
        case nothing = ""
        case spaces = "   "
        case breaks = "\n\t \n"
        case zeroWidth = "\u{200B}\u{200B}"
        case noBreak = "\u{A0}"
        case combining = "\u{301}\u{301}"
        case prepend = "\u{600} "
        case emoji = "👩‍👩‍👧‍👦🇳🇱"
        case rightToLeft = "مشارك في الشراكة ‏"
        case signs = "<&\"'>]]>-/--//"
        case short = "a"

        static let endless = String(repeating: "W", count: 400)
        static let piled = "e" + String(repeating: "\u{301}", count: 60)
    }

    static let all = Words.allCases.map(\.rawValue) + [Words.endless, Words.piled]
    static let numbers: [Double] = [2, .nan, .infinity, -.infinity, 1e300, -1e300, .leastNonzeroMagnitude]

    private func text(_ words: String) -> FigureText { FigureText(title: words, summary: words, idPrefix: "x") }

    private func scale(_ number: Double, _ words: String) -> ValueScale {
        ValueScale(minimum: 1, maximum: 5, ticks: [.init(1, words), .init(number, words)], floor: number, challenge: number)
    }

    private func key(_ words: String) -> FigureKey {
        FigureKey(current: words, previous: words, belowFloor: words, challenge: words, middleHalf: words)
    }

    /// All charts, by name, with as many rows as are asked for.
    private func charts(_ words: String, _ number: Double, rows: Int) -> [String: String] {
        let list = Array(0..<rows)
        var charts: [String: String] = [:]
        charts["spans"] = SpanChart(
            rows: list.map { index in
                SpanChart.Row(
                    label: words, sublabel: words, note: words, remark: words, from: index == 1 ? nil : number, until: number,
                    kind: .current,
                    gaps: [SpanChart.Gap(from: number, until: nil)])
            }, ticks: [SpanChart.Moment(position: number, label: words)], moments: [SpanChart.Moment(position: number, label: words)],
            today: SpanChart.Moment(position: number, label: words), start: number,
            key: SpanChart.Key(moment: words, gap: words, aside: words, past: words, unknown: words), text: text(words)
        ).svg()
        charts["dots"] = DotPlot(
            rows: list.map { _ in
                DotPlot.Row(
                    label: words, sublabel: words, mean: number, valueLabel: words, quartileLow: number, quartileHigh: number,
                    previous: number, state: .between)
            }, scale: scale(number, words), key: key(words), text: text(words)
        ).svg()
        let points = list.map { _ in
            TrendChart.Point(
                value: number, valueLabel: words, countLabel: words, state: .between, quartileLow: number, quartileHigh: number)
        }
        let trendKey = TrendChart.Key(belowFloor: words, challenge: words, middleHalf: words, withheld: words, next: words)
        for (name, next) in [("trend", nil), ("trend with next", TrendChart.Moment(position: number, label: words))] {
            charts[name] = TrendChart(
                panels: [TrendChart.Panel(title: words, points: points)], rounds: list.map { _ in .init(position: number, label: words) },
                next: next, scale: scale(number, words), key: trendKey, text: text(words)
            ).svg()
        }
        charts["trend without panels"] = TrendChart(panels: [], rounds: [], scale: scale(number, words), key: trendKey, text: text(words))
            .svg()
        charts["states"] = StateTimeline(
            rows: list.map { _ in .init(title: words, states: [.init(column: 0, mark: .full)]) }, columns: [words], text: text(words)
        ).svg()
        charts["radar"] = RadarChart(
            axes: list.map { _ in
                .init(label: words, sublabel: words, value: number, valueLabel: words, previous: number, state: .between)
            }, scale: scale(number, words), key: key(words), text: text(words)
        ).svg()
        charts["radars"] = RadarGrid(
            axes: list.map { _ in words },
            panels: list.map { _ in
                .init(
                    title: words, note: words, values: list.map { _ in number }, states: list.map { _ in .between },
                    labels: list.map { _ in words })
            }, total: list.map { _ in number }, withheld: [.init(title: words, note: words)], scale: scale(number, words), key: key(words),
            text: text(words)
        ).svg()
        charts["quadrant"] = QuadrantChart(
            horizontal: .init(title: words, low: words, high: words), vertical: .init(title: words, low: words, high: words),
            corners: [words, words, words, words],
            points: list.map { index in
                let place = QuadrantChart.Place(x: number, y: number)
                return .init(
                    label: words, valueLabel: words, place: place, previous: place, isMain: index == 0,
                    spread: .init(low: place, high: place))
            }, scale: scale(number, words), key: .init(main: words, group: words, previous: words, spread: words, empty: words),
            text: text(words)
        ).svg()
        charts["parties"] = PartyDots(
            rows: list.map { _ in
                .init(label: words, distance: words, isApart: true, missing: words, dots: list.map { .init(party: $0, step: $0) })
            }, parties: list.map { _ in words }, steps: list.map { _ in words }, distanceKey: words, apartKey: words, text: text(words)
        ).svg()
        charts["matrix"] = Matrix(
            corner: words, rows: list.map { _ in .init(words, note: words, flag: words) },
            columns: list.map { _ in .init(words, note: words, flag: words) },
            cells: list.map { _ in list.map { _ in .init(.level(.max), isOutlined: true) } }, key: [.init(.init(.level(.min)), words)],
            columnFlag: words, text: text(words)
        ).svg()
        charts["answers"] = DivergingBars(
            rows: list.map { index in
                .init(
                    label: words, note: words, counts: index == 1 ? nil : list.map { _ in 1_000_000_000 }, valueLabel: words,
                    state: .between)
            }, answers: list.map { _ in words }, words: .init(mean: words, counts: words), text: text(words)
        ).svg()
        charts["network"] = NetworkGraph(
            nodes: list.map { .init(id: "\($0)", label: words, group: $0, weight: number, tooltip: words, isEmphasised: $0 == 0) },
            ties: list.dropFirst().map { .init(from: "0", to: "\($0)", kind: .need(strength: .max), label: words) }
                + list.dropFirst(2).map { .init(from: "1", to: "\($0)", kind: .together(count: .max), label: words) },
            key: .init(
                groups: list.map { _ in words }, noGroup: words, mutual: words, oneSided: words, thickness: words, together: words,
                size: words, withoutTies: words), text: text(words)
        ).svg()
        charts["causes"] = CausalDiagram(
            concepts: list.map {
                .init(
                    id: "\($0)", title: words, value: number, valueLabel: words, state: .between,
                    parts: [
                        .init(id: "\($0)x", title: words, valueLabel: words, state: .withheld)
                    ])
            },
            links: list.dropFirst().map {
                .init(from: "\($0)", to: "0", kind: $0 == 1 ? .gate(isOpen: nil) : .effect, note: words, weight: number)
            }
                + list.map { .init(from: "0x", to: "\($0)", kind: .narrows, note: words, weight: number) },
            outcome: "0",
            key: .init(
                gateOpen: words, gateClosed: words, gateUnknown: words, strengthens: words, thickness: words, depends: words,
                feedback: words, narrows: words, withheld: words, notCounting: words, belowFloor: words, challenge: words),
            text: text(words)
        ).svg()
        let areas = list.map { index in
            AreaMap.Area(
                name: words, href: words, label: words, notes: [words], tile: index == 1 ? nil : .init(column: index, row: 1),
                outline: AreaOutline(polygons: [[[(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { PlanarPoint(Double(index) + $0.0, $0.1) }]]))
        }
        let map = AreaMap(
            areas: areas,
            shadings: [
                .init(
                    id: "a", title: words, legend: [.init(className: "kr-level-1", label: words)],
                    cells: list.map { _ in .init(className: AreaMap.levelClass(number), valueLabel: words) })
            ])
        for form in [AreaMap.Form.outlines, .tiles] {
            charts["map \(form)"] = map.svg(form, text: text(words), chosen: rows > 0 ? 0 : nil, hrefPrefix: "", shading: "a")
        }
        charts["code"] = QRSymbol(rows: list.map { _ in list.map { _ in true } }, title: words).svg()
        return charts
    }

    @Test(arguments: all, [0, 1, 2, 3, 13]) func drawsAnyWords(words: String, rows: Int) {
        expectDrawings(charts(words, 2, rows: rows))
    }

    @Test(arguments: numbers, [0, 1, 2, 3, 13]) func drawsAnyNumber(number: Double, rows: Int) {
        expectDrawings(charts("Woord", number, rows: rows))
    }

    private func expectDrawings(_ charts: [String: String]) {
        for (name, svg) in charts.sorted(by: { $0.key < $1.key }) where !svg.isEmpty {
            #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>"), "\(name)")
            #expect(svg.firstMatch(of: /="[^"]*\b(nan|inf)\b[^"]*"/) == nil, "\(name)")
        }
    }

    @Test func cutsWordOfFiveThousandLettersInTime() {
        let clock = ContinuousClock()
        let words = String(repeating: "W", count: 5_000) + String(repeating: "\u{301}", count: 200)
        let time = clock.measure {
            #expect(charts(words, 2, rows: 1).count > 10)
        }
        #expect(time < .seconds(20))
    }
}

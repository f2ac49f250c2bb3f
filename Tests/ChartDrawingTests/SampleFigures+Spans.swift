import ChartDrawing

/// Stretches of time to draw in tests; days count from 1 January 2019.
extension SampleFigures {
    static let years = (0...3).map { SpanChart.Moment(position: [0, 365, 731, 1096][$0], label: String(2019 + $0)) }

    static let memberSpans: [SpanChart.Row] = [
        .init(label: "Gemeente", sublabel: "Veiligheidsregisseur", note: "3 jaar en 9 maanden", from: 60, until: nil, kind: .current),
        .init(
            label: "Opvang Zuid", sublabel: "Veldwerker", note: "1 jaar en 6 maanden",
            remark: "Afwezig februari – maart 2022, vervangen door de teamleider van de nachtopvang", from: 880, until: nil, kind: .current,
            gaps: [.init(from: 1127, until: 1186)]),
        .init(label: "Openbaar Ministerie", note: "5 maanden", from: 640, until: 800, kind: .past),
        .init(label: "Woonstichting Maas", sublabel: "Woonconsulent, op afroep", note: "1 jaar", from: 975, until: nil, kind: .aside),
        .init(label: "Straatwerk De Brug", note: "nog niet vastgelegd", from: nil, until: nil, kind: .unknown),
    ]

    static func spans(_ rows: [SpanChart.Row], moments: [SpanChart.Moment] = [], id: String) -> SpanChart {
        SpanChart(
            rows: rows, ticks: years, moments: moments, today: .init(position: 1435, label: "vandaag, 6 december 2022"),
            key: .init(moment: moments.isEmpty ? nil : "evaluatie", gap: "afwezig", aside: "gast", past: "doet niet meer mee"),
            text: .init(title: "Wie er wanneer bij was", summary: "Gemeente sinds maart 2019.", idPrefix: id))
    }

    static let spanCharts: [String: SpanChart] = [
        "spans-0": spans([], id: "spans-0"),
        "spans-5": spans(memberSpans, moments: [.init(position: 1351, label: "13 september 2022")], id: "spans-5"),
        "spans-long": spans(
            [.init(label: longName, sublabel: longName, note: "3 jaar en 11 maanden", from: 0, until: 10, kind: .past)], id: "spans-long"),
    ]
}

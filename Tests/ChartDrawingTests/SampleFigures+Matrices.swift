import ChartDrawing

extension SampleFigures {
    private static let parties = [
        "Politie", "Gemeente", "Opvang Zuid", "GGZ Maasoever", "Ĳsselmonde Actief", "Woonstichting Maas", longName,
        "Zorg- en Veiligheidshuis",
    ]

    /// Needs by multiplication: neither regular nor by chance.
    static func dependence(_ count: Int, id: String) -> Matrix {
        let names = (0..<count).map { Matrix.Head(parties[$0 % parties.count] + ($0 < parties.count ? "" : " \($0 / parties.count + 1)")) }
        let cells = (0..<count).map { row in
            (0..<count).map { column -> Matrix.Cell in
                if row == column { return Matrix.Cell(.itself) }
                let level = (row * 7 + column * 5) % 6
                return level > 3 ? Matrix.Cell(.blank) : Matrix.Cell(.level(level), isOutlined: level == 3 && column % 3 == 0)
            }
        }
        return Matrix(
            corner: "Wie links staat, heeft boven nodig", rows: names, columns: names, cells: cells,
            key: [
                .init(.init(.level(0)), "niets"), .init(.init(.level(3)), "kan niet zonder"),
                .init(.init(.level(2), isOutlined: true), "gaat maar één kant op"),
            ], text: text(id, "Drie behoeften gaan maar één kant op"))
    }

    static let matrices: [String: Matrix] = [
        "matrix-0": dependence(0, id: "matrix-0"), "matrix-1": dependence(1, id: "matrix-1"), "matrix-8": dependence(8, id: "matrix-8"),
        "matrix-40": dependence(40, id: "matrix-40"),
        "matrix-coverage": Matrix(
            corner: "Wat er mis kan gaan",
            rows: [
                .init("De subsidie loopt af", note: "kans 4 × gevolg 5 = 20"),
                .init(longName, note: "kans 3 × gevolg 3 = 9", flag: "nergens gevolgd"),
                .init("Verloop", note: "kans 2 × gevolg 2 = 4, klein"),
            ],
            columns: [
                .init("Kwartaalrapport"), .init("Begroting van de gezamenlijke opvang in de wijk"),
                .init("Afvinklijst", flag: "doet niets"),
            ],
            cells: [
                [.init(.full), .init(.full), .init(.blank)], [.init(.blank), .init(.blank), .init(.blank)],
                [.init(.blank), .init(.full), .init(.full)],
            ], key: [.init(.init(.full), "houdt in de hand")], columnFlag: "volgt geen risico dat ertoe doet",
            text: text("matrix-coverage", "Eén risico wordt nergens gevolgd")),
        "matrix-attendance": Matrix(
            rows: [.init("Politie"), .init("Ĳsselmonde Actief")], columns: ["17 mei 2022", "21 jun 2022", "19 jul 2022"].map { .init($0) },
            cells: [[.init(.full), .init(.open), .init(.crossed)], [.init(.dash), .init(.full), .init(.full)]],
            key: [
                .init(.init(.full), "was erbij"), .init(.init(.open), "was er niet"),
                .init(.init(.crossed), "was er niet, wel met vervanger"),
                .init(.init(.dash), "zat nog niet of niet meer aan tafel"),
            ], text: text("matrix-attendance", "Wie erbij was")),
    ]

    static func partyDots(_ rows: [PartyDots.Row], parties count: Int, id: String) -> PartyDots {
        PartyDots(
            rows: rows, parties: (0..<count).map { parties[$0 % parties.count] + ($0 < parties.count ? "" : " \($0 / parties.count + 1)") },
            steps: ["1 niets", "2", "3", "4", "5 veel"], distanceKey: "van wie het minst tot wie het meest wil wagen",
            apartKey: "twee stappen of meer uit elkaar", text: text(id, "Bij geld liggen jullie het verst uit elkaar"))
    }

    private static func row(_ label: String, _ steps: [Int], missing: String? = nil) -> PartyDots.Row {
        let distance = (steps.max() ?? 0) - (steps.min() ?? 0)
        return PartyDots.Row(
            label: label, distance: distance == 0 ? "geen verschil" : "verschil \(distance)", isApart: distance >= 2, missing: missing,
            dots: steps.enumerated().map { PartyDots.Dot(party: $0.offset, step: $0.element) })
    }

    static let partyFigures: [String: PartyDots] = [
        "parties-0": partyDots([], parties: 0, id: "parties-0"),
        "parties-1": partyDots([row("Geld", [3])], parties: 1, id: "parties-1"),
        "parties-8": partyDots(
            [
                row("Geld", [0, 0, 0, 1, 2, 4, 4, 4]), row("Goede naam", [2, 2, 3, 3, 3, 3, 2, 2]),
                row(longName, [1, 1, 1, 1, 1, 1, 1, 1]),
                row("Privacy", [0, 4], missing: "Niet vastgelegd: Opvang Zuid en Ĳsselmonde Actief"),
            ], parties: 8, id: "parties-8"),
        "parties-40": partyDots(
            [row("Geld", (0..<40).map { $0 * 7 % 5 }), row("Goede naam", Array(repeating: 2, count: 40))], parties: 40, id: "parties-40"),
    ]
}

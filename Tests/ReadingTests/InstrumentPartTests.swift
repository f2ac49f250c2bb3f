import Model
import Testing

@testable import Reading

/// The quadrant and the model of an instrument, as strict as the rest of it.
@Suite struct InstrumentPartTests {
    private func read(_ extra: String) -> (instrument: Instrument?, problems: [String]) {
        let yaml = """
            title: Proef
            source: S
            scale: {min: 1, max: 5}
            thresholds: {floor: 3, challenge: 4}
            dimensions:
              - id: a
                title: A
                indicators: [{id: a1, text: Een}, {id: a2, text: Twee}]
              - id: b
                title: B
                dimensions: [{id: b-in, title: C, indicators: [{id: b1, text: Drie}]}]

            """
        var log = ReadingLog()
        let instrument = readInstrument(file(yaml + extra, "Content/instruments/x.yaml"), name: "x", log: &log)
        return (instrument, log.diagnostics.map(\.brief))
    }

    @Test func readsQuadrantWithPartsAndOwnStatements() throws {
        let read = read(
            """
            quadrant:
              title: Eigenaarschap
              corners: [A, B, C, D]
              horizontal: {id: h, title: H, parts: [{id: h1, title: P, uses: [a1]}, {id: h2, title: Q, uses: [a1, b1]}]}
              vertical: {id: v, title: V, low: weinig, high: veel, indicators: [{id: v1, text: Vier, reversed: true}]}
            """)
        #expect(read.problems == [])
        let quadrant = try #require(read.instrument?.quadrant)
        #expect(quadrant.horizontal.counted.map(\.text) == ["a1", "b1"])
        #expect(quadrant.vertical.counted.map(\.text) == ["v1"])
        #expect(read.instrument?.askedIndicators.map(\.id.text) == ["a1", "a2", "b1", "v1"])
    }

    /// A part of a dimension may be all context, the dimension itself may not; what weighs it is context.
    @Test(
        arguments: [
            ("[{id: a, text: A}, {id: v, text: V, context: true}]\n    weighed-by: v", []),
            ("[{id: a, text: A}]\n    dimensions: [{id: e, title: E, indicators: [{id: c, text: C, context: true}]}]", []),
            ("[{id: c, text: C, context: true}]", ["missing-field"]),
            ("[{id: a, text: A}]\n    weighed-by: a", ["unknown-reference"]),
            ("[{id: a, text: A}, {id: c, text: C, context: true, level: floor}]", ["context-scored", "missing-field"]),
            ("[{id: a, text: A}, {id: c, text: C, context: misschien}]", ["wrong-type"]),
        ] as [(String, [String])])
    func readsContext(indicators: String, problems: [String]) {
        var log = ReadingLog()
        let text =
            "title: T\nsource: S\nscale: {min: 1, max: 5}\ndimensions:\n  - id: d\n    title: D\n    indicators: \(indicators)\n"
        _ = readInstrument(file(text, "Content/instruments/x.yaml"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.identifier.rawValue).sorted() == problems)
    }

    @Test func readsModel() throws {
        let read = read(
            """
            model:
              title: Model
              outcome: b
              links: [{from: a, to: b, kind: gate, note: Eerst dit}, {from: b-in, to: a, kind: feedback}]
            """)
        #expect(read.problems == [])
        let model = try #require(read.instrument?.model)
        #expect(model.gate?.from == Slug("a"))
        #expect(model.links.map(\.kind) == [.gate, .feedback])
    }

    /// Lines 12 and on are those of the part itself.
    @Test(
        arguments: [
            (
                "quadrant: {title: T, horizontal: {id: h, title: H, uses: [a9]}, vertical: {id: v, title: V, uses: [b1]}}",
                "12:59 unknown-reference"
            ),
            (
                "quadrant: {title: T, horizontal: {id: a1, title: H, uses: [a1]}, vertical: {id: v, title: V, uses: [b1]}}",
                "12:39 duplicate-name"
            ),
            ("quadrant: {title: T, horizontal: {id: h, title: H}, vertical: {id: v, title: V, uses: [b1]}}", "12:34 missing-field"),
            (
                "quadrant: {title: T, corners: [A, B], horizontal: {id: h, title: H, uses: [a1]}, vertical: {id: v, title: V, uses: [b1]}}",
                "12:31 bad-number"
            ),
            ("quadrant: {title: T, horizontal: {id: h, title: H, uses: [a1]}}", "12:11 missing-field"),
            ("model: {title: T, outcome: z, links: [{from: a, to: b, kind: effect}]}", "12:28 unknown-reference"),
            ("model: {title: T, outcome: b, links: [{from: a, to: b, kind: causes}]}", "12:62 unknown-value"),
            ("model: {title: T, outcome: b, links: [{from: a, to: a, kind: effect}]}", "12:39 circular-reference"),
            (
                "model: {title: T, outcome: b, links: [{from: a, to: b, kind: gate}, {from: b-in, to: b, kind: gate}]}",
                "12:95 duplicate-name"
            ),
            ("model: {title: T, outcome: b, links: [{from: a1, to: b, kind: effect}]}", "12:46 unknown-reference"),
            ("model: {title: T, links: [{from: a, to: b, kind: effect}]}", "12:8 missing-field"),
        ])
    func reportsWhatDoesNotFit(yaml: String, problem: String) {
        #expect(read(yaml).problems == [problem])
    }

    /// A dimension under another that holds nothing is as much a mistake as one at the top.
    @Test func reportsEmptyDimensionAtAnyDepth() {
        var log = ReadingLog()
        let yaml = """
            title: Proef
            source: S
            scale: {min: 1, max: 5}
            dimensions:
              - id: a
                title: A
                indicators: [{id: a1, text: Een}]
                dimensions: [{id: b, title: B}]
            """
        _ = readInstrument(file(yaml, "Content/instruments/x.yaml"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.identifier) == [.missingField])
    }

    @Test(arguments: [("checklist", "steps"), ("conversation", "questions")])
    func asksEachKindForWhatItIsMadeOf(kind: String, key: String) {
        var log = ReadingLog()
        let yaml = "title: P\nsource: S\nkind: \(kind)\ndimensions: [{id: a, title: A}]\n"
        _ = readInstrument(file(yaml, "Content/instruments/x.yaml"), name: "x", log: &log)
        #expect(log.diagnostics.map(\.summary).allSatisfy { $0.contains(key) })
        #expect(log.diagnostics.count == 1)
    }
}

import Model
import Testing

@testable import Reading

@Suite struct InstrumentTests {
    private func read(_ yaml: String) -> (instrument: Instrument?, problems: [String]) {
        var log = ReadingLog()
        let instrument = readInstrument(file(yaml, "Content/instruments/x.yaml"), name: "x", log: &log)
        return (instrument, log.diagnostics.map(\.brief))
    }

    @Test func readsBuiltInInstrumentsWithoutProblem() {
        var log = ReadingLog()
        let instruments = readBuiltInInstruments(log: &log)
        #expect(log.diagnostics == [])
        #expect(Set(instruments.map(\.slug.text)).isSuperset(of: ["procesvertrouwen", "zes-aanbevelingen", "zeven-gouden-regels"]))
    }

    @Test func saysEverythingInBothLanguages() {
        var log = ReadingLog()
        for instrument in readBuiltInInstruments(log: &log) {
            let subject = instrument.slug.text
            expectBoth([instrument.title, instrument.source] + [instrument.short, instrument.about].compactMap { $0 }, of: subject)
            expectBoth([instrument.scale?.labels ?? LocalizedList()], of: subject)
            for dimension in instrument.dimensions { check(dimension, of: subject) }
            if let quadrant = instrument.quadrant { check(quadrant, of: subject) }
            if let model = instrument.model {
                expectBoth([model.title] + [model.about].compactMap { $0 } + model.links.compactMap(\.note), of: "\(subject) model")
            }
        }
    }

    private func check(_ dimension: Dimension, of subject: String) {
        let place = "\(subject) \(dimension.id)"
        expectBoth(
            [dimension.title] + [dimension.short, dimension.asks, dimension.about, dimension.pull, dimension.outcome].compactMap { $0 },
            of: place)
        expectBoth([dimension.yields, dimension.questions, dimension.preparation], of: place)
        for indicator in dimension.indicators { expectBoth([indicator.text], of: "\(place) \(indicator.id)") }
        for step in dimension.steps { expectBoth([step.text] + [step.hint].compactMap { $0 }, of: "\(place) \(step.id)") }
        for inner in dimension.dimensions { check(inner, of: subject) }
    }

    private func check(_ quadrant: Quadrant, of subject: String) {
        let axes = [quadrant.horizontal, quadrant.vertical]
        let ends = axes.flatMap { [$0.low, $0.high] } + [quadrant.about]
        expectBoth([quadrant.title] + axes.map(\.title) + ends.compactMap { $0 }, of: "\(subject) quadrant")
        expectBoth(axes.flatMap { $0.parts.map(\.title) + $0.indicators.map(\.text) }, of: "\(subject) quadrant")
        expectBoth([quadrant.corners], of: "\(subject) quadrant")
    }

    private func expectBoth(_ texts: [LocalizedText], of subject: String) {
        for text in texts {
            #expect(!text.dutch.isEmpty, "\(subject)")
            #expect(text.english?.isEmpty == false, "\(subject): \(text.dutch)")
            #expect(text.english != text.dutch || text.dutch.count < 20, "\(subject): \(text.dutch)")
        }
    }

    private func expectBoth(_ lists: [LocalizedList], of subject: String) {
        for list in lists { #expect(list.english?.count ?? 0 == list.dutch.count, "\(subject): \(list.dutch)") }
    }

    /// The four domains of the source with their questions (5, 5, 4, 4), each with indicators of both levels.
    @Test func holdsProcessTrustAsInSource() throws {
        var log = ReadingLog()
        let instrument = try #require(readBuiltInInstruments(log: &log).first { $0.slug == Slug("procesvertrouwen") })
        #expect(instrument.dimensions.map(\.id.text) == ["inhoud", "sociaal", "procedure", "taak-en-tijd"])
        #expect(instrument.dimensions.map(\.questions.dutch.count) == [5, 5, 4, 4])
        #expect(instrument.dimensions.allSatisfy { Set($0.indicators.map(\.level)) == [.floor, .challenge] })
        #expect(instrument.scale?.points == 5)
        #expect(instrument.thresholds == Thresholds(floor: 3, challenge: 4))
        #expect(instrument.minimumGroup == 5)
    }

    /// Annex 1 of the source: 51 indicators under six concepts, of which trust holds 2 + 5 + 4; only intentional trust has a floor of its own.
    @Test func holdsTrustAndCooperationAsInSource() throws {
        var log = ReadingLog()
        let instrument = try #require(readBuiltInInstruments(log: &log).first { $0.slug == Slug("vertrouwen-en-samenwerking") })
        // Beside them it is asked whether a competence is valued; that means are unequal is one of the 51, and context.
        let context = instrument.dimensions.flatMap(\.allIndicators).filter(\.isContext).map(\.id.text)
        #expect(context == ["vertrouwen-waarde", "samenwerking-ongelijk"])
        #expect(instrument.dimensions.map(\.allIndicators.count) == [11 + 1, 9, 7, 6, 6, 12])
        #expect(instrument.dimensions.map(\.scoredIndicators.count) == [11, 8, 7, 6, 6, 12])
        #expect(instrument.dimensions[0].dimensions.map(\.scoredIndicators.count) == [2, 5, 4])
        #expect(instrument.allDimensions.filter { $0.weighedBy != nil }.map(\.id.text) == ["cognitief-vertrouwen"])
        let intentional = instrument.dimensions[0].dimensions[1].allIndicators.map(\.id)
        #expect(instrument.dimensions.flatMap(\.allIndicators).filter { $0.level != nil }.map(\.id) == intentional)
        let model = try #require(instrument.model)
        #expect(model.outcome == Slug("samenwerking"))
        #expect(model.gate?.from == Slug("intentioneel-vertrouwen"))
        #expect(model.links.contains { $0.from == Slug("gemeenschappelijk-doel") && $0.to == Slug("intentioneel-vertrouwen") })
        #expect(
            model.links.filter { $0.kind == .strengthens }.map(\.from.text) == ["communicatie", "autonomie", "stabiliteit", "coordinatie"])
        #expect(model.links.allSatisfy { ($0.note?.dutch.count ?? 71) <= 70 && ($0.note?.english?.count ?? 71) <= 70 })
    }

    /// The source's second factor beside identification is asked in statements of its own, which count in no domain.
    @Test func asksWillingnessToNegotiateBesideDomains() throws {
        var log = ReadingLog()
        let instrument = try #require(readBuiltInInstruments(log: &log).first { $0.slug == Slug("procesvertrouwen") })
        let quadrant = try #require(instrument.quadrant)
        #expect(quadrant.corners.dutch.count == 4)
        #expect(quadrant.vertical.indicators.map(\.isReversed) == [false, false, true])
        #expect(instrument.dimensions.flatMap(\.allIndicators).count == 26)
        #expect(instrument.askedIndicators.count == 29)
    }

    @Test func holdsSixSubjectsToTalkAbout() throws {
        var log = ReadingLog()
        let guide = try #require(readBuiltInInstruments(log: &log).first { $0.slug == Slug("zes-gespreksonderwerpen") })
        #expect(guide.kind == .conversation)
        #expect(guide.dimensions.count == 6)
        #expect(guide.dimensions.allSatisfy { (2...4).contains($0.preparation.dutch.count) && $0.outcome != nil && $0.pull != nil })
        #expect(guide.dimensions.allSatisfy { (5...8).contains($0.questions.dutch.count) })
    }

    @Test func holdsSevenRulesAndSixRecommendations() throws {
        var log = ReadingLog()
        let instruments = readBuiltInInstruments(log: &log)
        let rules = try #require(instruments.first { $0.slug == Slug("zeven-gouden-regels") })
        #expect(rules.kind == .checklist)
        #expect(rules.dimensions.count == 7)
        #expect(rules.dimensions.first?.steps.count == 5)
        #expect(rules.dimensions.allSatisfy { $0.pull != nil && !$0.steps.isEmpty })
        #expect(instruments.first { $0.slug == Slug("zes-aanbevelingen") }?.dimensions.count == 6)
    }

    private static let least =
        "title: T\nsource: S\nscale: {min: 1, max: 5}\ndimensions:\n  - id: d\n    title: D\n    indicators: [{id: a, text: A}]\n"

    @Test func readsSmallestInstrument() {
        let found = read(Self.least)
        #expect(found.problems == [])
        #expect(found.instrument?.minimumGroup == 5)
        #expect(found.instrument?.dimensions.first?.indicators.map(\.isReversed) == [false])
    }

    @Test(
        arguments: [
            ("minimum-group: 2", ["8:16 minimum-group"]), ("minimum-group: 3", ["8:16 minimum-group"]),
            ("minimum-group: 3\nminimum-group-reason: Klein netwerk", []), ("minimum-group: 5", []),
            ("thresholds: {floor: 4, challenge: 3}", ["8:13 bad-number"]),
            ("thresholds: {floor: 3}", ["8:13 missing-field"]), ("thresholds: {floor: 3, challenge: 6}", ["8:13 bad-number"]),
            ("thresholds: {floor: \"3,0\", challenge: 4}", []), ("kind: quiz", ["8:7 unknown-value"]),
            ("minimum-group: vijf", ["8:16 wrong-type"]),
        ] as [(String, [String])])
    func reportsKeyWithItsPlace(line: String, expected: [String]) {
        #expect(read(Self.least + line + "\n").problems == expected)
    }

    @Test func reportsTwoIndicatorsOfOneName() {
        let yaml = Self.least.replacing("[{id: a, text: A}]", with: "[{id: a, text: A}, {id: a, text: B}]")
        #expect(read(yaml).problems == ["7:41 duplicate-name"])
    }

    /// In YAML a tilde means nothing; between quotation marks it is a text.
    @Test(arguments: [("~", ["3:42 missing-field"]), ("null", ["3:42 missing-field"]), ("\"~\"", []), ("'null'", [])])
    func reportsLabelThatIsMissing(label: String, expected: [String]) {
        let labels = "max: 5, labels: {nl: [a, \(label), c, d, e], en: [a, b, c, d, e]}}"
        let found = read(Self.least.replacing("max: 5}", with: labels))
        #expect(found.problems == expected)
        #expect(found.instrument?.scale?.labels.dutch.count == 5)
    }

    @Test func wantsAsManyLabelsAsPoints() {
        #expect(read(Self.least.replacing("max: 5}", with: "max: 5, labels: [laag, hoog]}")).problems == ["3:8 bad-number"])
    }
}

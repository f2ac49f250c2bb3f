import Model
import Testing

@testable import Analysis

/// What is asked for context, and how it weighs; by hand from Σ wx / Σ w with w = (v − 1) / 4.
@Suite struct WeighedMeanTests {
    private let scale = Scale(min: 1, max: 5)

    private func weighed(_ scores: [Double], _ values: [Double?], minimum: Int = 5) -> WeighedMean {
        WeighedMean(scores: scores, values: values, scale: scale, thresholds: Thresholds(floor: 3, challenge: 4), minimum: minimum)
    }

    @Test func weighsEachByWhatTheyValue() {
        // Weights 0 0 0.5 0.5 0.5 1 1 1 1 1 make 6.5; 2·0.5·3 + 4·5 = 1 + 1 + 1 + 20 = 23, so 23/6.5 = 3.538, shown as 3.5.
        let scores: [Double] = [5, 5, 2, 2, 2, 4, 4, 4, 4, 4]
        let values: [Double?] = [1, 1, 3, 3, 3, 5, 5, 5, 5, 5]
        let found = weighed(scores, values)
        #expect(found.mean == 3.5)
        #expect(found == .mean(3.5, level: .floor))
        // Who did not answer counts for one: the last five leave it open, and nothing changes.
        #expect(weighed(scores, [1, 1, 3, 3, 3, nil, nil, nil, nil, nil]) == found)
    }

    @Test func countsEveryoneAlikeWhereNobodyAnswered() {
        #expect(weighed([1, 2, 3, 4, 5], [nil, nil, nil, nil, nil]) == .notAsked)
        #expect(weighed([1, 2, 3, 4, 5], [3, 3, 3, 3, 3]) == .mean(3, level: .floor))
    }

    @Test func tellsThatNobodyValuesIt() {
        #expect(weighed([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]) == .valuedByNobody)
    }

    /// Ten people: taking away those of one weight leaves none, or five at least.
    @Test(
        arguments: [
            ([5, 5, 5, 5, 5, 1, 1, 1, 1, 1], true), ([5, 5, 5, 5, 5, 5, 1, 1, 1, 1], false), ([5, 5, 5, 5, 5, 5, 5, 5, 5, 1], false),
            ([1, 1, 1, 1, 1, 1, 1, 1, 1, 5], false), ([5, 5, 5, 5, 5, 4, 3, 2, 1, 1], true), ([5, 5, 5, 5, 5, 5, 4, 3, 2, 1], false),
            // A blank weighs for one, as the highest answer does.
            ([5, 5, 5, nil, nil, nil, 1, 1, 1, 1], false), ([5, 5, 5, nil, nil, 1, 1, 1, 1, 1], true),
        ] as [([Double?], Bool)])
    func withholdsWhatWouldTellOfFew(values: [Double?], isShown: Bool) {
        let found = weighed([1, 2, 3, 4, 5, 1, 2, 3, 4, 5], values)
        #expect((found.mean != nil) == isShown)
        if !isShown { #expect(found == .withheld) }
    }

    /// A dimension of two scored statements, a part that is context alone, and the question how much it is valued.
    private let instrument: Instrument = {
        var instrument = survey(["kunnen": ["een", "twee"], "anders": ["drie"]])
        instrument.dimensions[0].dimensions = [
            Dimension(
                id: Slug("middelen"), title: LocalizedText("Middelen"),
                indicators: [Indicator(id: Slug("ongelijk"), text: LocalizedText("Ongelijk"), isReversed: true, isContext: true)])
        ]
        instrument.dimensions[0].indicators.append(Indicator(id: Slug("waarde"), text: LocalizedText("Waarde"), isContext: true))
        instrument.dimensions[0].weighedBy = Slug("waarde")
        return instrument
    }()

    private let columns = ["een", "twee", "drie", "ongelijk", "waarde"]

    private func row(first: Int, second: Int, third: Int, unequal: Int, value: Int) -> [Double?] {
        [first, second, third, unequal, value].map { Double($0) }
    }

    @Test func keepsContextOutOfEveryFigure() throws {
        let rows = (0..<10).map { row(first: $0 % 5 + 1, second: 3, third: 4, unequal: $0 < 3 ? 1 : 5, value: $0 < 5 ? 1 : 5) }
        var whole = round(columns, rows)
        whole.responses.groups = []
        let result = analyse(whole, with: instrument, partnershipMinimum: nil)
        var without = instrument
        without.dimensions[0].dimensions = []
        without.dimensions[0].indicators.removeLast()
        without.dimensions[0].weighedBy = nil
        let plain = analyse(round(["een", "twee", "drie"], rows.map { Array($0.prefix(3)) }), with: without, partnershipMinimum: nil)
        // Beside means by group of the same scores it stays out.
        #expect(analyse(round(columns, rows), with: instrument, partnershipMinimum: nil).found(Slug("kunnen"))?.weighed == .withheld)
        #expect(result.scores(of: Slug("kunnen")) == plain.scores(of: Slug("kunnen")))
        #expect(result.allDimensions.map(\.dimension.id.text) == ["kunnen", "anders"])
        #expect(result.indicators.map(\.indicator.id.text) == ["een", "twee", "drie"])
        // As they were answered, also of a reversed one.
        let context = try #require(result.found(Slug("kunnen"))).context
        #expect(context.map(\.indicator.id.text) == ["waarde", "ongelijk"])
        #expect(context.map(\.counts) == [[5, 0, 0, 0, 5], [3, 0, 0, 0, 7]])
        // The last five count for one: 1 2 3 4 5, each with 3, so a mean of 3.
        #expect(result.found(Slug("kunnen"))?.weighed == .mean(3, level: .floor))
        #expect(result.found(Slug("anders"))?.weighed == nil)
    }

    @Test func readsRoundsFromBeforeTheQuestion() throws {
        let rows = (0..<6).map { Array(row(first: $0 % 5 + 1, second: 3, third: 4, unequal: 1, value: 1).prefix(3)) }
        let old = analyse(round(["een", "twee", "drie"], rows), with: instrument, partnershipMinimum: nil)
        #expect(old.found(Slug("kunnen"))?.weighed == .notAsked)
        #expect(old.found(Slug("kunnen"))?.context.map(\.count) == [0, 0])
        #expect(old.scores(of: Slug("kunnen"))?.mean != nil)
    }

    /// Of a round whose people and answers are in another as well, the weighed mean stays out.
    @Test func withholdsItBesideRoundWithTheSamePeople() {
        let rows = (0..<10).map { row(first: $0 % 5 + 1, second: $0 % 3 + 1, third: $0 % 4 + 1, unequal: 3, value: $0 < 5 ? 1 : 5) }
        let one = round(columns, rows)
        let results = analyse([one, one], with: instrument, partnershipMinimum: nil)
        #expect(results.allSatisfy { $0.found(Slug("kunnen"))?.weighed == .withheld })
        #expect(results.allSatisfy { $0.scores(of: Slug("kunnen"))?.belowFloor == nil })
    }

    /// Ten people on one statement with a floor of 3: so many below it, told where they and the others are five or more.
    @Test(arguments: [(4, nil), (5, 5), (6, nil), (0, nil), (10, nil)] as [(Int, Int?)])
    func tellsHowManyAreBelowFloor(below: Int, expected: Int?) {
        let one = survey(["inhoud": ["een"]])
        let rows = (0..<10).map { [$0 < below ? 2 : 3] as [Double?] }
        let result = analyse(round(["een"], rows), with: one, partnershipMinimum: nil)
        #expect(result.scores(of: Slug("inhoud"))?.belowFloor == expected)
        #expect(result.groupings.flatMap(\.groups).compactMap(\.dimensions).joined().allSatisfy { $0.scores?.belowFloor == nil })
        var plain = one
        plain.thresholds = nil
        #expect(analyse(round(["een"], rows), with: plain, partnershipMinimum: nil).scores(of: Slug("inhoud"))?.belowFloor == nil)
    }
}

import Analysis
import Model
import Testing

@Suite struct RoundAnalysisTests {
    /// Answers to `b` are reversed: 2 1 2 3 2 counts as 4 5 4 3 4.
    ///
    /// Scores 4, 4.5, 3.5, 4, 4: mean 4, variance 0.5/4, so a deviation of 0.354; both indicators have variance 1/2, so m = 1/4:
    /// r*_wg(2) = 3/4, r_wg(2) = 1.5/1.75 = 0.857.
    @Test func worksOutDimensionByHand() throws {
        let result = analyse(
            round(["a", "b"], [[4, 2], [4, 1], [3, 2], [5, 3], [4, 2]].map { $0.map { Double($0) } }), with: survey(["d": ["a", "b!"]]),
            partnershipMinimum: nil)
        let dimension = try #require(result.dimensions.first)
        let scores = try #require(dimension.scores)
        #expect(dimension.count == 5)
        #expect(scores.mean == 4)
        #expect(scores.standardDeviation == 0.4)
        // Five are too few for quartiles, for the lowest and highest score, and for alpha.
        #expect(scores.quartiles == nil && scores.range == nil && scores.reliability == nil)
        // The counts of an indicator tell its quartiles: 3 4 4 4 5.
        #expect(dimension.indicators[0].scores?.quartiles == Quartiles(lower: 4, median: 4, upper: 4))
        // Answers 4 4 3 5 4 and 4 5 4 3 4: one, three and one in neighbouring categories. Layers: 1 1 1 of three (A = 1 - 2/4) and two alike.
        #expect(scores.polarisation == 0.7)
        #expect(scores.agreement == 0.75)
        #expect(scores.withinGroupAgreement == 0.86)
        #expect(scores.level == .challenge)
        #expect(dimension.indicators.map { $0.scores?.mean } == [4, 4])
        #expect(dimension.indicators.map { $0.scores?.agreement } == [0.75, 0.75])
        #expect(dimension.indicators.map { $0.scores?.counts } == [[0, 0, 1, 3, 1], [0, 0, 1, 3, 1]])
    }

    /// Scores 1 1 2 2 3 3 4 5: type 7 quartiles at positions 1.75, 3.5 and 5.25, so 1.75, 2.5 and 3.25, shown as 1.8 and 3.3; a group of seven has none.
    @Test func showsQuartilesOfGroupFromTwoPeopleInEachQuarterOn() throws {
        let answers: [[Double?]] = [[1], [1], [2], [2], [3], [3], [4], [5]]
        let others = (0..<8).map { _ in (group: "wonen", answers: [3 as Double?]) }
        let groups = { (count: Int) in
            analyse(
                round(["a"], answers.prefix(count).map { (group: "zorg", answers: $0) } + others), with: survey(["d": ["a"]]),
                partnershipMinimum: nil
            ).groupings.first?.groups
        }
        let eight = try #require(groups(8)?.last?.dimensions?.first?.scores)
        #expect(eight.quartiles == Quartiles(lower: 1.8, median: 2.5, upper: 3.3))
        let seven = try #require(groups(7)?.last?.dimensions?.first?.scores)
        #expect(seven.quartiles == nil)
    }

    @Test func showsRangeFromTenPeopleOn() throws {
        let answers: [[Double?]] = [[1], [1], [2], [2], [3], [3], [4], [5], [4], [4]]
        let scores = { (count: Int) in
            analyse(round(["a"], Array(answers.prefix(count))), with: survey(["d": ["a"]]), partnershipMinimum: nil).dimensions.first?
                .scores
        }
        #expect(scores(10)?.range == 1...5)
        #expect(scores(9)?.range == nil)
    }

    /// Of four indicators two are enough and one is not; of three two are needed.
    @Test func countsWhoAnsweredAtLeastHalf() throws {
        let full: [[Double?]] = Array(repeating: [3, 3, 3, 3], count: 5)
        let four = survey(["d": ["a", "b", "c", "e"]])
        let withHalf = analyse(round(["a", "b", "c", "e"], full + [[5, 5, nil, nil]]), with: four, partnershipMinimum: nil)
        #expect(withHalf.dimensions[0].count == 6)
        #expect(withHalf.dimensions[0].scores?.mean == 3.3)
        let varied: [[Double?]] = [[3, 4, 5, 2], [4, 5, 2, 3], [5, 2, 3, 4], [2, 3, 4, 5], [3, 4, 5, 2], [5, 2, 3, 4]]
        let withQuarter = analyse(
            round(["a", "b", "c", "e"], varied + [[5, nil, nil, nil]]), with: four, partnershipMinimum: nil)
        #expect(withQuarter.count == 7)
        #expect(withQuarter.dimensions[0].count == 6)
        #expect(withQuarter.dimensions[0].scores?.mean == 3.5)
        let three = survey(["d": ["a", "b", "c"]])
        let ofThree = analyse(
            round(["a", "b", "c"], Array(repeating: [3, 3, 3], count: 5) + [[5, nil, nil], [5, 5, nil]]), with: three,
            partnershipMinimum: nil)
        #expect(ofThree.dimensions[0].count == 6)
    }

    /// Floor indicator 2.8 on average, the others 5: a mean of 12.8/3, and yet below the floor.
    @Test func letsFloorIndicatorDecide() {
        let answers: [[Double?]] = [[2, 5, 5], [3, 5, 5], [3, 5, 5], [3, 5, 5], [3, 5, 5]]
        let result = analyse(round(["a", "b", "c"], answers), with: survey(["d": ["a_", "b", "c"]]), partnershipMinimum: nil)
        #expect(result.dimensions[0].scores?.mean == 4.3)
        #expect(result.dimensions[0].scores?.level == .belowFloor)
        #expect(result.dimensions[0].scores?.failedFloor == [Slug("a")])
        let without = analyse(round(["a", "b", "c"], answers), with: survey(["d": ["a", "b", "c"]]), partnershipMinimum: nil)
        #expect(without.dimensions[0].scores?.level == .challenge)
        #expect(without.dimensions[0].scores?.failedFloor == [])
    }

    @Test(
        arguments: [
            (2.999, DimensionLevel.belowFloor), (3, .floor), (3.999, .floor), (4, .challenge), (5, .challenge), (1, .belowFloor),
            // Sums of tenths that fall short by rounding alone have reached the threshold.
            (3 - 1e-12, .floor), (4 - 1e-12, .challenge),
        ] as [(Double, DimensionLevel)])
    func countsThresholdAsReached(mean: Double, level: DimensionLevel) {
        #expect(dimensionLevel(mean: mean, hasFailedFloor: false, thresholds: Thresholds(floor: 3, challenge: 4)) == level)
        #expect(dimensionLevel(mean: mean, hasFailedFloor: true, thresholds: Thresholds(floor: 3, challenge: 4)) == .belowFloor)
    }

    @Test func showsNoLevelWithoutThresholds() {
        var instrument = survey(["d": ["a"]])
        instrument.thresholds = nil
        let result = analyse(round(["a"], Array(repeating: [3], count: 5)), with: instrument, partnershipMinimum: nil)
        #expect(result.dimensions[0].scores?.mean == 3)
        #expect(result.dimensions[0].scores?.level == nil)
    }

    @Test func pairsAnswersWithColumnsInAnyOrder() {
        let result = analyse(
            round(["b", "a"], Array(repeating: [1, 5], count: 5)), with: survey(["d": ["a"], "e": ["b"]]), partnershipMinimum: nil)
        #expect(result.scores(of: Slug("d"))?.mean == 5)
        #expect(result.scores(of: Slug("e"))?.mean == 1)
    }

    @Test func poolsSubDimensions() {
        var instrument = survey(["d": ["a"], "e": ["b"]])
        instrument.dimensions[0].dimensions = [instrument.dimensions.removeLast()]
        let result = analyse(round(["a", "b"], Array(repeating: [2, 5], count: 5)), with: instrument, partnershipMinimum: nil)
        #expect(result.dimensions.count == 1)
        #expect(result.dimensions[0].scores?.mean == 3.5)
    }
}

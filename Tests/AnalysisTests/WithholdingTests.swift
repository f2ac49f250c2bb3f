import Analysis
import Model
import Testing

@Suite struct WithholdingTests {
    private let instrument = survey(["d": ["a"], "e": ["b"]])

    private func rows(_ group: String, _ count: Int, _ answers: [Double?]) -> [(group: String, answers: [Double?])] {
        Array(repeating: (group: group, answers: answers), count: count)
    }

    @Test func showsNoFiguresOfRoundUnderMinimum() {
        let result = analyse(round(["a", "b"], rows("zorg", 4, [4, 4])), with: instrument, partnershipMinimum: nil)
        #expect(result.isWithheld)
        #expect(!result.isEmpty)
        #expect(result.count == 4)
        #expect(result.dimensions.isEmpty)
        #expect(result.groupings.isEmpty)
    }

    @Test func countsOnlyWhoAnswered() {
        let result = analyse(
            round(["a", "b"], rows("zorg", 4, [4, 4]) + rows("zorg", 3, [nil, nil])), with: instrument, partnershipMinimum: nil)
        #expect(result.count == 4)
        #expect(result.isWithheld)
    }

    @Test func isEmptyWithoutAnswers() {
        let result = analyse(round(["a", "b"], rows("zorg", 2, [nil, nil])), with: instrument, partnershipMinimum: nil)
        #expect(result.isEmpty)
        #expect(!result.isWithheld)
    }

    /// A partnership may lower the minimum to three and raise it as it likes; under three it stays three.
    @Test(arguments: [(3, 3, false), (3, 2, true), (2, 2, true), (1, 3, false), (8, 7, true), (8, 8, false)])
    func keepsPartnershipsMinimum(minimum: Int, respondents: Int, isWithheld: Bool) {
        let result = analyse(round(["a", "b"], rows("zorg", respondents, [4, 4])), with: instrument, partnershipMinimum: minimum)
        #expect(result.isWithheld == isWithheld)
    }

    @Test func withholdsDimensionThatTooFewAnswered() {
        let result = analyse(
            round(["a", "b"], rows("zorg", 4, [4, 2]) + rows("zorg", 2, [4, nil])), with: instrument, partnershipMinimum: nil)
        #expect(result.dimensions.map(\.count) == [6, 4])
        #expect(result.scores(of: Slug("d"))?.mean == 4)
        #expect(result.scores(of: Slug("e")) == nil)
        #expect(result.dimensions[1].indicators[0].scores == nil)
    }

    /// Six answered a, five c and four b, which counts nowhere: of a and c alone, two people more have half.
    @Test func leavesOutIndicatorThatTooFewAnswered() {
        let answers = rows("zorg", 4, [4, 2, 5]) + rows("zorg", 1, [4, nil, 5]) + rows("zorg", 1, [4, nil, nil])
        let result = analyse(round(["a", "b", "c"], answers), with: survey(["d": ["a", "b", "c"]]), partnershipMinimum: nil)
        #expect(result.dimensions[0].count == 5)
        // Five times (4 + 5) / 2.
        #expect(result.dimensions[0].scores?.mean == 4.5)
        #expect(result.dimensions[0].indicators.map { $0.scores == nil } == [false, true, false])
        #expect(result.dimensions[0].indicators.map(\.count) == [6, 4, 5])
    }

    /// Nobody answered b, so there is nothing to give away.
    @Test func showsIndicatorsBesideOneThatNobodyAnswered() {
        let result = analyse(
            round(["a", "b"], rows("zorg", 6, [4, nil])), with: survey(["d": ["a", "b"]]), partnershipMinimum: nil)
        #expect(result.dimensions[0].indicators.map { $0.scores == nil } == [false, true])
    }

    @Test func withholdsSmallGroupAndItsComplement() throws {
        let answers = rows("zorg", 7, [4, 4]) + rows("wonen", 6, [3, 3]) + rows("veilig", 2, [1, 1])
        let grouping = try #require(analyse(round(["a", "b"], answers), with: instrument, partnershipMinimum: nil).groupings.first)
        #expect(grouping.groups.map(\.value) == ["veilig", "wonen", "zorg"])
        #expect(grouping.groups.map(\.count) == [2, 6, 7])
        #expect(grouping.groups.map { $0.dimensions == nil } == [true, true, false])
        #expect(grouping.groups[2].dimensions?.map { $0.scores?.mean } == [4, 4])
    }

    /// Everyone answered `a`; of the second group only three answered `b`, so on `e` the first group would give them away.
    @Test func withholdsComplementDimensionByDimension() throws {
        let answers = rows("veilig", 3, [4, 2]) + rows("veilig", 3, [4, nil]) + rows("zorg", 6, [3, 5])
        let result = analyse(round(["a", "b"], answers), with: instrument, partnershipMinimum: nil)
        let groups = try #require(result.groupings.first).groups
        #expect(result.scores(of: Slug("e")) != nil)
        #expect(groups.map { group in group.dimensions?.map { $0.scores?.mean } } == [[4, nil], [3, nil]])
    }

    /// The same for a single indicator: a dimension's groups are large enough, and one of its indicators has few answers in one group.
    @Test func showsNoIndicatorsOfGroups() throws {
        let veilig: [[Double?]] = [[4, 2, 4], [3, 4, 4], [4, 3, 3], [4, nil, 3], [3, nil, 4], [4, nil, 4]]
        let zorg: [[Double?]] = [[3, 5, 3], [4, 4, 3], [3, 4, 4], [4, 3, 4], [3, 3, 3], [4, 2, 3]]
        let answers = veilig.map { (group: "veilig", answers: $0) } + zorg.map { (group: "zorg", answers: $0) }
        let result = analyse(round(["a", "b", "c"], answers), with: survey(["d": ["a", "b", "c"]]), partnershipMinimum: nil)
        let groups = try #require(result.groupings.first).groups
        #expect(groups.allSatisfy { $0.dimensions?[0].scores != nil })
        #expect(groups.allSatisfy { $0.dimensions?[0].indicators.isEmpty == true })
    }

    @Test func putsThoseWithoutGroupLast() throws {
        let answers = rows("", 5, [4, 4]) + rows("zorg", 5, [3, 3])
        let grouping = try #require(analyse(round(["a", "b"], answers), with: instrument, partnershipMinimum: nil).groupings.first)
        #expect(grouping.groups.map(\.value) == ["zorg", ""])
    }

    /// Six answered a (5) and two b (1), which counts nowhere: the mean, of a alone, reaches the challenge.
    @Test func letsNoIndicatorThatTooFewAnsweredDecideLevel() throws {
        let answers = rows("zorg", 4, [5, nil]) + rows("zorg", 2, [5, 1])
        let result = analyse(round(["a", "b"], answers), with: survey(["d": ["a", "b_"]]), partnershipMinimum: nil)
        let scores = try #require(result.dimensions[0].scores)
        #expect(result.dimensions[0].indicators.map { $0.scores == nil } == [false, true])
        #expect(scores.mean == 5)
        #expect(scores.level == .challenge)
        #expect(scores.failedFloor == [])
    }

    /// Of an indicator that is shown for all, a group's is not: it decides for all, and not for a group.
    @Test func letsNoGroupsIndicatorDecideItsLevel() throws {
        let answers = rows("zorg", 6, [1, 5, 5]) + rows("wonen", 6, [4, 4, 4])
        let result = analyse(round(["a", "b", "c"], answers), with: survey(["d": ["a_", "b", "c"]]), partnershipMinimum: nil)
        #expect(result.dimensions[0].scores?.failedFloor == [Slug("a")])
        #expect(result.dimensions[0].scores?.level == .belowFloor)
        let groups = try #require(result.groupings.first).groups
        #expect(groups.map { $0.dimensions?[0].scores?.level } == [.challenge, .floor])
        #expect(groups.map { $0.dimensions?[0].scores?.failedFloor } == [[], []])
    }
}

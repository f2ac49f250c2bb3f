import Analysis
import Foundation
import Model
import TestSupport
import Testing

/// The sentences of `Documentation/wat-niemand-te-weten-komt.md`, by their numbers, one test each.
///
/// The eighth is that of `ExhaustiveAttackTests` as well; the fifth, ninth and tenth are looked at in whole sites by Tests/Numbers.
@Suite struct PromiseTests {
    private let instrument = survey(["d": ["a", "b"], "e": ["c"]])

    private func document() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "Documentation/wat-niemand-te-weten-komt.md"), encoding: .utf8)
    }

    /// People of two columns of groups, who answer unlike each other.
    private func crowd(_ columns: [(Int) -> String], count: Int, answers: (Int) -> [Double?]) -> Round {
        var result = round(["a", "b", "c"], (0..<count).map(answers))
        result.responses.groups = columns.indices.map { "kolom\($0)" }
        for person in 0..<count {
            result.responses.rows[person].groups = columns.map { $0(person) }
            result.responses.rows[person].respondent = "p\(person)q"
        }
        return result
    }

    private func varied(_ person: Int) -> [Double?] {
        [Double(1 + person % 5), Double(1 + (person * 3 + 1) % 5), Double(1 + (person * 2 + 3) % 5)]
    }

    private func shownGroups(_ result: RoundResult, column: Int) -> [String] {
        result.groupings[column].groups.filter { $0.dimensions?.contains { $0.scores != nil } == true }.map(\.value)
    }

    @Test func hasTenSentencesInBothLanguages() throws {
        let lines = try document().split(whereSeparator: \.isNewline)
        for number in 1...10 { #expect(lines.count { $0.hasPrefix("\(number). ") } == 2) }
    }

    @Test func firstShowsNoResultUnderTheMinimum() {
        #expect(analyse(crowd([], count: 4, answers: varied), with: instrument, partnershipMinimum: nil).dimensions.isEmpty)
        let groups = analyse(crowd([{ $0 < 4 ? "klein" : "groot" }], count: 14, answers: varied), with: instrument, partnershipMinimum: nil)
        #expect(shownGroups(groups, column: 0).isEmpty)
    }

    /// Three answered `c`: whatever they said, everything that is shown is the same.
    @Test func secondCountsStatementOfTooFewNowhere() {
        let axis = QuadrantAxis(id: Slug("as"), title: LocalizedText("as"), uses: [Slug("a"), Slug("c")])
        let other = QuadrantAxis(id: Slug("tweede"), title: LocalizedText("tweede"), uses: [Slug("b")])
        var both = instrument
        both.quadrant = Quadrant(title: LocalizedText("q"), horizontal: axis, vertical: other)
        let results = [1.0, 5.0].map { answer in
            let asked = crowd([{ $0 % 2 == 0 ? "even" : "oneven" }], count: 12) { person in
                [varied(person)[0], varied(person)[1], person < 3 ? answer : nil]
            }
            return analyse(asked, with: both, partnershipMinimum: nil)
        }
        #expect(results[0].dimensions == results[1].dimensions)
        #expect(results[0].dimensions.map { $0.scores == nil } == [false, true])
        #expect(results[0].quadrant?.horizontal.scores == results[1].quadrant?.horizontal.scores)
        #expect(results[0].quadrant?.horizontal.scores != nil)
    }

    /// Two columns of six and six: of each crossing three, so the second column is not shown; of twenty there are five, and it is.
    @Test(arguments: [(12, false), (20, true)]) func thirdCrossesNoGroupsOfTooFew(count: Int, isCrossed: Bool) {
        let asked = crowd([{ $0 % 2 == 0 ? "een" : "twee" }, { $0 / 2 % 2 == 0 ? "ja" : "nee" }], count: count, answers: varied)
        let result = analyse(asked, with: instrument, partnershipMinimum: nil)
        #expect(shownGroups(result, column: 0) == ["een", "twee"])
        #expect(shownGroups(result, column: 1) == (isCrossed ? ["ja", "nee"] : []))
        #expect(result.withheldMore.contains(.groups) == !isCrossed)
    }

    @Test func fourthChangesNothingWhenTwoExchangeTheirForms() {
        var numbers = RepeatableNumbers(state: 4)
        for _ in 0..<20 {
            let asked = crowd([{ $0 % 2 == 0 ? "een" : "twee" }], count: 14) { person in
                varied(person).map { Int.random(in: 0...9, using: &numbers) == 0 ? nil : $0 }
            }
            var exchanged = asked
            let pair = (Int.random(in: 0...6, using: &numbers) * 2, Int.random(in: 0...6, using: &numbers) * 2)
            exchanged.responses.rows[pair.0].answers = asked.responses.rows[pair.1].answers
            exchanged.responses.rows[pair.1].answers = asked.responses.rows[pair.0].answers
            let results = [asked, exchanged].map { analyse($0, with: instrument, partnershipMinimum: nil) }
            #expect(results[0].dimensions == results[1].dimensions)
            #expect(results[0].groupings.map { $0.groups.map(\.dimensions) } == results[1].groupings.map { $0.groups.map(\.dimensions) })
        }
    }

    @Test func fifthHasNoMoreDecimalsThanPagesShow() {
        let result = analyse(crowd([], count: 17, answers: varied), with: instrument, partnershipMinimum: nil)
        for scores in result.dimensions.compactMap(\.scores) {
            #expect(shownMean(scores.mean, thresholds: instrument.thresholds) == scores.mean)
            #expect(scores.standardDeviation.map { shownNumber($0, decimals: 1) } == scores.standardDeviation)
            #expect(scores.agreement.map { shownNumber($0, decimals: 2) } == scores.agreement)
        }
    }

    /// One to five statements, with names and without: ten people and the same with a newcomer, or with one answer changed.
    @Test(arguments: 1...5, [true, false]) func sixthShowsNoRoundThatIsNearlyAnEarlierOne(statements: Int, isNamed: Bool) {
        let names = (0..<statements).map { "s\($0)" }
        let own = survey(["d": names])
        let measured = { (people: Int, iso: String, changed: Int?) -> Round in
            let answers = (0..<people).map { person -> [Double?] in
                (0..<statements).map { statement in
                    let more = person == changed && statement == 0 ? 1 : 0
                    return Double(1 + (person * (statement + 2) + statement + more) % 5)
                }
            }
            var result = round(names, answers)
            for person in 0..<people { result.responses.rows[person].respondent = isNamed ? "p\(person)q" : "" }
            result.date = day(iso)
            return result
        }
        let first = measured(10, "2022-05-17", nil)
        let newcomer = analyse([first, measured(11, "2022-06-17", nil)], with: own, partnershipMinimum: nil)
        #expect(newcomer.map(\.isTooAlike) == [false, true])
        // Without names one answer to one statement that is another is no sign that the others are the same people's.
        guard statements > 1 || isNamed else { return }
        let changed = analyse([first, measured(10, "2022-06-17", 3)], with: own, partnershipMinimum: nil)
        #expect(changed.map(\.isTooAlike) == [false, true])
    }

    /// Of twelve six changed their answer to one statement; the newcomer's seven others would fall out.
    @Test func sixthLooksPastStatementsThatManyChanged() {
        let names = (0..<8).map { "s\($0)" }
        let measured = { (people: Int, iso: String, changed: Int) -> Round in
            let answers = (0..<people).map { person -> [Double?] in
                names.indices.map { statement in
                    let more = statement == 0 && person < changed ? 1 : 0
                    return Double(1 + (person * (statement + 3) + person / 5 + statement + more) % 5)
                }
            }
            var result = round(names, answers)
            for person in 0..<people { result.responses.rows[person].respondent = "p\(person)q" }
            result.date = day(iso)
            return result
        }
        let results = analyse(
            [measured(12, "2022-05-17", 0), measured(13, "2022-06-17", 6)], with: survey(["d": names]), partnershipMinimum: nil)
        #expect(results.map(\.isTooAlike) == [false, true])
    }

    @Test func seventhLeavesEarlierRoundsAsTheyWere() {
        let first = crowd([{ $0 < 6 ? "een" : "twee" }], count: 12, answers: varied)
        var copy = crowd([{ $0 < 5 ? "een" : "twee" }], count: 12, answers: varied)
        copy.date = day("2022-06-17")
        copy.responses.groups = ["andere"]
        let alone = analyse(first, with: instrument, partnershipMinimum: nil)
        let beside = analyse([first, copy], with: instrument, partnershipMinimum: nil)
        #expect(alone.dimensions == beside[0].dimensions)
        #expect(alone.groupings.map { $0.groups.map(\.dimensions) } == beside[0].groupings.map { $0.groups.map(\.dimensions) })
        #expect(shownGroups(alone, column: 0) == ["een", "twee"])
        #expect(shownGroups(beside[1], column: 0).isEmpty)
    }

    /// Everyone answered 3 to all but one, who left three of four open and answered 5: only that form can hold the 5.
    @Test func eighthWithholdsWhatOneFormTells() {
        let names = ["a", "b", "c", "f"]
        let rows: [[Double?]] = Array(repeating: [3, 3, 3, 3], count: 5) + [[5, nil, nil, nil]]
        let result = analyse(round(names, rows), with: survey(["d": names]), partnershipMinimum: nil)
        #expect(result.dimensions[0].scores == nil)
        #expect(result.withheldMore.contains(.measures))
    }

    @Test func tenthGivesTheSameEachTime() {
        let asked = crowd([{ "g\($0 % 3)" }, { "h\($0 % 2)" }], count: 30) { person in
            varied(person).enumerated().map { ($0.offset + person) % 11 == 0 ? nil : $0.element }
        }
        let results = (0..<3).map { _ in analyse(asked, with: instrument, partnershipMinimum: nil) }
        #expect(results[1].dimensions == results[0].dimensions && results[2].dimensions == results[0].dimensions)
        #expect(results[1].withheldMore == results[0].withheldMore && results[2].withheldMore == results[0].withheldMore)
    }
}

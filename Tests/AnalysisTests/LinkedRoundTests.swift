import Analysis
import Model
import TestSupport
import Testing

/// What two rounds of the same people tell together.
@Suite struct LinkedRoundTests {
    private let instrument = survey(["d": ["a", "b"], "e": ["c"]])

    /// Respondents p0, p1 … with answers that differ from person to person; `shift` changes everyone's.
    private func measured(_ people: Range<Int>, on iso: String = "2022-05-17", shift: Int = 0) -> Round {
        var result = round(
            ["a", "b", "c"], people.map { person in (0..<3).map { Double(1 + (person * 7 + $0 * 3 + shift) % 5) } })
        for (index, person) in people.enumerated() { result.responses.rows[index].respondent = "p\(person)q" }
        result.date = day(iso)
        return result
    }

    private func shown(_ rounds: [Round]) -> [Bool] {
        analyse(rounds, with: instrument, partnershipMinimum: nil).map { !$0.dimensions.isEmpty }
    }

    /// The second round is the first with two people more: its total less the first's is what those two said.
    @Test func withholdsCopyWithFewMore() throws {
        let rounds = [measured(0..<9), measured(0..<11, on: "2022-06-17")]
        #expect(shown(rounds) == [true, false])
        let later = try #require(analyse(rounds, with: instrument, partnershipMinimum: nil).last)
        #expect(later.isTooAlike)
        #expect(later.count == 11)
    }

    @Test func showsCopyWithEnoughMore() {
        #expect(shown([measured(0..<9), measured(0..<14, on: "2022-06-17")]) == [true, true])
    }

    @Test func showsTheSameRoundTwice() {
        #expect(shown([measured(0..<9), measured(0..<9, on: "2022-06-17")]) == [true, true])
    }

    /// One person more, and everyone answers anew: nothing can be subtracted.
    @Test func showsRoundOfSamePeopleWhoAnsweredAnew() {
        #expect(shown([measured(0..<9), measured(0..<10, on: "2022-11-17", shift: 1)]) == [true, true])
    }

    /// Twenty rounds that each add one person: only those that add enough to the last shown one are shown.
    @Test func weighsManyRoundsTogether() {
        let rounds = (0..<20).map { measured(0..<(9 + $0), on: "2022-05-\(10 + $0)") }
        #expect(shown(rounds) == (0..<20).map { $0 % 5 == 0 })
    }

    /// A survey of one short question in which most give the same answer again is weighed in a moment.
    @Test func weighsLargeRoundsWithEqualAnswers() {
        let short = survey(["d": ["a"]])
        let rounds = (0..<12).map { (number: Int) -> Round in
            let answers = (0..<400).map { (person: Int) -> [Double?] in
                let moved = person % 3 == 0 ? person + number : person
                return [Double(1 + moved % 5)]
            }
            var result = round(["a"], answers)
            for index in result.responses.rows.indices {
                result.responses.rows[index].respondent = "p\(index)q"
                result.responses.rows[index].groups = ["g\((index + number) % 7)"]
            }
            return result
        }
        let clock = ContinuousClock()
        let time = clock.measure { _ = analyse(rounds, with: short, partnershipMinimum: nil) }
        #expect(time < .seconds(20))
    }
}

extension LinkedRoundTests {
    /// A team of seven beside nine others, and later the same team with one more beside nine new ones: of the later round the team and
    /// the rest are withheld, and the total stands, since the newcomer hides among ten in it.
    @Test func withholdsTeamWithOneMore() throws {
        // The digits of a person's number to the base of two: no two people answer alike.
        let answers = { (person: Int) in (0..<7).map { Double(2 + (person >> $0) & 1) as Double? } }
        let measured = { (team: Range<Int>, others: Range<Int>) -> Round in
            var result = round(
                ["a", "b", "c", "d", "e", "f", "g"],
                team.map { (group: "team", answers: answers($0)) } + others.map { (group: "rest", answers: answers($0)) })
            for (index, person) in (Array(team) + Array(others)).enumerated() { result.responses.rows[index].respondent = "p\(person)q" }
            return result
        }
        let results = analyse(
            [measured(0..<7, 20..<29), measured(0..<8, 40..<49)], with: survey(["x": ["a", "b", "c", "d", "e", "f", "g"]]),
            partnershipMinimum: nil)
        #expect(results.map { !$0.dimensions.isEmpty } == [true, true])
        #expect(results[0].groupings[0].groups.map { $0.dimensions != nil } == [true, true])
        #expect(results[1].groupings[0].groups.map { $0.dimensions != nil } == [false, false])
    }
}

extension LinkedRoundTests {
    /// Seven people in six rounds under the same names: three answer the same each time, four anew.
    ///
    /// No round is a copy of another, and all of them stand.
    @Test func keepsRoundsOfPanelInWhichSomeAnswerTheSame() {
        let indicators = ["a", "b", "c", "d", "e", "f", "g"]
        var numbers = RepeatableNumbers(state: 7)
        let rounds = (0..<6).map { (_: Int) -> Round in
            let answers = (0..<7).map { (person: Int) -> [Double?] in
                indicators.map { _ in person < 3 ? 4 : Double(Int.random(in: 1...5, using: &numbers)) }
            }
            var result = round(indicators, answers)
            for index in result.responses.rows.indices { result.responses.rows[index].respondent = "p\(index)q" }
            return result
        }
        let results = analyse(rounds, with: survey(["d": indicators]), partnershipMinimum: nil)
        #expect(results.allSatisfy { !$0.dimensions.isEmpty })
    }
}

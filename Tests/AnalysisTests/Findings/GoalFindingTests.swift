import Analysis
import Model
import Testing

/// The findings about the common goal.
@Suite struct GoalFindingTests {
    private func network(_ fill: (inout Goal) -> Void) -> Partnership {
        var goal = Goal(text: "Iedereen een thuis.", place: nowhere)
        fill(&goal)
        return partnership { $0.goal = goal }
    }

    @Test func asksForGoalWhereTwoTakePart() {
        #expect(found(.goalMissing, in: partnership()).told == ["attention goal-missing"])
        #expect(found(.goalMissing, in: partnership { $0.members = [] }).isEmpty)
        #expect(found(.goalMissing, in: partnership { $0.members.removeLast() }).isEmpty)
        #expect(found(.goalMissing, in: partnership { $0.members[1].role = .guest }).isEmpty)
        #expect(found(.goalMissing, in: partnership { $0.members[1].left = day("2022-12-05") }).isEmpty)
        #expect(found(.goalMissing, in: network { _ in }).isEmpty)
    }

    /// A goal is there, however it is worded; two wordings that say the same in other order, case or small words are one.
    @Test(
        arguments: [
            (["Een thuis", "Rust in de straat"], ["note goal-worded-apart"]), (["Een thuis", "een thuis."], []),
            (["Iedereen een thuis", "Een thuis voor iedereen"], []), (["Een thuis"], []), ([], []), (["Een thuis", "?"], []),
            (["Een thuis", "Een thuis voor dak- en thuislozen"], ["note goal-worded-apart"]),
        ] as [([String], [String])])
    func asksWhetherWordingsMeanTheSame(texts: [String], expected: [String]) {
        let network = network { $0.wordings = texts.map { GoalWording(organisation: Slug("alfa"), text: $0, place: nowhere) } }
        let findings = found(.goalWordedApart, in: network)
        #expect(findings.told == expected)
        #expect(findings.grounds == (expected.isEmpty ? [] : ["goal-worded-by", "goal-worded-by"]))
        #expect(found(.goalMissing, in: network).isEmpty)
    }

    @Test func namesPartsThatAreMissing() {
        let all = network {
            $0.specific = "a"
            $0.measurable = "b"
            $0.achievable = "c"
            $0.relevant = "d"
            $0.timeBound = "e"
        }
        #expect(found(.goalNotSmart, in: all).isEmpty)
        var one = all
        one.goal?.measurable = nil
        let findings = found(.goalNotSmart, in: one)
        #expect(findings.told == ["note goal-not-smart"])
        #expect(findings.first?.values == ["parts": .words(["smart-measurable"])])
        #expect(found(.goalNotSmart, in: network { _ in }).told == ["note goal-not-smart-text"])
        #expect(found(.goalNotSmart, in: partnership()).isEmpty)
    }

    /// On the day itself it is not late; of a month the last day counts.
    ///
    /// Fourteen days early it is done, fifteen days early it is not.
    @Test(
        arguments: [
            (nil, "2022-12-05", ["attention goal-not-evaluated-late"]), (nil, "2022-12-06", []),
            (nil, "2022-11", ["attention goal-not-evaluated-late"]),
            (nil, "2022-12", []), ("2022-11-20", "2022-12-05", ["attention goal-not-evaluated-late"]), ("2022-11-21", "2022-12-05", []),
            ("2022-12-05", "2022-12-05", []), ("2022-09-13", "2022-09", []),
            ("2022-08-17", "2022-09", ["attention goal-not-evaluated-late"]),
            ("2022-11", "2022-11-10", []), ("2022-10", "2022-11-10", ["attention goal-not-evaluated-late"]),
            (nil, nil, ["note goal-not-evaluated-never"]), ("2022-11-01", nil, ["note goal-not-evaluated"]),
        ] as [(String?, String?, [String])])
    func findsGoalThatNobodyLooksBackOn(evaluated: String?, next: String?, expected: [String]) {
        let network = network {
            $0.evaluated = evaluated.map(day)
            $0.nextEvaluation = next.map(day)
        }
        #expect(found(.goalNotEvaluated, in: network).told == expected)
    }

    @Test func findsNoEvaluationWithoutGoal() {
        #expect(found(.goalNotEvaluated, in: partnership()).isEmpty)
    }
}

import Model
import Testing

@testable import Analysis

/// What is on the table in so many minutes; times are worked out by hand from the rule in the docstring.
@Suite struct ConversationAgendaTests {
    /// A finding that is talked about with a part of its own, or with that of its rule.
    private func finding(_ rule: FindingRule, _ severity: Finding.Severity = .attention, about part: String? = nil) -> Finding {
        Finding(
            rule: rule, severity: severity, subject: .partnership(Slug("x")), wording: rule.id, values: [:],
            evidence: [.init(wording: rule.id, values: [:], place: nowhere)], ownPart: part.map { InstrumentPart("proef", $0) })
    }

    private func agenda(_ findings: [Finding], _ results: [RoundResult] = [], minutes: Int = 90) -> ConversationAgenda {
        ConversationAgenda(findings: findings, results: results, instruments: [:], minutes: minutes)
    }

    private func subjects(_ count: Int) -> [Finding] { (0..<count).map { finding(.goalMissing, about: "deel-\($0)") } }

    /// Sixty-five minutes are left of ninety: thirteen fives over three subjects are five, four and four.
    @Test(arguments: [
        (30, [5, 15, 10]), (45, [5, 30, 10]), (47, [5, 32, 10]), (60, [5, 25, 20, 10]), (90, [10, 25, 20, 20, 15]),
        (120, [10, 25, 20, 10, 20, 20, 15]),
    ])
    func dividesTheTime(minutes: Int, lengths: [Int]) {
        let agenda = agenda(subjects(9), minutes: minutes)
        #expect(agenda.items.map(\.minutes) == lengths)
        #expect(agenda.later.count == 9 - agenda.items.count { if case .subject = $0.kind { true } else { false } })
    }

    @Test func beginsEachItemWhereTheOneBeforeEnds() {
        #expect(agenda(subjects(3)).items.map(\.start) == [0, 10, 35, 55, 75])
    }

    @Test(arguments: [30, 31, 44, 59, 60, 89, 90, 119, 120, 200, 333, 480], [0, 1, 2, 5, 30])
    func fillsTheTimeAndGivesNoSubjectLessThanAQuarterOfAnHour(minutes: Int, count: Int) {
        let agenda = agenda(subjects(count), minutes: minutes)
        var chosen = 0
        for item in agenda.items {
            if case .subject = item.kind {
                chosen += 1
                #expect(item.minutes >= 15)
            }
        }
        #expect(agenda.items.reduce(0) { $0 + $1.minutes } == agenda.minutes)
        #expect(agenda.minutes + agenda.sparedMinutes == minutes)
        // Time is left over only when everything had its turn, the open questions for half an hour.
        if agenda.sparedMinutes > 0 { #expect(agenda.later.isEmpty && agenda.items.contains { $0.isOpen && $0.minutes == 30 }) }
        #expect(chosen + agenda.later.count == count)
        #expect(chosen > 0 || count == 0)
    }

    /// A subject takes half an hour at most, and so do the open questions; five of the sixty-five minutes are spared.
    ///
    /// A break comes from two hours on: three subjects and the questions are 120 minutes, two are 90.
    @Test func asksOpenQuestionsWhereTimeIsLeft() {
        #expect(agenda(subjects(1)).items.map(\.minutes) == [10, 30, 30, 15])
        #expect(agenda(subjects(1)).sparedMinutes == 5)
        #expect(agenda([]).items.map(\.minutes) == [10, 30, 15])
        #expect(agenda([], minutes: 480).items.map(\.minutes) == [10, 30, 15])
        #expect(agenda(subjects(2), minutes: 480).items.map(\.minutes) == [10, 30, 30, 30, 15])
        #expect(agenda(subjects(3), minutes: 480).items.map(\.minutes) == [10, 30, 30, 10, 30, 30, 15])
        guard case .openQuestions = agenda(subjects(1)).items[2].kind else {
            Issue.record("no open questions")
            return
        }
    }

    @Test func bringsFindingsOfOnePartTogether() {
        let agenda = agenda([
            finding(.goalMissing, about: "doel"), finding(.feedbackMissing, .note, about: "anders"),
            finding(.goalNotSmart, .note, about: "doel"),
        ])
        #expect(names(of: agenda) == ["doel", "anders"])
        #expect(reasons(of: agenda).first?.count == 2)
    }

    /// What asks for attention goes first, then what the measurement says, then notes.
    @Test func ordersByUrgency() throws {
        let result = analyse(
            round(["a", "b"], [[2, 5], [3, 1], [3, 5], [3, 1], [3, 5]]), with: survey(["een": ["a"], "twee": ["b"]]),
            partnershipMinimum: nil)
        let agenda = agenda(
            [finding(.goalNotSmart, .note, about: "laatst"), finding(.goalMissing, about: "eerst")], [result], minutes: 480)
        // The first has a mean of 2.8 and little spread, the second one of 3.4 and two camps.
        #expect(names(of: agenda) == ["eerst", "een", "twee", "laatst"])
        let measured = reasons(of: agenda)
        guard case .weakest(let mean, let level, _, _) = try #require(measured[1].first) else {
            Issue.record("\(measured[1])")
            return
        }
        #expect(isNear(mean, 2.8) && level == .belowFloor)
        guard case .mostDivided = try #require(measured[2].first) else {
            Issue.record("\(measured[2])")
            return
        }
    }

    /// Where a finding is about the weakest domain, it says so itself.
    @Test func saysNothingTwice() {
        let result = analyse(
            round(["a", "b"], [[2, 5], [3, 4], [3, 5], [3, 4], [3, 5]]), with: survey(["een": ["a"], "twee": ["b"]]),
            partnershipMinimum: nil)
        let agenda = agenda([finding(.domainBelowFloor, about: "een")], [result])
        #expect(reasons(of: agenda).first?.count == 1)
    }

    @Test func usesNothingOfAWithheldRound() {
        let result = analyse(round(["a"], [[1], [5]]), with: survey(["een": ["a"]]), partnershipMinimum: nil)
        #expect(names(of: agenda([], [result])).isEmpty)
    }

    private func chosen(_ agenda: ConversationAgenda) -> [ConversationAgenda.Subject] {
        agenda.items.compactMap { item in
            if case .subject(let subject) = item.kind { return subject }
            return nil
        }
    }

    private func names(of agenda: ConversationAgenda) -> [String] { chosen(agenda).map { $0.part?.dimension.text ?? "" } }
    private func reasons(of agenda: ConversationAgenda) -> [[ConversationAgenda.Reason]] { chosen(agenda).map(\.reasons) }
}

extension ConversationAgenda.Item {
    fileprivate var isOpen: Bool {
        if case .openQuestions = kind { true } else { false }
    }
}

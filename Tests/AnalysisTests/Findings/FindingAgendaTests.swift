import Analysis
import Model
import Testing

/// Which few findings a partnership begins with.
@Suite struct FindingAgendaTests {
    private func finding(_ rule: FindingRule, _ severity: Finding.Severity, _ wording: String) -> Finding? {
        let found = rule.findings(
            in: PartnershipScope(
                partnership: partnership {
                    $0.goal = nil
                    $0.tasks = [PartnershipTask(task: "x", place: nowhere)]
                }, results: [], instruments: [:], today: day("2022-12-06")))
        var one = found.first
        one?.severity = severity
        one?.wording = wording
        return one
    }

    @Test func takesAttentionFirstAndEachRuleOnce() throws {
        let goal = try #require(finding(.goalMissing, .note, "doel"))
        let task = try #require(finding(.taskUnclear, .attention, "taak"))
        let again = try #require(finding(.taskUnclear, .attention, "nog een taak"))
        let frame = try #require(finding(.noSharingFrame, .attention, "kader"))
        let selection = FindingSelection([goal, task, again, frame], switches: [], on: day("2022-12-06"))
        #expect(selection.agenda.map(\.wording) == ["taak", "kader", "nog een taak", "doel"])
        #expect(selection.shown.map(\.wording) == ["doel", "taak", "nog een taak", "kader"])
        let many = FindingSelection(Array(repeating: task, count: 9), switches: [], on: day("2022-12-06"))
        #expect(many.agenda.count == 7)
    }

    /// A note that its rule tells first keeps what asks for attention from no place.
    @Test func takesAttentionBeforeANoteOfTheSameRule() throws {
        let note = try #require(finding(.taskUnclear, .note, "weetje"))
        let task = try #require(finding(.taskUnclear, .attention, "taak"))
        let goal = try #require(finding(.goalMissing, .note, "doel"))
        let frame = try #require(finding(.noSharingFrame, .attention, "kader"))
        let selection = FindingSelection([goal, note, task, frame], switches: [], on: day("2022-12-06"))
        #expect(selection.agenda.map(\.wording) == ["taak", "kader", "doel", "weetje"])
    }

    @Test(arguments: [("2022-12-05", 1), ("2022-12-06", 0), ("2022-12", 0), (nil, 0)] as [(String?, Int)])
    func switchesOffUntilDay(until: String?, shown: Int) throws {
        let task = try #require(finding(.taskUnclear, .attention, "taak"))
        let off = FindingSwitch(finding: "task-unclear", reason: "Voorbij", until: until.map(day), place: nowhere)
        let selection = FindingSelection([task], switches: [off], on: day("2022-12-06"))
        #expect(selection.shown.count == shown)
        #expect(selection.switchedOff.map(\.findings.count) == (shown == 0 ? [1] : []))
    }

    /// A reason that is for a more closed edition is not told, and the finding stays off.
    @Test func switchesOffWithoutAWordWhereTheReasonIsWithheld() throws {
        let task = try #require(finding(.taskUnclear, .attention, "taak"))
        var off = FindingSwitch(finding: "task-unclear", reason: "", place: nowhere)
        off.isWithheld = true
        let selection = FindingSelection([task], switches: [off], on: day("2022-12-06"))
        #expect(selection.shown.isEmpty && selection.switchedOff.isEmpty)
    }

    /// Every rule has a name of its own, and those about a partnership come first.
    @Test func knowsEachRuleOnce() {
        #expect(Set(FindingRule.all.map(\.id)).count == FindingRule.all.count)
        #expect(FindingRule.all.first == .intentionalTrustFirst)
    }
}

import Analysis
import Model
import Testing

@Suite struct RecordedPartTests {
    private let empty = Partnership(slug: Slug("x"), title: "X", text: MarkdownText(text: "", file: "x.md"), place: nowhere)

    @Test func namesEverythingOfAnEmptyProfile() {
        #expect(unrecordedParts(of: empty) == RecordedPart.allCases)
    }

    /// Written as none is recorded.
    @Test func takesNoneForRecorded() {
        var partnership = empty
        partnership.hasNoSharingFrame = true
        #expect(!unrecordedParts(of: partnership).contains(.sharing))
    }

    /// What an edition leaves out is recorded all the same.
    @Test func takesWithheldForRecorded() {
        var partnership = empty
        partnership.withheldTopics = [.control]
        partnership.withheldChecklists = [.rules]
        partnership.hasWithheldMembers = true
        partnership.hasWithheldMeetings = true
        partnership.hasWithheldRounds = true
        let left = Set(RecordedPart.allCases).subtracting(unrecordedParts(of: partnership))
        #expect(left == [.control, .rules, .members, .meetings, .consultation, .rounds])
    }

    /// Its picture is drawn from the meetings, with or without a file of its own.
    @Test func followsMeetingsForConsultation() {
        var partnership = empty
        partnership.meetings = [Meeting(title: "Overleg", place: nowhere)]
        #expect(!unrecordedParts(of: partnership).contains(.consultation))
    }

    @Test func looksAtEachSubjectByItself() {
        var partnership = empty
        partnership.topics = [Topic(subject: .powers, text: MarkdownText(text: "", file: "x.md"), place: nowhere)]
        let missing = unrecordedParts(of: partnership)
        #expect(!missing.contains(.powers) && missing.contains(.control))
    }
}

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

    @Test func looksAtEachSubjectByItself() {
        var partnership = empty
        partnership.topics = [Topic(subject: .powers, text: MarkdownText(text: "", file: "x.md"), place: nowhere)]
        let missing = unrecordedParts(of: partnership)
        #expect(!missing.contains(.powers) && missing.contains(.control))
    }
}

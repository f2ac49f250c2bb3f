import Analysis
import Model
import Testing

@Suite struct DueItemsTests {
    private let today = day("2022-06-15")
    private let text = MarkdownText(text: "", file: "index.md")

    private func partnership() -> Partnership {
        Partnership(slug: Slug("x"), title: "X", text: text, place: nowhere)
    }

    private func goal(evaluated: String?, next: String) -> Goal {
        Goal(text: "Doel", evaluated: evaluated.map(day), nextEvaluation: day(next), place: nowhere)
    }

    /// Done in the month it was due, later, or up to fourteen days before, it is no longer due.
    @Test(
        arguments: [
            (nil, "2022-06-14", true, true), (nil, "2022-06-15", true, false), ("2022-02-10", "2022-09-01", true, false),
            ("2022-09-01", "2022-09-01", false, false), ("2022-06-01", "2022-05", false, false), (nil, "2022-06", true, false),
            (nil, "2022-05", true, true), ("2022-09-13", "2022-09", false, false), ("2022-08-18", "2022-09", false, false),
            ("2022-08-17", "2022-09", true, false), ("2022-08", "2022-09-01", true, false), ("2022-09", "2022-09-30", false, false),
            ("2022-09", "2022-09-14", false, false),
            ("2022", "2022-09-01", false, false), ("2021", "2022", true, false),
        ] as [(String?, String, Bool, Bool)])
    func asksForEvaluationUntilItIsDone(evaluated: String?, next: String, isDue: Bool, isOverdue: Bool) {
        var subject = partnership()
        subject.goal = goal(evaluated: evaluated, next: next)
        let items = dueItems(of: subject, on: today)
        #expect(items.map(\.kind) == (isDue ? [.goalEvaluation] : []))
        #expect(items.first?.isOverdue ?? false == isOverdue)
    }

    /// A talk of last week is not the next one.
    @Test func waitsForNextTalkAfterRecentOne() {
        var subject = partnership()
        subject.topics = [Topic(subject: .powers, discussed: day("2022-06-10"), next: day("2022-06-17"), text: text, place: nowhere)]
        #expect(dueItems(of: subject, on: today).map(\.kind) == [.topicTalk(.powers)])
    }

    @Test func takesNextRoundFromLatestOfEachInstrument() {
        var subject = partnership()
        let round = { (instrument: String, date: String, next: String?) in
            Round(
                slug: Slug(date), instrument: Slug(instrument), date: day(date), next: next.map(day), text: text,
                responses: ResponseTable(indicators: [Slug("i")], rows: [Response(respondent: "r1", answers: [3])]), place: nowhere)
        }
        subject.rounds = [
            round("b", "2021-01-01", "2021-07-01"), round("a", "2021-11-16", "2022-05-17"), round("b", "2022-01-01", "2022-12-01"),
        ]
        let items = dueItems(of: subject, on: today)
        #expect(items.map(\.kind) == [.round(instrument: Slug("a")), .round(instrument: Slug("b"))])
        #expect(items.map(\.date.iso) == ["2022-05-17", "2022-12-01"])
        #expect(items.map(\.isOverdue) == [true, false])
    }

    @Test func listsMeetingsThatLieAhead() {
        var subject = partnership()
        subject.meetings = ["2022-06-14", "2022-06-15", "2022-07"].map { Meeting(title: $0, next: day($0), place: nowhere) }
        #expect(dueItems(of: subject, on: today).map(\.kind) == [.meeting(title: "2022-06-15"), .meeting(title: "2022-07")])
    }

    @Test func listsOpenStepsAndAgreementsSoonestFirst() {
        var subject = partnership()
        let step = { (id: String, state: StepState, due: String?) in
            StepRecord(step: Slug(id), state: state, due: due.map(day), place: nowhere)
        }
        subject.rules = Checklist(
            instrument: Slug("i"), discussed: day("2022-01-01"), next: day("2022-07-01"),
            steps: [
                step("een", .partly, "2022-08-01"), step("twee", .met, "2022-08-02"), step("drie", .notYet, "2022-06-01"),
                step("vier", .notYet, nil),
                step("vijf", .notApplicable, "2022-08-01"),
            ], text: text, place: nowhere)
        subject.agreements = [
            Agreement(what: "open", who: Slug("politie"), due: day("2022-06-20"), place: nowhere),
            Agreement(what: "gedaan", due: day("2022-06-01"), reported: day("2022-06-10"), place: nowhere),
            Agreement(what: "zonder datum", place: nowhere),
        ]
        let items = dueItems(of: subject, on: today)
        #expect(
            items.map(\.kind) == [
                .step(instrument: Slug("i"), step: Slug("drie"), owner: nil), .agreement(what: "open", who: Slug("politie")),
                .checklistTalk(instrument: Slug("i")), .step(instrument: Slug("i"), step: Slug("een"), owner: nil),
            ])
        #expect(items.map(\.isOverdue) == [true, false, false, false])
    }

    /// What was agreed anew or looked back on since then, and agreements that were reported back, are no longer due.
    @Test(arguments: [("2022-02-01", true), ("2022-05-02", false)])
    func listsWhatIsLookedAtAgain(done: String, isDue: Bool) {
        var subject = partnership()
        subject.sharing = SharingFrame(agreed: day(done), review: day("2022-05-02"), place: nowhere)
        subject.expectations = Expectations(evaluated: day(done), nextEvaluation: day("2022-05-01"), place: nowhere)
        subject.agreements = [
            Agreement(what: "a", review: day("2022-07-01"), place: nowhere),
            Agreement(what: "b", reported: day("2022-06-10"), review: day("2022-07-02"), place: nowhere),
        ]
        let items = dueItems(of: subject, on: today)
        let late: [DueItem.Kind] = isDue ? [.expectationsEvaluation, .sharingReview] : []
        #expect(items.map(\.kind) == late + [.agreementReview(what: "a", who: nil)])
        #expect(items.map(\.isOverdue) == (isDue ? [true, true, false] : [false]))
    }

    @Test func hasNothingDueWithoutDates() {
        #expect(dueItems(of: partnership(), on: today).isEmpty)
    }
}

import Analysis
import Model
import Testing

/// The findings about sharing data, tasks, form, agreements and expectations.
@Suite struct SharingFindingTests {
    private let frame = SharingFrame(agreed: day("2022-01-01"), place: nowhere)

    @Test func missesFrameWhereTwoTakePart() {
        #expect(found(.noSharingFrame, in: partnership()).grounds == ["no-sharing-frame"])
        #expect(found(.noSharingFrame, in: partnership { $0.hasNoSharingFrame = true }).grounds == ["no-sharing-frame-none"])
        #expect(found(.noSharingFrame, in: partnership { $0.sharing = frame }).isEmpty)
        #expect(found(.noSharingFrame, in: partnership { $0.members.removeLast() }).isEmpty)
    }

    /// Agreed anew fourteen days before the day, or in the month of it, it has been looked at.
    @Test(arguments: [("2022-11-21", "2022-12-05", 0), ("2022-11-20", "2022-12-05", 1), ("2022-09-13", "2022-09", 0)])
    func takesFrameAgreedAnewAsReviewed(agreed: String, review: String, expected: Int) {
        var reviewed = frame
        reviewed.agreed = day(agreed)
        reviewed.review = day(review)
        #expect(found(.frameNotReviewed, in: partnership { $0.sharing = reviewed }).count == expected)
    }

    @Test(arguments: [("2022-12-05", 1), ("2022-12-06", 0), ("2022-12", 0), ("2022-11", 1), ("2021-12-31", 0)])
    func findsFrameThatNobodyLookedAtAgain(review: String, expected: Int) {
        var reviewed = frame
        reviewed.review = day(review)
        #expect(found(.frameNotReviewed, in: partnership { $0.sharing = reviewed }).count == expected)
    }

    @Test func findsWhoWasNotTrained() {
        let network = { (trained: Occasion?, other: Occasion?, since: String?) in
            partnership { $0.members = [member("alfa", since: since, trained: trained), member("bravo", trained: other)] }
        }
        let some = Occasion.on(day("2022-01"))
        #expect(found(.untrainedMember, in: network(.never, nil, "2022-12-06")).told == ["attention untrained-member-one"])
        #expect(found(.untrainedMember, in: network(.never, nil, "2022-12-07")).isEmpty)
        // That someone never was trained counts also without the day of joining; that nothing is recorded does not.
        #expect(found(.untrainedMember, in: network(.never, nil, nil)).grounds == ["untrained-member-undated"])
        #expect(found(.untrainedMember, in: network(nil, some, nil)).isEmpty)
        #expect(found(.untrainedMember, in: network(some, nil, "2022-01")).isEmpty)
        // Left out: it counts where someone else has a date.
        #expect(found(.untrainedMember, in: network(nil, nil, "2022-01")).isEmpty)
        #expect(found(.untrainedMember, in: network(nil, some, "2022-01")).grounds == ["untrained-member-blank"])
        var trained = network(nil, nil, "2022-01")
        trained.sharing = frame
        #expect(found(.untrainedMember, in: trained).isEmpty)
        trained.sharing?.training = "Elk kwartaal"
        #expect(found(.untrainedMember, in: trained).count == 1)
        trained.members[0].role = .guest
        #expect(found(.untrainedMember, in: trained).isEmpty)
    }

    @Test(arguments: [([], ["task-unclear-none"]), (["alfa"], []), (["alfa", "bravo"], ["task-unclear-more"]), (["alfa", "alfa"], [])])
    func findsTasksOfNobodyAndOfTwo(accountable: [String], expected: [String]) {
        var task = PartnershipTask(task: "Iets", accountable: accountable.map { Slug($0) }, place: nowhere)
        #expect(found(.taskUnclear, in: partnership { $0.tasks = [task] }).grounds == expected)
        task.hasWithheldAccountable = true
        #expect(found(.taskUnclear, in: partnership { $0.tasks = [task] }).grounds == expected.filter { $0 != "task-unclear-none" })
    }

    private func rules(_ states: [StepState?]) -> Checklist {
        Checklist(
            instrument: Slug("zeven-gouden-regels"),
            steps: zip(["wensen", "werking", "spanningen"], states).compactMap { name, state in
                state.map { StepRecord(step: Slug(name), state: $0, place: nowhere) }
            }, text: noText, place: nowhere)
    }

    private func rulesInstrument(_ steps: [String]) -> Instrument {
        Instrument(
            slug: Slug("zeven-gouden-regels"), title: LocalizedText("Regels"), kind: .checklist, source: LocalizedText("x"),
            dimensions: [
                Dimension(
                    id: Slug("eerst-wat"), title: LocalizedText("Wat"),
                    steps: steps.map { ChecklistStep(id: Slug($0), text: LocalizedText($0)) })
            ], place: nowhere)
    }

    @Test(
        arguments: [
            (.contract, [.met, .partly, .notApplicable], 0), (.contract, [.met, .partly, .notYet], 1),
            (.contract, [.met, .partly, nil], 1),
            (LegalForm.none, [.notYet, .notYet, .notYet], 0), (nil, [.notYet, .notYet, .notYet], 0),
        ] as [(LegalForm?, [StepState?], Int)])
    func findsFormBeforeContent(form: LegalForm?, states: [StepState?], expected: Int) {
        let network = partnership {
            $0.form = form
            $0.rules = rules(states)
        }
        let steps = ["wensen", "werking", "spanningen", "vorm"]
        #expect(found(.formBeforeContent, in: network, instruments: [rulesInstrument(steps)]).count == expected)
    }

    @Test func findsFormWithoutRules() {
        var network = partnership { $0.form = .foundation }
        let all = rulesInstrument(["wensen", "werking", "spanningen", "vorm"])
        #expect(found(.formBeforeContent, in: network, instruments: [all]).grounds.count == 3)
        // A copy of the rules that lacks the steps is asked for none of them.
        #expect(found(.formBeforeContent, in: network, instruments: [rulesInstrument(["vorm", "werking"])]).grounds.count == 1)
        #expect(found(.formBeforeContent, in: network, instruments: [rulesInstrument(["vorm"])]).isEmpty)
        network.withheldChecklists = [.rules]
        #expect(found(.formBeforeContent, in: network, instruments: [all]).isEmpty)
    }

    private func agreement(_ what: String, review: String? = nil, reported: String? = nil) -> Agreement {
        Agreement(what: what, reported: reported.map(day), review: review.map(day), place: nowhere)
    }

    @Test func findsAgreementsThatStayAsTheyAre() {
        let told = { (agreements: [Agreement]) in found(.noReviewClause, in: partnership { $0.agreements = agreements }) }
        #expect(told([]).isEmpty)
        #expect(told([agreement("a"), agreement("b", reported: "2022-01-01")]).values("what") == [.name("a"), .name("b")])
        let some = told([agreement("a", review: "2023"), agreement("b", reported: "2022-01-01"), agreement("c")])
        #expect(some.told == ["note no-review-clause-some-one"])
        #expect(some.values("what") == [.name("c")])
        #expect(told([agreement("a", review: "2023"), agreement("b", reported: "2022-01-01")]).isEmpty)
    }

    @Test func findsExpectationsThatNobodySpokeOut() {
        let expectation = { (what: String, spoken: String?) in Model.Expectation(what: what, spoken: spoken.map(day), place: nowhere) }
        let told = { (items: [Model.Expectation]) in
            found(.expectationUnspoken, in: partnership { $0.expectations = Expectations(items: items, place: nowhere) })
        }
        #expect(told([expectation("a", nil)]).isEmpty)
        #expect(told([expectation("a", nil), expectation("b", "2022-01")]).told == ["note expectation-unspoken-one"])
        #expect(told([expectation("b", "2022-01")]).isEmpty)
    }

    @Test(
        arguments: [
            (nil, "2022-12-05", 1), (nil, "2022-12-06", 0), ("2022-12-05", "2022-12-05", 0), ("2022-11-21", "2022-12-05", 0),
            ("2022-11-20", "2022-12-05", 1), (nil, nil, 0),
        ] as [(String?, String?, Int)])
    func findsExpectationsThatNobodyLooksBackOn(evaluated: String?, next: String?, expected: Int) {
        let expectations = Expectations(evaluated: evaluated.map(day), nextEvaluation: next.map(day), place: nowhere)
        #expect(found(.expectationsNotEvaluated, in: partnership { $0.expectations = expectations }).count == expected)
    }
}

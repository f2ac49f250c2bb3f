import Diagnostics
import Model
import Planning
import Testing

@Suite struct QuestionnairePlanTests {
    /// A site with one network that measures with a survey of one statement.
    private func plan(of rounds: [Round], with instrument: Instrument = survey) -> SitePlan {
        var site = emptySite()
        var network = partnership("x")
        network.rounds = rounds
        site.partnerships = [network]
        site.instruments = [instrument]
        return PlanningTests.plan(site)
    }

    private static let survey: Instrument = {
        var survey = instrument
        let indicator = Indicator(id: Slug("i"), text: LocalizedText("Stelling"))
        survey.dimensions = [Dimension(id: Slug("d"), title: LocalizedText("Deel"), indicators: [indicator])]
        return survey
    }()

    private func answered(_ day: String) -> Round {
        var answered = round(day)
        answered.responses = ResponseTable(
            indicators: [Slug("i")], rows: [Response(respondent: "r1", answers: [4])], file: "Content/partnerships/x/rounds/\(day).csv")
        return answered
    }

    private func questionnaires(_ plan: SitePlan) -> [String] {
        plan.addresses.filter { $0.contains("questionnaire") }
    }

    /// As of 15 June 2022: a round without answers, and one whose day has not gone by.
    @Test(arguments: [
        ("2022-06-14", false, true), ("2022-06-14", true, false), ("2022-06-15", true, true), ("2022-06-16", true, true),
        ("2022-06", true, true), ("2022-05", true, false), ("2022-05", false, true), ("2023", false, true),
    ])
    func offersQuestionnaireWhileRoundIsOpen(day: String, hasAnswers: Bool, isOffered: Bool) {
        let found = plan(of: [hasAnswers ? answered(day) : round(day)])
        #expect(questionnaires(found) == (isOffered ? ["partnerships/x/rounds/\(day)-questionnaire.html"] : []))
        #expect(found.partnerships[0].rounds[0].questionnaire?.path == questionnaires(found).first)
    }

    @Test(arguments: [InstrumentKind.checklist, .conversation])
    func asksNothingOfAnInstrumentThatIsNoSurvey(kind: InstrumentKind) {
        var other = Self.survey
        other.kind = kind
        #expect(questionnaires(plan(of: [round("2022-06-16")], with: other)) == [])
    }

    @Test func asksNothingWithoutStatements() {
        #expect(questionnaires(plan(of: [round("2022-06-16")], with: instrument)) == [])
    }

    /// A link to the round's file goes to the round, not to what is filled in for it.
    @Test func leavesLinksToTheRound() {
        let target = plan(of: [round("2022-06-16")]).links.target(
            of: "../partnerships/x/rounds/2022-06-16.md", in: "Content/pages/een.md")
        #expect(target == .page(PageAddress("partnerships/x/rounds/2022-06-16.html")))
    }

    @Test func standsBelowItsRound() throws {
        let page = try #require(plan(of: [round("2022-06-16")]).pages.first { $0.address.path.contains("questionnaire") })
        #expect(
            page.breadcrumbs.map(\.address?.path) == [
                "partnerships/index.html", "partnerships/x/index.html", "partnerships/x/rounds/2022-06-16.html",
            ])
    }
}

import Diagnostics
import Model
import Planning
import Testing

@Suite struct PlannedRoundTests {
    private func diagnostics(of rounds: [Round]) -> [Diagnostic] {
        var site = emptySite()
        var network = partnership("x")
        network.rounds = rounds
        site.partnerships = [network]
        site.instruments = [
            Instrument(
                slug: Slug("proef"), title: LocalizedText("Proef"), source: LocalizedText("test"), scale: Scale(min: 1, max: 5),
                place: place("instruments/proef.yaml"))
        ]
        return sitePlan(for: site, edition: .public, today: today).diagnostics
    }

    @Test(arguments: ["2022-06-14", "2022-06-15", "2022-06"])
    func warnsOfRoundWhoseDayHasComeWithoutAnswers(day: String) {
        let found = diagnostics(of: [round(day)])
        #expect(found.map(\.identifier) == [.responsesMissing])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func leavesRoundThatIsPlannedInPeace() {
        #expect(diagnostics(of: [round("2022-06-16"), round("2023")]) == [])
    }

    @Test func leavesRoundWithAnswersInPeace() {
        var answered = round("2022-05-17")
        answered.responses.file = "Content/partnerships/x/rounds/2022-05-17.csv"
        #expect(diagnostics(of: [answered]) == [])
    }
}

import Analysis
import Model
import Testing

/// The finding about who joined or left since the last evaluation.
@Suite struct ChangeFindingTests {
    private func network(_ evaluated: String?, _ members: [Member]) -> Partnership {
        partnership {
            $0.goal = Goal(text: "Samen", evaluated: evaluated.map(day), place: nowhere)
            $0.members = members
        }
    }

    /// Only a certain order counts: a month may lie before or after a day in it.
    @Test(
        arguments: [
            ("2022-05-17", "2022-05-18", 1), ("2022-05-17", "2022-05-17", 0), ("2022-05-17", "2022-05", 0), ("2022-05-17", "2022-06", 1),
            ("2022-05", "2022-05-31", 0), ("2022-05", "2022-06-01", 1), (nil, "2022-06-01", 0), ("2022-05-17", "2022-12-06", 1),
            ("2022-05-17", "2022-12-07", 0),
        ] as [(String?, String, Int)])
    func findsWhoCameAndWentSince(evaluated: String?, date: String, expected: Int) {
        #expect(found(.newcomerUnevaluated, in: network(evaluated, [member("alfa", since: date)])).count == expected)
        #expect(found(.newcomerUnevaluated, in: network(evaluated, [member("alfa", since: "2019", left: date)])).count == expected)
        #expect(found(.newcomerUnevaluated, in: network(evaluated, [member("alfa", since: date, role: .guest)])).isEmpty)
    }

    @Test func takesLatestOfAllEvaluations() {
        var network = network("2022-01-01", [member("alfa", since: "2022-06-01")])
        #expect(found(.newcomerUnevaluated, in: network).count == 1)
        network.expectations = Expectations(evaluated: day("2022-06-01"), place: nowhere)
        #expect(found(.newcomerUnevaluated, in: network).isEmpty)
        network.expectations = nil
        network.meetings = [Meeting(title: "Bestuur", evaluated: .on(day("2022-07-01")), place: nowhere)]
        #expect(found(.newcomerUnevaluated, in: network).isEmpty)
        network.meetings[0].evaluated = .never
        #expect(found(.newcomerUnevaluated, in: network).count == 1)
        network.hasWithheldMeetings = true
        #expect(found(.newcomerUnevaluated, in: network).isEmpty)
    }

    @Test func tellsWhoFollowsWhom() {
        let findings = found(
            .newcomerUnevaluated,
            in: network(
                "2022-05-17",
                [
                    member("alfa", "Beheerder", since: "2021", left: "2022-08"), member("alfa", "Teamleider", since: "2022-09"),
                    member("bravo", "Wijkagent", since: "2022-10"), member("bravo", "Notulist", since: "2019"),
                ]))
        #expect(findings.told == ["attention newcomer-unevaluated-changed"])
        #expect(findings.grounds == ["newcomer-unevaluated-changed", "newcomer-unevaluated-joined"])
        #expect(findings.values("other") == [.name("Beheerder"), nil])
        #expect(findings.values("function") == [.name("Teamleider"), .name("Wijkagent")])
    }
}

import Model
import Testing

@testable import Reading

/// What a partnership's profile records beside its goal: who was there, what is shared, what is expected.
@Suite struct PartnershipTests {
    private func read(_ matter: String) async throws -> ReadSite {
        try await site([
            "Content/site.yaml": "title: T\n", "Content/directory/organisations/politie.md": "---\ntitle: Politie\n---\n",
            "Content/directory/organisations/ggz.md": "---\ntitle: GGZ\n---\n",
            "Content/partnerships/x/index.md": "---\ntitle: X\n\(matter)---\n",
        ])
    }

    private func partnership(_ matter: String) async throws -> Partnership {
        let read = try await read(matter)
        #expect(read.diagnostics == [])
        return try #require(read.site.partnerships.first)
    }

    @Test func readsMeetingsWithWhoWasThere() async throws {
        let meetings = try await partnership(
            """
            meetings:
              - title: Overleg
                body: Stuurgroep
                every: 6 weken
                time: "9:00 - 10:30"
                evaluated: nooit
                learning: false
                organisations: [Politie]
                sessions:
                  - {date: 2022-11-22, present: [ggz, politie]}
                  - {date: 2022-10-11, present: niemand}
              - {title: Borrel, informal: true, every: 1 month, evaluated: 2022-05}
              - title: Los

            """
        ).meetings
        #expect(meetings.map(\.every) == [.weeks(6), .months(1), nil])
        #expect(meetings.map(\.time) == ["09:00-10:30", nil, nil])
        #expect(meetings.map(\.evaluated) == [.never, PartialDate(iso: "2022-05").map(Occasion.on), nil])
        #expect(meetings.map(\.isForLearning) == [false, nil, nil])
        #expect(meetings.map(\.isInformal) == [false, true, false])
        #expect(meetings[0].organisations == [Slug("politie")])
        #expect(meetings[0].sessions.map(\.date.iso) == ["2022-10-11", "2022-11-22"])
        #expect(meetings[0].sessions.map(\.present) == [[], [Slug("ggz"), Slug("politie")]])
    }

    @Test func readsFrameAndExpectations() async throws {
        let x = try await partnership(
            """
            sharing:
              agreed: 2022-09
              adviser: De jurist
              data:
                - {what: Naam, channel: beveiligde mail, with: [politie]}
                - {what: Diagnose, shared: nee}
            expectations:
              evaluated: 2022-03
              items:
                - {what: Bel terug, from: politie, of: GGZ, spoken: 2022-03-01, state: partly}
            findings-off:
              - {finding: no-informal-moment, reason: We wandelen, until: 2023}
              - {finding: one-sided-need, reason: Ligt gevoelig, edition: network}

            """)
        #expect(x.sharing?.rows.map(\.isShared) == [true, false])
        #expect(x.sharing?.rows[0].with == [Slug("politie")])
        #expect(x.expectations?.items.map(\.of) == [Slug("ggz")])
        #expect(x.expectations?.items.map(\.state) == [.partly])
        #expect(x.switchedOff.map(\.finding) == ["no-informal-moment", "one-sided-need"])
        #expect(x.switchedOff.map(\.edition) == [nil, .network])
        #expect(!x.hasNoSharingFrame)
    }

    @Test func tellsNoneFromNotRecorded() async throws {
        let none = try await partnership("sharing: geen\ngoal: none\n")
        #expect(none.sharing == nil)
        #expect(none.hasNoSharingFrame)
        #expect(none.goal == nil)
        #expect(try await !partnership("").hasNoSharingFrame)
    }

    @Test func readsMembersAndTasks() async throws {
        let x = try await partnership(
            """
            members:
              - {organisation: politie, function: agent, trained: never, away: [{from: 2022-05, until: 2022-07, stand-in: een collega}]}
              - {organisation: ggz, function: arts, trained: 2022-01}
            tasks:
              - {task: bellen, accountable: politie}
              - {task: mailen, accountable: [politie, ggz]}
              - {task: zoeken}
            agreements:
              - {what: a, review: 2023-01}
            goal:
              text: Rust
              wordings: [{organisation: Politie, text: Stilte}, {text: Vrede}]

            """)
        #expect(x.members.map(\.trained) == [.never, PartialDate(iso: "2022-01").map(Occasion.on)])
        #expect(x.members[0].absences.map(\.standIn) == ["een collega"])
        #expect(x.tasks.map(\.accountable) == [[Slug("politie")], [Slug("politie"), Slug("ggz")], []])
        #expect(x.agreements.map(\.review?.iso) == ["2023-01"])
        #expect(x.goal?.wordings.map(\.organisation) == [Slug("politie"), nil])
    }

    @Test func readsEarlierStatesOfSteps() async throws {
        let read = try await site([
            "Content/site.yaml": "title: T\n", "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
            "Content/partnerships/x/rules.md": """
            ---
            steps:
              - step: wensen
                state: met
                since: 2022-09-13
                history:
                  - {state: partly, date: 2022-05-17}
                  - {state: not-yet, date: 2021-11}
            ---

            """,
        ])
        #expect(read.diagnostics == [])
        let record = try #require(read.site.partnerships[0].rules?.steps.first)
        #expect(record.since?.iso == "2022-09-13")
        #expect(record.history.map(\.state) == [.notYet, .partly])
    }

    @Test(
        arguments: [
            ("meetings:\n  - {title: a, every: vaak}\n", ["4:23 wrong-type"]),
            ("meetings:\n  - {title: a, every: 0 weeks}\n", ["4:23 wrong-type"]),
            ("meetings:\n  - {title: a, time: half tien}\n", ["4:22 wrong-type"]),
            ("meetings:\n  - {title: a, time: \"24:00\"}\n", ["4:22 wrong-type"]),
            ("meetings:\n  - {title: a, time: \"08:00-08:00\"}\n", ["4:22 wrong-type"]),
            ("meetings:\n  - {title: a, time: \"22:00-01:00\"}\n", []),
            ("meetings:\n  - {title: a, time: \"09:45-09:46\"}\n", []),
            ("meetings:\n  - {title: a, sessions: [{date: 2022-01-01}]}\n", ["4:27 missing-field"]),
            ("meetings:\n  - {title: a, sessions: [{date: 2022-01-01, present: [om]}]}\n", ["4:56 unknown-reference"]),
            ("findings-off:\n  - finding: goal-missing\n", ["4:5 missing-field"]),
            ("members:\n  - {organisation: ggz, function: f, away: [{until: 2022}]}\n", ["4:45 missing-field"]),
            ("expectations:\n  items:\n    - {what: a, state: klaar}\n", ["5:24 unknown-value"]),
            ("sharing:\n  data:\n    - {wat: a}\n", ["5:8 unknown-key"]),
        ] as [(String, [String])])
    func reportsMistakesWithTheirPlace(matter: String, expected: [String]) async throws {
        #expect(try await read(matter).diagnostics.map(\.brief) == expected)
    }
}

import Analysis
import Model
import Testing

/// The findings about meetings.
@Suite struct MeetingFindingTests {
    private func meeting(_ title: String = "Bestuur", _ fill: (inout Meeting) -> Void = { _ in }) -> Meeting {
        var meeting = Meeting(title: title, place: nowhere)
        fill(&meeting)
        return meeting
    }

    private func network(_ meetings: [Meeting], members: [Member]? = nil) -> Partnership {
        partnership {
            $0.meetings = meetings
            if let members { $0.members = members }
        }
    }

    /// On 6 December 2022 twelve months ago is 6 December 2021.
    @Test(
        arguments: [
            ("2021-12-06", nil, []), ("2021-12-05", nil, ["attention meeting-not-evaluated-one"]),
            ("never", nil, ["attention meeting-not-evaluated-one"]), (nil, nil, []),
            (nil, "maandelijks", ["note meeting-not-evaluated-blank-one"]),
        ] as [(String?, String?, [String])])
    func findsMeetingsThatNobodyLooksBackOn(evaluated: String?, rhythm: String?, expected: [String]) {
        let formal = meeting {
            $0.evaluated = evaluated.map { $0 == "never" ? .never : .on(day($0)) }
            $0.rhythm = rhythm
        }
        #expect(found(.meetingNotEvaluated, in: network([formal])).told == expected)
        var informal = formal
        informal.isInformal = true
        #expect(found(.meetingNotEvaluated, in: network([informal])).isEmpty)
    }

    @Test func tellsOfAllMeetingsTogether() {
        let findings = found(
            .meetingNotEvaluated,
            in: network([
                meeting("a") { $0.every = .weeks(4) }, meeting("b") { $0.evaluated = .never }, meeting("c") { $0.evaluated = .never },
            ]))
        #expect(findings.told == ["attention meeting-not-evaluated"])
        #expect(findings.first?.values["count"] == .number(2))
        #expect(findings.grounds == ["meeting-not-evaluated-blank", "meeting-not-evaluated-never", "meeting-not-evaluated-never"])
    }

    @Test func missesInformalMoment() {
        #expect(found(.noInformalMoment, in: network([])).isEmpty)
        #expect(found(.noInformalMoment, in: network([meeting()])).told == ["note no-informal-moment"])
        #expect(found(.noInformalMoment, in: network([meeting(), meeting { $0.isInformal = true }])).isEmpty)
        var hidden = network([meeting()])
        hidden.hasWithheldMeetings = true
        #expect(found(.noInformalMoment, in: hidden).isEmpty)
    }

    @Test(
        arguments: [
            ("Besluiten nemen", true), ("Terugkijken en leren van casussen", false), ("Elkaar leren kennen, zonder casussen", true),
            ("Elkaar leren kennen en samen leren", false), ("We kijken samen terug op het jaar", false),
            ("Overleg met leerplicht en leraren", true),
            ("Lessons learned", false), ("Learning to know each other", true), ("Evaluatie", false), ("Intervisie", false),
            ("Looking back together", false), ("Kijken wat er speelt", true), (nil, false),
        ] as [(String?, Bool)])
    func missesPlaceToLearn(aim: String?, isFound: Bool) {
        #expect(found(.noPlaceToLearn, in: network([meeting { $0.aim = aim }, meeting("Zonder doel")])).count == (isFound ? 1 : 0))
    }

    @Test func believesWhatMeetingSaysOfItself() {
        #expect(found(.noPlaceToLearn, in: network([meeting { $0.isForLearning = true }])).isEmpty)
        let not = network([
            meeting {
                $0.aim = "Leren"
                $0.isForLearning = false
            }
        ])
        #expect(found(.noPlaceToLearn, in: not).told == ["note no-place-to-learn"])
        var hidden = not
        hidden.hasWithheldMeetings = true
        #expect(found(.noPlaceToLearn, in: hidden).isEmpty)
    }

    /// Sessions a month apart from July, by whether Bravo was there; Alfa always was.
    private func sessions(_ present: [Bool]) -> [MeetingSession] {
        present.enumerated().map { index, isThere in
            MeetingSession(
                date: day("2022-\(index + 7 < 10 ? "0" : "")\(index + 7)-01"), present: [Slug("alfa")] + (isThere ? [Slug("bravo")] : []),
                place: nowhere)
        }
    }

    @Test(
        arguments: [
            ([true, true, false, false], 0), ([true, false, false, false], 1), ([false, false], 1), ([true, false], 0), ([false], 0),
            ([], 0),
            // Only the last four count.
            ([false, false, true, true, false], 0), ([true, true, false, false, false], 1),
        ] as [([Bool], Int)])
    func findsWhoMissedMoreThanHalf(present: [Bool], expected: Int) {
        let findings = found(.partyAbsent, in: network([meeting { $0.sessions = sessions(present) }]))
        #expect(findings.count == expected)
        #expect(findings.allSatisfy { $0.values["organisations"] == .organisations([Slug("bravo")]) })
    }

    /// An informal moment is no duty.
    @Test func missesNobodyAtInformalMoment() {
        var moment = meeting { $0.sessions = sessions([false, false, false, false]) }
        #expect(found(.partyAbsent, in: network([moment])).count == 1)
        #expect(Attendance(of: moment, members: network([]).members, on: day("2022-12-06")).oftenAbsent.map(\.party) == [Slug("bravo")])
        moment.isInformal = true
        #expect(found(.partyAbsent, in: network([moment])).isEmpty)
        #expect(Attendance(of: moment, members: network([]).members, on: day("2022-12-06")).oftenAbsent == [])
    }

    @Test func countsOnlySessionsOfWhoWasExpected() {
        let missing = meeting { $0.sessions = sessions([false, false, false, false]) }
        let count = { (bravo: Member) in
            found(.partyAbsent, in: self.network([missing], members: [member("alfa"), bravo])).count
        }
        #expect(count(member("bravo", since: "2022-09-01")) == 1)
        #expect(count(member("bravo", since: "2022-09-02")) == 0)
        #expect(count(member("bravo", left: "2022-11-01")) == 0)
        #expect(count(member("bravo", role: .guest)) == 0)
        #expect(count(member("bravo", absences: [Absence(from: day("2022-08-01"), standIn: "De teamleider")])) == 0)
        #expect(count(member("bravo", absences: [Absence(from: day("2022-08-01"))])) == 1)
        #expect(count(member("bravo", absences: [Absence(from: day("2022-07"), until: day("2022-08-31"), standIn: "De teamleider")])) == 1)
        // Only whom the meeting names is expected there, and nobody on a day that is still to come.
        var others = missing
        others.organisations = [Slug("alfa")]
        #expect(found(.partyAbsent, in: network([others])).isEmpty)
        #expect(found(.partyAbsent, in: network([missing]), on: "2022-07-15").isEmpty)
    }
}

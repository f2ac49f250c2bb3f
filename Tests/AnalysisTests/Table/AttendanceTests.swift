import Analysis
import Model
import Testing

@Suite struct AttendanceTests {
    private func meeting(_ sessions: [(String, [String])], _ organisations: [String] = []) -> Meeting {
        Meeting(
            title: "Overleg", organisations: organisations.map { Slug($0) },
            sessions: sessions.map { MeetingSession(date: day($0.0), present: $0.1.map { Slug($0) }, place: nowhere) }, place: nowhere)
    }

    private let year = ["2022-01-10", "2022-02-10", "2022-03-10", "2022-04-10"]

    /// How one party stands in four sessions: `+` present, `o` absent, `x` excused, `-` not expected.
    @Test(
        arguments: [
            ("b", "oooo"), ("b since 2022-02-11", "--oo"), ("b since 2022-03", "---o"), ("b left 2022-02", "oo--"),
            ("b away 2022-02/2022-03", "oxxo"), ("b gone 2022-02/2022-03", "oooo"),
        ])
    func tellsAbsentFromAwayAndNotYet(seat: String, expected: String) {
        let attendance = Attendance(of: meeting(year.map { ($0, ["a"]) }), members: members(["a", seat]), on: day("2022-04-10"))
        let marks: [Attendance.State: String] = [.present: "+", .absent: "o", .excused: "x", .notExpected: "-"]
        #expect(attendance.parties.map(\.text) == ["a", "b"])
        #expect(attendance.states.map { $0.map { marks[$0] ?? "?" }.joined() } == ["++++", expected])
    }

    /// More than half of the last four, of two at least: 3 of 4 and 2 of 3 are, 2 of 4 and 1 of 2 and 1 of 1 are not.
    @Test(
        arguments: [
            (["", "b", "", ""], "b", true), (["b", "", "b", ""], "b", false), (["", "b", "", ""], "b since 2022-02-01", true),
            (["", "", "b", ""], "b since 2022-03-01", false), (["", "", "", ""], "b since 2022-04-01", false),
            (["", "", "", ""], "b left 2022-11", false), (["", "", "", ""], "b guest", false),
            (["", "", "", "b"], "b away 2022-01/2022-02", false),
        ])
    func noticesWhoMissesMoreThanHalf(present: [String], seat: String, isOften: Bool) {
        let meeting = meeting(zip(year, present).map { ($0, ["a"] + ($1.isEmpty ? [] : [$1])) })
        let scope = scope(members(["a", seat]), meetings: [meeting])
        let attendance = Attendance(of: meeting, members: scope.partnership.members, on: scope.today)
        #expect(attendance.oftenAbsent.map(\.party.text) == (isOften ? ["b"] : []))
        #expect(FindingRule.partyAbsent.findings(in: scope).count == (isOften ? 1 : 0))
    }

    @Test func countsTheLastFourSessionsOnly() {
        let earlier = ["2021-09-10", "2021-10-10", "2021-11-10"].map { ($0, ["a"]) }
        let meeting = meeting(earlier + year.map { ($0, ["a", "b"]) })
        #expect(Attendance(of: meeting, members: members(["a", "b"]), on: day("2022-05-01")).oftenAbsent.isEmpty)
    }

    /// A session of tomorrow has no absentees yet; one of today has.
    @Test(arguments: [("2022-02-10", 2, ["b"]), ("2022-02-09", 1, [])])
    func leavesOutSessionsToCome(today: String, held: Int, often: [String]) {
        let meeting = meeting([("2022-01-10", ["a"]), ("2022-02-10", ["a"])])
        let scope = scope(members(["a", "b"]), meetings: [meeting], today: today)
        let attendance = Attendance(of: meeting, members: scope.partnership.members, on: scope.today)
        #expect(attendance.meeting.sessions.count == held)
        #expect(attendance.states.map(\.count) == [held, held])
        #expect(attendance.oftenAbsent.map(\.party.text) == often)
        #expect(FindingRule.partyAbsent.findings(in: scope).count == often.count)
    }

    @Test func expectsOnlyWhomTheMeetingIsFor() {
        let meeting = meeting([("2022-01-10", ["a", "z"])], ["a", "b"])
        let attendance = Attendance(of: meeting, members: members(["a", "b", "c"]), on: day("2022-05-01"))
        #expect(attendance.parties.map(\.text) == ["a", "b", "z"])
        #expect(attendance.states == [[.present], [.absent], [.present]])
    }
}

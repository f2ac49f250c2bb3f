package import Model

/// Who was there in the sessions of one meeting that are recorded and held.
package struct Attendance: Sendable, Equatable {
    /// How a party stood in one session.
    package enum State: Sendable, Equatable {
        case present
        case absent
        /// Away in a stretch that is recorded, with someone to stand in.
        case excused
        /// Not certainly a member yet, no longer, or not one of those whom the meeting is for.
        case notExpected
    }

    /// A party that is often away.
    package struct Absentee: Sendable, Equatable {
        package let party: Slug
        /// How many of the last sessions it missed.
        package let missed: Int
        /// In how many of those it was expected.
        package let count: Int
        /// The newest that it missed.
        package let last: MeetingSession
    }

    /// With the sessions up to today.
    package let meeting: Meeting
    /// Who is expected, in order, then whoever else came.
    package let parties: [Slug]
    /// By party in that order, then by session, oldest first.
    package let states: [[State]]
    /// Who left or is a guest today: their absence is no question.
    private let outsiders: Set<Slug>

    /// The most sessions in which absence counts.
    private static let recentSessions = 4

    /// - Parameters:
    ///   - members: all, also former ones and guests.
    ///   - today: says who is a member now; what is noted down for later has not been held.
    package init(of meeting: Meeting, members: [Member], on today: PartialDate) {
        var meeting = meeting
        meeting.sessions.removeAll { $0.date.isFuture(on: today) }
        self.meeting = meeting
        // Most meetings record no sessions, and a partnership may have thousands of members.
        guard !meeting.sessions.isEmpty else {
            outsiders = []
            parties = []
            states = []
            return
        }
        let current = members.filter { $0.isSeated(on: today) }
        outsiders = Set(members.map(\.organisation)).subtracting(current.map(\.organisation))
        // A former party counts by what is recorded of it; of a present one only those who sit there now.
        let byParty = Dictionary(grouping: current, by: \.organisation)
        let former = Dictionary(grouping: members.filter { !$0.isGuest }, by: \.organisation)
        let expected = meeting.organisations.isEmpty ? members.filter { !$0.isGuest }.map(\.organisation) : meeting.organisations
        let isExpected = Set(expected)
        let present = meeting.sessions.map { Set($0.present) }
        let state = { (party: Slug, session: Int) -> State in
            if present[session].contains(party) { return .present }
            guard isExpected.contains(party) else { return .notExpected }
            let date = meeting.sessions[session].date
            let own = byParty[party] ?? former[party] ?? []
            // Whom the meeting names without being a member, it expects always.
            if own.isEmpty { return .absent }
            let serving = own.filter { $0.certainlySat(on: date) }
            if serving.isEmpty { return .notExpected }
            return serving.allSatisfy { $0.hadStandIn(on: date) } ? .excused : .absent
        }
        var seen: Set<Slug> = []
        let all = (expected + meeting.sessions.flatMap(\.present)).filter { seen.insert($0).inserted }
        let rows = all.map { party in (party: party, states: meeting.sessions.indices.map { state(party, $0) }) }
            .filter { row in row.states.contains { $0 != .notExpected } }
        parties = rows.map(\.party)
        states = rows.map(\.states)
    }

    /// Parties that missed more than half of the last sessions in which they were expected, where there were two at least.
    ///
    /// None of an informal moment, which is no duty, and nobody who left or is a guest.
    package var oftenAbsent: [Absentee] {
        if meeting.isInformal { return [] }
        return parties.indices.compactMap { place in
            let last = states[place].indices.suffix(Self.recentSessions)
            let missed = last.filter { states[place][$0] == .absent }
            let count = last.count { states[place][$0] == .absent || states[place][$0] == .present }
            guard count >= 2, missed.count * 2 > count, !outsiders.contains(parties[place]), let newest = missed.last else { return nil }
            return Absentee(party: parties[place], missed: missed.count, count: count, last: meeting.sessions[newest])
        }
    }
}

extension Member {
    /// Whether it had certainly joined and had not left on a day.
    fileprivate func certainlySat(on date: PartialDate) -> Bool {
        (since.map { $0.last <= date.first || $0 == date } ?? true) && (left.map { date.last <= $0.last } ?? true)
    }

    /// Whether a recorded absence with someone to stand in may cover a day.
    fileprivate func hadStandIn(on date: PartialDate) -> Bool {
        absences.contains { $0.standIn != nil && $0.from.first <= date.last && ($0.until.map { date.first <= $0.last } ?? true) }
    }
}

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

    /// With the sessions up to today.
    package let meeting: Meeting
    /// Who is expected, in order, then whoever else came.
    package let parties: [Slug]
    /// By party in that order, then by session, oldest first.
    package let states: [[State]]
    /// Who left or is a guest today: their absence is no question.
    private let outsiders: Set<Slug>

    /// The most sessions in which absence counts.
    package static let recentSessions = 4

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
        let current = members.filter { $0.isMember(on: today) && $0.role != .guest }
        outsiders = Set(members.map(\.organisation)).subtracting(current.map(\.organisation))
        // A former party counts by what is recorded of it; of a present one only those who sit there now.
        let byParty = Dictionary(grouping: current, by: \.organisation)
        let former = Dictionary(grouping: members.filter { $0.role != .guest }, by: \.organisation)
        let expected = meeting.organisations.isEmpty ? members.filter { $0.role != .guest }.map(\.organisation) : meeting.organisations
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

    /// How often a party, by its place, was absent in the last four sessions: missed, and of how many in which it was expected.
    package func recent(_ place: Int) -> (missed: Int, of: Int) {
        let last = states[place].suffix(Self.recentSessions)
        return (last.count { $0 == .absent }, last.count { $0 == .absent || $0 == .present })
    }

    /// Parties that missed more than half of the last sessions, where there were two at least; as the finding `party-absent` asks.
    ///
    /// None of an informal moment, which is no duty.
    package var oftenAbsent: [Slug] {
        if meeting.isInformal { return [] }
        return parties.indices.filter { place in
            let (missed, count) = recent(place)
            return count >= 2 && missed * 2 > count && !outsiders.contains(parties[place])
        }
        .map { parties[$0] }
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

package import Model

/// Who was there in the sessions of one meeting that are recorded.
package struct Attendance: Sendable, Equatable {
    /// How a party stood in one session.
    package enum State: Sendable, Equatable {
        case present
        case absent
        /// Away in a stretch that is recorded, whether or not someone sat there instead.
        case excused
        /// Not a member yet, no longer, or not one of those whom the meeting is for.
        case notExpected
    }

    package let meeting: Meeting
    /// Who is expected, in order, then whoever else came.
    package let parties: [Slug]
    /// By party in that order, then by session, oldest first.
    package let states: [[State]]

    /// The most sessions in which absence counts.
    package static let recentSessions = 4

    /// - Parameter members: all, also former ones and guests.
    package init(of meeting: Meeting, members: [Member]) {
        self.meeting = meeting
        let byParty = Dictionary(grouping: members, by: \.organisation)
        let invited = Set(meeting.organisations)
        let regular = members.filter { $0.role != .guest }.map(\.organisation)
        let expected = invited.isEmpty ? regular : meeting.organisations
        let expectedSet = Set(expected)
        let present = meeting.sessions.map { Set($0.present) }
        var seen: Set<Slug> = []
        let all = (expected + meeting.sessions.flatMap(\.present)).filter { seen.insert($0).inserted }
        let rows = all.map { party in
            (
                party: party,
                states: meeting.sessions.indices.map { session -> State in
                    if present[session].contains(party) { return .present }
                    guard expectedSet.contains(party) else { return .notExpected }
                    let date = meeting.sessions[session].date
                    // Someone who is invited by name without being a member is expected always.
                    guard let own = byParty[party], !own.isEmpty else { return .absent }
                    let serving = own.filter { ($0.role != .guest || invited.contains(party)) && $0.isMember(during: date) }
                    if serving.isEmpty { return .notExpected }
                    return serving.allSatisfy { $0.isAway(on: date) } ? .excused : .absent
                }
            )
        }
        .filter { $0.states.contains { $0 != .notExpected } }
        parties = rows.map(\.party)
        states = rows.map(\.states)
    }

    /// How often each party was absent in the last sessions in which it was expected: missed, and of how many.
    ///
    /// The last four sessions count; those in which it was away for a reason on record do not.
    package func recent(_ place: Int) -> (missed: Int, of: Int) {
        let last = states[place].suffix(Self.recentSessions)
        return (last.count { $0 == .absent }, last.count { $0 == .absent || $0 == .present })
    }

    /// Parties that missed more than half of the last sessions, where there were two at least to miss.
    package var oftenAbsent: [Slug] {
        parties.indices.filter { place in
            let (missed, count) = recent(place)
            return count >= 2 && missed * 2 > count
        }
        .map { parties[$0] }
    }
}

extension Member {
    /// Whether it was a member on a day as far as is recorded: not certainly before it joined, nor certainly after it left.
    package func isMember(during date: PartialDate) -> Bool {
        !(since?.isFuture(on: date) ?? false) && isMember(on: date)
    }

    /// Whether a recorded absence covers a day.
    package func isAway(on date: PartialDate) -> Bool {
        absences.contains { !$0.from.isFuture(on: date) && !($0.until?.isPast(on: date) ?? false) }
    }
}

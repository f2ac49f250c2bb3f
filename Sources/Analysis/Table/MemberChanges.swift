package import Model

/// Who took over from whom within the same party.
///
/// A member follows whoever of its organisation left last by the day on which it came; everyone is followed once.
package struct MemberChanges: Sendable, Equatable {
    /// By the place in the list of the member that came: the place of who left.
    package let predecessor: [Int: Int]
    /// Those that somebody of the same organisation followed, by their place in the list.
    package let replaced: Set<Int>
    private let members: [Member]
    private let places: [Member: Int]
    /// Organisations that take part now.
    private let here: Set<Slug>

    /// - Parameter today: the date as of which the site is read.
    package init(of members: [Member], on today: PartialDate) {
        var leavers = Dictionary(grouping: members.indices.filter { members[$0].left != nil }) { members[$0].organisation }
        var predecessor: [Int: Int] = [:]
        for (place, member) in members.enumerated() {
            guard let since = member.since else { continue }
            let earlier = (leavers[member.organisation] ?? []).filter { other in
                other != place && (members[other].left.map { $0.first <= since.last } ?? false)
            }
            guard let last = earlier.max(by: { (members[$0].left?.iso ?? "", $0) < (members[$1].left?.iso ?? "", $1) }) else { continue }
            leavers[member.organisation]?.removeAll { $0 == last }
            predecessor[place] = last
        }
        self.members = members
        places = Dictionary(members.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.predecessor = predecessor
        replaced = Set(predecessor.values)
        here = Set(members.filter { $0.isMember(on: today) }.map(\.organisation))
    }

    /// Whether a member's organisation takes part now, by whoever it is.
    package func isHere(_ member: Member) -> Bool { here.contains(member.organisation) }

    /// Who left, by the place in the list of who came after.
    package func before(_ place: Int) -> Member? { predecessor[place].map { members[$0] } }

    /// Who left, by who came after; two entries that are equal follow the same: which of them does not matter.
    package func before(_ member: Member) -> Member? { places[member].flatMap(before) }
}

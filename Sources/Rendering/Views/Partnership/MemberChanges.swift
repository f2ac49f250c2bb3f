internal import Model

/// Who took over from whom within the same party.
///
/// A member follows whoever of its organisation left last by the day on which it came; everyone is followed once.
struct MemberChanges {
    /// By the member that came, in the list: who left.
    let before: [Int: Member]
    /// Those that somebody of the same organisation followed, by their place in the list.
    let replaced: Set<Int>
    /// Organisations that take part now.
    private let here: Set<Slug>

    /// - Parameter today: the date as of which the site is read.
    init(of members: [Member], on today: PartialDate) {
        var leavers = Dictionary(grouping: members.indices.filter { members[$0].left != nil }) { members[$0].organisation }
        var before: [Int: Member] = [:]
        var replaced: Set<Int> = []
        for (place, member) in members.enumerated() {
            guard let since = member.since else { continue }
            let earlier = (leavers[member.organisation] ?? []).filter { other in
                other != place && (members[other].left.map { $0.first <= since.last } ?? false)
            }
            guard let last = earlier.max(by: { (members[$0].left?.iso ?? "", $0) < (members[$1].left?.iso ?? "", $1) }) else { continue }
            leavers[member.organisation]?.removeAll { $0 == last }
            before[place] = members[last]
            replaced.insert(last)
        }
        self.before = before
        self.replaced = replaced
        here = Set(members.filter { $0.isMember(on: today) }.map(\.organisation))
    }

    /// Whether a member's organisation takes part now, by whoever it is.
    func isHere(_ member: Member) -> Bool { here.contains(member.organisation) }
}

extension PageComposer {
    /// What came before a member within its party, in words; nil where nobody did, or someone with the same function.
    func beforeText(_ member: Member, follows other: Member?) -> String? {
        guard let other, other.function != member.function else { return nil }
        return words.texts.text("member-before", ["function": typographic(other.function)])
    }
}

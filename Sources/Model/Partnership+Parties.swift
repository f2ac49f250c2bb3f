extension Partnership {
    /// Members who take part on a day, guests left out, in the author's order.
    package func seatedMembers(on today: PartialDate) -> [Member] {
        members.filter { $0.isSeated(on: today) }
    }

    /// The organisations of those members, each once.
    package func parties(on today: PartialDate) -> [Slug] {
        var seen: Set<Slug> = []
        return seatedMembers(on: today).map(\.organisation).filter { seen.insert($0).inserted }
    }

    /// Organisations that are named as a member and do not take part on a day: they left, or are guests.
    package func outsiders(on today: PartialDate) -> Set<Slug> {
        Set(members.map(\.organisation)).subtracting(parties(on: today))
    }
}

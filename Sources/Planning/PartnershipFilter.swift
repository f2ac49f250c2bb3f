internal import Model

extension Partnership {
    /// Takes out whatever names an organisation that an edition does not show.
    ///
    /// Where a list of parties would be left empty and empty means everyone, what it belongs to goes with it.
    ///
    /// - Parameter shown: slugs of the organisations that the edition shows.
    mutating func keepOnly(_ shown: Set<Slug>) {
        let known = { (slug: Slug?) in slug.flatMap { shown.contains($0) ? $0 : nil } }
        let isShown = { (slug: Slug?) in slug.map(shown.contains) ?? true }
        hasWithheldMembers = members.contains { !shown.contains($0.organisation) }
        members.removeAll { !shown.contains($0.organisation) }
        for index in tasks.indices {
            let accountable = tasks[index].accountable
            tasks[index].accountable.removeAll { !shown.contains($0) }
            tasks[index].hasWithheldAccountable = tasks[index].accountable.count < accountable.count
            tasks[index].contributes.removeAll { !shown.contains($0) }
        }
        for index in agreements.indices { agreements[index].who = known(agreements[index].who) }
        goal?.wordings.removeAll { !isShown($0.organisation) }
        let meetingCount = meetings.count
        meetings.removeAll { !$0.organisations.isEmpty && $0.organisations.allSatisfy { !shown.contains($0) } }
        hasWithheldMeetings = meetings.count < meetingCount
        for index in meetings.indices {
            meetings[index].organisations.removeAll { !shown.contains($0) }
            for session in meetings[index].sessions.indices {
                meetings[index].sessions[session].present.removeAll { !shown.contains($0) }
            }
        }
        sharing?.keepOnly(shown)
        expectations?.items.removeAll { !isShown($0.from) || !isShown($0.of) }
        let titles = Set(meetings.map(\.title))
        for index in topics.indices { topics[index].keepOnly(shown, meetings: titles) }
    }
}

extension Topic {
    /// - Parameter meetings: titles of those that are shown; where all that discuss something are hidden, it is not known where.
    fileprivate mutating func keepOnly(_ shown: Set<Slug>, meetings: Set<String>) {
        let recorded = needs.count + swots.count
        needs.removeAll { !shown.contains($0.from) || !shown.contains($0.to) }
        swots.removeAll { !shown.contains($0.organisation) || !($0.by.map(shown.contains) ?? true) }
        hasWithheldNeeds = needs.count + swots.count < recorded
        for index in appetites.indices {
            let parties = appetites[index].parties.filter { shown.contains($0.organisation) }
            appetites[index].hasWithheldParties = parties.count < appetites[index].parties.count
            appetites[index].parties = parties
        }
        for index in sideEffects.indices {
            if let discussed = sideEffects[index].discussedIn, !discussed.isEmpty {
                let known = discussed.filter(meetings.contains)
                sideEffects[index].discussedIn = known.isEmpty ? nil : known
                sideEffects[index].hasWithheldDiscussion = known.count < discussed.count
            }
            let minds = sideEffects[index].minds
            sideEffects[index].minds = minds?.filter(shown.contains)
            sideEffects[index].hasWithheldMinds = (sideEffects[index].minds?.count ?? 0) < (minds?.count ?? 0)
        }
        let figures = keyFigures.count
        keyFigures.removeAll { !($0.organisation.map(shown.contains) ?? true) }
        hasWithheldKeyFigures = keyFigures.count < figures
    }
}

extension SharingFrame {
    fileprivate mutating func keepOnly(_ shown: Set<Slug>) {
        let count = rows.count
        rows.removeAll { !$0.with.isEmpty && $0.with.allSatisfy { !shown.contains($0) } }
        hasWithheldRows = rows.count < count
        for index in rows.indices { rows[index].with.removeAll { !shown.contains($0) } }
    }
}

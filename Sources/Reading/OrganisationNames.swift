internal import Model

extension Partnership {
    /// Puts slugs in the place of organisations that the author wrote by their title or short name.
    ///
    /// - Parameter names: slugs by folded title or short name.
    mutating func renameOrganisations(_ names: [Slug: Slug]) {
        let slug = { (written: Slug) in names[Slug(from: written.text)] ?? written }
        for index in members.indices { members[index].organisation = slug(members[index].organisation) }
        for index in tasks.indices {
            tasks[index].accountable = tasks[index].accountable.map(slug)
            tasks[index].contributes = tasks[index].contributes.map(slug)
        }
        for index in agreements.indices { agreements[index].who = agreements[index].who.map(slug) }
        goal?.wordings.rename(\.organisation, slug)
        for index in meetings.indices {
            meetings[index].organisations = meetings[index].organisations.map(slug)
            for session in meetings[index].sessions.indices {
                meetings[index].sessions[session].present = meetings[index].sessions[session].present.map(slug)
            }
        }
        sharing?.renameOrganisations(slug)
        expectations?.items.rename(\.from, slug)
        expectations?.items.rename(\.of, slug)
        for index in topics.indices { topics[index].renameOrganisations(slug) }
        rules?.renameOwners(slug)
        recommendations?.renameOwners(slug)
    }
}

extension Checklist {
    fileprivate mutating func renameOwners(_ slug: (Slug) -> Slug) {
        for index in steps.indices { steps[index].owner = steps[index].owner.map(slug) }
    }
}

extension Topic {
    fileprivate mutating func renameOrganisations(_ slug: (Slug) -> Slug) {
        for index in needs.indices {
            needs[index].from = slug(needs[index].from)
            needs[index].to = slug(needs[index].to)
        }
        for index in swots.indices {
            swots[index].organisation = slug(swots[index].organisation)
            swots[index].by = swots[index].by.map(slug)
        }
        for index in appetites.indices {
            for party in appetites[index].parties.indices {
                appetites[index].parties[party].organisation = slug(appetites[index].parties[party].organisation)
            }
        }
        for index in sideEffects.indices { sideEffects[index].minds = sideEffects[index].minds?.map(slug) }
        for index in keyFigures.indices { keyFigures[index].organisation = keyFigures[index].organisation.map(slug) }
    }
}

extension SharingFrame {
    fileprivate mutating func renameOrganisations(_ slug: (Slug) -> Slug) {
        for index in rows.indices { rows[index].with = rows[index].with.map(slug) }
    }
}

extension Array {
    fileprivate mutating func rename(_ organisation: WritableKeyPath<Element, Slug?>, _ slug: (Slug) -> Slug) {
        for index in indices { self[index][keyPath: organisation] = self[index][keyPath: organisation].map(slug) }
    }
}

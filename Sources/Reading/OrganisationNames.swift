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
        rules?.renameOwners(slug)
        recommendations?.renameOwners(slug)
    }
}

extension Checklist {
    fileprivate mutating func renameOwners(_ slug: (Slug) -> Slug) {
        for index in steps.indices { steps[index].owner = steps[index].owner.map(slug) }
    }
}

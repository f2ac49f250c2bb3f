internal import Analysis
package import Model

extension Site {
    /// The site as one edition publishes it: without drafts, without what is for a later date, and without anything that is for a more
    /// closed edition, wherever it is mentioned.
    package func published(in edition: Edition, on today: PartialDate) -> Site {
        let filter = EditionFilter(editions: settings.editions, edition: edition)
        var site = self
        site.directory = filter.directory(directory)
        site.settings.synonyms = settings.synonyms.filter { filter.shows($0.edition) }
        let organisations = Set(site.directory.organisations.map(\.slug))
        let contacts = Set(site.directory.contacts.map(\.slug))
        let areas = Set(site.directory.areas.map(\.slug))
        site.assets = assets.filter { filter.shows($0.edition(among: settings.editions)) }
        if let logo = settings.theme.logo, assets.contains(where: { $0.path == logo }), !site.assets.contains(where: { $0.path == logo }) {
            site.settings.theme.logo = nil
        }
        let shows = { (edition: Edition?, isDraft: Bool) in filter.shows(edition) && !isDraft }
        site.home = home.flatMap { shows($0.edition, $0.isDraft) ? $0 : nil }
        site.overviews = overviews.filter { shows($0.value.edition, $0.value.isDraft) }
        site.pages = pages.filter { shows($0.edition, $0.isDraft) }
        site.cases = cases.filter { shows($0.edition, $0.isDraft) }
        site.factsheets = factsheets.filter { shows($0.edition, $0.isDraft) && !($0.published?.isFuture(on: today) ?? false) }.map {
            var factsheet = $0
            if case .directory(let slug) = factsheet.contact, !contacts.contains(slug) { factsheet.contact = nil }
            return factsheet
        }
        site.partnerships = partnerships.filter { shows($0.edition, $0.isDraft) }.map {
            var partnership = $0
            let known = { (slug: Slug?) in slug.flatMap { organisations.contains($0) ? $0 : nil } }
            partnership.areas.removeAll { !areas.contains($0) }
            partnership.hasWithheldFindings = !filter.shows(partnership.findingsEdition)
            if partnership.hasWithheldFindings { partnership.switchedOff = [] }
            partnership.withheldTopics = Set(partnership.topics.filter { !shows($0.edition, $0.isDraft) }.map(\.subject))
            partnership.topics = partnership.topics.filter { shows($0.edition, $0.isDraft) }
            partnership.keepOnly(organisations)
            let recorded = Set(partnership.checklists.keys)
            partnership.rules = filter.checklist(partnership.rules, known: known)
            partnership.recommendations = filter.checklist(partnership.recommendations, known: known)
            partnership.withheldChecklists = recorded.subtracting(partnership.checklists.keys)
            let rounds = partnership.rounds.count
            partnership.rounds = filter.rounds(partnership.rounds, shows: shows)
            partnership.hasWithheldRounds = partnership.rounds.count < rounds
            partnership.switchedOff = partnership.switchedOff.map(filter.findingSwitch)
            return partnership
        }
        return site
    }
}

/// Decides what an edition shows.
private struct EditionFilter {
    let editions: [Edition]
    let edition: Edition

    /// Whether something for an edition is in this one: what is for anyone is in all, what is for a more closed edition is not.
    func shows(_ wanted: Edition?) -> Bool {
        guard let wanted, let rank = editions.firstIndex(of: wanted) else { return wanted == nil }
        return rank <= (editions.firstIndex(of: edition) ?? 0)
    }

    func directory(_ directory: Directory) -> Directory {
        var result = directory
        result.areas.removeAll { !shows($0.edition) }
        let areas = Set(result.areas.map(\.slug))
        let tree = AreaTree(directory.areas)
        for index in result.areas.indices {
            result.areas[index].partOf = tree.ancestors(of: result.areas[index].slug).last(where: areas.contains)
        }
        result.organisations = directory.organisations.filter { shows($0.edition) }.map {
            var organisation = $0
            organisation.areas.removeAll { !areas.contains($0) }
            organisation.hasWithheldNeeds = !organisation.needs.isEmpty && hides("needs", in: organisation.restricted)
            for field in organisation.restricted.keys where hides(field, in: organisation.restricted) { organisation.clear(field) }
            organisation.restricted = organisation.restricted.filter { shows($0.value) }
            return organisation
        }
        let organisations = Set(result.organisations.map(\.slug))
        for index in result.organisations.indices {
            let needs = result.organisations[index].needs
            result.organisations[index].needs.removeAll { !shows($0.edition) || !organisations.contains($0.organisation) }
            if result.organisations[index].needs.count < needs.count { result.organisations[index].hasWithheldNeeds = true }
        }
        let closed = Set(directory.contacts.filter { !shows($0.edition) }.map(\.organisation))
        for index in result.organisations.indices {
            result.organisations[index].hasWithheldContacts = closed.contains(result.organisations[index].slug)
        }
        result.contacts = directory.contacts.filter { shows($0.edition) && organisations.contains($0.organisation) }
        let contacts = Set(result.contacts.map(\.slug))
        result.contacts = result.contacts.map {
            var contact = $0
            let named = contact.areas.count
            contact.areas.removeAll { !areas.contains($0) }
            let hasLostAreas = contact.areas.count < named
            if let standIn = contact.standIn, !contacts.contains(standIn) {
                contact.standIn = nil
                contact.hasWithheldStandIn = true
            }
            contact.withheldFields = Set(contact.restricted.keys.filter { hides($0, in: contact.restricted) })
            for field in contact.withheldFields { contact.clear(field) }
            if hasLostAreas { contact.withheldFields.insert("areas") }
            contact.restricted = contact.restricted.filter { shows($0.value) }
            return contact
        }
        // Where someone is left out, or what that one is there for, nobody can say that there is nobody.
        let known = Set(result.contacts.filter { $0.withheldFields.isDisjoint(with: ["areas", "domain", "themes"]) }.map(\.slug))
        let closedAreas = Set(directory.contacts.filter { !known.contains($0.slug) }.flatMap(\.areas)).reduce(into: Set<Slug>()) {
            $0.formUnion([$1] + tree.ancestors(of: $1))
        }
        for index in result.areas.indices { result.areas[index].hasWithheldContacts = closedAreas.contains(result.areas[index].slug) }
        result.hasWithheldContacts = known.count < directory.contacts.count
        return result
    }

    /// The rounds that are shown; one that a hidden round came after no longer says when the next is due.
    func rounds(_ rounds: [Round], shows: (Edition?, Bool) -> Bool) -> [Round] {
        let hidden = rounds.filter { !shows($0.edition, $0.isDraft) }
        return rounds.filter { shows($0.edition, $0.isDraft) }.map { round in
            var round = round
            if hidden.contains(where: { $0.instrument == round.instrument && $0.date > round.date }) { round.next = nil }
            return round
        }
    }

    func checklist(_ checklist: Checklist?, known: (Slug?) -> Slug?) -> Checklist? {
        guard var checklist, shows(checklist.edition), !checklist.isDraft else { return nil }
        for index in checklist.steps.indices {
            let owner = checklist.steps[index].owner
            checklist.steps[index].owner = known(owner)
            checklist.steps[index].hasWithheldOwner = owner != nil && checklist.steps[index].owner == nil
        }
        return checklist
    }

    /// A finding that is off stays off; its reason may be for a more closed edition.
    func findingSwitch(_ record: FindingSwitch) -> FindingSwitch {
        guard !shows(record.edition) else { return record }
        var record = record
        record.reason = ""
        record.isWithheld = true
        return record
    }

    private func hides(_ field: String, in restricted: [String: Edition]) -> Bool {
        restricted[field].map { !shows($0) } ?? false
    }
}

extension Organisation {
    /// Empties the field of a key that an author keeps to an edition.
    fileprivate mutating func clear(_ field: String) {
        switch field {
        case "short": short = nil
        case "domain": domain = nil
        case "telephone": telephone = nil
        case "email": email = nil
        case "website": website = nil
        case "visit": visit = nil
        case "hours": hours = nil
        case "can": can = []
        case "cannot": cannot = []
        case "shares": shares = []
        case "needs": needs = []
        case "areas": areas = []
        case "themes": themes = []
        case "confirmed": confirmed = nil
        case "about": text.text = ""
        default: break
        }
    }
}

extension Contact {
    /// Empties the field of a key that an author keeps to an edition; a stand-in is known to be there.
    fileprivate mutating func clear(_ field: String) {
        switch field {
        case "function": function = nil
        case "domain": domain = nil
        case "themes": themes = []
        case "areas": areas = []
        case "telephone": telephone = nil
        case "email": email = nil
        case "hours": hours = nil
        case "stand-in":
            hasWithheldStandIn = hasWithheldStandIn || standIn != nil
            standIn = nil
        case "confirmed": confirmed = nil
        default: break
        }
    }
}

internal import Diagnostics
internal import Model
internal import Reading

extension ContactMerge {
    /// Finds what a person's row mentions, and what of it is new.
    mutating func resolve(_ index: Int) {
        var person = people[index]
        let known = person.position.map { directory.contacts[$0] }
        person.areas = resolvedAreas(of: person)
        person.standIn = standIn(of: person, known: known)
        checkReach(of: person)
        if let date = person.row.text(.confirmed).flatMap(PartialDate.init(iso:)), let today, date.first > today {
            report(.dateToCome(date.iso, at: person.row.place(.confirmed)))
            person.row.values[.confirmed] = nil
        }
        if let known {
            person.changes = changes(of: known, by: person)
            if !person.changes.isEmpty, let confirmed, person.row.values[.confirmed] == nil, known.confirmed.map({ $0 < confirmed }) ?? true
            {
                person.row.set(.confirmed, confirmed.iso, at: person.row.place)
                person.changes.append(
                    Change(
                        key: ContactField.confirmed.rawValue, old: known.confirmed?.iso ?? "", new: confirmed.iso, items: [confirmed.iso],
                        place: person.row.place))
            }
        } else if let confirmed, person.row.values[.confirmed] == nil {
            person.row.set(.confirmed, confirmed.iso, at: person.row.place)
        }
        people[index] = person
    }

    private mutating func resolvedAreas(of person: Person) -> [Slug] {
        var found: [Slug] = []
        for text in person.row.values[.areas]?.items ?? [] {
            let place = person.row.place(.areas)
            if let whole = areas.whole(text) {
                let names = whole.map(areas.name)
                report(whole.isEmpty ? .noWholeArea(text, at: place) : .wholeArea(text, as: names, at: place))
                for area in whole where !found.contains(area) { found.append(area) }
            } else if let named = areas.areas(in: text) {
                for area in named where !found.contains(area) { found.append(area) }
            } else {
                let candidates = areas.candidates(text)
                if candidates.isEmpty {
                    reportUnknown(text, kind: "area", known: isAdvising ? areas.knownNames : nil, part: "the area", at: place)
                } else {
                    reportAmbiguous(text, candidates, part: "the area", at: place)
                }
            }
        }
        return found
    }

    /// Says what is no number or address: it is shown as it is written, and makes no link.
    private mutating func checkReach(of person: Person) {
        let place = { (key: String) in ContactField(rawValue: key).map(person.row.place) ?? person.row.place }
        for problem in reachProblems(telephone: person.row.text(.telephone), email: person.row.text(.email), at: place) { report(problem) }
    }

    private mutating func standIn(of person: Person, known: Contact?) -> Slug? {
        guard let written = person.row.text(.standIn) else { return nil }
        let place = person.row.place(.standIn)
        // What stands behind a name, such as a number or an organisation, is no part of it.
        let short = String(written.prefix { !"(,/".contains($0) }).trimmed
        let names = slugsByName
        let found = [written, short].map { names[foldedForMatching($0, separator: " ")] ?? [] }.first { !$0.isEmpty } ?? []
        let others = found.filter { $0 != person.slug }
        if found.isEmpty {
            reportUnknown(written, kind: "contact", known: isAdvising ? namesBySlug.values.sorted() : nil, part: "the stand-in", at: place)
            return nil
        }
        if others.isEmpty {
            report(.circularReference([person.name, person.name], at: place).leavingOut("the stand-in"))
            return nil
        }
        if others.count == 1 { return others[0] }
        if let exact = others.first(where: { $0.text == written }) { return exact }
        if let now = known?.standIn, others.contains(now) { return now }
        let organisation = person.organisation ?? known?.organisation
        let own = others.filter { slug in organisationOf[slug] == organisation }
        if own.count == 1 { return own[0] }
        reportAmbiguous(written, others, part: "the stand-in", at: place)
        return nil
    }
}

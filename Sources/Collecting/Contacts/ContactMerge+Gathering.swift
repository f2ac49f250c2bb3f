internal import Diagnostics
internal import Model

extension ContactMerge {
    /// Brings the rows about one person together.
    mutating func gather(_ rows: [IncomingContact], matching: ContactMatching) {
        var positions: [ContactMatching.Match: Int] = [:]
        var newcomers = Newcomers()
        for row in rows {
            let organisation = organisation(of: row)
            let register = organisations
            var problems: [Diagnostic] = []
            let match = matching.match(row, organisation: organisation, title: register.title) { problems.append($0) }
            let name = PersonName(row.text(.name) ?? "")
            let isNew = if case .new = match { true } else { false }
            let same = positions[match] ?? (isNew ? newcomer(row, organisation, name, among: newcomers.candidates(row, name)) : nil)
            // Of someone who stands in the files already a namesake was told.
            for problem in problems where same == nil || problem.identifier != .namesake { report(problem) }
            if match == .unclear {
                mentioned.formUnion(matching.mentions(of: row))
                continue
            }
            if let same {
                report(.rowsOfOnePerson(people[same].name, other: people[same].row.place, at: row.place))
                merge(row, into: same)
                newcomers.learn(people[same], at: same)
                if people[same].organisation == nil { people[same].organisation = organisation }
                continue
            }
            positions[match] = people.count
            var position: Int?
            if case .known(let found) = match { position = found }
            people.append(Person(position: position, row: row, organisation: organisation, slug: Slug(row.text(.slug) ?? "")))
            if isNew { newcomers.add(people[people.count - 1], at: people.count - 1) }
        }
        // What a later row tells may show that an earlier one is of the same person.
        var joined: Set<Int> = []
        for index in people.indices.reversed() where people[index].position == nil && people[index].organisation == nil {
            let row = people[index].row
            let name = PersonName(row.text(.name) ?? "")
            let others = newcomers.candidates(row, name).filter { $0 != index && !joined.contains($0) }
            guard let same = newcomer(row, nil, name, among: others) else { continue }
            report(.rowsOfOnePerson(people[same].name, other: people[same].row.place, at: row.place))
            merge(row, into: same)
            newcomers.learn(people[same], at: same)
            joined.insert(index)
        }
        people = people.indices.filter { !joined.contains($0) }.map { people[$0] }
    }

    /// Someone new whom a row is about as well: of one name, where only one of both says the organisation or both share a number or an
    /// address; or of one address and a name that can be the same.
    private func newcomer(_ row: IncomingContact, _ organisation: Slug?, _ name: PersonName, among candidates: [Int]) -> Int? {
        if row.text(.slug) != nil { return nil }
        let found = candidates.filter { index in
            let person = people[index]
            let other = PersonName(person.name)
            let sharesAddress = !row.addresses.isDisjoint(with: person.row.addresses)
            if person.row.text(.slug) != nil { return false }
            if name.matchingKey != other.matchingKey { return sharesAddress && name.isCompatible(with: other) }
            return organisation == nil || person.organisation == nil || person.organisation == organisation || sharesAddress
                || !row.numbers.isDisjoint(with: person.row.numbers)
        }
        let named = found.filter { PersonName(people[$0].name).matchingKey == name.matchingKey }
        return found.count == 1 ? found[0] : named.count == 1 ? named[0] : nil
    }

    private mutating func organisation(of row: IncomingContact) -> Slug? {
        guard let name = row.text(.organisation) else { return nil }
        if let found = organisations.found(name) { return found }
        let candidates = organisations.candidates(name)
        let place = row.place(.organisation)
        if candidates.count > 1 {
            reportAmbiguous(name, candidates, part: "the organisation", at: place)
        } else {
            let known = isAdvising ? organisations.knownNames : nil
            reportUnknown(name, kind: "organisation", known: known, part: "the organisation", at: place)
        }
        return nil
    }

    /// Leaves out those of whom too little is known, or too little is sure, before anyone refers to them.
    mutating func leaveOut() {
        for organisation in organisations.notTaken {
            report(.organisationValueNotUsed(organisation.field, organisation.value, of: organisation.title, at: organisation.place))
        }
        var kept: [Person] = []
        for person in people {
            let row = person.row
            var named = row.restricted.sorted { $0.key < $1.key }.map { (edition: $0.value, place: row.place) }
            if let edition = row.text(.edition) { named.append((edition, row.place(.edition))) }
            let unknown = named.filter { !editions.contains(Edition($0.edition)) }
            // Whoever is kept to an edition that nobody knows may not be shown to everyone.
            for (edition, place) in unknown {
                report(.unknownValue(edition, of: "edition", allowed: editions.map(\.name), at: place).leavingOut("the row"))
            }
            if !unknown.isEmpty {
                if let position = person.position { mentioned.insert(position) }
                continue
            }
            if person.position == nil, person.organisation == nil {
                report(.withoutOrganisation(person.name, above: row.organisationAbove, at: row.place))
            } else if person.position == nil, person.slug.text.isEmpty, Slug(from: person.name).text.isEmpty {
                report(.rowNotUsed(person.name, because: "names nobody", at: row.place))
            } else {
                kept.append(person)
            }
        }
        people = kept
        organisations.keep(Set(people.compactMap(\.organisation)))
    }

    /// Adds what another row says of a person; of two that say something else the first holds, but a number is put beside the other.
    private mutating func merge(_ row: IncomingContact, into index: Int) {
        for field in ContactField.allCases {
            guard let value = row.values[field] else { continue }
            guard let known = people[index].row.values[field] else {
                people[index].row.values[field] = value
                continue
            }
            if field.isList {
                people[index].row.add(field, value.items, at: known.place)
            } else if field == .confirmed {
                let later = [known.text, value.text].compactMap(PartialDate.init(iso:)).max()
                people[index].row.values[field]?.items = [later?.iso ?? known.text]
            } else if field == .name {
                let (first, second) = (PersonName(known.text), PersonName(value.text))
                if !second.isShorterForm(of: first), first.isShorterForm(of: second) {
                    people[index].row.values[field]?.items = value.items
                }
            } else if !isSame(known.text, value.text, field) {
                if field == .telephone { people[index].row.addTelephones(value.text, at: known.place) { _ in } }
                if field == .email { people[index].row.addEmails(value.text, at: known.place) }
                if field == .telephone || field == .email, people[index].row.text(field) == known.text { continue }
                report(
                    .contactConflict(
                        field.rawValue, of: people[index].name, value.text, other: known.text, at: known.place, place: value.place))
            }
        }
        people[index].row.restricted.merge(row.restricted) { first, _ in first }
    }
}

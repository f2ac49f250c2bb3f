internal import Diagnostics
internal import Model
internal import Reading

/// What comes of bringing files of contacts into a directory.
struct ContactMerge {
    /// A field that gets another value.
    struct Change {
        /// The key of the column: `telephone`, or `edition telephone` for the edition that it is kept to.
        var key: String
        /// What people read.
        var old: String
        var new: String
        /// What the file is to hold: texts that name things as a file does.
        var items: [String]
        var place: SourcePlace

        var isList: Bool { ContactField(rawValue: key)?.isList ?? false }
    }

    /// Someone of the files.
    struct Person {
        /// The position in the directory; nil for someone new.
        var position: Int?
        var row: IncomingContact
        var organisation: Slug?
        var areas: [Slug] = []
        var standIn: Slug?
        var slug: Slug
        /// Whether the file has to say the slug, because the name does not give it.
        var hasOwnSlug = false
        var changes: [Change] = []

        var name: String { row.text(.name) ?? "" }
    }

    let directory: Directory
    let editions: [Edition]
    private(set) var organisations: OrganisationRegister
    private(set) var areas: AreaRegister
    /// In the order of the files.
    private(set) var people: [Person] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The positions of those whom a row that is left out may be about.
    private var mentioned: Set<Int> = []
    /// Slugs by folded name, of everyone there will be.
    private(set) var slugsByName: [String: [Slug]] = [:]
    private var namesBySlug: [Slug: String] = [:]
    /// The organisations of everyone there will be.
    private var organisationOf: [Slug: Slug] = [:]

    /// The day on which the files were confirmed, for whoever is new or changes; nil where nobody says one.
    private let confirmed: PartialDate?
    /// After which nobody can have confirmed anything; nil for no limit.
    private let today: PartialDate?

    /// - Parameter files: with their names turned.
    init(_ files: [ContactFile], into site: Site, confirmed: PartialDate? = nil, today: PartialDate? = nil) {
        directory = site.directory
        editions = site.settings.editions
        self.confirmed = confirmed
        self.today = today
        organisations = OrganisationRegister(site.directory)
        areas = AreaRegister(site.directory.areas, place: site.settings.map.place)
        for organisation in files.flatMap(\.organisations) { organisations.take(organisation) }
        let rows = files.flatMap(\.contacts)
        gather(rows, matching: ContactMatching(directory.contacts, incoming: rows))
        leaveOut()
        nameSlugs()
        for person in people { for text in person.row.values[.areas]?.items ?? [] { areas.meet(text) } }
        for index in people.indices { resolve(index) }
        for newcomer in organisations.newcomers {
            let nearest = nearestName(to: newcomer.title, among: organisations.knownNames)
            if let nearest { report(.newOrganisation(newcomer.title, nearest: nearest, at: newcomer.place)) }
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reports a name that nobody has; the nearest is searched for as long as someone reads it.
    private mutating func reportUnknown(_ name: String, kind: String, known: [String], part: String, at place: SourcePlace) {
        var problem = Diagnostic.unknownReference(name, kind: kind, known: diagnostics.count > 60 ? [] : known, at: place)
        if diagnostics.count > 60 { problem.suggestion = nil }
        report(problem.leavingOut(part))
    }

    /// Those whom the directory does not have yet.
    var added: [Person] { people.filter { $0.position == nil } }
    var changed: [Person] { people.filter { $0.position != nil && !$0.changes.isEmpty } }
    var unchangedCount: Int { people.count { $0.position != nil && $0.changes.isEmpty } }
    /// Those of the directory who are in none of the files.
    var gone: [Contact] {
        let found = mentioned.union(people.compactMap(\.position))
        return directory.contacts.indices.filter { !found.contains($0) }.map { directory.contacts[$0] }
    }

    /// Brings the rows about one person together.
    private mutating func gather(_ rows: [IncomingContact], matching: ContactMatching) {
        var positions: [ContactMatching.Match: Int] = [:]
        var newcomers: [String: [Int]] = [:]
        for row in rows {
            let organisation = organisation(of: row)
            let register = organisations
            var problems: [Diagnostic] = []
            let match = matching.match(row, organisation: organisation, title: register.title) { problems.append($0) }
            let name = PersonName(row.text(.name) ?? "")
            let isNew = if case .new = match { true } else { false }
            let same = positions[match] ?? (isNew ? newcomer(row, organisation, name, among: newcomers[name.familyKey] ?? []) : nil)
            // Of someone who stands in the files already a namesake was told.
            diagnostics += same == nil ? problems : problems.filter { $0.identifier != .namesake }
            if match == .unclear {
                mentioned.formUnion(matching.mentions(of: row))
                continue
            }
            if let same {
                report(.rowsOfOnePerson(people[same].name, other: people[same].row.place, at: row.place))
                merge(row, into: same)
                if people[same].organisation == nil { people[same].organisation = organisation }
                continue
            }
            positions[match] = people.count
            if isNew { newcomers[name.familyKey, default: []].append(people.count) }
            var position: Int?
            if case .known(let found) = match { position = found }
            people.append(Person(position: position, row: row, organisation: organisation, slug: Slug(row.text(.slug) ?? "")))
        }
    }

    /// Someone new whom a row is about as well: of one name, where only one of both says the organisation or both share a number or an
    /// address; or of one address and a name that can be the same.
    private func newcomer(_ row: IncomingContact, _ organisation: Slug?, _ name: PersonName, among candidates: [Int]) -> Int? {
        if row.text(.slug) != nil { return nil }
        let numbers = Set(ContactValue.numbers(in: row.text(.telephone) ?? "").map(ContactValue.dialled))
        let found = candidates.filter { index in
            let person = people[index]
            let other = PersonName(person.name)
            let email = row.text(.email)?.lowercased()
            let sharesAddress = email != nil && person.row.text(.email)?.lowercased() == email
            if person.row.text(.slug) != nil { return false }
            if name.matchingKey != other.matchingKey { return sharesAddress && name.isCompatible(with: other) }
            let known = Set(ContactValue.numbers(in: person.row.text(.telephone) ?? "").map(ContactValue.dialled))
            return organisation == nil || person.organisation == nil || person.organisation == organisation || sharesAddress
                || !numbers.isDisjoint(with: known)
        }
        return found.count == 1 ? found[0] : nil
    }

    private mutating func organisation(of row: IncomingContact) -> Slug? {
        guard let name = row.text(.organisation) else { return nil }
        if let found = organisations.found(name) { return found }
        let candidates = organisations.candidates(name)
        let place = row.place(.organisation)
        if candidates.count > 1 {
            report(.ambiguousReference(name, choices: candidates.map(\.text).sorted(), at: place).leavingOut("the organisation"))
        } else {
            reportUnknown(name, kind: "organisation", known: organisations.knownNames, part: "the organisation", at: place)
        }
        return nil
    }

    /// Leaves out those of whom too little is known, or too little is sure, before anyone refers to them.
    private mutating func leaveOut() {
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
                let numbers = ContactValue.numbers(in: known.text)
                if field == .telephone {
                    let all = ContactValue.joined(numbers + ContactValue.numbers(in: value.text)) ?? known.text
                    if all == known.text { continue }
                    people[index].row.values[field]?.items = [all]
                }
                report(
                    .contactConflict(
                        field.rawValue, of: people[index].name, value.text, other: known.text, at: known.place, place: value.place))
            }
        }
        people[index].row.restricted.merge(row.restricted) { first, _ in first }
    }

    /// Whether two values of a field say the same.
    func isSame(_ first: String, _ second: String, _ field: ContactField) -> Bool {
        switch field {
        case .telephone: ContactValue.dialled(first) == ContactValue.dialled(second)
        case .email: first.lowercased() == second.lowercased()
        case .organisation:
            first == second || organisations.found(first) != nil && organisations.found(first) == organisations.found(second)
        case .standIn, .slug: foldedForMatching(first, separator: " ") == foldedForMatching(second, separator: " ")
        default: ContactValue.plain(first) == ContactValue.plain(second)
        }
    }
}

extension ContactMerge {
    /// Gives everyone a slug, and learns who has which name.
    private mutating func nameSlugs() {
        var taken = Set(directory.contacts.map(\.slug))
        let known = Set(directory.contacts.map { foldedForMatching($0.name, separator: " ") })
        var counts: [String: Int] = [:]
        for person in people where person.position == nil { counts[foldedForMatching(person.name, separator: " "), default: 0] += 1 }
        for index in people.indices {
            let person = people[index]
            let key = foldedForMatching(person.name, separator: " ")
            if let position = person.position {
                people[index].slug = directory.contacts[position].slug
            } else if person.slug.text.isEmpty {
                let isShared = known.contains(key) || counts[key] ?? 0 > 1
                let organisation = person.organisation.map(organisations.written) ?? ""
                var slug = Slug(from: isShared ? "\(Slug(from: person.name)) \(organisation)" : person.name)
                people[index].hasOwnSlug = known.contains(key) || taken.contains(slug)
                var number = 2
                while taken.contains(slug) {
                    slug = Slug(from: "\(person.name) \(organisation) \(number)")
                    number += 1
                }
                people[index].slug = slug
            } else {
                people[index].hasOwnSlug = person.slug != Slug(from: person.name)
            }
            taken.insert(people[index].slug)
        }
        let renamed = Dictionary(
            people.compactMap { person in person.position.map { ($0, person.row.text(.name)) } }, uniquingKeysWith: { first, _ in first })
        for (position, contact) in directory.contacts.enumerated() {
            learn((renamed[position] ?? nil) ?? contact.name, contact.slug)
            organisationOf[contact.slug] = contact.organisation
        }
        for person in people {
            if person.position == nil { learn(person.name, person.slug) }
            if let organisation = person.organisation { organisationOf[person.slug] = organisation }
        }
    }

    private mutating func learn(_ name: String, _ slug: Slug) {
        namesBySlug[slug] = name
        for key in Set([foldedForMatching(name, separator: " "), foldedForMatching(slug.text, separator: " ")]) {
            slugsByName[key, default: []].append(slug)
        }
    }

    /// How a file names a contact: by name where no one else has it, else by slug.
    func written(_ slug: Slug) -> String {
        let name = namesBySlug[slug] ?? slug.text
        return slugsByName[foldedForMatching(name, separator: " ")] == [slug] ? name : slug.text
    }

    func name(_ slug: Slug) -> String { namesBySlug[slug] ?? slug.text }

    /// Finds what a person's row mentions, and what of it is new.
    private mutating func resolve(_ index: Int) {
        var person = people[index]
        let known = person.position.map { directory.contacts[$0] }
        person.areas = resolvedAreas(of: person)
        person.standIn = standIn(of: person, known: known)
        checkReach(of: &person)
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
                    reportUnknown(text, kind: "area", known: areas.knownNames, part: "the area", at: place)
                } else {
                    report(.ambiguousReference(text, choices: candidates.map(\.text).sorted(), at: place).leavingOut("the area"))
                }
            }
        }
        return found
    }

    /// Leaves out a number or an address that would make a link to nothing.
    private mutating func checkReach(of person: inout Person) {
        let place = { (person: Person, key: String) in ContactField(rawValue: key).map(person.row.place) ?? person.row.place }
        if let telephone = person.row.text(.telephone) {
            var kept: [String] = []
            var problems: [Diagnostic] = []
            for number in ContactValue.numbers(in: telephone) {
                let wrong = reachProblems(telephone: number, email: nil) { place(person, $0) }
                if wrong.isEmpty { kept.append(number) } else { problems += wrong }
            }
            for problem in problems { report(problem.leavingOut("the number")) }
            person.row.values[.telephone]?.items = ContactValue.joined(kept).map { [$0] } ?? []
            if kept.isEmpty { person.row.values[.telephone] = nil }
        }
        for problem in reachProblems(telephone: nil, email: person.row.text(.email), at: { place(person, $0) }) {
            report(problem.leavingOut("the address"))
            person.row.values[.email] = nil
        }
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
            reportUnknown(written, kind: "contact", known: namesBySlug.values.sorted(), part: "the stand-in", at: place)
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
        report(.ambiguousReference(written, choices: others.map(\.text).sorted(), at: place).leavingOut("the stand-in"))
        return nil
    }
}

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
    /// Slugs by folded name, of everyone there will be.
    private(set) var slugsByName: [String: [Slug]] = [:]
    private var namesBySlug: [Slug: String] = [:]
    /// The organisations of everyone there will be.
    private var organisationOf: [Slug: Slug] = [:]

    init(_ files: [ContactFile], into site: Site) {
        directory = site.directory
        editions = site.settings.editions
        organisations = OrganisationRegister(site.directory)
        areas = AreaRegister(site.directory.areas)
        for organisation in files.flatMap(\.organisations) { organisations.take(organisation) }
        let rows = withTurnedNames(files, known: site.directory.contacts).flatMap(\.contacts)
        gather(rows, matching: ContactMatching(directory.contacts, incoming: rows))
        nameSlugs()
        for index in people.indices { resolve(index) }
        for newcomer in organisations.newcomers {
            let nearest = nearestName(to: newcomer.title, among: organisations.knownNames)
            if let nearest { report(.newOrganisation(newcomer.title, nearest: nearest, at: newcomer.place)) }
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Whether so much is wrong that searching for what was meant takes longer than anyone reads.
    private var isFull: Bool { diagnostics.count > 60 }

    /// Those whom the directory does not have yet.
    var added: [Person] { people.filter { $0.position == nil } }
    var changed: [Person] { people.filter { $0.position != nil && !$0.changes.isEmpty } }
    var unchangedCount: Int { people.count { $0.position != nil && $0.changes.isEmpty } }
    /// Those of the directory who are in none of the files.
    var gone: [Contact] {
        let found = Set(people.compactMap(\.position))
        return directory.contacts.indices.filter { !found.contains($0) }.map { directory.contacts[$0] }
    }

    /// Brings the rows about one person together.
    private mutating func gather(_ rows: [IncomingContact], matching: ContactMatching) {
        var positions: [ContactMatching.Match: Int] = [:]
        for row in rows {
            let organisation = organisation(of: row)
            let register = organisations
            var problems: [Diagnostic] = []
            let match = matching.match(row, organisation: organisation, title: register.title) { problems.append($0) }
            diagnostics += problems
            if match == .unclear { continue }
            if let known = positions[match] {
                merge(row, into: known)
                if people[known].organisation == nil { people[known].organisation = organisation }
                continue
            }
            positions[match] = people.count
            var position: Int?
            if case .known(let found) = match { position = found }
            people.append(Person(position: position, row: row, organisation: organisation, slug: Slug(row.text(.slug) ?? "")))
        }
    }

    private mutating func organisation(of row: IncomingContact) -> Slug? {
        guard let name = row.text(.organisation) else { return nil }
        if let found = organisations.found(name) { return found }
        let candidates = organisations.candidates(name)
        if candidates.count > 1 {
            report(.ambiguousReference(name, choices: candidates.map(\.text).sorted(), at: row.place(.organisation)))
        } else {
            report(.unknownReference(name, kind: "organisation", known: organisations.knownNames, at: row.place(.organisation)))
        }
        return nil
    }

    /// Adds what another row says of a person; two that say something else are a conflict.
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
            } else if !isSame(known.text, value.text, field) {
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
        case .email: EmailAddresses(first).tidied.lowercased() == EmailAddresses(second).tidied.lowercased()
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
        if person.position == nil, person.organisation == nil, person.row.text(.organisation) == nil {
            report(.missingField("organisatie", of: "“\(person.name)”, whom the directory does not have,", at: person.row.place))
        }
        for text in person.row.values[.areas]?.items ?? [] {
            if let found = areas.areas(in: text) {
                for area in found where !person.areas.contains(area) { person.areas.append(area) }
            } else {
                let place = person.row.place(.areas)
                let candidates = areas.candidates(text)
                if isFull { continue }
                report(
                    candidates.isEmpty
                        ? .unknownReference(text, kind: "area", known: areas.knownNames, at: place)
                        : .ambiguousReference(text, choices: candidates.map(\.text).sorted(), at: place))
            }
        }
        person.standIn = standIn(of: person, known: known)
        for (edition, place) in [(person.row.text(.edition), person.row.place(.edition))]
            + person.row.restricted.sorted(by: { $0.key < $1.key }).map({ ($0.value, person.row.place) })
        {
            guard let edition, !editions.contains(Edition(edition)) else { continue }
            report(.unknownValue(edition, of: "edition", allowed: editions.map(\.name), at: place))
        }
        diagnostics += reachProblems(telephone: person.row.text(.telephone), email: person.row.text(.email)) { key in
            ContactField(rawValue: key).map(person.row.place) ?? person.row.place
        }
        if let known { person.changes = changes(of: known, by: person) }
        people[index] = person
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
            if !isFull { report(.unknownReference(written, kind: "contact", known: namesBySlug.values.sorted(), at: place)) }
            return nil
        }
        if others.isEmpty {
            report(.circularReference([person.name, person.name], at: place))
            return nil
        }
        if others.count == 1 { return others[0] }
        if let exact = others.first(where: { $0.text == written }) { return exact }
        if let now = known?.standIn, others.contains(now) { return now }
        let organisation = person.organisation ?? known?.organisation
        let own = others.filter { slug in organisationOf[slug] == organisation }
        if own.count == 1 { return own[0] }
        report(.ambiguousReference(written, choices: others.map(\.text).sorted(), at: place))
        return nil
    }
}

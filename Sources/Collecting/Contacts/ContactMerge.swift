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
    var organisations: OrganisationRegister
    var areas: AreaRegister
    /// In the order of the files.
    var people: [Person] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The positions of those whom a row that is left out may be about.
    var mentioned: Set<Int> = []
    /// Slugs by folded name, of everyone there will be.
    var slugsByName: [String: [Slug]] = [:]
    var namesBySlug: [Slug: String] = [:]
    /// The organisations of everyone there will be.
    var organisationOf: [Slug: Slug] = [:]

    /// The day on which the files were confirmed, for whoever is new or changes; nil where nobody says one.
    let confirmed: PartialDate?
    /// After which nobody can have confirmed anything; nil for no limit.
    let today: PartialDate?

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
        // Of the first so many: a list with thousands of new organisations is another list, and not one with slips of the pen.
        let known = organisations.knownNames
        for newcomer in organisations.newcomers.prefix(500) {
            let nearest = nearestName(to: newcomer.title, among: known)
            if let nearest { report(.newOrganisation(newcomer.title, nearest: nearest, at: newcomer.place)) }
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Reports a name that nobody has.
    ///
    /// - Parameter known: the names to choose the nearest from; nil where `isAdvising` says that none is looked for.
    mutating func reportUnknown(_ name: String, kind: String, known: [String]?, part: String, at place: SourcePlace) {
        report(.unknownReference(name, kind: kind, known: known, at: place).leavingOut(part))
    }

    /// Reports a name that several have; they are named as long as someone reads it.
    mutating func reportAmbiguous(_ name: String, _ candidates: [Slug], part: String, at place: SourcePlace) {
        let choices = isAdvising ? candidates.map(\.text).sorted() : nil
        report(.ambiguousReference(name, choices: choices, at: place).leavingOut(part))
    }

    /// Whether suggestions are looked for still: someone reads the first sixty problems.
    var isAdvising: Bool { diagnostics.count <= 60 }

    /// Those whom the directory does not have yet.
    var added: [Person] { people.filter { $0.position == nil } }
    var changed: [Person] { people.filter { $0.position != nil && !$0.changes.isEmpty } }
    var unchangedCount: Int { people.count { $0.position != nil && $0.changes.isEmpty } }
    /// Those of the directory who are in none of the files.
    var gone: [Contact] {
        let found = mentioned.union(people.compactMap(\.position))
        return directory.contacts.indices.filter { !found.contains($0) }.map { directory.contacts[$0] }
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
        /// The numbers that names have come to.
        var numbers: [Slug: Int] = [:]
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
                let plain = slug
                while taken.contains(slug) {
                    let number = (numbers[plain] ?? 1) + 1
                    numbers[plain] = number
                    slug = Slug(from: "\(person.name) \(organisation) \(number)")
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
            let new = (renamed[position] ?? nil) ?? contact.name
            // A shorter form is no new name, and files may mention someone by it.
            let isShorter = new != contact.name && PersonName(new).isShorterForm(of: PersonName(contact.name))
            learn(isShorter ? contact.name : new, contact.slug)
            if isShorter { slugsByName[foldedForMatching(new, separator: " "), default: []].append(contact.slug) }
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
}

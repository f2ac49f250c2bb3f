internal import Diagnostics
internal import Model

/// Turns names into slugs and checks that each is unique: a contact's organisation, areas and stand-in may be written as a name.
func resolvedDirectory(_ raw: RawDirectory, log: inout ReadingLog) -> Directory {
    var organisations = unique(raw.organisations, kind: "the organisation", slug: \.slug, place: \.place, log: &log)
    var naming = AreaNaming(withoutDoubles(raw.areas, log: &log))
    let toldApart = naming.toldApart(log: &log)
    let areas = nested(unique(toldApart, kind: "the area", slug: \.area.slug, place: \.area.place, log: &log))
    let kept = unique(contactsToldApart(raw.contacts), kind: "the contact", slug: \.contact.slug, place: \.contact.place, log: &log)
    let organisationNames = NameIndex(
        organisations.flatMap { organisation in
            [organisation.slug.text, organisation.title, organisation.short].compactMap { name in name.map { (organisation.slug, $0) } }
        })
    for index in organisations.indices {
        organisations[index].resolveNeeds(log: &log) { need, log in
            organisationNames.slug(of: .init(text: need.organisation.text, place: need.place), kind: "organisation", log: &log)
        }
    }
    let areaNames = NameIndex(areas.flatMap { [($0.slug, $0.slug.text), ($0.slug, $0.name)] })
    // A name that several areas have, and that none is shown by.
    let sharedNames = NameIndex(areas.flatMap { area in area.plainName.map { [(area.slug, $0)] } ?? [] })
    let contactNames = NameIndex(kept.flatMap { [($0.contact.slug, $0.contact.slug.text), ($0.contact.slug, $0.contact.name)] })
    let contacts = kept.map { raw in
        var contact = raw.contact
        if let mention = raw.organisation {
            contact.organisation = organisationNames.slug(of: mention, kind: "organisation", log: &log) ?? Slug(from: mention.text)
        }
        contact.areas = raw.areas.compactMap { mention in
            let names = areaNames.isEmpty(of: mention) && !sharedNames.isEmpty(of: mention) ? sharedNames : areaNames
            return names.slug(of: mention, kind: "area", log: &log)
        }
        contact.standIn = raw.standIn.flatMap { contactNames.slug(of: $0, kind: "contact", log: &log) }
        if let mention = raw.standIn, contact.standIn == contact.slug {
            log.report(.circularReference([contact.name, contact.name], at: mention.place))
        }
        return contact
    }
    checkNesting(of: areas, log: &log)
    return Directory(
        organisations: organisations.sorted { sortKey($0.title, $0.slug) < sortKey($1.title, $1.slug) },
        contacts: contacts.sorted { sortKey($0.name, $0.slug) < sortKey($1.name, $1.slug) },
        areas: areas.sorted { sortKey($0.name, $0.slug) < sortKey($1.name, $1.slug) })
}

/// Contacts of one name get the name of their organisation behind it, unless the author gave them a slug of their own.
private func contactsToldApart(_ contacts: [RawContact]) -> [RawContact] {
    let counts = contacts.reduce(into: [Slug: Int]()) { $0[$1.contact.slug, default: 0] += 1 }
    let open = contacts.reduce(into: [Slug: Int]()) { $0[$1.contact.slug, default: 0] += $1.contact.edition == nil ? 1 : 0 }
    return contacts.map { raw in
        guard !raw.hasOwnSlug, counts[raw.contact.slug] ?? 0 > 1, let organisation = raw.organisation else { return raw }
        // Who is alone under a name for everyone keeps it: a longer one would tell of somebody who is not shown.
        if raw.contact.edition == nil, open[raw.contact.slug] == 1 { return raw }
        var raw = raw
        raw.contact.slug = Slug(from: raw.contact.slug.text + " " + organisation.text)
        return raw
    }
}

/// Compares names as a reader would: without case and accents, `ĳ` as `ij`; the slug decides between equal names.
func sortKey(_ name: String, _ slug: Slug) -> (String, Slug) {
    (foldedForMatching(name, separator: " "), slug)
}

/// Looks up what a name means, spelled as a slug or as people write it.
private struct NameIndex {
    private var slugs: [String: [Slug]] = [:]
    private var seen: Set<Entry> = []
    private var names: [String] = []

    private struct Entry: Hashable {
        var key: String
        var slug: Slug
    }

    init(_ entries: [(slug: Slug, name: String)]) {
        for entry in entries {
            let key = foldedForMatching(entry.name, separator: " ")
            if seen.insert(Entry(key: key, slug: entry.slug)).inserted { slugs[key, default: []].append(entry.slug) }
            names.append(entry.name)
        }
    }

    /// Whether nothing is called so.
    func isEmpty(of mention: RawContact.Mention) -> Bool { slugs[foldedForMatching(mention.text, separator: " ")] == nil }

    func slug(of mention: RawContact.Mention, kind: String, log: inout ReadingLog) -> Slug? {
        let found = slugs[foldedForMatching(mention.text, separator: " ")] ?? []
        if found.count == 1 { return found[0] }
        // Where several have a name, a slug is its own owner's.
        let own = Slug(mention.text)
        if seen.contains(Entry(key: foldedForMatching(mention.text, separator: " "), slug: own)) { return own }
        if found.isEmpty {
            log.report(.unknownReference(mention.text, kind: kind, known: log.known(names), at: mention.place))
        } else {
            log.report(.ambiguousReference(mention.text, choices: log.known(found.map(\.text).sorted()), at: mention.place))
        }
        return nil
    }
}

/// Values with a slug of their own; a second one with the same slug is reported and left out.
func unique<Value>(
    _ values: [Value], kind: String, slug: KeyPath<Value, Slug>, place: KeyPath<Value, SourcePlace>, log: inout ReadingLog
) -> [Value] {
    var seen: [Slug: SourcePlace] = [:]
    lazy var told = Set(log.diagnostics.lazy.filter { $0.identifier == .badFileName }.map(\.place.file))
    return values.filter { value in
        let name = value[keyPath: slug]
        if name.text.isEmpty {
            let place = value[keyPath: place]
            if told.insert(place.file).inserted { log.report(.badSlug(name.text, at: place)) }
            return false
        }
        if let other = seen[name] {
            log.report(.duplicateName(name.text, kind: kind, other: other, at: value[keyPath: place]))
            return false
        }
        seen[name] = value[keyPath: place]
        return true
    }
}

/// An area cannot lie in itself, directly or by way of others.
private func checkNesting(of areas: [Area], log: inout ReadingLog) {
    let parents = Dictionary(areas.compactMap { area in area.partOf.map { (area.slug, $0) } }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(areas.map { ($0.slug, $0.place) }, uniquingKeysWith: { first, _ in first })
    var walks: [Slug: Int] = [:]
    var circles: [[Slug]] = []
    for (walk, area) in areas.enumerated() {
        var chain: [Slug] = []
        var next = Optional(area.slug)
        while let slug = next, walks[slug] == nil {
            walks[slug] = walk
            chain.append(slug)
            next = parents[slug]
        }
        if let slug = next, walks[slug] == walk, let start = chain.firstIndex(of: slug) { circles.append(Array(chain[start...])) }
    }
    for circle in circles {
        // Each area in it is told of; of a circle that nobody would read, one.
        for start in circle.indices.prefix(circle.count > 20 ? 1 : circle.count) {
            let chain = circle[start...] + circle[...start]
            if let place = places[circle[start]] { log.report(.circularReference(chain.map(\.text), at: place)) }
        }
    }
}

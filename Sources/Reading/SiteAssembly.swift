internal import Diagnostics
internal import Model

extension SiteParts {
    /// Puts the parts together: names become unique, answers find their instrument, references are checked, lists get their order.
    func assembled(log: inout ReadingLog) -> Site {
        log.merge(self.log)
        if settings == nil, !log.diagnostics.contains(where: { $0.place.file.hasPrefix("Content/site.y") }) {
            log.report(
                .missingContent(
                    "the site has no Content/site.yaml", suggestion: "make one with a line title: …",
                    at: SourcePlace(file: "Content/site.yaml")))
        }
        let settings = settings ?? SiteSettings(title: "", place: SourcePlace(file: "Content/site.yaml"))
        var site = Site(settings: settings, directory: resolvedDirectory(directory, log: &log))
        site.home = home
        site.overviews = overviews
        site.instruments = assembledInstruments(log: &log)
        site.factsheets = unique(factsheets, kind: "the factsheet", slug: \.slug, place: \.place, log: &log).sorted(by: Self.newestFirst)
        site.cases = unique(cases, kind: "the case", slug: \.slug, place: \.place, log: &log).sorted {
            ($0.number ?? Int.max, $0.slug) < ($1.number ?? Int.max, $1.slug)
        }
        site.pages = pages.sorted { $0.path < $1.path }
        site.partnerships = assembledPartnerships(instruments: site.instruments, log: &log)
        site.assets = assets.sorted { $0.path < $1.path }
        checkReferences(of: site, log: &log)
        log.reportAddresses(beside: site.directory.contacts, notOf: site.directory.organisations)
        site.events = log.events.sorted { $0.place < $1.place }
        return site
    }

    private static func newestFirst(_ left: Factsheet, _ right: Factsheet) -> Bool {
        if left.published != right.published {
            guard let first = left.published else { return false }
            guard let second = right.published else { return true }
            return first > second
        }
        return sortKey(left.title, left.slug) < sortKey(right.title, right.slug)
    }

    /// The site's own instruments, and the built-in ones that it does not replace.
    private func assembledInstruments(log: inout ReadingLog) -> [Instrument] {
        let own = unique(instruments, kind: "the instrument", slug: \.slug, place: \.place, log: &log)
        let names = Set(own.map(\.slug))
        let builtIn = readBuiltInInstruments(log: &log).filter { !names.contains($0.slug) }
        return (own + builtIn).sorted { $0.slug < $1.slug }
    }

    private func assembledPartnerships(instruments: [Instrument], log: inout ReadingLog) -> [Partnership] {
        let byName = Dictionary(instruments.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        for (name, file) in partnershipFiles.sorted(by: { $0.key < $1.key }) where !partnershipIndexes.contains(name) {
            log.report(
                .missingContent(
                    "the partnership “\(name)” has no index.md", suggestion: "make Content/partnerships/\(name)/index.md with a title",
                    at: SourcePlace(file: file)))
        }
        let names = organisationNames
        var result: [Partnership] = []
        for (name, partnership) in partnerships.sorted(by: { $0.key < $1.key }) {
            var partnership = partnership
            partnership.rules = rules[name].map { checked($0, byName, log: &log) }
            partnership.recommendations = recommendations[name].map { checked($0, byName, log: &log) }
            partnership.rounds = assembledRounds(of: name, byName, log: &log)
            partnership.topics = assembledTopics(of: name, meetings: partnership.meetings, log: &log)
            partnership.renameOrganisations(names)
            result.append(partnership)
        }
        return unique(result, kind: "the partnership", slug: \.slug, place: \.place, log: &log)
            .sorted { sortKey($0.title, $0.slug) < sortKey($1.title, $1.slug) }
    }

    /// Slugs of organisations by the other ways in which people write them: their title or short name, folded.
    private var organisationNames: [Slug: Slug] {
        // A slug is its own organisation's, whatever another one is called.
        let slugs = directory.organisations.map { ($0.slug, $0.slug) }
        let names = directory.organisations.flatMap { organisation in
            [organisation.title, organisation.short ?? organisation.title].map { (Slug(from: $0), organisation.slug) }
        }
        return Dictionary(slugs + names, uniquingKeysWith: { first, _ in first })
    }

    /// Rounds with their answers, oldest first.
    private func assembledRounds(of name: String, _ instruments: [Slug: Instrument], log: inout ReadingLog) -> [Round] {
        let tables = responses[name] ?? []
        for table in tables where !roundNames.contains("\(name)/\(table.name)") {
            log.report(
                .unexpectedFile(
                    "these answers have no \(table.name).md beside them",
                    suggestion:
                        "make one with instrument: and date:, or rename this file to the date of its round; an export of a survey is "
                        + "imported: kring import responses FILE --into \(name)/ROUND",
                    at: table.file.place())
            )
        }
        let surveys = instruments.values.filter { $0.kind == .survey }.map(\.slug.text).sorted()
        var spellings = GroupSpellings()
        let found = (rounds[name] ?? []).sorted { $0.name < $1.name }.map { entry in
            var round = entry.round
            if let instrument = instruments[round.instrument], instrument.kind != .survey {
                log.report(.unknownReference(round.instrument.text, kind: "survey", known: log.known(surveys), at: round.place))
            }
            if let scale = instruments[round.instrument]?.scale { checkSpellings(round.answers, on: scale, log: &log) }
            if let file = tables.first(where: { $0.name == entry.name })?.file {
                if let instrument = instruments[round.instrument], instrument.kind == .survey {
                    round.responses = readResponses(file, round: round, instrument: instrument, spellings: &spellings, log: &log)
                }
            }
            return round
        }.sorted { ($0.date, $0.slug) < ($1.date, $1.slug) }
        reportSameAnswers(in: found, log: &log)
        return found
    }

    /// A checklist of which every recorded step is one of its instrument.
    private func checked(_ checklist: Checklist, _ instruments: [Slug: Instrument], log: inout ReadingLog) -> Checklist {
        guard let instrument = instruments[checklist.instrument] else { return checklist }
        let known = instrument.dimensions.flatMap(\.steps).map(\.id.text)
        for record in checklist.steps where !known.contains(record.step.text) && !record.step.text.isEmpty {
            log.report(.unknownReference(record.step.text, kind: "step", known: log.known(known), at: record.place))
        }
        return checklist
    }

    /// Reports every reference to something that is not there, and every edition that the site does not have.
    private func checkReferences(of site: Site, log: inout ReadingLog) {
        let known: [ReferenceKind: [String]] = [
            .organisation: site.directory.organisations.map(\.slug.text), .contact: site.directory.contacts.map(\.slug.text),
            .area: site.directory.areas.map(\.slug.text), .instrument: site.instruments.map(\.slug.text),
        ]
        let sets = known.mapValues(Set.init)
        let names = organisationNames
        let sharedNames = Dictionary(
            grouping: site.directory.areas.filter { $0.plainName != nil }, by: { Slug(from: $0.plainName ?? $0.name) })
        for reference in log.references where sets[reference.kind]?.contains(reference.name.text) == false {
            if reference.kind == .organisation, names[Slug(from: reference.name.text)] != nil { continue }
            if reference.kind == .area, let areas = sharedNames[reference.name] {
                log.report(.ambiguousReference(reference.name.text, choices: areas.map(\.slug.text).sorted(), at: reference.place))
                continue
            }
            if reference.kind == .instrument, unreadInstruments.contains(reference.name) { continue }
            log.report(
                .unknownReference(
                    reference.name.text, kind: reference.kind.rawValue, known: log.known(known[reference.kind] ?? []), at: reference.place))
        }
        let paths = site.assets.map(\.path)
        if let logo = site.settings.theme.logo, !paths.contains(logo) {
            log.report(.unknownReference(logo, kind: "image", known: paths, at: site.settings.theme.logoPlace ?? site.settings.place))
        }
        reportPublishedAnswers(instruments: site.instruments, log: &log)
        let editions = site.settings.editions
        for mention in log.editions where !editions.contains(mention.edition) {
            log.report(.unknownValue(mention.edition.name, of: "edition", allowed: editions.map(\.name), at: mention.place))
        }
    }
}

extension SiteParts {
    /// Reports every table among the assets that has a respondent or the questions of an instrument for columns.
    private func reportPublishedAnswers(instruments: [Instrument], log: inout ReadingLog) {
        let questions = Set(instruments.flatMap(\.askedIndicators).map(\.id.text))
        for table in assetTables where table.heading.contains("respondent") || table.heading.count(where: questions.contains) > 1 {
            log.report(
                .unexpectedFile(
                    "these look like respondents' answers, and everything in assets is published",
                    suggestion: "put them beside their round, in partnerships/NAME/rounds, or outside Content",
                    at: SourcePlace(file: table.path)))
        }
    }
}

/// The instruments inside the program.
func readBuiltInInstruments(log: inout ReadingLog) -> [Instrument] {
    log.merge(BuiltIn.instruments.log)
    return BuiltIn.instruments.value
}

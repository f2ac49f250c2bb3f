internal import Diagnostics
internal import Model

/// What has been read of some of a site's files; parts of different files merge into one.
struct SiteParts: Sendable {
    var log = ReadingLog()
    var settings: SiteSettings?
    var home: ContentPage?
    var overviews: [Overview: ContentPage] = [:]
    var factsheets: [Factsheet] = []
    var cases: [CaseStory] = []
    var pages: [ContentPage] = []
    var partnerships: [String: Partnership] = [:]
    var rules: [String: Checklist] = [:]
    var recommendations: [String: Checklist] = [:]
    var topics: [String: [Topic]] = [:]
    var rounds: [String: [(name: String, round: Round)]] = [:]
    var responses: [String: [(name: String, file: TextFile)]] = [:]
    /// Files that should have become a page and could not be read; each is reported.
    var unread: [String] = []
    /// The first file of each partnership's folder, and the names of all rounds with a Markdown file, read well or not.
    var partnershipFiles: [String: String] = [:]
    var roundNames: Set<String> = []
    var partnershipIndexes: Set<String> = []
    var instruments: [Instrument] = []
    /// Instruments whose file could not be read, which is reported already.
    var unreadInstruments: Set<Slug> = []
    var directory = RawDirectory()
    var assets: [Asset] = []
    /// Pages as they were written, to find those that are published twice.
    var written: [WrittenPage] = []
    /// The headings of the tables among the assets.
    var assetTables: [(path: String, heading: [String])] = []

    /// Reads one file.
    ///
    /// - Parameters:
    ///   - path: relative to `Content/`.
    ///   - original: the file that its name says it is a copy of.
    ///   - folder: where it lies.
    mutating func read(_ path: String, copyOf original: String?, in folder: SiteFolder) {
        let reported = "Content/" + path
        let place = SourcePlace(file: reported)
        let kind = ContentFile(path: path)
        reportPersonalData(inNameOf: reported, log: &log)
        if let original {
            let originalKind = ContentFile(path: original)
            if originalKind.isPage {
                log.report(.copiedFile(path, of: "Content/" + original, isPublished: true, at: place))
            } else if originalKind != .asset {
                return log.report(.copiedFile(path, of: "Content/" + original, isPublished: false, at: place))
            }
        }
        if case .unexpected(let summary, let suggestion) = kind {
            return log.report(.unexpectedFile(summary, suggestion: suggestion, isRead: ContentFile.mayBeRead(path), at: place))
        }
        let bytes: [UInt8]
        do {
            if let limit = kind.largestFile {
                let size = try folder.size(of: reported)
                if size > limit { return log.report(.contentTooLarge(megabytes: size >> 20, limit: limit >> 20, at: place)) }
            }
            bytes = try folder.bytes(of: reported)
        } catch {
            return log.report(unreadable(error, at: place))
        }
        if kind == .asset {
            if let heading = tableHeading(bytes, path: reported) { assetTables.append((reported, heading)) }
            reportPersonalData(in: bytes, path: reported, log: &log)
            let size = imageSize(bytes)
            assets.append(
                Asset(path: path, target: folder.assetTarget(of: reported), width: size?.width, height: size?.height))
            return
        }
        guard let file = TextFile(path: reported, bytes: bytes) else {
            return log.report(bytes.starts(with: Array("PK".utf8)) ? .workbook(at: place) : .notText(at: place))
        }
        read(file, as: kind)
        // Of a map nothing is published but what is taken from it, which its reader checks; its other numbers are surfaces and counts.
        if kind == .areaMap { return }
        reportPersonalData(in: file, log: &log)
    }

    /// Reads a file whose kind is known.
    mutating func read(_ file: TextFile, as kind: ContentFile) {
        switch kind {
        case .settings: settings = readSettings(file, log: &log)
        case .home: home = readContentPage(file, name: "index", path: "index", log: &log)
        case .overview(let overview):
            overviews[overview] = readContentPage(file, name: "index", path: "\(overview.rawValue)/index", log: &log)
        case .factsheet(let name):
            let factsheet = readFactsheet(file, name: name, log: &log)
            keep(factsheet, of: file, in: \.factsheets)
            if let factsheet { note(file, "factsheet", factsheet.title, factsheet.text, factsheet.isDraft, factsheet.place) }
        case .caseStory(let name):
            let story = readCase(file, name: name, log: &log)
            keep(story, of: file, in: \.cases)
            if let story {
                let isListed = !story.signals.isEmpty || !story.helped.isEmpty
                note(file, "case", story.title, story.text, story.isDraft || isListed, story.place)
            }
        case .page(let path): readPage(file, path: path)
        case .instrument(let name):
            if let instrument = readInstrument(file, name: name, log: &log) {
                instruments.append(instrument)
            } else {
                unreadInstruments.insert(Slug(from: name))
            }
        case .organisation(let name): readOrganisation(file, name: name, log: &log).map { directory.organisations.append($0) }
        case .contact(let name): readContact(file, name: name, log: &log).map { directory.contacts.append($0) }
        case .organisationTable: directory.organisations += readOrganisations(file, log: &log)
        case .contactTable: directory.contacts += readContacts(file, log: &log)
        case .areaList: directory.areas += readAreas(file, log: &log)
        case .areaMap: directory.areas += readGeoJSON(file, log: &log)
        case .partnership, .rules, .recommendations, .topic, .round, .responses: readPartnershipFile(file, as: kind)
        case .asset, .unexpected: break
        }
    }

    private mutating func keep<Value>(_ value: Value?, of file: TextFile, in list: WritableKeyPath<SiteParts, [Value]>) {
        if let value { self[keyPath: list].append(value) } else { unread.append(file.path) }
    }

    /// Remembers a page, and reports one without text.
    private mutating func note(
        _ file: TextFile, _ kind: String, _ title: String, _ text: MarkdownText, _ mayBeEmpty: Bool, _ place: SourcePlace
    ) {
        written.append(WrittenPage(file, kind: kind, title: title, body: text, place: place))
        if !mayBeEmpty, hasNothingToRead(text.text) { log.report(.emptyPage(kind, at: place)) }
    }

    private mutating func readPage(_ file: TextFile, path: String) {
        let folders = path.split(separator: "/").map { Slug(from: String($0)).text }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard var page = readContentPage(file, name: name, path: "", log: &log) else { return unread.append(file.path) }
        page.path = (folders.dropLast() + [page.slug.text]).joined(separator: "/")
        pages.append(page)
        note(file, "page", page.title, page.text, page.isDraft, page.place)
    }

    private mutating func readPartnershipFile(_ file: TextFile, as kind: ContentFile) {
        switch kind {
        case .partnership(let name):
            partnershipIndexes.insert(name)
            partnerships[name] = readPartnership(file, name: name, log: &log)
            if let partnership = partnerships[name] {
                note(file, "partnership", partnership.title, partnership.text, true, partnership.place)
            } else {
                unread.append(file.path)
            }
        case .rules(let name):
            partnershipFiles[name] = partnershipFiles[name] ?? file.path
            rules[name] = readChecklist(file, as: .rules, log: &log)
        case .recommendations(let name):
            partnershipFiles[name] = partnershipFiles[name] ?? file.path
            recommendations[name] = readChecklist(file, as: .recommendations, log: &log)
        case .topic(let topic, let name):
            partnershipFiles[name] = partnershipFiles[name] ?? file.path
            if let topic = readTopic(file, name: topic, log: &log) {
                topics[name, default: []].append(topic)
            } else {
                unread.append(file.path)
            }
        case .round(let date, let name):
            partnershipFiles[name] = partnershipFiles[name] ?? file.path
            roundNames.insert("\(name)/\(date)")
            if let round = readRound(file, name: date, log: &log) {
                rounds[name, default: []].append((date, round))
            } else {
                unread.append(file.path)
            }
        case .responses(let date, let name):
            partnershipFiles[name] = partnershipFiles[name] ?? file.path
            responses[name, default: []].append((date, file))
        default: break
        }
    }

    /// Adds what was read of other files.
    mutating func merge(_ other: SiteParts) {
        log.merge(other.log)
        unread += other.unread
        settings = settings ?? other.settings
        home = home ?? other.home
        overviews.merge(other.overviews) { first, _ in first }
        factsheets += other.factsheets
        cases += other.cases
        pages += other.pages
        partnerships.merge(other.partnerships) { first, _ in first }
        rules.merge(other.rules) { first, _ in first }
        recommendations.merge(other.recommendations) { first, _ in first }
        topics.merge(other.topics) { $0 + $1 }
        rounds.merge(other.rounds) { $0 + $1 }
        responses.merge(other.responses) { $0 + $1 }
        partnershipFiles.merge(other.partnershipFiles) { first, _ in first }
        roundNames.formUnion(other.roundNames)
        partnershipIndexes.formUnion(other.partnershipIndexes)
        instruments += other.instruments
        unreadInstruments.formUnion(other.unreadInstruments)
        directory.merge(other.directory)
        assets += other.assets
        assetTables += other.assetTables
        written += other.written
    }
}

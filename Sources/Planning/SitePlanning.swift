internal import Analysis
package import Diagnostics
package import Model

/// Plans every page of one edition of a site.
///
/// - Parameters:
///   - site: as read.
///   - edition: one of the site's editions.
///   - today: the date as of which the site is read.
///   - unread: files that could not be read; a link to one of them is not a second problem.
///   - previous: the record of the publication that this one replaces; nil for the first.
/// - Returns: the plan, and a diagnostic for each pair of files that wants one address.
package func sitePlan(
    for site: Site, edition: Edition, today: PartialDate, unread: [String] = [], previous: PublicationRecord? = nil
) -> (plan: SitePlan, diagnostics: [Diagnostic]) {
    let shown = site.published(in: edition, on: today)
    var planner = SitePlanner(site: shown, full: site, today: today)
    planner.planPages()
    planner.hide(everythingLeftOutOf: site, in: edition)
    planner.note(everythingNotYetIn: site)
    planner.noteMissingResponses()
    planner.note(eventsToComeIn: site)
    planner.checkFindingNames()
    planner.excuse(unread)
    planner.links.close()
    let plan = SitePlan(
        site: shown, edition: edition, today: today, pages: planner.pages.sorted { $0.address < $1.address },
        partnerships: planner.partnerships, comparisons: planner.comparisons, coverage: planner.coverage,
        coverageTables: planner.coverageTables,
        areaTree: planner.areaTree, ties: planner.ties, directoryFindings: planner.mapFindings,
        publication: publicationRecord(after: previous, edition: edition, shown: shown.directory, full: site.directory, today: today),
        links: planner.links, navigation: planner.navigation(),
        unread: unread)
    return (plan, planner.diagnostics.sorted())
}

/// Gathers pages, their addresses and what links can find.
struct SitePlanner {
    let site: Site
    let today: PartialDate
    let coverage: [AreaCoverage]
    let areaTree: AreaTree
    let coverageTables: [CoverageTable]
    let ties: OrganisationTies
    let mapFindings: [Finding]
    let partnerships: [PartnershipPlan]
    let comparisons: [ComparisonPlan]
    private(set) var pages: [PlannedPage] = []
    var links = LinkIndex()
    private(set) var diagnostics: [Diagnostic] = []
    private var taken: [String: SourcePlace] = [:]

    init(site: Site, full: Site, today: PartialDate) {
        self.site = site
        self.today = today
        let tree = AreaTree(site.directory.areas)
        coverage = Analysis.coverage(of: site.directory, tree: tree)
        areaTree = tree
        coverageTables = CoverageTable.Kind.allCases.map { CoverageTable(of: site.directory, by: $0, tree: tree) }
        ties = OrganisationTies(of: site, on: today)
        mapFindings = directoryFindings(
            in: site.directory, coverage: coverage, tree: tree, tables: coverageTables, today: today)
        let bySubject = FindingsBySubject(mapFindings, directory: site.directory)
        let allRounds = Dictionary(full.partnerships.map { ($0.slug, $0.rounds) }, uniquingKeysWith: { first, _ in first })
        let organisations = Dictionary(site.directory.organisations.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        partnerships = site.partnerships.map {
            partnershipPlan(
                for: $0, allRounds: allRounds[$0.slug] ?? $0.rounds, instruments: site.instruments, organisations: organisations,
                mapFindings: bySubject, today: today)
        }
        comparisons = comparisonPlans(of: partnerships, instruments: site.instruments)
    }

    /// Adds a page; a second one for the same address is reported with both files.
    mutating func add(
        _ path: String, _ kind: PageKind, title: String? = nil, breadcrumbs: [Breadcrumb] = [], section: Overview? = nil,
        source: SourcePlace? = nil
    ) {
        let place = source ?? SourcePlace(file: "Content")
        // Two names that differ in case only are one file on most disks.
        if let other = taken[path.lowercased()] {
            diagnostics.append(.sameAddress(path, other: other, at: place))
            return
        }
        taken[path.lowercased()] = place
        pages.append(
            PlannedPage(
                address: PageAddress(path), kind: kind, title: title, breadcrumbs: breadcrumbs, section: section, source: source))
        if let source { links.add(file: source.file, address: PageAddress(path)) }
    }

    /// Notes something that is wrong.
    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Plans all pages.
    mutating func planPages() {
        add("index.html", .home(site.home), title: site.home?.title ?? site.settings.title, source: site.home?.place)
        planTexts()
        planPartnerships()
        planDirectory()
        for page in site.pages {
            add(page.path + ".html", .content(page), title: page.title, source: page.place)
            links.add(kind: "page", name: page.slug, file: page.place.file, address: PageAddress(page.path + ".html"))
        }
        add("404.html", .notFound)
        if site.settings.address != nil {
            add("sitemap.xml", .sitemap)
            if !site.factsheets.isEmpty { add("feed.xml", .feed) }
        }
        for asset in site.assets {
            let place = SourcePlace(file: "Content/" + asset.path)
            if let other = taken[asset.path.lowercased()] {
                diagnostics.append(
                    other.file.lowercased() == place.file.lowercased()
                        ? .sameNameOnMostDisks(asset.path, other: other, at: place) : .sameAddress(asset.path, other: other, at: place))
            } else if asset.path.contains("\n") {
                diagnostics.append(.badFileName(asset.path, at: place))
            }
            taken[asset.path.lowercased()] = place
            links.add(file: "Content/" + asset.path, address: PageAddress(asset.path))
        }
    }

    private mutating func planTexts() {
        if !site.factsheets.isEmpty || site.overviews[.factsheets] != nil { addOverview(.factsheets, .factsheets) }
        let factsheets = Breadcrumb(label: .overview(.factsheets), address: PageAddress("factsheets/index.html"))
        for factsheet in site.factsheets {
            let path = "factsheets/\(factsheet.slug).html"
            add(
                path, .factsheet(factsheet), title: factsheet.title, breadcrumbs: [factsheets], section: .factsheets,
                source: factsheet.place)
            links.add(kind: "factsheet", name: factsheet.slug, file: factsheet.place.file, address: PageAddress(path))
        }
        if !site.cases.isEmpty || site.overviews[.cases] != nil { addOverview(.cases, .cases) }
        let cases = Breadcrumb(label: .overview(.cases), address: PageAddress("cases/index.html"))
        for story in site.cases {
            let path = "cases/\(story.slug).html"
            add(path, .caseStory(story), title: story.title, breadcrumbs: [cases], section: .cases, source: story.place)
            links.add(kind: "case", name: story.slug, file: story.place.file, address: PageAddress(path))
        }
    }

    mutating func addOverview(_ overview: Overview, _ kind: PageKind) {
        let text = site.overviews[overview]
        add("\(overview.rawValue)/index.html", kind, title: text?.title, section: overview, source: text?.place)
    }

    private mutating func planPartnerships() {
        if !partnerships.isEmpty || site.overviews[.partnerships] != nil { addOverview(.partnerships, .partnerships) }
        let overview = Breadcrumb(label: .overview(.partnerships), address: PageAddress("partnerships/index.html"))
        for plan in partnerships {
            let partnership = plan.partnership
            add(
                plan.address.path, .partnership(plan), title: partnership.title, breadcrumbs: [overview], section: .partnerships,
                source: partnership.place)
            links.add(kind: "partnership", name: partnership.slug, file: partnership.place.file, address: plan.address)
            let own = Breadcrumb(label: .title(partnership.short ?? partnership.title), address: plan.address)
            addParts(of: plan, breadcrumbs: [overview, own])
            planChecklists(of: plan, breadcrumbs: [overview, own])
            planTopics(of: plan, breadcrumbs: [overview, own])
            for round in plan.rounds {
                add(
                    round.address.path, .round(plan, round), title: round.result.round.title, breadcrumbs: [overview, own],
                    section: .partnerships, source: round.result.round.place)
                let ofRound = Breadcrumb(label: .round(round.result.round.date), address: round.address)
                if let questionnaire = round.questionnaire {
                    add(
                        questionnaire.path, .questionnaire(plan, round), breadcrumbs: [overview, own, ofRound], section: .partnerships)
                }
                guard let sheet = round.sheetAddress else { continue }
                add(
                    sheet.path, .roundSheet(plan, round), title: round.result.round.title, breadcrumbs: [overview, own, ofRound],
                    section: .partnerships)
            }
            for trend in plan.trends {
                add(trend.address.path, .trend(plan, trend), breadcrumbs: [overview, own], section: .partnerships)
            }
        }
        for comparison in comparisons {
            add(comparison.address.path, .comparison(comparison), breadcrumbs: [overview], section: .partnerships)
        }
    }

    /// Notes each file that is left out because it is a draft or for a later date, so that nobody looks for it in vain.
    mutating func note(everythingNotYetIn full: Site) {
        let drafts =
            full.factsheets.filter(\.isDraft).map(\.place) + full.cases.filter(\.isDraft).map(\.place)
            + full.pages.filter(\.isDraft).map(\.place)
            + full.partnerships.filter(\.isDraft).map(\.place)
        diagnostics += drafts.map { .leftOut(until: nil, at: $0) }
        for factsheet in full.factsheets where !factsheet.isDraft {
            if let date = factsheet.published, date.isFuture(on: today) {
                diagnostics.append(.leftOut(until: date.iso, at: factsheet.place))
            }
        }
    }

    /// Warns of every round whose day has come and that has no answers beside it.
    mutating func noteMissingResponses() {
        let surveys = Set(site.instruments.filter { $0.kind == .survey }.map(\.slug))
        for round in site.partnerships.flatMap(\.rounds)
        where round.responses.file == nil && !round.date.isFuture(on: today) && surveys.contains(round.instrument) {
            let name = round.place.file.split(separator: "/").suffix(3)
            diagnostics.append(
                .responsesMissing(
                    "\(round.slug).csv", target: "\(name.first ?? "NETWORK")/\(round.slug)", at: round.place))
        }
    }

    /// Lets links to files that could not be read be; nothing is published while there are any.
    mutating func excuse(_ unread: [String]) {
        for file in unread {
            let parts = file.split(separator: "/").map(String.init)
            guard parts.count > 2 else { continue }
            let name = Slug(from: parts.last == "index.md" ? parts[parts.count - 2] : parts.last.map { String($0.dropLast(3)) } ?? "")
            let kind =
                ["factsheets": "factsheet", "cases": "case", "pages": "page", "partnerships": "partnership"][parts[1]] ?? "organisation"
            links.add(kind: kind, name: name, file: file, address: PageAddress("404.html"))
        }
    }

    /// The navigation at the top of each page: the parts that the site has, then the author's own pages.
    func navigation() -> [NavigationItem] {
        let addresses = Set(pages.map(\.address))
        let overviews: [Overview] = [.partnerships, .factsheets, .directory, .cases]
        let parts = overviews.map { NavigationItem(label: .overview($0), address: PageAddress("\($0.rawValue)/index.html"), section: $0) }
        let own = site.pages.filter(\.isInNavigation).map {
            NavigationItem(label: .title($0.title), address: PageAddress($0.path + ".html"), section: nil)
        }
        return parts.filter { addresses.contains($0.address) } + own
    }
}

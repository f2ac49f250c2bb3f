internal import Diagnostics
internal import Model

extension SitePlanner {
    /// Remembers what this edition leaves out, so that a link to it can be told from a mistake, and tells what it leaves out unasked.
    mutating func hide(everythingLeftOutOf full: Site, in edition: Edition) {
        let editions = full.settings.editions
        let rank = editions.firstIndex(of: edition) ?? 0
        /// The first of some editions that is more closed than this one.
        func closed(_ wanted: Edition?...) -> Edition? {
            wanted.compactMap { $0 }.first { (editions.firstIndex(of: $0) ?? 0) > rank }
        }
        let shown = Set(pages.compactMap { $0.source?.file })
        let texts: [(kind: String, name: Slug, file: String, edition: Edition?)] =
            full.factsheets.map { ("factsheet", $0.slug, $0.place.file, closed($0.edition)) }
            + full.cases.map { ("case", $0.slug, $0.place.file, closed($0.edition)) }
            + full.pages.map { ("page", $0.slug, $0.place.file, closed($0.edition)) }
            + full.partnerships.map { ("partnership", $0.slug, $0.place.file, closed($0.edition)) }
        for text in texts where !shown.contains(text.file) {
            links.hide(kind: text.kind, name: text.name, file: text.file, for: text.edition)
        }
        let organisations = Set(site.directory.organisations.map(\.slug))
        for organisation in full.directory.organisations where !organisations.contains(organisation.slug) {
            links.hide(
                kind: "organisation", name: organisation.slug, file: organisation.place.file, for: closed(organisation.edition))
        }
        let areas = Set(site.directory.areas.map(\.slug))
        for area in full.directory.areas where !areas.contains(area.slug) {
            links.hide(kind: "area", name: area.slug, file: nil, for: closed(area.edition))
        }
        for partnership in full.partnerships {
            let parts =
                partnership.rounds.map { ($0.place.file, $0.edition) } + partnership.topics.map { ($0.place.file, $0.edition) }
                + [partnership.rules, partnership.recommendations].compactMap { $0 }.map { ($0.place.file, $0.edition) }
            for (file, own) in parts where !shown.contains(file) { links.hide(file: file, for: closed(own, partnership.edition)) }
        }
        for overview in full.overviews.values.sorted(by: { $0.place < $1.place }) where !shown.contains(overview.place.file) {
            links.hide(file: overview.place.file, for: closed(overview.edition))
        }
        hideAssets(leftOutOf: full, closed: { closed($0) })
    }

    /// Assets of another edition, the logo among them, and folders whose name is nearly that of an edition.
    private mutating func hideAssets(leftOutOf full: Site, closed: (Edition?) -> Edition?) {
        let editions = full.settings.editions
        let shown = Set(site.assets.map(\.path))
        for asset in full.assets where !shown.contains(asset.path) {
            links.hide(file: "Content/" + asset.path, for: closed(asset.edition(among: editions)))
            guard asset.path == full.settings.theme.logo else { continue }
            report(.logoOfOtherEdition(asset.path, at: full.settings.theme.logoPlace ?? full.settings.place))
        }
        let names = Set(editions.map { foldedFolderName($0.name) })
        let closedNames = editions.dropFirst().map(\.name)
        var told: Set<String> = []
        for asset in full.assets {
            guard let folder = asset.path.split(separator: "/").dropFirst().dropLast().first.map(String.init) else { continue }
            let folded = foldedFolderName(folder)
            guard !names.contains(folded), let meant = nearestName(to: folded, among: closedNames), told.insert(folder).inserted
            else { continue }
            report(.nearlyEditionFolder(folder, edition: meant, at: SourcePlace(file: "Content/" + asset.path)))
        }
    }
}

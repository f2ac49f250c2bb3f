internal import Model

/// In which form a file tells what changed on the social map.
package enum ChangesFormat: String, Sendable {
    case page = "html"
    /// Atom, for who follows the map.
    case feed = "xml"
    /// For the next publication.
    case record = "json"

    package var address: PageAddress { PageAddress("directory/changes.\(rawValue)") }
}

extension SitePlanner {
    /// Plans what tells the changes of the social map; the feed where the site has an address.
    mutating func planChanges() {
        let overview = Breadcrumb(label: .overview(.directory), address: PageAddress("directory/index.html"))
        add(ChangesFormat.page.address.path, .changes(.page), breadcrumbs: [overview], section: .directory)
        add(ChangesFormat.record.address.path, .changes(.record))
        if site.settings.address != nil { add(ChangesFormat.feed.address.path, .changes(.feed)) }
    }
}

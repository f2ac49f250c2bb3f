internal import Analysis
internal import Model
internal import Planning

/// The files that the search on the social map reads: one of everything that can be chosen or found, and the contacts in parts.
extension SiteRenderer {
    /// Nothing where there is nobody to find.
    var searchFiles: [FileGroup] {
        if !hasSearch { return [] }
        return [FileGroup { SearchFiles(self).files }]
    }

    /// Whether there is somebody to find.
    var hasSearch: Bool { !plan.site.directory.contacts.isEmpty }
}

/// Makes the files of one site's search.
struct SearchFiles {
    let renderer: SiteRenderer
    let directory: SearchDirectory

    /// So many contacts a file that a browser reads it at once, and so few that it does not stand still meanwhile.
    static let partSize = 8192

    init(_ renderer: SiteRenderer) {
        self.renderer = renderer
        directory = SearchDirectory(
            renderer.plan.site.directory, areaTree: renderer.plan.areaTree, contactsByOrganisation: renderer.index.contactsByOrganisation)
    }

    /// The parts, and the file that says how many there are.
    var files: [RenderedFile] {
        let contacts = SearchContacts(directory, words: renderer.words)
        let starts = Array(stride(from: 0, to: directory.contacts.count, by: Self.partSize))
        let contents = starts.map { contacts.columns(of: $0..<min($0 + Self.partSize, directory.contacts.count)) }
        let tables = SearchTables(renderer, directory).columns(parts: contents.count, contacts: contacts)
        // Parts of one build go together, and carry its stamp in their names: whoever was taken off the map is found by no older address.
        let stamp = contentStamp(of: contents.map(\.content) + [tables.content])
        let parts = contents.enumerated().map { number, content in
            content.script(calling: "part", [stamp, String(number)], at: "directory/search/contacts-\(number + 1).\(stamp).js")
        }
        var index = tables.script(calling: "begin", [stamp], at: "directory/search/index.js")
        index.hasStampInName = true
        return [index] + parts
    }
}

package import Diagnostics
internal import Foundation
package import Model
package import Reading

/// What an import is told beside its files.
package struct ContactImportOptions: Sendable {
    /// The day on which what the files say was confirmed; nil where nobody says one.
    package var confirmed: PartialDate?
    /// Whether a row without an organisation gets the one above it.
    package var fillsDown: Bool
    /// After which nobody can have confirmed anything; nil for no limit.
    package var today: PartialDate?

    package init(confirmed: PartialDate? = nil, fillsDown: Bool = false, today: PartialDate? = nil) {
        self.confirmed = confirmed
        self.fillsDown = fillsDown
        self.today = today
    }
}

/// What an import of contacts came to.
package struct ContactImportReport: Sendable {
    /// What was read of one file.
    package struct File: Sendable {
        package var path: String
        package var contacts: Int
        /// Which columns or properties were taken for what.
        package var matches: [(field: String, headings: [String])]
        /// Columns or properties that are not taken, with the reason where there is one.
        package var notUsed: [(name: String, reason: String?)]
        fileprivate var texts: [TextFile]
    }

    /// Someone whom the directory gets, or who is in none of the files.
    package struct Name: Sendable {
        package var name: String
        package var organisation: String
        package var slug: String
    }

    /// Someone of whom something changes.
    package struct Change: Sendable {
        package var name: Name
        package var fields: [(field: String, old: String, new: String)]
    }

    package var files: [File] = []
    package var added: [Name] = []
    package var changed: [Change] = []
    package var unchanged = 0
    /// Those of the new ones who have no date of confirmation.
    package var unconfirmed = 0
    package var gone: [Name] = []
    package var newOrganisations: [String] = []
    package var newAreas: [String] = []
    /// Paths relative to the site's folder.
    package var written: [String] = []
    package var isDryRun: Bool
    /// By file and line, each once.
    package var diagnostics: [Diagnostic] = []

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    /// Whether the directory says all this already.
    package var isWithoutDifference: Bool { added.isEmpty && changed.isEmpty && newOrganisations.isEmpty && newAreas.isEmpty }

    /// The lines of one of the imported files, for showing beside a diagnostic; nil for any other file.
    package func lines(of path: String) -> [Substring]? {
        files.lazy.flatMap(\.texts).first { $0.path == path }?.text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// Brings contacts into a site's directory: those it has are changed where they stand, the others come behind them.
///
/// A row that cannot be read, and a value that will not do, are left out and told; the others come in. While there is an error in any of
/// the files, one that makes the whole doubtful, nothing is written; and whoever is in none of them stays.
///
/// - Parameters:
///   - paths: spreadsheets as text, address books, folders of HSDS packages.
///   - read: the site as it was read.
///   - site: the folder that holds `Content/`.
///   - options: what the files do not say themselves.
///   - isDryRun: to say what would be done, and do nothing.
/// - Throws: `CollectingProblem` when a file of the site cannot be read or written; all are as they were then.
package func importContacts(
    from paths: [String], into read: ReadSite, site: String, options: ContactImportOptions = .init(), isDryRun: Bool = false
) throws -> ContactImportReport {
    let language = read.site.settings.language
    let opened = paths.map { path in
        contactFile(at: path, language: language, fillsDown: options.fillsDown) { ContactColumns.name(of: $0.rawValue, in: language) }
    }
    let files = withTurnedNames(opened, known: read.site.directory.contacts)
    var report = ContactImportReport(isDryRun: isDryRun)
    report.files = files.map {
        .init(path: $0.path, contacts: $0.contacts.count, matches: $0.matches, notUsed: $0.notUsed, texts: $0.texts)
    }
    let merge = ContactMerge(files, into: read.site, confirmed: options.confirmed, today: options.today)
    // What is wrong with the directory itself makes every match doubtful.
    let own = read.diagnostics.filter { $0.severity == .error && $0.place.file.hasPrefix("Content/directory/") }
    let untold = files.filter { $0.untoldCount > 0 }
        .map { Diagnostic.moreContactProblems($0.untoldCount, at: SourcePlace(file: $0.path)) }
    let directory = site + "/Content/directory"
    if !isDryRun, !FileManager.default.fileExists(atPath: directory) { try makeFolder(directory) }
    let folder = FileManager.default.fileExists(atPath: directory) ? try DirectoryFolder(directory) : nil
    let writing = try ContactWriting(merge, language: language) { try folder?.bytes(ofAny: site + "/" + $0) }
    let found = own + files.flatMap(\.diagnostics) + untold + merge.diagnostics
    report.diagnostics = Array(Set(found + writing.diagnostics)).sorted()
    if report.hasErrors { return report }
    report.fill(from: merge, without: writing.notEdited, language: language)
    if let problem = writing.verified(against: merge) { throw problem }
    if isDryRun || writing.files.isEmpty { return report }
    for path in writing.files.map(\.path) { try makeFolder((site + "/" + path as NSString).deletingLastPathComponent) }
    try folder?.replace(writing.files.map { (site + "/" + $0.path, $0.bytes) })
    report.written = writing.files.map(\.path)
    return report
}

private func makeFolder(_ path: String) throws {
    do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
        throw CollectingProblem.failed(operation: "make the folder", path: path, reason: reason(error))
    }
}

extension ContactImportReport {
    fileprivate mutating func fill(from merge: ContactMerge, without notEdited: [Slug: Set<String>], language: Language) {
        let organisations = merge.organisations
        let label = { (key: String) in ContactColumns.name(of: key, in: language) }
        added = merge.added.map { person in
            Name(name: person.name, organisation: person.organisation.map(organisations.title) ?? "", slug: person.slug.text)
        }
        unconfirmed = merge.added.count { $0.row.values[.confirmed] == nil }
        changed = merge.changed.compactMap { person in
            let changes = person.changes.filter { notEdited[person.slug]?.contains($0.key) != true }
            if changes.isEmpty { return nil }
            let contact = person.position.map { merge.directory.contacts[$0] }
            let name = Name(
                name: contact?.name ?? person.name, organisation: contact.map { organisations.title($0.organisation) } ?? "",
                slug: person.slug.text)
            return Change(name: name, fields: changes.map { (label($0.key), $0.old, $0.new) })
        }
        unchanged = merge.unchangedCount + merge.changed.count - changed.count
        gone = merge.gone.map { Name(name: $0.name, organisation: organisations.title($0.organisation), slug: $0.slug.text) }
        newOrganisations = organisations.newcomers.map(\.title)
        newAreas = merge.areas.newcomers
    }
}

internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Model
internal import Planning
internal import Publishing
internal import Reading
internal import Rendering

/// A site as a command asks for it: read, one edition of it planned, its theme compiled, with all that is wrong so far.
struct PlannedSite {
    let folder: String
    let plan: SitePlan
    let theme: Theme
    let diagnostics: [Diagnostic]
    /// Why the record of an earlier publication could not be read; nil when all is well.
    let recordProblem: String?

    /// Reads and plans a site.
    ///
    /// - Parameters:
    ///   - folder: the one that holds `Content/`.
    ///   - edition: its name; nil for the site's first.
    ///   - date: the day as of which the site is read; nil for the site's own, or today.
    ///   - previous: the folder of the publication that this one replaces; nil where none counts.
    /// - Throws: `ValidationError` for an edition that the site does not have.
    init(in folder: String, edition: String?, date: PartialDate?, previous: String? = nil) async throws {
        try self.init(await readSite(at: folder), in: folder, edition: edition, date: date, previous: previous)
    }

    /// Plans a site that has been read.
    init(_ read: ReadSite, in folder: String, edition: String?, date: PartialDate?, previous: String? = nil) throws {
        let editions = read.site.settings.editions
        let wanted = edition.map(Edition.init) ?? editions.first ?? .public
        guard editions.contains(wanted) else {
            let hint =
                Diagnostic.didYouMean(wanted.name, editions.map(\.name))
                ?? "the editions are \(editions.map(\.name).joined(separator: ", "))"
            throw ValidationError("This site has no edition “\(wanted)”: \(hint)")
        }
        guard let today = date ?? read.site.settings.date ?? Self.today() else {
            throw ValidationError("This machine's clock gives no date: name one with --date")
        }
        let (record, problem) = previous.map { readPublicationRecord(in: $0, for: wanted) } ?? (nil, nil)
        recordProblem = problem
        let (plan, planned) = sitePlan(for: read.site, edition: wanted, today: today, unread: read.unread, previous: record)
        let (theme, themed) = Theme.compiled(from: read.theme)
        self.folder = folder
        self.plan = plan
        self.theme = theme
        diagnostics = read.diagnostics + planned + themed
    }

    /// Today by the calendar on the wall; nil on a machine whose clock is off the calendar.
    static func today() -> PartialDate? {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        return parts.year.flatMap { PartialDate(year: $0, month: parts.month, day: parts.day) }
    }
}

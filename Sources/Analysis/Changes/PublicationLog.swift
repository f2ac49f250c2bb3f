package import Model

/// The record of a publication: what it shows of the directory, and the log with what it changes.
///
/// A publication in which nothing changed keeps the log as it is; one on the day of the newest in the log, or before it, is told with
/// that one. The log never names who or what the edition withholds: whoever was published once and is for a closed edition now goes
/// from it, also when renamed on the way.
///
/// - Parameters:
///   - previous: of the publication that it replaces, for the same edition; nil for the first.
///   - shown: the directory as this edition shows it.
///   - full: the directory as it was read.
///   - today: the date of the publication.
package func publicationRecord(
    after previous: PublicationRecord?, edition: Edition, shown: Directory, full: Directory, today: PartialDate
) -> PublicationRecord {
    let state = recordedState(of: shown)
    guard let previous, previous.edition == edition else {
        return PublicationRecord(edition: edition, state: state, log: [.init(date: today, isFirst: true)])
    }
    let names = WithheldNames(shown: shown, full: full)
    let comparison = DirectoryComparison(from: previous.state, to: state, withheld: names)
    var log = previous.log.map { publication in
        var publication = publication
        publication.changes = publication.changes.compactMap { change in
            var change = change
            let key = DirectoryComparison.Key(change)
            if let entry = comparison.renamed[key] {
                (change.slug, change.name, change.organisation) = (entry.slug, entry.name, entry.organisation)
            }
            return comparison.withheld.contains(key) || names.holds(change) ? nil : change
        }
        return publication
    }
    log.removeAll { $0.changes.isEmpty && $0.untold == 0 && !$0.isFirst }
    if !comparison.changes.isEmpty {
        var newest = PublicationRecord.Publication(date: today, changes: comparison.changes)
        if let last = log.first, last.date >= today {
            newest = last
            newest.changes = merged(last.changes, with: comparison.changes)
            log.removeFirst()
        }
        newest.untold += max(0, newest.changes.count - mostChanges)
        newest.changes = Array(newest.changes.prefix(mostChanges))
        if !newest.changes.isEmpty || newest.isFirst { log.insert(newest, at: 0) }
    }
    return PublicationRecord(edition: edition, state: state, log: Array(log.prefix(mostPublications)))
}

private let mostPublications = 24
private let mostChanges = 300

/// What two rounds of changes come to for whoever saw neither: new and then different is new, new and then gone is nothing.
private func merged(
    _ earlier: [PublicationRecord.Change], with later: [PublicationRecord.Change]
) -> [PublicationRecord.Change] {
    var news = Dictionary(later.map { (DirectoryComparison.Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = earlier.compactMap { old -> PublicationRecord.Change? in
        guard var new = news.removeValue(forKey: .init(old)) else { return old }
        switch (old.action, new.action) {
        case (.added, .gone): return nil
        case (.added, _): new.action = .added
        case (.gone, .added): new.action = .changed
        case (.changed, .changed):
            new.fields = new.kind.fields.filter { old.fields.contains($0) || new.fields.contains($0) }
        default: break
        }
        if new.action != .changed { new.fields = [] }
        return new
    }
    let all = kept + later.filter { news[.init($0)] != nil }
    let order = { (change: PublicationRecord.Change) in
        (change.kind == .organisation ? 0 : 1, foldedForMatching(change.name, separator: " "), change.slug)
    }
    return PublicationRecord.Change.Action.allCases.flatMap { action in
        all.filter { $0.action == action }.sorted { order($0) < order($1) }
    }
}

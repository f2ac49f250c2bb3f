internal import Diagnostics
internal import Model

/// A page as its author wrote it, to find another that is the same.
struct WrittenPage: Sendable {
    let path: String
    /// What it is, as the author calls it: `factsheet`.
    let kind: String
    let title: String
    /// The whole file.
    let file: TextStamp
    /// Its running text, where that is long enough not to be equal by chance.
    let body: TextStamp?
    let place: SourcePlace

    /// Characters from which on an equal text is no chance.
    private static let telling = 200

    init(_ file: TextFile, kind: String, title: String, body: MarkdownText, place: SourcePlace) {
        path = file.path
        self.kind = kind
        self.title = title
        self.file = TextStamp(file.text.trimmed)
        let text = body.text.trimmed
        self.body = text.utf8.count < Self.telling ? nil : TextStamp(text)
        self.place = place
    }
}

/// Reports pages that are published twice: of equal text, or of equal title where readers choose by it.
///
/// - Parameter copies: files whose name says so already, which is reported.
func reportRepetitions(of pages: [WrittenPage], copies: Set<String>, log: inout ReadingLog) {
    var texts: [TextStamp: WrittenPage] = [:]
    var titles: [String: WrittenPage] = [:]
    for page in pages.sorted(by: { ($0.path.count, $0.path) < ($1.path.count, $1.path) }) where !copies.contains(page.path) {
        let stamps = [page.file, page.body].compactMap { $0 }
        let title = "\(page.kind) \(Slug(from: page.title).text)"
        if let other = stamps.lazy.compactMap({ texts[$0] }).first {
            log.report(.copiedText(other: other.path, at: page.place))
        } else if !page.title.isEmpty, let other = titles[title] {
            log.report(.sameTitle(page.title, kind: page.kind, other: other.path, at: page.place))
        }
        for stamp in stamps where texts[stamp] == nil { texts[stamp] = page }
        if titles[title] == nil { titles[title] = page }
    }
}

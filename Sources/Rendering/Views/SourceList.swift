internal import Model

/// Sources as a document lists them at its end: each work once, whatever part of it was used.
struct SourceList {
    /// The works that the site's instruments come from, by the title that a mention of them contains.
    private let works: [(title: String, source: String)]

    /// - Parameter sources: of the instruments: a title, then a comma or a bracket and what else there is to know.
    init(works sources: [String]) {
        var works: [(title: String, source: String)] = []
        for source in sources {
            let title = Self.folded(String(source.prefix { !",(;".contains($0) }))
            // A title of one short word would be found in anything.
            guard title.count > 8, !works.contains(where: { $0.title == title }) else { continue }
            works.append((title, source))
        }
        // “Vertrouwen in gemeenten” is found before “Vertrouwen”.
        self.works = works.sorted { $0.title.count > $1.title.count }
    }

    /// Texts that name works, as a list of works: what an author wrote stays as it is, a mention of a part stands for its work.
    ///
    /// - Parameters:
    ///   - own: the author's own sources, in the author's words.
    ///   - mentions: such as “Regel 3 uit TITEL, 2018; regel 5 uit TITEL”.
    func list(own: [String], mentions: [String]) -> [String] {
        var seen: Set<String> = []
        var list: [String] = []
        func add(_ text: String, as key: String) {
            if seen.insert(key).inserted { list.append(text) }
        }
        for text in own { add(text, as: work(in: text)?.title ?? Self.folded(text)) }
        for part in mentions.flatMap({ $0.split(separator: ";") }) {
            let text = part.drop { $0.isWhitespace }
            guard let work = work(in: String(text)) else {
                add(text.prefix(1).uppercased() + text.dropFirst(), as: Self.folded(String(text)))
                continue
            }
            add(work.source, as: work.title)
        }
        return list
    }

    private func work(in text: String) -> (title: String, source: String)? {
        let folded = Self.folded(text)
        return works.first { folded.contains($0.title) }
    }

    private static func folded(_ text: String) -> String {
        foldedForMatching(text, separator: " ")
    }
}

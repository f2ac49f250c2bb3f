/// A table on the page of a subject: texts, and a sign with words where a row stands out.
struct TopicTable {
    /// What stands in one place of a table.
    enum Cell {
        case text(String)
        /// Nothing, and why in a word: not recorded, nobody.
        case missing(String)
    }

    /// A row: what it is about, a note under it, a value for each column, and why it stands out.
    struct Row {
        var heading: String
        var note: String?
        var cells: [Cell]
        var flag: String?
    }

    var title: String
    var heading: String
    var columns: [String]
    var rows: [Row]

    var context: TemplateContext {
        var table = TemplateContext()
        table.set("title", title)
        table.set("heading", heading)
        table.set("columns", texts: columns)
        table.set(
            "rows",
            rows.map { row in
                var context = TemplateContext()
                context.set("heading", row.heading)
                context.set("note", row.note)
                context.set("flag", row.flag)
                context.set(
                    "cells",
                    row.cells.map { cell in
                        var context = TemplateContext()
                        switch cell {
                        case .text(let text):
                            context.set("value", text)
                            context.set("isMissing", flag: false)
                        case .missing(let word):
                            context.set("value", word)
                            context.set("isMissing", flag: true)
                        }
                        return context
                    })
                return context
            })
        return table
    }
}

extension PageComposer {
    /// Texts as a cell: joined, none, or not recorded.
    func cell(_ texts: [String]?, none: String) -> TopicTable.Cell {
        guard let texts else { return .missing(words["topic-not-recorded"]) }
        return texts.isEmpty ? .missing(words[none]) : .text(words.capitalised(texts.map(typographic).joined(separator: "; ")))
    }

    func cell(_ text: String?) -> TopicTable.Cell {
        text.map { .text(typographic($0)) } ?? .missing(words["topic-not-recorded"])
    }
}

/// The values that a figure shows, as rows and columns: for the table under it and for its files.
struct FigureTable {
    /// One value.
    enum Cell {
        case text(String)
        /// A number, and how it is written for readers.
        case number(Double, shown: String)
        case whole(Int)
        /// Nothing to show, and what stands there instead: a dash, or why.
        case none(String)

        /// As readers see it.
        var shown: String {
            switch self {
            case .text(let text), .number(_, let text), .none(let text): text
            case .whole(let number): String(number)
            }
        }

        /// As programs read it: unrounded.
        var json: JSONValue {
            switch self {
            case .text(let text): .string(text)
            case .number(let number, _): JSONValue(number)
            case .whole(let number): .whole(number)
            case .none: .null
            }
        }
    }

    /// A column after the first.
    struct Column {
        /// Its name in files.
        var id: String
        var title: String
        var isNumber = true
    }

    /// A row: what it is about, and a value for each column.
    struct Row {
        var heading: String
        var cells: [Cell]
    }

    var caption: String
    /// What the rows are.
    var heading: String
    var columns: [Column]
    var rows: [Row]

    /// The table for a page.
    var context: TemplateContext {
        var table = TemplateContext()
        table.set("caption", caption)
        let first = Column(id: "name", title: heading, isNumber: false)
        table.set(
            "columns",
            ([first] + columns).map { column in
                var context = TemplateContext()
                context.set("title", column.title)
                context.set("isNumber", flag: column.isNumber)
                return context
            })
        table.set(
            "rows",
            rows.map { row in
                var context = TemplateContext()
                context.set("heading", row.heading)
                context.set(
                    "cells",
                    zip(columns, row.cells).map { column, cell in
                        var context = TemplateContext.fact(nil, cell.shown)
                        context.set("isNumber", flag: column.isNumber)
                        return context
                    })
                return context
            })
        return table
    }

    /// The same for programs.
    var json: JSONValue {
        .array(
            rows.map { row in
                .object([(key: "name", value: .string(row.heading))] + zip(columns, row.cells).map { (key: $0.id, value: $1.json) })
            })
    }

    /// The same for a spreadsheet, which opens it by a double click.
    ///
    /// With a byte order mark, and on Dutch pages with semicolons and decimal
    /// commas. A text that a spreadsheet would take for a formula is guarded with an apostrophe.
    func csv(decimalMark: String) -> String {
        let separator = decimalMark == "," ? ";" : ","
        let cell = { (cell: Cell) -> String in
            switch cell {
            case .text(let text): text.guardedFromFormulas.csvCell
            case .number(let number, _): String(number).replacing(".", with: decimalMark)
            case .whole(let number): String(number)
            case .none: ""
            }
        }
        let lines =
            [([heading] + columns.map(\.title)).map(\.guardedFromFormulas.csvCell)]
            + rows.map { [$0.heading.guardedFromFormulas.csvCell] + $0.cells.map(cell) }
        return "\u{FEFF}" + lines.map { $0.joined(separator: separator) + "\r\n" }.joined()
    }
}

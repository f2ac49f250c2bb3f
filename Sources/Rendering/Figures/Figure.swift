internal import Planning

/// A figure with what stands around it.
struct Figure {
    /// Which figure it is, for the style sheet: `radar`.
    var kind: String
    /// Unique on its page; begins the ids in the drawing and ends the names of its files.
    var id: String
    /// What it shows, in a sentence.
    var title: String
    /// How to read it.
    var subtitle: String?
    /// What a reader can do with it on a screen; paper leaves it out.
    var hint: String?
    var note: String?
    var svg: String
    /// Nil for a figure without values.
    var table: FigureTable?
    /// Whether a small screen moves it under the finger instead of making it smaller.
    var isWide = false
}

extension PageComposer {
    /// Puts a figure on the page, with its values as a table and as files beside the page: exactly what is shown.
    mutating func place(_ figure: Figure) -> TemplateContext {
        var context = figureContext(figure.kind, title: figure.title, subtitle: figure.subtitle, hint: figure.hint, svg: figure.svg)
        context.set("note", figure.note)
        context.set("scrollLabel", figure.isWide ? figure.title : nil)
        // A report is read from the first page to the last: the values are on the pages that it is made of.
        if case .partnershipPart(_, .report) = page.kind { return context }
        guard let table = figure.table else { return context }
        context.set("table", table.context)
        let stem = String(page.address.path.dropLast(page.address.path.hasSuffix(".html") ? 5 : 0)) + "-" + figure.id
        let data = JSONValue.object([
            (key: "title", value: .string(figure.title)), (key: "about", value: .string(table.caption)),
            (key: "columns", value: .object(table.columns.map { (key: $0.id, value: .string($0.title)) })),
            (key: "rows", value: table.json),
        ])
        let contents = [
            ("CSV", "csv", table.csv(decimalMark: language == .dutch ? "," : ".")), ("JSON", "json", data.text() + "\n"),
            ("SVG", "svg", renderer.standaloneDrawing(figure.svg)),
        ]
        context.set(
            "downloads",
            contents.map { title, ending, text in
                let file = RenderedFile(address: PageAddress("\(stem).\(ending)"), bytes: Array(text.utf8))
                files.append(file)
                return TemplateContext.link(title, href: href(file.address))
            })
        return context
    }

    /// A figure's frame: title, how to read it, the drawing.
    mutating func figureContext(_ kind: String, title: String, subtitle: String?, hint: String? = nil, svg: String) -> TemplateContext {
        figures += 1
        var context = TemplateContext()
        context.set("kind", kind)
        context.set("id", nil as String?)
        context.set("title", title)
        context.set("subtitle", subtitle)
        context.set("hint", hint)
        context.set("svg", svg)
        context.set("note", nil as String?)
        context.set("scrollLabel", nil as String?)
        context.set("table", nil as TemplateContext?)
        context.set("downloads", [])
        return context
    }
}

extension SiteRenderer {
    /// A drawing as a file of its own: with the styles that it has on the page.
    func standaloneDrawing(_ svg: String) -> String {
        guard let end = svg.firstIndex(of: ">") else { return svg }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg[...end] + "<style><![CDATA[\n" + drawingStyles + "]]></style>"
            + svg[svg.index(after: end)...] + "\n"
    }
}

internal import ChartDrawing
internal import Model
internal import Planning

/// What a subject's page shows before anything is recorded: an empty form to fill in by hand.
extension PageComposer {
    /// The most parties that get a line of their own on one sheet of paper.
    static let mostInForm = 24
    private static let emptyLines = 8

    mutating func setForm(for subject: TopicSubject, in partnership: PartnershipPlan, _ context: inout TemplateContext) {
        let parties = partnership.table.parties
        if subject == .dependence, (2...Self.mostInForm).contains(parties.count) {
            context.set("figures", [place(emptyMatrix(parties))])
            return
        }
        var form = TemplateContext()
        let columns = words["topic-form-\(subject.number)"].split(separator: "|").map(String.init)
        form.set("caption", words["topic-form"])
        form.set("columns", texts: columns)
        let lines =
            subject == .riskAppetite && !parties.isEmpty
            ? parties.prefix(Self.mostInForm).map(partyTitle) : Array(repeating: "", count: Self.emptyLines)
        form.set(
            "rows",
            lines.map { line in
                var row = TemplateContext()
                row.set("heading", line)
                row.set("cells", texts: Array(repeating: "\u{A0}", count: columns.count - 1))
                return row
            })
        context.set("form", form)
    }

    /// Who needs whom, with nothing filled in.
    func emptyMatrix(_ parties: [Slug]) -> Figure {
        let names = parties.map { Matrix.Head(partyName($0)) }
        let cells = parties.indices.map { row in
            parties.indices.map { column in Matrix.Cell(row == column ? .itself : .blank) }
        }
        let title = words["dependence-form"]
        let matrix = Matrix(
            corner: words["dependence-corner"], rows: names, columns: names, cells: cells,
            text: FigureText(title: title, summary: words["dependence-subtitle"], idPrefix: "form"))
        return Figure(
            kind: "matrix", id: "form", title: title, subtitle: words["dependence-subtitle"], svg: matrix.svg(), table: nil, isWide: true)
    }
}

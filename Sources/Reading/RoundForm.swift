internal import Diagnostics
internal import Model

/// Whether a file beside a round is in the round's own form: the respondent, the groups and a column for each question by its id.
///
/// What a survey tool exports holds the same answers under other headings, among rows that are none: it is imported, never read as it is.
struct RoundForm {
    let columns: [ResponseColumn]
    /// What is wrong; nil for a file in the round's form.
    private(set) var problem: Diagnostic?

    init(_ table: CSVTable, round: Round, indicators: [Indicator], place: SourcePlace) {
        let identifiers = Set(indicators.map(\.id))
        columns = table.heading.enumerated().map { index, cell in
            ResponseColumn(heading: cell.text, isFirst: index == 0, groups: round.groups, indicators: identifiers)
        }
        guard let first = table.heading.first else { return }
        let names = IndicatorNames(indicators)
        let unknown = zip(table.heading, columns).enumerated().compactMap { index, pair -> CSVTable.Cell? in
            let isOwn = pair.1 == .passedOver || (index == 0 && pair.1 == .respondent && pair.0.text.lowercased() != "respondent")
            return isOwn && !pair.0.text.isEmpty ? pair.0 : nil
        }
        let hasQuestion = columns.contains { $0.indicator != nil }
        // An empty table that begins as a round's does is one that is still to be filled.
        if !hasQuestion, unknown.isEmpty, table.rows.isEmpty { return }
        let headings = zip(table.heading, columns).map { cell, column in
            column == .passedOver || column == .respondent ? [cell.text] : []
        }
        let marks = SurveyMarks(headings: headings, cells: table.rows.map { $0.map(\.text) })
        let words = unknown.filter { !names.positions(in: $0.text.plainCell).isEmpty }
        let hasCodes = table.rows.prefix(2).contains { $0.contains { SurveyMark.isImportCode($0.text) } }
        let isOfTool = !marks.columns.isEmpty || unknown.contains { SurveyMark.isOfTool($0.text.plainCell) }
        guard !hasQuestion || !words.isEmpty || isOfTool || hasCodes else { return }
        let named = hasQuestion ? unknown : unknown.isEmpty ? [first] : unknown
        problem = .notRoundForm(
            named.map(\.text), isExport: hasQuestion, file: place.file, target: RoundName(place.file).text,
            at: (words.first ?? named.first ?? first).place)
    }
}

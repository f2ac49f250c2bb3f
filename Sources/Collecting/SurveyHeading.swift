internal import Diagnostics
internal import Model
internal import Reading

/// What the columns of a survey's export hold, as its heading says.
struct SurveyHeading {
    /// A column with the name that the file gives it.
    struct Column {
        var name: String
        var place: SourcePlace
        var meaning: AnswerColumn
    }

    private(set) var columns: [Column] = []
    /// How many rows the heading takes: some tools write codes in the first and the questions in the second.
    private(set) var rowCount = 0

    /// Reads the heading of an export; two columns for one thing are reported.
    init(_ rows: [[CSVTable.Cell]], for target: TargetRound, file: inout CollectedFile) {
        let names = IndicatorNames(target.indicators)
        rowCount = Self.rowCount(rows, names: names)
        let heading = rows.prefix(rowCount)
        for position in 0..<(heading.map(\.count).max() ?? 0) {
            let cells = heading.compactMap { position < $0.count ? $0[position] : nil }
                .filter { !$0.text.isEmpty && !Self.isImportCode($0.text) }
            guard let first = cells.first else {
                columns.append(Column(name: "", place: heading[0][0].place, meaning: .notPlaced))
                continue
            }
            let (meaning, cell) = Self.meaning(of: cells, names: names, target: target, file: &file)
            columns.append(Column(name: (cell ?? first).text.trimmed, place: (cell ?? first).place, meaning: meaning))
        }
        while columns.last?.name.isEmpty == true { columns.removeLast() }
        chooseToken()
        reportDuplicates(in: &file)
    }

    func contains(_ meaning: AnswerColumn) -> Bool { columns.contains { $0.meaning == meaning } }

    /// Whether one of the columns is an indicator.
    var hasIndicator: Bool {
        columns.contains { column in
            if case .indicator = column.meaning { return true }
            return false
        }
    }

    /// The first row; a second that holds questions; a third that holds a tool's own codes.
    private static func rowCount(_ rows: [[CSVTable.Cell]], names: IndicatorNames) -> Int {
        var count = min(1, rows.count)
        for index in rows.indices.dropFirst().prefix(2) {
            if rows[index].contains(where: { isImportCode($0.text) || names.isText($0.text) }) { count = index + 1 }
        }
        return count
    }

    /// Qualtrics writes `{"ImportId":"QID1"}` below its headings.
    private static func isImportCode(_ text: String) -> Bool {
        text.hasPrefix("{") && text.contains("\"ImportId\"")
    }

    private static func meaning(
        of cells: [CSVTable.Cell], names: IndicatorNames, target: TargetRound, file: inout CollectedFile
    ) -> (AnswerColumn, CSVTable.Cell?) {
        for cell in cells {
            let found = names.positions(in: cell.text)
            if found.count > 1 {
                file.report(.ambiguousReference(cell.text, choices: found.map { target.indicators[$0].id.text }, at: cell.place))
            }
            if let position = found.first { return (.indicator(position), cell) }
        }
        for cell in cells {
            let forms = IndicatorNames.withoutCode(cell.text)
            if forms.contains(where: PersonalColumns.contains) { return (.notPlaced, cell) }
            if let index = forms.lazy.compactMap(target.groupIndex).first { return (.group(index), cell) }
            if tokenRank(cell.text) != nil { return (.respondent, cell) }
        }
        return (.notPlaced, nil)
    }

    /// Keeps the best of the columns that can name a respondent.
    private mutating func chooseToken() {
        let candidates = columns.indices.filter { columns[$0].meaning == .respondent }
        let best = candidates.min { (Self.tokenRank(columns[$0].name) ?? .max, $0) < (Self.tokenRank(columns[$1].name) ?? .max, $1) }
        for position in candidates where position != best { columns[position].meaning = .notPlaced }
    }

    private func reportDuplicates(in file: inout CollectedFile) {
        var seen: [AnswerColumn: Column] = [:]
        for column in columns where column.meaning != .notPlaced && column.meaning != .respondent {
            if let other = seen.updateValue(column, forKey: column.meaning) {
                file.report(.duplicateColumn(column.name, other: other.name, at: column.place))
            }
        }
    }

    /// How well a heading suits a pseudonym, best first; nil when it does not.
    private static func tokenRank(_ heading: String) -> Int? {
        ([heading] + IndicatorNames.codeAndText(heading))
            .compactMap { tokenNames.firstIndex(of: foldedForMatching($0, separator: " ")) }.min()
    }

    /// Folded headings of a respondent's pseudonym in the tools that people use, the most telling first.
    private static let tokenNames = [
        "respondent", "token", "pseudoniem", "pseudonym", "toegangscode", "access code", "respondent id", "respondentid", "respons id",
        "response id", "responseid", "responsid", "antwoord id", "record id", "recordid", "respondentnummer", "respondent number", "id",
    ]
}

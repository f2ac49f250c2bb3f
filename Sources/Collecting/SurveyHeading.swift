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
        /// All that stands above it, the codes of a tool among them.
        var headings: [String]
    }

    private(set) var columns: [Column] = []
    /// How many rows the heading takes: some tools write codes in the first and the questions in the second.
    private(set) var rowCount = 0

    /// Reads the heading of an export; two columns for one thing are reported.
    init(_ rows: [[CSVTable.Cell]], for target: TargetRound, file: inout CollectedFile) {
        let names = IndicatorNames(target.indicators)
        rowCount = SurveyHeadingRows.count(rows, names: names)
        let heading = rows.prefix(rowCount)
        for position in 0..<(heading.map(\.count).max() ?? 0) {
            let all = heading.compactMap { position < $0.count ? $0[position] : nil }.filter { !$0.text.isEmpty }
            let cells = all.filter { !isSurveyImportCode($0.text) }
            guard let first = cells.first ?? all.first else {
                // checked: there is a position, so the heading has a row, and a row of a table has a cell at the least
                columns.append(Column(name: "", place: heading[0][0].place, meaning: .notPlaced, headings: []))
                continue
            }
            let (meaning, cell) = Self.meaning(of: cells, names: names, target: target, file: &file)
            columns.append(
                Column(
                    name: (cell ?? first).text.plainCell, place: (cell ?? first).place, meaning: meaning,
                    headings: all.map(\.text.plainCell)))
        }
        while columns.last?.name.isEmpty == true { columns.removeLast() }
        chooseToken()
        leaveCompanions()
        reportDuplicates(in: &file)
    }

    func contains(_ meaning: AnswerColumn) -> Bool { columns.contains { $0.meaning == meaning } }

    /// Whether one of the columns is an indicator.
    var hasIndicator: Bool { columns.contains { $0.meaning.isIndicator } }

    /// For each column what stands above it, where it can tell what a row is, or which tool wrote it.
    var marking: [[String]] { columns.map { $0.meaning == .notPlaced || $0.meaning == .respondent ? $0.headings : [] } }

    private static func meaning(
        of cells: [CSVTable.Cell], names: IndicatorNames, target: TargetRound, file: inout CollectedFile
    ) -> (AnswerColumn, CSVTable.Cell?) {
        for cell in cells {
            let found = names.positions(in: cell.text.plainCell)
            if found.count > 1 {
                file.report(.ambiguousReference(cell.text, choices: found.map { target.indicators[$0].id.text }, at: cell.place))
            }
            if let position = found.first { return (.indicator(position), cell) }
        }
        for cell in cells {
            let text = cell.text.plainCell
            let forms = IndicatorNames.withoutCode(text) + inBrackets(text)
            if forms.contains(where: PersonalColumns.contains) { return (.notPlaced, cell) }
            if let index = forms.lazy.compactMap(target.groupIndex).first { return (.group(index), cell) }
            if tokenRank(text) != nil { return (.respondent, cell) }
        }
        return (.notPlaced, nil)
    }

    /// What stands in round brackets at the end of a heading: `Waar werk je? (domein)`.
    private static func inBrackets(_ heading: String) -> [String] {
        String(heading.suffix(120)).wholeMatch(of: /.*\(([^()]{1,80})\)\s*/.dotMatchesNewlines()).map { [String($0.1)] } ?? []
    }

    /// Keeps the best of the columns that can name a respondent.
    private mutating func chooseToken() {
        let candidates = columns.indices.filter { columns[$0].meaning == .respondent }
        let best = candidates.min { (Self.tokenRank(columns[$0].name) ?? .max, $0) < (Self.tokenRank(columns[$1].name) ?? .max, $1) }
        for position in candidates where position != best { columns[position].meaning = .notPlaced }
    }

    /// Leaves what a tool writes beside a question under its words.
    ///
    /// Such as the points of a quiz: `Punten - Ik weet waar het over gaat.`
    private mutating func leaveCompanions() {
        for position in columns.indices where columns[position].meaning.isIndicator {
            let column = columns[position]
            guard let first = column.name.split(whereSeparator: { $0 == "-" || $0 == "–" || $0 == ":" || $0 == "[" }).first,
                Self.companions.contains(foldedForMatching(String(first), separator: " ")),
                columns.indices.contains(where: { $0 != position && columns[$0].meaning == column.meaning })
            else { continue }
            columns[position].meaning = .notPlaced
        }
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
        "response id", "responseid", "responsid", "antwoord id", "reactie id", "record id", "recordid", "respondentnummer",
        "respondent number", "responsnummer", "response number", "id",
    ]

    /// What columns beside a question's own begin with, folded.
    private static let companions: Set<String> = [
        "punten", "points", "feedback", "score", "question time", "vraagtijd", "tijd", "timing", "comment", "opmerking", "toelichting",
        "overig", "anders", "other",
    ]
}

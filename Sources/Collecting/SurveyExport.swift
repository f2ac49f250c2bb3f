internal import Diagnostics
internal import Model
internal import Reading

/// Reads what a survey tool exported: a row for each respondent, a column for each question.
///
/// An answer off the scale, two columns for one question and a file without any question are errors. Columns that mean nothing here, and
/// rows that are no answers, are named and left.
///
/// - Parameter takesUnfinished: whether what people answered who did not finish is taken over.
func readSurveyExport(_ file: TextFile, for target: TargetRound, takesUnfinished: Bool = false) -> CollectedFile {
    var collected = CollectedFile(path: file.path, text: file)
    let (rows, problems) = CSVTable.unwrappedRows(of: file)
    for problem in problems { collected.report(problem) }
    for (size, limit, noun) in [(rows.map(\.count).max() ?? 0, 1000, "columns"), (rows.count, 20_000, "rows")] where size > limit {
        collected.report(.fileTooLarge(size: "\(size) \(noun)", limit: "\(limit) \(noun)", at: file.place(line: 1, column: 1)))
        return collected
    }
    let heading = SurveyHeading(rows, for: target, file: &collected)
    guard heading.hasIndicator else {
        collected.report(
            .noIndicatorColumn(
                instrument: target.instrument.slug.text, examples: target.indicators.prefix(2).map(\.id.text),
                at: file.place(line: 1, column: 1)))
        return collected
    }
    var reader = SurveyExportReader(heading: heading, target: target, file: collected)
    reader.read(Array(rows.dropFirst(heading.rowCount)), headings: Array(rows.prefix(heading.rowCount)), takesUnfinished: takesUnfinished)
    reader.file.judgeTokens()
    return reader.file
}

/// Reads the rows below the heading of an export.
private struct SurveyExportReader {
    let heading: SurveyHeading
    let target: TargetRound
    var file: CollectedFile
    private var words: AnswerWords
    private var faults: AnswerFaults
    private var badTokens: [CSVTable.Cell] = []
    private var roundedPlaces: [SourcePlace] = []
    private var emptyPlaces: [SourcePlace] = []

    init(heading: SurveyHeading, target: TargetRound, file: CollectedFile) {
        self.heading = heading
        self.target = target
        self.file = file
        words = AnswerWords(target.scale)
        faults = AnswerFaults(target.scale) { words in "--answers '" + words.map { "\($0)=…" }.joined(separator: ", ") + "'" }
    }

    mutating func read(_ rows: [[CSVTable.Cell]], headings: [[CSVTable.Cell]], takesUnfinished: Bool) {
        let marks = SurveyMarks(headings: heading.marking, cells: rows.map { $0.map(\.text) }).rows
        var left: [(row: SurveyMarks.Left, place: SourcePlace)] = []
        var kept: [[CSVTable.Cell]] = []
        for (row, mark) in zip(rows, marks) {
            let isHeading = SurveyHeadingRows.isRepeated(row, of: headings)
            guard let mark = isHeading ? SurveyMarks.Left(kind: .heading, column: "", cell: "") : summary(row) ?? mark else {
                kept.append(row)
                continue
            }
            // checked: a row of a table has a cell at the least
            left.append((mark, row[0].place))
            if mark.kind == .unfinished, takesUnfinished { kept.append(row) }
        }
        let places = heading.columns.indices.filter { heading.columns[$0].meaning.isIndicator }
        words = AnswerWords(
            target.scale, given: target.round.answers,
            seen: Set(kept.flatMap { row in places.compactMap { $0 < row.count ? row[$0].text : nil } }))
        let token = heading.columns.firstIndex { $0.meaning == .respondent }
        let rounded = roundedNumbers(among: token.map { token in kept.map { token < $0.count ? $0[token].text.plainCell : "" } } ?? [])
        for row in kept { read(row, rounded: rounded) }
        report(left, takesUnfinished: takesUnfinished)
        reportDoubt(in: kept)
        reportRest()
        reportColumns(rows: kept)
    }

    private func summary(_ row: [CSVTable.Cell]) -> SurveyMarks.Left? {
        let columns = heading.columns
        guard let cell = summaryCell(in: row, isAnswer: { $0 < columns.count && columns[$0].meaning.isIndicator }) else { return nil }
        let column = row.firstIndex { $0.place == cell.place }.flatMap { $0 < columns.count ? columns[$0].name : nil }
        return SurveyMarks.Left(kind: .summary, column: column ?? "", cell: cell.text)
    }

    private mutating func read(_ row: [CSVTable.Cell], rounded: Set<String>) {
        if let extra = row.dropFirst(heading.columns.count).first(where: { !$0.text.isEmpty }) {
            file.report(.csvColumns(found: row.count, expected: heading.columns.count, at: extra.place))
        }
        // checked: a row of a table has a cell at the least
        var response = IncomingResponse(for: target, at: row[0].place)
        for (cell, column) in zip(row, heading.columns) {
            guard case .indicator(let index) = column.meaning else { continue }
            let meaning = words.meaning(of: cell.text)
            if meaning == .declined { file.declinedCount += 1 }
            faults.note(meaning, of: cell, in: column.name)
            if case .answer(let answer) = meaning { response.answers[index] = answer }
        }
        // Whoever answered nothing is not taken over, so that what else stands in the row is no matter.
        for (cell, column) in zip(row, heading.columns) where !response.isEmpty {
            switch column.meaning {
            case .respondent: readToken(cell, into: &response, rounded: rounded)
            case .group(let index): file.setGroup(index, to: cell.text.plainCell, of: &response, target: target, at: cell.place)
            case .indicator, .notPlaced: break
            }
        }
        if response.isEmpty { emptyPlaces.append(response.place) }
        file.take(response)
    }

    private mutating func readToken(_ cell: CSVTable.Cell, into response: inout IncomingResponse, rounded: Set<String>) {
        let text = cell.text.plainCell
        if text.isEmpty { return }
        if rounded.contains(text) {
            roundedPlaces.append(cell.place)
            return
        }
        // Some tools write an underscore, for which a pseudonym has a hyphen; a spreadsheet writes 17 as 17,0 or 118.012 with a point.
        var token = text.replacing("_", with: "-")
        if token.wholeMatch(of: /[0-9]+[.,]0+/) != nil { token = String(token.prefix { $0.isNumber }) }
        if token.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+/) != nil { token = token.replacing(".", with: "") }
        if CollectedFile.isToken(token) {
            file.setToken(token, of: &response, at: cell.place, way: "")
        } else {
            badTokens.append(cell)
        }
    }

    /// Names the rows that are no answers: what they are, how many and where.
    private mutating func report(_ left: [(row: SurveyMarks.Left, place: SourcePlace)], takesUnfinished: Bool) {
        for kind in SurveyRow.allCases {
            let rows = left.filter { $0.row.kind == kind }
            guard let first = rows.first else { continue }
            let isTaken = kind == .unfinished && takesUnfinished
            if !isTaken { file.leftOut[kind] = rows.map(\.place.line) }
            file.report(
                .rowsLeftOut(
                    kind.name(count: rows.count), lines: rows.map(\.place.line), column: first.row.column, cell: first.row.cell,
                    isUnfinished: kind == .unfinished, isTaken: isTaken, at: first.place))
        }
    }

    private mutating func reportDoubt(in rows: [[CSVTable.Cell]]) {
        // checked: a row of a table has a cell at the least
        let signs = rows.compactMap { row in TryOuts.sign(in: row, columns: heading.columns).map { (sign: $0, place: row[0].place) } }
        guard let first = signs.first else { return }
        file.report(.rowsInDoubt(lines: signs.map(\.place.line), cell: first.sign, at: first.place))
    }

    /// What is wrong with answers, names and rows without either, each kind once.
    private mutating func reportRest() {
        for problem in faults.diagnostics { file.report(problem) }
        let name = heading.columns.first { $0.meaning == .respondent }?.name ?? ""
        if let first = badTokens.first {
            file.report(
                .badTokens(
                    first.text.trimmed, in: CellList(count: badTokens.count, cells: badTokens.map { ($0.place.line, "") }),
                    way: "give each respondent a code, or take the column “\(name.prefix(40))” out: respondents are numbered then",
                    at: first.place))
        }
        if let first = roundedPlaces.first { file.report(.roundedNumbers(rows: roundedPlaces.count, isImport: true, at: first)) }
        // Where answers are wrong, rows without any right one are no news.
        if let first = emptyPlaces.first, !faults.hasErrors {
            file.report(.rowsWithoutAnswersComing(lines: emptyPlaces.map(\.line), at: first))
        }
    }

    /// Names the columns that are not taken over, and what the round or the instrument asks that no column holds.
    private mutating func reportColumns(rows: [[CSVTable.Cell]]) {
        var left: [String] = []
        let known = target.indicators.flatMap { [$0.id.text, $0.text.dutch] + [$0.text.english].compactMap { $0 } }
        for (position, column) in heading.columns.enumerated() where column.meaning == .notPlaced && !column.name.isEmpty {
            file.notPlaced.append(column.name)
            let cells = rows.compactMap { position < $0.count ? $0[position].text.plainCell : nil }.filter { !$0.isEmpty }
            if looksLikeAnswers(column.name, cells: cells, words: words, known: known) {
                file.report(.columnOfAnswers(column.name, known: known, at: column.place))
            } else {
                left.append(column.name)
            }
        }
        guard let start = heading.columns.first?.place else { return }
        for (index, group) in target.groups.enumerated() where !heading.contains(.group(index)) && !PersonalColumns.contains(group) {
            file.report(.groupColumnMissing(group, known: left, at: start))
        }
        // A round may ask part of an instrument; where most of it was asked, what is missing probably has another name.
        let own = target.instrument.dimensions.flatMap(\.allIndicators).count
        let missing = (0..<own).filter { !target.indicators[$0].isContext && !heading.contains(.indicator($0)) }
        if !missing.isEmpty, missing.count * 2 < target.indicators.count {
            file.report(.columnsMissing(missing.map { target.indicators[$0].id.text }, at: start))
        }
    }
}

/// Whether a column that means nothing here has words of the scale in every cell, or a heading near to that of a question.
private func looksLikeAnswers(_ name: String, cells: [String], words: AnswerWords, known: [String]) -> Bool {
    if cells.isEmpty || PersonalColumns.contains(name) { return false }
    let meanings = cells.map(words.meaning)
    let answers = meanings.count { meaning in
        if case .answer = meaning { return true }
        return false
    }
    guard answers > 0, answers == meanings.count(where: { $0 != .declined }) else { return false }
    return cells.contains { $0.contains(where: \.isLetter) } || nearestName(to: String(name.prefix(200)), among: known) != nil
}

internal import Diagnostics
internal import Model
internal import Reading

/// Reads what a survey tool exported: a row for each respondent, a column for each question.
///
/// An answer off the scale, two columns for one question and a file without any question are errors. Columns that mean nothing here are
/// named and left.
func readSurveyExport(_ file: TextFile, for target: TargetRound) -> CollectedFile {
    var collected = CollectedFile(path: file.path, text: file)
    let (rows, problems) = CSVTable.rawRows(of: file)
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
    let words = AnswerWords(target.scale)
    let answerRows = rows.dropFirst(heading.rowCount)
    var faults = AnswerFaults(target.scale)
    for row in answerRows { readRow(row, heading: heading, words: words, target: target, into: &collected, &faults) }
    faults.report(to: &collected) { heading.columns[$0].name }
    reportColumns(of: heading, rows: answerRows, words: words, target: target, in: &collected)
    return collected
}

private func readRow(
    _ row: [CSVTable.Cell], heading: SurveyHeading, words: AnswerWords, target: TargetRound, into file: inout CollectedFile,
    _ faults: inout AnswerFaults
) {
    if let extra = row.dropFirst(heading.columns.count).first(where: { !$0.text.isEmpty }) {
        file.report(.csvColumns(found: row.count, expected: heading.columns.count, at: extra.place))
    }
    var response = IncomingResponse(for: target, at: row[0].place)
    for (position, (cell, column)) in zip(row, heading.columns).enumerated() {
        guard case .indicator(let index) = column.meaning else { continue }
        let meaning = words.meaning(of: cell.text)
        if meaning == .declined { file.declinedCount += 1 }
        if meaning != .blank { faults.note(meaning, of: cell, at: position) }
        if case .answer(let answer) = meaning { response.answers[index] = answer }
    }
    // Whoever answered nothing is not taken over, so that what else stands in the row is no matter.
    for (cell, column) in zip(row, heading.columns) where !response.isEmpty {
        switch column.meaning {
        case .respondent where !cell.text.trimmed.isEmpty:
            // Some tools write an underscore, for which a pseudonym has a hyphen.
            file.setToken(
                cell.text.trimmed.replacing("_", with: "-"), of: &response, at: cell.place,
                way: "give each respondent a code, or take the column “\(column.name.prefix(40))” out: respondents are numbered then")
        case .group(let index): file.setGroup(index, to: cell.text, of: &response, target: target, at: cell.place)
        case .respondent, .indicator, .notPlaced: break
        }
    }
    file.take(response)
}

/// Names the columns that are not taken over, and what the round or the instrument asks that no column holds.
private func reportColumns(
    of heading: SurveyHeading, rows: ArraySlice<[CSVTable.Cell]>, words: AnswerWords, target: TargetRound, in file: inout CollectedFile
) {
    var left: [String] = []
    let known = target.indicators.flatMap { [$0.id.text, $0.text.dutch] + [$0.text.english].compactMap { $0 } }
    for (position, column) in heading.columns.enumerated() where column.meaning == .notPlaced && !column.name.isEmpty {
        file.notPlaced.append(column.name)
        let cells = rows.compactMap { position < $0.count ? $0[position].text.trimmed : nil }.filter { !$0.isEmpty }
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

internal import Diagnostics
internal import Model

/// Reads a round's `DATE.md`; the answers come from the CSV beside it, once its instrument is known.
func readRound(_ file: TextFile, name: String, log: inout ReadingLog) -> Round? {
    guard var header = PageHeader(file, name: name, subject: "this round", titleIsRequired: false, log: &log) else { return nil }
    header.fields.require("instrument")
    header.fields.require("date")
    let instrument = header.fields.reference("instrument", to: .instrument, log: &log)
    let datePlace = header.fields.place(of: "date")
    let date = header.fields.date("date", log: &log)
    // Two instruments on one day have two files: 2022-05-17.md and 2022-05-17-scan.md.
    if let date, date.iso != name, !name.hasPrefix(date.iso + "-") { log.report(.dateNotFileName(date.iso, fileName: name, at: datePlace)) }
    let next = header.fields.date("next", log: &log)
    let groupsPlace = header.fields.place(of: "groups")
    let groups = header.fields.words("groups", log: &log).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let choices = readChoices(&header.fields, groups: groups, log: &log)
    let invitedPlace = header.fields.has("invited") ? header.fields.place(of: "invited") : nil
    let invited = header.fields.wholeNumber("invited", log: &log)
    if let invited, let invitedPlace, invited < 1 {
        log.report(.badNumber("\(invited)", of: "invited", rule: "it is the number of people who were asked", at: invitedPlace))
    }
    let answers = readSpellings(&header.fields, log: &log)
    let summary = header.fields.text("summary", log: &log)
    header.fields.finish(log: &log)
    guard let instrument, let date else { return nil }
    return Round(
        slug: header.slug, instrument: instrument, date: date, next: next, groups: groups, groupsPlace: groupsPlace, choices: choices,
        invited: invited, invitedPlace: invitedPlace, answers: answers, title: header.title.isEmpty ? nil : header.title, summary: summary,
        text: header.text, edition: header.edition,
        isDraft: header.isDraft, place: header.place)
}

/// Reads what a questionnaire offers in each group column.
private func readChoices(_ fields: inout FieldReader, groups: [String], log: inout ReadingLog) -> [GroupChoices] {
    guard var record = fields.record("choices", of: "the choices", log: &log) else { return [] }
    let choices = groups.map { GroupChoices(column: $0, values: record.texts($0, log: &log)) }
    record.finish(log: &log)
    return choices.filter { !$0.values.isEmpty }
}

/// Reads what the author says that words in the answers stand for: `answers: {Zeer eens: 5, Weet ik nog niet: geen}`.
private func readSpellings(_ fields: inout FieldReader, log: inout ReadingLog) -> [AnswerSpelling] {
    guard var record = fields.record("answers", of: "the answers", log: &log) else { return [] }
    let spellings = record.keys.compactMap { word -> AnswerSpelling? in
        let place = record.place(of: word)
        if !record.has(word) || record.isNone(word) || record.value(of: word)?.scalar?.string.trimmed == "-" {
            _ = record.node(word)
            return AnswerSpelling(word: word, step: nil, place: place)
        }
        return record.wholeNumber(word, log: &log).map { AnswerSpelling(word: word, step: $0, place: place) }
    }
    record.finish(log: &log)
    return spellings
}

/// Reads the answers of a round.
///
/// The first column is the respondent; then come group columns and a column for each indicator, by its id. Every answer is a whole step
/// of the instrument's scale, an empty cell is no answer.
///
/// - Parameter spellings: the names of groups so far, so that one name is written one way in all rounds.
func readResponses(
    _ file: TextFile, round: Round, instrument: Instrument, spellings: inout GroupSpellings, log: inout ReadingLog
) -> ResponseTable {
    var table = CSVTable(file, log: &log)
    let indicators = instrument.askedIndicators
    var result = ResponseTable(groups: round.groups, file: file.path)
    let form = RoundForm(table, round: round, indicators: indicators, place: file.place(line: 1, column: 1))
    if let problem = form.problem {
        log.report(problem)
        return result
    }
    let columns = form.columns
    checkColumns(columns, of: table, round: round, instrument: instrument, log: &log)
    if table.rows.isEmpty {
        log.report(.responsesEmpty(target: RoundName(file.path).text, at: file.place(line: 1, column: 1)))
    }
    leaveSummaries(of: &table, columns: columns, log: &log)
    let scale = instrument.scale ?? Scale(min: 1, max: 5)
    let words = AnswerWords(scale, given: round.answers, seen: answerTexts(in: table, columns: columns, scale: scale))
    var faults = AnswerFaults(scale) { words in
        "in the front matter of the round, answers: {" + words.map { "\"\($0)\": …" }.joined(separator: ", ") + "}"
    }
    result.indicators = columns.compactMap(\.indicator)
    let rounded = roundedNumbers(among: respondents(of: table, columns: columns))
    var respondents: [String: SourcePlace] = [:]
    var roundedPlaces: [SourcePlace] = []
    var emptyLines: [SourcePlace] = []
    var gluedLines: [SourcePlace] = []
    var groupCells = round.groups.map { _ in [CSVTable.Cell]() }
    for row in table.rows {
        var response = Response(respondent: "", groups: round.groups.map { _ in "" })
        for (position, (cell, column)) in zip(row, columns).enumerated() {
            switch column {
            case .respondent:
                let name = cell.text.plainCell
                if rounded.contains(name) {
                    roundedPlaces.append(cell.place)
                    continue
                }
                response.respondent = name
                if !name.isEmpty, let other = respondents.updateValue(cell.place, forKey: name) {
                    log.report(.duplicateName(name, kind: "the respondent", other: other, at: cell.place))
                }
            case .group(let name):
                if let index = round.groups.firstIndex(of: name) {
                    response.groups[index] = cell.text.plainCell
                    groupCells[index].append(cell)
                }
            case .indicator:
                if let whole = Int(cell.text), (scale.min...scale.max).contains(whole), round.answers.isEmpty {
                    // Nearly every answer is a whole number as it stands.
                    response.answers.append(Double(whole))
                } else {
                    let meaning = words.meaning(of: cell.text)
                    faults.note(meaning, of: cell, in: table.heading[position].text)
                    response.answers.append(meaning.step.map(Double.init))
                }
            case .passedOver: break
            }
        }
        // checked: the row is as long as the heading, which has a cell where there are rows
        if response.answers.allSatisfy({ $0 == nil }) {
            if row.holdsAnswersInOneCell(words) { gluedLines.append(row[0].place) } else { emptyLines.append(row[0].place) }
        }
        result.rows.append(response)
    }
    spellings.unify(&result, round: round, cells: groupCells, log: &log)
    for problem in faults.diagnostics { log.report(problem) }
    if let first = gluedLines.first { log.report(.rowsInOneCell(lines: gluedLines.map(\.line), at: first)) }
    // Whoever answered nothing is nobody who answered; but where answers are wrong, that is told alone.
    if let first = emptyLines.first, !faults.hasErrors {
        result.rows.removeAll { $0.answers.allSatisfy { $0 == nil } }
        log.report(.rowsWithoutAnswers(lines: emptyLines.map(\.line), at: first))
    }
    if let first = roundedPlaces.first { log.report(.roundedNumbers(rows: roundedPlaces.count, isImport: false, at: first)) }
    if let invited = round.invited, invited > 0, result.rows.count > invited {
        log.report(.moreThanInvited(result.rows.count, invited: invited, at: round.invitedPlace ?? round.place))
    }
    return result
}

extension [CSVTable.Cell] {
    /// Whether all of a row stands in its first cell, with answers after another sign than separates the columns.
    fileprivate func holdsAnswersInOneCell(_ words: AnswerWords) -> Bool {
        guard count > 2, let first, dropFirst().allSatisfy({ $0.text.trimmed.isEmpty }) else { return false }
        return [";", ",", "\t", "|"].contains { (sign: Character) in
            let parts = first.text.split(separator: sign, omittingEmptySubsequences: false)
            return parts.count > 2 && parts.dropFirst().contains { words.meaning(of: String($0).trimmed).step != nil }
        }
    }
}

/// Takes the rows out that sum up the others, and says which.
private func leaveSummaries(of table: inout CSVTable, columns: [ResponseColumn], log: inout ReadingLog) {
    let found = table.rows.compactMap { row in summaryCell(in: row) { $0 < columns.count && columns[$0].indicator != nil } }
    guard let first = found.first else { return }
    let lines = found.map(\.place.line)
    let taken = Set(lines)
    table.rows.removeAll { row in row.first.map { taken.contains($0.place.line) } ?? false }
    log.report(
        .rowsLeftOut(
            SurveyRow.summary.name(count: found.count), lines: lines, column: table.heading.first?.text ?? "", cell: first.text,
            isUnfinished: false, isTaken: false, at: first.place))
}

/// Reports columns that are there twice, that look like questions and are none, and those that are missing.
private func checkColumns(
    _ columns: [ResponseColumn], of table: CSVTable, round: Round, instrument: Instrument, log: inout ReadingLog
) {
    let indicators = instrument.askedIndicators
    let known = round.groups + indicators.map(\.id.text)
    let words = AnswerWords(instrument.scale ?? Scale(min: 1, max: 5), given: round.answers)
    var seen: [String: SourcePlace] = [:]
    for (position, (cell, column)) in zip(table.heading, columns).enumerated() {
        if !cell.text.isEmpty, let other = seen.updateValue(cell.place, forKey: cell.text.lowercased()) {
            log.report(.duplicateName(cell.text, kind: "the column", other: other, at: cell.place))
        }
        guard column == .passedOver else { continue }
        let answers = table.rows.map { $0[position].text }
        let filled = answers.filter { !$0.isEmpty }
        // A column of numbers or of words of the scale, or with a name near an indicator's, is a mistake; any other is a group that this
        // round does not split by.
        let isMistake =
            nearestName(to: cell.text, among: known) != nil || answers.allSatisfy { $0.isEmpty || Double($0) != nil }
            || filled.allSatisfy { words.meaning(of: $0).step != nil }
        if isMistake, !(cell.text.isEmpty && filled.isEmpty) {
            log.report(.unknownColumn(cell.text, known: log.known(known), at: cell.place))
        }
    }
    for group in round.groups where !columns.contains(.group(group)) {
        log.report(
            .unknownReference(
                group, kind: "column", known: log.known(table.heading.dropFirst().map(\.text)), at: round.groupsPlace ?? round.place))
    }
    // What is asked for context alone may have joined the instrument since.
    let asked = Set(columns.compactMap(\.indicator))
    let missing = instrument.dimensions.flatMap(\.scoredIndicators).map(\.id).filter { !asked.contains($0) }
    // A round may ask part of an instrument; where most of it was asked, what is missing is probably forgotten.
    if !missing.isEmpty, missing.count * 2 < indicators.count, !table.rows.isEmpty {
        // checked: there are rows, so the heading has a cell
        log.report(.columnsMissing(missing.map(\.text), at: table.heading[0].place))
    }
}

/// The different answers that are no plain numbers of the scale.
private func answerTexts(in table: CSVTable, columns: [ResponseColumn], scale: Scale) -> Set<String> {
    var texts: Set<String> = []
    for row in table.rows {
        for (cell, column) in zip(row, columns) where column.indicator != nil && Int(cell.text) == nil { texts.insert(cell.text) }
    }
    return texts
}

private func respondents(of table: CSVTable, columns: [ResponseColumn]) -> [String] {
    table.rows.flatMap { row in zip(row, columns).filter { $1 == .respondent }.map { $0.0.text.plainCell } }
}

/// The heading of a table among the assets, in lower case; nil for any other file.
func tableHeading(_ bytes: [UInt8], path: String) -> [String]? {
    guard path.lowercased().hasSuffix(".csv"), let file = TextFile(path: path, bytes: Array(bytes.prefix(20_000))) else { return nil }
    var scratch = ReadingLog()
    return CSVTable(file, log: &scratch).heading.map { $0.text.lowercased() }
}

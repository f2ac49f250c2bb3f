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
    let invited = header.fields.wholeNumber("invited", log: &log)
    let summary = header.fields.text("summary", log: &log)
    header.fields.finish(log: &log)
    guard let instrument, let date else { return nil }
    return Round(
        slug: header.slug, instrument: instrument, date: date, next: next, groups: groups, groupsPlace: groupsPlace, choices: choices,
        invited: invited, title: header.title.isEmpty ? nil : header.title, summary: summary, text: header.text, edition: header.edition,
        isDraft: header.isDraft, place: header.place)
}

/// Reads what a questionnaire offers in each group column.
private func readChoices(_ fields: inout FieldReader, groups: [String], log: inout ReadingLog) -> [GroupChoices] {
    guard var record = fields.record("choices", of: "the choices", log: &log) else { return [] }
    let choices = groups.map { GroupChoices(column: $0, values: record.texts($0, log: &log)) }
    record.finish(log: &log)
    return choices.filter { !$0.values.isEmpty }
}

/// Reads the answers of a round.
///
/// The first column is the respondent; then come group columns and a column for each indicator, by its id. Every answer is a whole step
/// of the instrument's scale, an empty cell is no answer.
func readResponses(_ file: TextFile, round: Round, instrument: Instrument, log: inout ReadingLog) -> ResponseTable {
    let table = CSVTable(file, log: &log)
    let indicators = instrument.askedIndicators
    let identifiers = Set(indicators.map(\.id))
    var columns: [ResponseColumn] = []
    var seen: [String: SourcePlace] = [:]
    for cell in table.heading {
        let key = cell.text.lowercased()
        if !cell.text.isEmpty, let other = seen.updateValue(cell.place, forKey: key) {
            log.report(.duplicateName(cell.text, kind: "the column", other: other, at: cell.place))
        }
        let column = ResponseColumn(heading: cell.text, isFirst: columns.isEmpty, groups: round.groups, indicators: identifiers)
        let known = round.groups + indicators.map(\.id.text)
        let answers = table.rows.map { $0[columns.count].text }
        // A column of numbers, or with a name near an indicator's, is a mistake; any other is a group that this round does not split by.
        if column == .passedOver, nearestName(to: cell.text, among: known) != nil || answers.allSatisfy({ $0.isEmpty || Double($0) != nil })
        {
            log.report(.unknownColumn(cell.text, known: known, at: cell.place))
        }
        columns.append(column)
    }
    for group in round.groups where !columns.contains(.group(group)) {
        log.report(
            .unknownReference(group, kind: "column", known: table.heading.dropFirst().map(\.text), at: round.groupsPlace ?? round.place))
    }
    if table.rows.isEmpty { log.report(.responsesEmpty(at: file.place(line: 1, column: 1))) }
    // What is asked for context alone may have joined the instrument since.
    let missing = instrument.dimensions.flatMap(\.scoredIndicators).map(\.id).filter { id in !columns.contains(.indicator(id)) }
    // A round may ask part of an instrument; where most of it was asked, what is missing is probably forgotten.
    if !missing.isEmpty, missing.count * 2 < indicators.count, !table.rows.isEmpty {
        log.report(.columnsMissing(missing.map(\.text), at: table.heading[0].place))
    }
    let scale = instrument.scale ?? Scale(min: 1, max: 5)
    let labels = scale.answersByLabel
    var result = ResponseTable(indicators: columns.compactMap(\.indicator), groups: round.groups, file: file.path)
    var respondents: [String: SourcePlace] = [:]
    for row in table.rows {
        var response = Response(respondent: "", groups: round.groups.map { _ in "" })
        for (cell, column) in zip(row, columns) {
            switch column {
            case .respondent:
                response.respondent = cell.text
                if !cell.text.isEmpty, let other = respondents.updateValue(cell.place, forKey: cell.text) {
                    log.report(.duplicateName(cell.text, kind: "the respondent", other: other, at: cell.place))
                }
            case .group(let name):
                if let index = round.groups.firstIndex(of: name) { response.groups[index] = cell.text }
                if let choices = round.choices.first(where: { $0.column == name })?.values, !cell.text.isEmpty, !choices.contains(cell.text)
                {
                    log.report(.unknownGroup(cell.text, of: name, choices: choices, at: cell.place))
                }
            case .indicator:
                response.answers.append(answer(cell, on: scale, labels: labels, log: &log))
            case .passedOver: break
            }
        }
        result.rows.append(response)
    }
    return result
}

/// The heading of a table among the assets, in lower case; nil for any other file.
func tableHeading(_ bytes: [UInt8], path: String) -> [String]? {
    guard path.lowercased().hasSuffix(".csv"), let file = TextFile(path: path, bytes: Array(bytes.prefix(20_000))) else { return nil }
    var scratch = ReadingLog()
    return CSVTable(file, log: &scratch).heading.map { $0.text.lowercased() }
}

private func answer(_ cell: CSVTable.Cell, on scale: Scale, labels: [String: Int], log: inout ReadingLog) -> Double? {
    if cell.text.isEmpty { return nil }
    // Nearly every answer is a whole number as it stands.
    if let whole = Int(cell.text), (scale.min...scale.max).contains(whole) { return Double(whole) }
    if let step = labels[cell.text.lowercased()] { return Double(step) }
    guard let value = Double(cell.text.replacing(",", with: ".")), value == value.rounded(), Double(scale.min)...Double(scale.max) ~= value
    else {
        log.report(.answerOffScale(cell.text, min: scale.min, max: scale.max, at: cell.place))
        return nil
    }
    return value
}

extension Scale {
    /// The answers by their words in either language, in lower case.
    fileprivate var answersByLabel: [String: Int] {
        let pairs = [labels.dutch, labels.english ?? []].flatMap { $0.enumerated().map { ($1.lowercased(), min + $0) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

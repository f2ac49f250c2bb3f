import Diagnostics
import Model
import Reading

@testable import Collecting

/// Reads the answers of one respondent or a survey's export, and adds them to a round's.
func answerFaults(of bytes: [UInt8]) -> [String] {
    guard let round = PartialDate(year: 2022, month: 11, day: 15).map(round) else { return ["no day of a round"] }
    guard let file = TextFile(path: "answers.json", bytes: bytes) else { return [] }
    let isJSON = file.text.first { !$0.isWhitespace } == "{"
    let read = { isJSON ? readAnswerFile(file, for: round) : readSurveyExport(file, for: round, takesUnfinished: true) }
    let collected = read()
    var faults = misplacements(of: collected.diagnostics, in: file)
    faults +=
        difference("problems", collected.diagnostics, read().diagnostics) + difference("answers", collected.responses, read().responses)
    for response in collected.responses {
        if response.answers.count != round.indicators.count { faults.append("\(response.answers.count) answers") }
        if response.answers.contains(where: { $0.map { !(1...5).contains($0) } ?? false }) { faults.append("an answer off the scale") }
    }
    let merge = AnswerMerge([collected.responses], into: [], target: round)
    if merge.added.isEmpty || collected.hasErrors { return faults }
    let written = AnswerTable.newFile(with: merge.added, for: round)
    guard let table = AnswerTable(written, for: round) else { return faults + ["written answers are no table"] }
    // Where two say the same, or a name is one that a file cannot hold, that is told; nothing else may be lost.
    return faults + difference("written and read", merge.added.map(\.answers), table.responses.map(\.answers))
        + difference("groups written and read", merge.added.map(\.groups), table.responses.map(\.groups))
}

/// A round that is split by one column, with three questions on a scale of five words.
private func round(on date: PartialDate) -> TargetRound {
    let place = SourcePlace(file: "Content/partnerships/netwerk-x/rounds/2022-11-15.md")
    let scale = Scale(min: 1, max: 5, labels: LocalizedList(["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"]))
    let indicators = [
        Indicator(id: Slug("doel"), text: LocalizedText("Ik weet waar het over gaat.", english: "I know what it is about.")),
        Indicator(id: Slug("tijd"), text: LocalizedText("We hebben genoeg tijd.")),
        Indicator(id: Slug("regels"), text: LocalizedText("De regels zijn duidelijk: iedereen kent ze.")),
    ]
    let instrument = Instrument(
        slug: Slug("proef"), title: LocalizedText("Proef"), source: LocalizedText("Zelf"), scale: scale,
        dimensions: [Dimension(id: Slug("d"), title: LocalizedText("D"), indicators: indicators)], place: place)
    let round = Round(
        slug: Slug("2022-11-15"), instrument: Slug("proef"), date: date,
        groups: ["domein"], choices: [], text: MarkdownText(text: "", file: place.file),
        responses: ResponseTable(groups: ["domein"], rows: []), place: place)
    return TargetRound(
        name: "netwerk-x/2022-11-15", partnership: Slug("netwerk-x"), round: round, instrument: instrument, language: .dutch)
}

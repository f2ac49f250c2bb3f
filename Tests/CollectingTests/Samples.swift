import Diagnostics
import Model
import Reading

@testable import Collecting

/// A round that is split by one column, with four questions on a scale of five words.
func target(
    groups: [String] = ["domein"], choices: [GroupChoices] = [], existing: [Response] = [], scale: Scale = words,
    indicators: [Indicator] = questions, language: Language = .dutch
) -> TargetRound {
    let place = SourcePlace(file: "Content/partnerships/netwerk-x/rounds/2022-11-15.md")
    let instrument = Instrument(
        slug: Slug("proef"), title: LocalizedText("Proef"), source: LocalizedText("Zelf"), scale: scale,
        dimensions: [Dimension(id: Slug("d"), title: LocalizedText("D"), indicators: indicators)], place: place)
    let round = Round(
        slug: Slug("2022-11-15"), instrument: Slug("proef"), date: date("2022-11-15"), groups: groups, choices: choices,
        text: MarkdownText(text: "", file: place.file),
        responses: ResponseTable(groups: groups, rows: existing), place: place)
    return TargetRound(
        name: "netwerk-x/2022-11-15", partnership: Slug("netwerk-x"), round: round, instrument: instrument, language: language)
}

let questions = [
    Indicator(id: Slug("doel"), text: LocalizedText("Ik weet waar het over gaat.", english: "I know what it is about.")),
    Indicator(id: Slug("ijs-baan"), text: LocalizedText("De ijsbaan is ‘van ons’, ook het café.", english: "The rink is ours.")),
    Indicator(id: Slug("tijd"), text: LocalizedText("We hebben genoeg tijd.")),
    Indicator(id: Slug("regels"), text: LocalizedText("De regels zijn duidelijk: iedereen kent ze.")),
]

func date(_ iso: String) -> PartialDate {
    guard let date = PartialDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
}

/// The answers of procesvertrouwen.
let words = Scale(
    min: 1, max: 5,
    labels: LocalizedList(
        ["Helemaal oneens", "Oneens", "Niet eens en niet oneens", "Eens", "Helemaal eens"],
        english: ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]))

extension CollectedFile {
    /// `line:column identifier` of each problem.
    var problems: [String] { diagnostics.map { "\($0.place.line):\($0.place.column) \($0.identifier.rawValue)" } }

    var tokens: [String?] { responses.map(\.token) }
    var answers: [[Int?]] { responses.map(\.answers) }
    var groups: [[String]] { responses.map(\.groups) }
}

/// A response with a name and answers.
func response(_ token: String?, _ answers: [Int?], group: String = "", line: Int = 1, file: String = "a.csv") -> IncomingResponse {
    var response = IncomingResponse(for: target(), at: SourcePlace(file: file, line: line, column: 1))
    response.token = token
    response.groups = [group]
    response.answers = answers + Array(repeating: nil, count: 4 - answers.count)
    return response
}

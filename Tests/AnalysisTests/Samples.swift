import Analysis
import Diagnostics
import Model

let nowhere = SourcePlace(file: "Content/x.md")

func day(_ iso: String) -> PartialDate {
    guard let date = PartialDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
}

/// A survey on a scale of 1 to 5, with a floor of 3, a challenge of 4 and a smallest group of five.
///
/// For each dimension its indicators are given; `!` after an id reverses it, `_` makes it a floor indicator.
func survey(_ dimensions: KeyValuePairs<String, [String]>, minimum: Int = 5) -> Instrument {
    Instrument(
        slug: Slug("proef"), title: LocalizedText("Proef"), source: LocalizedText("test"), scale: Scale(min: 1, max: 5),
        thresholds: Thresholds(floor: 3, challenge: 4), minimumGroup: minimum,
        dimensions: dimensions.map { id, indicators in
            Dimension(
                id: Slug(id), title: LocalizedText(id),
                indicators: indicators.map { name in
                    Indicator(
                        id: Slug(name.filter { $0.isLetter || $0.isNumber }), text: LocalizedText(name),
                        level: name.hasSuffix("_") ? .floor : nil,
                        isReversed: name.hasSuffix("!"))
                })
        }, place: nowhere)
}

/// A round in which each row holds a group and its answers.
func round(_ indicators: [String], _ rows: [(group: String, answers: [Double?])]) -> Round {
    Round(
        slug: Slug("2022-05-17"), instrument: Slug("proef"), date: day("2022-05-17"), text: MarkdownText(text: "", file: "x.md"),
        responses: ResponseTable(
            indicators: indicators.map { Slug($0) }, groups: ["domein"],
            rows: rows.enumerated().map { Response(respondent: "r\($0)", groups: [$1.group], answers: $1.answers) }), place: nowhere)
}

/// A round in which everyone belongs to one group.
func round(_ indicators: [String], _ rows: [[Double?]]) -> Round {
    round(indicators, rows.map { (group: "zorg", answers: $0) })
}

/// Equal but for the last bits of floating point.
func isNear(_ left: Double?, _ right: Double) -> Bool {
    left.map { abs($0 - right) < 1e-12 } ?? false
}

/// The result of a round by itself.
func analyse(_ round: Round, with instrument: Instrument, partnershipMinimum: Int?) -> RoundResult {
    analyse([round], with: instrument, partnershipMinimum: partnershipMinimum)[0]
}

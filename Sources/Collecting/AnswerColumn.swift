internal import Model
internal import Reading

/// What a column of answers holds, in the terms of the round.
enum AnswerColumn: Hashable {
    /// The pseudonym.
    case respondent
    /// The position of the group column in the round.
    case group(Int)
    /// The position of the indicator in the instrument.
    case indicator(Int)
    case notPlaced

    var isIndicator: Bool {
        if case .indicator = self { return true }
        return false
    }

    /// The columns of a round's own file, by its heading.
    static func columns(of heading: [CSVTable.Cell], for target: TargetRound) -> [AnswerColumn] {
        let positions = Dictionary(target.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let identifiers = Set(positions.keys)
        return heading.enumerated().map { index, cell in
            switch ResponseColumn(heading: cell.text, isFirst: index == 0, groups: target.groups, indicators: identifiers) {
            case .respondent: .respondent
            case .group(let name): target.groups.firstIndex(of: name).map(AnswerColumn.group) ?? .notPlaced
            case .indicator(let id): positions[id].map(AnswerColumn.indicator) ?? .notPlaced
            case .passedOver: .notPlaced
            }
        }
    }

    /// Every column of a round's file, in the order of a new one.
    static func all(for target: TargetRound) -> [AnswerColumn] {
        [.respondent] + target.groups.indices.map(AnswerColumn.group) + target.indicators.indices.map(AnswerColumn.indicator)
    }

    /// Its heading in a round's file.
    func heading(in target: TargetRound) -> String {
        switch self {
        case .respondent: "respondent"
        case .group(let index): target.groups[index]
        case .indicator(let index): target.indicators[index].id.text
        case .notPlaced: ""
        }
    }

    /// What a response says in it; empty for nothing.
    func text(of response: IncomingResponse) -> String {
        switch self {
        case .respondent: (response.token ?? "").guardedFromFormulas
        case .group(let index): response.groups[index].guardedFromFormulas
        case .indicator(let index): response.answers[index].map { "\($0)" } ?? ""
        case .notPlaced: ""
        }
    }
}

package import Diagnostics
package import Model

/// The answers of a file that are no step of the scale, told by kind: each word once, all numbers together, with where they stand.
package struct AnswerFaults {
    /// Why cells are no answer.
    private enum Kind: Hashable {
        /// A tool's own names of answers: `A4`.
        case codes
        case numbers
        case word(String)
        case twoSteps(String, [Int])
        case several
    }

    fileprivate struct Cells {
        var count = 0
        /// The different texts, in their order.
        var texts: [String] = []
        var places: [(place: SourcePlace, column: String)] = []
    }

    private let scale: Scale
    /// How an author says what a word stands for, with the words put in.
    private let way: ([String]) -> String
    private var kinds: [Kind: Cells] = [:]
    /// Words that are told of at most.
    private static let mostWords = 12

    /// - Parameter way: how an author says what a word stands for.
    package init(_ scale: Scale, way: @escaping ([String]) -> String) {
        self.scale = scale
        self.way = way
    }

    /// Takes note of a cell.
    ///
    /// - Parameter column: its heading.
    package mutating func note(_ meaning: AnswerWords.Meaning, of cell: CSVTable.Cell, in column: String) {
        let text = cell.text.plainCell
        let kind: Kind
        switch meaning {
        case .answer, .blank, .declined: return
        case .steps(let steps): kind = .twoSteps(AnswerWords.folded(text), steps)
        case .several: kind = .several
        case .offScale:
            if AnswerWords.number(text) != nil {
                kind = .numbers
            } else if text.wholeMatch(of: /[A-Za-z]{1,4}[0-9]{1,4}/) != nil {
                kind = .codes
            } else {
                kind = .word(AnswerWords.folded(text))
            }
        }
        kinds[kind, default: Cells()].add(text, at: cell.place, in: column)
    }

    /// Whether there is anything but cells with several answers, which count as none.
    package var hasErrors: Bool { kinds.keys.contains { $0 != .several } }

    /// What is wrong, by place.
    package var diagnostics: [Diagnostic] {
        let sorted = kinds.compactMap { kind, cells in cells.places.first.map { (kind: kind, cells: cells, place: $0.place) } }
            .sorted { ($0.place, $0.cells.texts.first ?? "") < ($1.place, $1.cells.texts.first ?? "") }
        var words = 0
        var untold: [(cells: Cells, place: SourcePlace)] = []
        var result: [Diagnostic] = []
        for (kind, cells, place) in sorted {
            if case .word = kind {
                words += 1
                if words > Self.mostWords {
                    untold.append((cells, place))
                    continue
                }
            }
            result.append(diagnostic(kind, cells, at: place))
        }
        if let first = untold.first {
            result.append(.moreWordsOffScale(untold.count, cells: untold.map(\.cells.count).reduce(0, +), at: first.place))
        }
        return result
    }

    private func diagnostic(_ kind: Kind, _ cells: Cells, at place: SourcePlace) -> Diagnostic {
        let stand = CellList(count: cells.count, cells: cells.places.map { ($0.place.line, $0.column) })
        switch kind {
        case .several: return .severalAnswers(cells.texts, in: stand, at: place)
        case .twoSteps(_, let steps): return .answerOfTwoSteps(cells.texts.first ?? "", steps, in: stand, at: place)
        case .codes, .numbers, .word:
            let suggestion: String =
                switch kind {
                case .codes:
                    "these look like answer codes: export full answers, so that each is a word of the scale, or say which step each is: "
                        + way(Array(cells.texts.sorted().prefix(7)))
                case .numbers:
                    "answers are not converted from another scale: hold the round with an instrument that has this scale; a number that "
                        + "stands for no answer can be said: \(way([cells.texts.first ?? ""]))"
                default:
                    "write a whole step\(labels), and nothing where there is no answer; or say which step it is: \(way([cells.texts.first ?? ""]))"
                }
            return .answersOffScale(
                cells.texts, min: scale.min, max: scale.max, in: stand, suggestion: suggestion, at: place)
        }
    }

    private var labels: String {
        let labels = scale.labels.dutch
        return labels.first.flatMap { first in labels.last.map { " or its words (\(first) … \($0))" } } ?? ""
    }
}

extension AnswerFaults.Cells {
    fileprivate mutating func add(_ text: String, at place: SourcePlace, in column: String) {
        count += 1
        if texts.count < 40, !texts.contains(text) { texts.append(text) }
        if places.count < CellList.most { places.append((place, column)) }
    }
}

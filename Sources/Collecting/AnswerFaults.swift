internal import Diagnostics
internal import Model
internal import Reading

/// The answers of an export that are no step of the scale, kept until it is known which columns have hardly any other.
///
/// A fault that most of a column has is in the export and told once; any other is told where it stands.
struct AnswerFaults {
    /// Why a cell is no answer.
    private enum Cause: CaseIterable {
        /// A tool's own name of an answer: `A4`.
        case code, offScale, twoSteps
    }

    /// The cells of one column.
    private struct Column {
        var answered = 0
        var counts: [Cause: Int] = [:]
        /// The first of each cause, with what is wrong.
        var cells: [Cause: [(text: String, problem: Diagnostic)]] = [:]
    }

    private let scale: Scale
    private var columns: [Int: Column] = [:]
    /// Columns and cells that are told of, of each at most.
    private static let mostColumns = 5
    private static let mostCells = 200

    init(_ scale: Scale) {
        self.scale = scale
    }

    /// Takes note of a cell that is not blank.
    ///
    /// - Parameter position: of its column in the file.
    mutating func note(_ meaning: AnswerWords.Meaning, of cell: CSVTable.Cell, at position: Int) {
        columns[position, default: Column()].answered += 1
        let scale = scale
        switch meaning {
        case .answer, .blank, .declined: break
        case .offScale:
            let isCode = cell.text.trimmed.wholeMatch(of: /[A-Za-z]{1,4}[0-9]{1,4}/) != nil
            add(
                isCode ? .code : .offScale, cell, at: position,
                .answerOffScale(cell.text, min: scale.min, max: scale.max, labels: scale.labels.dutch, at: cell.place))
        case .steps(let steps): add(.twoSteps, cell, at: position, .answerOfTwoSteps(cell.text, steps, at: cell.place))
        }
    }

    private mutating func add(_ cause: Cause, _ cell: CSVTable.Cell, at position: Int, _ problem: @autoclosure () -> Diagnostic) {
        columns[position]?.counts[cause, default: 0] += 1
        guard columns[position]?.cells[cause]?.count ?? 0 < Self.mostCells else { return }
        columns[position]?.cells[cause, default: []].append((cell.text.trimmed, problem()))
    }

    /// Reports everything, column by column what most of a column has, and then the odd ones by line.
    func report(to file: inout CollectedFile, names: (Int) -> String) {
        var told = 0
        var odd: [Diagnostic] = []
        for (position, column) in columns.sorted(by: { $0.key < $1.key }) {
            for cause in Cause.allCases {
                guard let count = column.counts[cause], let cells = column.cells[cause], let first = cells.first else { continue }
                if count * 2 > column.answered, count >= (cause == .code ? 2 : 5) {
                    told += 1
                    if told > Self.mostColumns { continue }
                    file.report(
                        .columnOffScale(
                            names(position), answers: cells.map(\.text), count: count, of: column.answered, areCodes: cause == .code,
                            as: first.problem))
                } else {
                    odd += cells.map(\.problem)
                    file.leaveUntold(count - cells.count)
                }
            }
        }
        file.leaveUntold(max(0, told - Self.mostColumns))
        for problem in odd.sorted() { file.report(problem) }
    }
}

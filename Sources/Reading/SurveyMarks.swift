internal import Foundation
internal import Model

/// Tells the rows of a survey's export that are no answers, by the columns in which its tool says so.
///
/// A column counts by its heading and by what stands in it: one that is called `Status` and says who is a member of what says nothing
/// here.
package struct SurveyMarks: Sendable {
    /// A row that is no answer.
    package struct Left: Hashable, Sendable {
        package var kind: SurveyRow
        /// The heading and the cell that say so.
        package var column: String
        package var cell: String

        package init(kind: SurveyRow, column: String, cell: String) {
            self.kind = kind
            self.column = column
            self.cell = cell
        }
    }

    /// For each row what it is; nil for an answer.
    package private(set) var rows: [Left?]
    /// The positions of the columns that say what rows are.
    package private(set) var columns: [Int] = []

    /// - Parameters:
    ///   - headings: for each column all that stands above it, empty for one that is something else.
    ///   - cells: the rows below.
    package init(headings: [[String]], cells: [[String]]) {
        rows = Array(repeating: nil, count: cells.count)
        let marks = headings.map { SurveyMark($0) }
        let isQualtrics = headings.contains { names in
            names.contains { SurveyMark.isImportCode($0) || Self.telling.contains(foldedForMatching($0, separator: " ")) }
        }
        for (position, mark) in marks.enumerated() {
            guard let mark else { continue }
            let column = cells.map { position < $0.count ? $0[position].plainCell : "" }
            guard let kinds = Self.kinds(of: column, as: mark, isQualtrics: isQualtrics) else { continue }
            columns.append(position)
            let heading = headings[position].first { !$0.isEmpty && !SurveyMark.isImportCode($0) } ?? ""
            for (row, kind) in kinds.enumerated() {
                guard let kind, cells[row].contains(where: { !$0.isEmpty }) else { continue }
                if let other = rows[row], Self.rank(other.kind) <= Self.rank(kind) { continue }
                rows[row] = Left(kind: kind, column: heading, cell: column[row])
            }
        }
        judgeUndated(marks, cells)
    }

    /// What each cell of a column says; nil when the column says something else.
    private static func kinds(of column: [String], as mark: SurveyMark, isQualtrics: Bool) -> [SurveyRow?]? {
        let filled = column.filter { !$0.isEmpty }
        let folded = column.map { foldedForMatching($0, separator: " ") }
        switch mark {
        case .status, .channel:
            if !filled.isEmpty, filled.allSatisfy({ Int($0) != nil }) {
                return isQualtrics && mark == .status ? column.map { Int($0).flatMap(SurveyMark.kind(ofCode:)) } : nil
            }
            let kinds = folded.map { SurveyMark.kind(ofStatus: $0) }
            return kinds.contains { $0 != nil } ? kinds.map { $0 ?? nil } : nil
        case .finished:
            if filled.isEmpty { return nil }
            if filled.contains(where: isMoment), filled.allSatisfy({ isMoment($0) || SurveyMark.no.contains($0.lowercased()) }) {
                return column.map { isMoment($0) ? nil : .unfinished }
            }
            let known = folded.filter { !$0.isEmpty }
            guard known.allSatisfy({ SurveyMark.yes.contains($0) || SurveyMark.no.contains($0) }) else { return nil }
            return folded.map { SurveyMark.no.contains($0) ? .unfinished : nil }
        case .progress:
            let numbers = column.map { AnswerWords.number($0.replacing("%", with: "").trimmed) }
            guard filled.count == numbers.count(where: { $0 != nil }), let most = numbers.compactMap({ $0 }).max(), most > 0 else {
                return nil
            }
            let whole: Double = most <= 1 && !filled.contains(where: { $0.contains("%") }) ? 1 : 100
            return numbers.map { $0.map { $0 < whole } == true ? .unfinished : nil }
        case .submitted:
            return column.map { isMoment($0) ? nil : .unfinished }
        case .ended:
            return filled.isEmpty ? nil : column.map { $0.isEmpty ? .unfinished : nil }
        case .lastPage:
            let pages = column.map { Int($0) ?? 0 }
            guard let last = pages.max(), last > 0, filled.allSatisfy({ Int($0) != nil }) else { return nil }
            return pages.map { $0 < last ? .unfinished : nil }
        }
    }

    /// LimeSurvey keeps 1980 for the date of a survey that keeps no dates: beside real dates the last page tells whether it was finished;
    /// and a row with a real date was, whatever its last page.
    private mutating func judgeUndated(_ marks: [SurveyMark?], _ cells: [[String]]) {
        guard let position = marks.firstIndex(of: .submitted), columns.contains(position) else { return }
        let dates = cells.map { position < $0.count ? $0[position].plainCell : "" }
        let hasRealDates = dates.contains { Self.isMoment($0) && !Self.isUndated($0) }
        for (row, date) in dates.enumerated() where Self.isMoment(date) && !(hasRealDates && Self.isUndated(date)) {
            guard let left = rows[row], left.kind == .unfinished, SurveyMark([left.column]) == .lastPage else { continue }
            rows[row] = nil
        }
    }

    /// Whether a cell holds a date or a time.
    private static func isMoment(_ text: String) -> Bool {
        text.contains { $0 >= "1" && $0 <= "9" } && text.contains { "-/:.".contains($0) || $0.isWhitespace || $0.isLetter }
            || (Double(text.replacing(",", with: ".")) ?? 0) > 20_000
    }

    private static func isUndated(_ text: String) -> Bool {
        text.hasPrefix("1980-01-01") || text.firstMatch(of: /^0?1[-\/.]0?1[-\/.](19)?80\b/) != nil
    }

    /// What a row is first of all, where it is more than one thing.
    private static func rank(_ kind: SurveyRow) -> Int { SurveyRow.allCases.firstIndex(of: kind) ?? 0 }

    /// Headings that only Qualtrics writes.
    private static let telling: Set<String> = [
        "responseid", "response id", "recordeddate", "recorded date", "distributionchannel", "distribution channel", "userlanguage",
        "user language", "distributiekanaal", "gebruikerstaal", "opnamedatum", "duration in seconds", "duur in seconden",
    ]
}

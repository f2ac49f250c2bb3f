internal import Diagnostics
internal import Model

/// The spellings of groups in a partnership's rounds: people write `Zorg`, `zorg` and `ZORG.` for one group, which is then one.
struct GroupSpellings {
    /// By column, the name of each group that an earlier round had.
    private var names: [String: [String: String]] = [:]

    /// Gives every group of a round's answers one name, and reports where a column writes one in several ways.
    ///
    /// It is a name of the round's choices, else the one of an earlier round, else the one written most.
    ///
    /// - Parameter cells: the cells of each group column, in the order of the rows.
    mutating func unify(_ table: inout ResponseTable, round: Round, cells: [[CSVTable.Cell]], log: inout ReadingLog) {
        for (index, column) in round.groups.enumerated() where cells.indices.contains(index) && !cells[index].isEmpty {
            let choices = round.choices.first { $0.column == column }?.values ?? []
            var known = names[column] ?? [:]
            for choice in choices { known[Self.folded(choice)] = choice }
            var counts: [String: [(spelling: String, count: Int)]] = [:]
            var first: [String: SourcePlace] = [:]
            for cell in cells[index] {
                let text = cell.text.plainCell
                if text.isEmpty { continue }
                let key = Self.folded(text)
                if let position = counts[key]?.firstIndex(where: { $0.spelling == text }) {
                    counts[key]?[position].count += 1
                } else {
                    counts[key, default: []].append((text, 1))
                    if counts[key]?.count == 2 { first[key] = cell.place }
                }
            }
            for (key, spellings) in counts.sorted(by: { $0.key < $1.key }) {
                let most = spellings.map(\.count).max() ?? 0
                let name = known[key] ?? spellings.first { $0.count == most }?.spelling ?? key
                known[key] = name
                if spellings.count > 1, let place = first[key] {
                    log.report(.groupSpelling(spellings.map(\.spelling), as: name, of: column, at: place))
                }
            }
            for row in table.rows.indices where !table.rows[row].groups[index].isEmpty {
                let written = table.rows[row].groups[index]
                let name = known[Self.folded(written)] ?? written
                table.rows[row].groups[index] = name
                if !choices.isEmpty, !choices.contains(name) {
                    log.report(.unknownGroup(written, of: column, choices: choices, at: cells[index][row].place))
                }
            }
            names[column] = known
        }
    }

    /// A name without capitals, with single spaces, and without the full stop that some put after it.
    private static func folded(_ name: String) -> String {
        var words = name.lowercased().replacing("ĳ", with: "ij").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = words.last, ".,;:".contains(last) { words.removeLast() }
        return words.isEmpty ? name : words
    }
}

internal import Model

/// Whether a row of answers sums up the others, as `Gemiddelde` below a column in a spreadsheet does, and is nobody's.
///
/// - Parameters:
///   - cells: of the row.
///   - isAnswer: whether the column at a position holds answers.
/// - Returns: the cell that says so.
package func summaryCell(in cells: [CSVTable.Cell], isAnswer: (Int) -> Bool) -> CSVTable.Cell? {
    guard let first = cells.indices.first(where: { !cells[$0].text.plainCell.isEmpty }), !isAnswer(first) else { return nil }
    let words = foldedForMatching(cells[first].text.plainCell, separator: " ").split(separator: " ").map(String.init)
    guard let word = words.first, words.count < 5 else { return nil }
    return summaryWords.contains(word) || (words.count == 1 && shortWords.contains(word)) ? cells[first] : nil
}

/// What such a row begins with, folded.
private let summaryWords: Set<String> = [
    "gemiddelde", "gemiddeld", "gemiddelden", "totaal", "totalen", "subtotaal", "eindtotaal", "mediaan", "standaarddeviatie",
    "standaardafwijking", "average", "averages", "mean", "median", "total", "totals", "subtotal", "stdev", "minimum", "maximum",
]
private let shortWords: Set<String> = ["gem", "avg", "som", "sum", "sd", "aantal", "count", "modus"]

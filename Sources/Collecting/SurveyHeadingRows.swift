internal import Model
internal import Reading

/// Tells how many rows of an export are headings.
///
/// Qualtrics writes its codes in the first row, the questions in the second and codes again in the third; SurveyMonkey the question of a
/// block in the first, and its statements, or a word such as `Response`, in the second.
enum SurveyHeadingRows {
    static func count(_ rows: [[CSVTable.Cell]], names: IndicatorNames) -> Int {
        var count = min(1, rows.count)
        for index in rows.indices.dropFirst().prefix(2) where isHeading(rows[index], below: rows[0], names: names) { count = index + 1 }
        return count
    }

    private static func isHeading(_ row: [CSVTable.Cell], below first: [CSVTable.Cell], names: IndicatorNames) -> Bool {
        let texts = row.map(\.text.plainCell)
        if texts.contains(where: { isSurveyImportCode($0) || names.isText($0) }) { return true }
        if texts.count(where: names.endsWithText) > 1 { return true }
        // Where people answered stand their number and the time; above the answers they are left empty.
        let filled = texts.filter { !$0.isEmpty }
        guard texts.first?.isEmpty == true, first.first?.text.isEmpty == false else { return false }
        return filled.contains { responseWords.contains(foldedForMatching($0, separator: " ")) }
    }

    /// What SurveyMonkey writes below a question without parts, folded.
    private static let responseWords: Set<String> = [
        "response", "open ended response", "respons", "reactie", "antwoord", "open antwoord", "open respons", "open reactie",
        "antwoord op open vraag", "open ended antwoord", "open einde antwoord", "open einde respons", "vrij antwoord",
    ]

    /// Whether a row says the headings once more, as where two exports were put below each other.
    static func isRepeated(_ row: [CSVTable.Cell], of headings: [[CSVTable.Cell]]) -> Bool {
        headings.contains { heading in
            let pairs = zip(heading, row).filter { !$0.0.text.isEmpty }
            return pairs.count > 1
                && pairs.allSatisfy { foldedForMatching($0.0.text, separator: " ") == foldedForMatching($0.1.text, separator: " ") }
        } || row.contains { isSurveyImportCode($0.text) }
    }
}

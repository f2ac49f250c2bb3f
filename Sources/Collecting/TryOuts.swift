internal import Model
internal import Reading

/// Whether something in a row says that whoever filled it in was trying the survey: a name `Test`, a remark `dit is een test`.
enum TryOuts {
    /// - Returns: the cell that says so.
    static func sign(in row: [CSVTable.Cell], columns: [SurveyHeading.Column]) -> String? {
        zip(row, columns).first { cell, column in
            !column.meaning.isIndicator && cell.text.count < 40
                && words.contains(foldedForMatching(cell.text.plainCell, separator: " ").filter { !$0.isNumber }.trimmed)
        }?.0.text
    }

    private static let words: Set<String> = [
        "test", "tests", "testen", "tester", "testing", "test test", "testpersoon", "testinvulling", "test invulling", "testrespons",
        "test response", "dit is een test", "this is a test", "even testen", "proef", "proefinvulling", "proefpersoon", "probeersel",
        "test person", "testuser", "test user",
    ]
}

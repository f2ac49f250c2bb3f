internal import Diagnostics

/// Reports every number in a file that passes the test of a citizen service number (BSN).
///
/// Lines that name a telephone, chamber of commerce (KvK) or account number are passed over, and so is a line with `kring-allow: why`
/// in it or on the line above.
func reportCitizenServiceNumbers(in file: TextFile, log: inout ReadingLog) {
    guard hasNineDigits(file.text.utf8) else { return }
    if file.path.lowercased().hasSuffix(".csv") { return reportInCells(of: file, log: &log) }
    var isAllowed = false
    for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let lower = line.lowercased()
        let hasReason = lower.contains("kring-allow:")
        defer { isAllowed = hasReason }
        if hasReason || isAllowed || exemptWords.contains(where: lower.contains) { continue }
        for (column, digits) in nineDigitRuns(in: line) where isCitizenServiceNumber(digits) {
            log.report(.citizenServiceNumber(at: file.place(line: index + 1, column: column)))
        }
    }
}

/// In a table it is the heading of a column that says whether its numbers are telephone numbers.
private func reportInCells(of file: TextFile, log: inout ReadingLog) {
    var scratch = ReadingLog()
    let table = CSVTable(file, log: &scratch)
    for row in table.rows {
        for (heading, cell) in zip(table.heading, row) where !exemptWords.contains(where: heading.text.lowercased().contains) {
            for (_, digits) in nineDigitRuns(in: cell.text[...]) where isCitizenServiceNumber(digits) {
                log.report(.citizenServiceNumber(at: cell.place))
            }
        }
    }
}

private let exemptWords = ["telef", "telephone", "phone", "tel:", "kvk", "iban", "http:", "https:"]

/// Whether nine digits pass: 9a+8b+7c+6d+5e+4f+3g+2h−i is divisible by 11 and not 0.
func isCitizenServiceNumber(_ digits: [Int]) -> Bool {
    let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.count == 9 && sum != 0 && sum % 11 == 0
}

private func hasNineDigits(_ bytes: String.UTF8View) -> Bool {
    var run = 0
    for byte in bytes {
        run = (0x30...0x39).contains(byte) ? run + 1 : 0
        if run == 9 { return true }
    }
    return false
}

/// Runs of exactly nine digits that stand alone, each with its column from 1.
private func nineDigitRuns(in line: Substring) -> [(column: Int, digits: [Int])] {
    var runs: [(Int, [Int])] = []
    var digits: [Int] = []
    var previous: Character = " "
    var beforeRun: Character = " "
    var twoBefore: Character = " "
    var isDecimal = false
    for (column, character) in (line + " ").enumerated() {
        if let digit = character.isASCII ? character.wholeNumberValue : nil {
            if digits.isEmpty {
                beforeRun = previous
                isDecimal = (previous == "." || previous == ",") && twoBefore.isNumber
            }
            digits.append(digit)
        } else {
            let standsAlone = !isDecimal && !isWordLike(beforeRun) && !isWordLike(character)
            if digits.count == 9, standsAlone { runs.append((column - 8, digits)) }
            digits = []
        }
        twoBefore = previous
        previous = character
    }
    return runs
}

private func isWordLike(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "+" || character == "_" || character == "/"
}

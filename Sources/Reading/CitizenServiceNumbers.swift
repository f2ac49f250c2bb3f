internal import Diagnostics

/// Reports every number in a file that passes the test of a citizen service number (BSN).
///
/// A number is passed over when it is part of a web address, when a telephone, chamber of commerce (KvK) or account number is named
/// just before it, and on a line with `kring-allow: why` in it or on the line above.
func reportCitizenServiceNumbers(in file: TextFile, log: inout ReadingLog) {
    guard mayHaveNumber(file.text.utf8) else { return }
    if file.path.lowercased().hasSuffix(".csv") { return reportInCells(of: file, log: &log) }
    for (number, line) in file.unexcusedLines {
        for (column, digits) in nineDigitRuns(in: line) where isCitizenServiceNumber(digits) && !isExempt(line, before: column) {
            log.report(.citizenServiceNumber(at: file.place(line: number, column: column)))
        }
    }
}

/// Whether a text holds a number that passes the test of a citizen service number.
package func holdsCitizenServiceNumber(_ text: String) -> Bool {
    mayHaveNumber(text.utf8) && nineDigitRuns(in: text[...]).contains { isCitizenServiceNumber($0.digits) }
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

private let exemptWords = ["telef", "telephone", "phone", "tel:", "tel.", "kvk", "iban", "rekening"]

/// Whether a number is part of a web address, or named as a telephone, KvK or account number in the words just before it.
private func isExempt(_ line: Substring, before column: Int) -> Bool {
    let before = line.prefix(column - 1)
    let word = before.reversed().prefix { !$0.isWhitespace }
    if String(word.reversed()).contains("://") { return true }
    let near = before.suffix(16).lowercased()
    return exemptWords.contains { near.contains($0) }
}

/// Whether nine digits pass: 9a+8b+7c+6d+5e+4f+3g+2h−i is divisible by 11 and not 0.
func isCitizenServiceNumber(_ digits: [Int]) -> Bool {
    let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.count == 9 && sum != 0 && sum % 11 == 0
}

/// Whether nine digits stand together, or near enough to be a number in groups.
private func mayHaveNumber(_ bytes: String.UTF8View) -> Bool {
    var digits = 0
    for byte in bytes {
        if (0x30...0x39).contains(byte) { digits += 1 } else if byte != 0x20, byte != 0x2E { digits = 0 }
        if digits == 9 { return true }
    }
    return false
}

/// The digits of a run with its groups: `111222333`, `111 222 333`, `1112.22.333`.
private let groupings: [[Int]] = [[9], [3, 3, 3], [4, 2, 3]]

/// Runs of exactly nine digits that stand alone, together or in the groups in which such numbers are written, with their column from 1.
private func nineDigitRuns(in line: Substring) -> [(column: Int, digits: [Int])] {
    let characters = Array(line)
    var runs: [(Int, [Int])] = []
    var index = 0
    while index < characters.count {
        guard characters[index].isASCIIDigit else {
            index += 1
            continue
        }
        let start = index
        var groups: [[Int]] = [[]]
        while index < characters.count {
            if characters[index].isASCIIDigit {
                groups[groups.count - 1].append(characters[index].wholeNumberValue ?? 0)
            } else if characters[index] == " " || characters[index] == ".", index + 1 < characters.count, characters[index + 1].isASCIIDigit
            {
                groups.append([])
            } else {
                break
            }
            index += 1
        }
        let standsAlone = !isWordLike(characters, at: start - 1) && !isWordLike(characters, at: index)
        let isDecimal = start > 1 && characters[start - 1] == "," && characters[start - 2].isNumber
        if standsAlone, !isDecimal, groupings.contains(groups.map(\.count)) { runs.append((start + 1, groups.flatMap { $0 })) }
    }
    return runs
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// Whether the character beside a number makes it part of a longer word or number.
private func isWordLike(_ characters: [Character], at index: Int) -> Bool {
    guard characters.indices.contains(index) else { return false }
    let character = characters[index]
    return character.isLetter || character.isNumber || character == "+" || character == "/"
}

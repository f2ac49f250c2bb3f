internal import Diagnostics

/// Reports every date that a file calls someone's birth date: a word such as “geboren”, “geb.” or “geboortedatum”, with a whole date
/// within a few words after it.
///
/// A line with `kring-allow: why` in it or on the line above is passed over.
func reportBirthDates(in file: TextFile, log: inout ReadingLog) {
    guard mayNameBirth(Array(file.text.utf8)) else { return }
    for (number, line) in file.unexcusedLines where mayNameBirth(Array(line.utf8)) {
        let words = wordsWithColumns(line.lowercased())
        for (position, word) in words.enumerated() where birthWords.contains(where: word.text.hasPrefix) {
            let near = words[(position + 1)...].prefix(6)
            if let start = near.indices.first(where: { isWholeDate(near[$0...].map(\.text)) }) {
                log.report(.birthDate(at: file.place(line: number, column: near[start].column)))
            }
        }
    }
}

private let birthWords = ["geboren", "geb.", "geboortedatum", "geboortedag", "born", "birthdate", "date-of-birth"]

private let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "january",
    "february", "march", "may", "june", "july", "august", "october",
]

private let birthStems = ["gebor", "geboo", "geb.", "born", "birth"].map { Array($0.utf8) }

/// Whether one of the words stands somewhere, in any case: most texts have none, and are walked just this once.
private func mayNameBirth(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where bytes[index] | 0x20 == 0x67 || bytes[index] | 0x20 == 0x62 {
        for stem in birthStems where bytes[index...].prefix(stem.count).elementsEqual(stem, by: { $0 == $1 || $0 | 0x20 == $1 }) {
            return true
        }
    }
    return false
}

private func wordsWithColumns(_ line: String) -> [(text: String, column: Int)] {
    var words: [(text: String, column: Int)] = []
    var word = ""
    for (column, character) in (line + " ").enumerated() {
        if character.isWhitespace || "(),;:\"“”".contains(character) {
            if !word.isEmpty { words.append((word, column - word.count + 1)) }
            word = ""
        } else {
            word.append(character)
        }
    }
    return words
}

/// Whether some words begin with a day, a month and a year: `12-3-1986`, `1986-03-12`, `12 maart 1986`.
private func isWholeDate(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let parts = first.split { $0 == "-" || $0 == "/" || $0 == "." }.compactMap { Int($0) }
    if parts.count == 3 { return isYear(parts[0]) || isYear(parts[2]) }
    guard words.count > 2, let day = Int(first), (1...31).contains(day), months.contains(words[1]) else { return false }
    return isYear(Int(words[2].prefix { $0.isNumber }) ?? 0)
}

private func isYear(_ number: Int) -> Bool {
    (1900...2100).contains(number)
}

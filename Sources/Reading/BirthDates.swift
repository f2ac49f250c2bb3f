internal import Diagnostics

/// Reports every date that a file calls someone's birth date: a word such as “geboren”, “geb.” or “geboortedatum”, with a whole date
/// within a few words after it.
///
/// A line with `kring-allow: why` in it or on the line above is passed over.
func reportBirthDates(in file: TextFile, log: inout ReadingLog) {
    guard mayNameBirth(file.text.utf8) else { return }
    var isAllowed = false
    for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let lower = line.lowercased()
        let hasReason = lower.contains("kring-allow:")
        defer { isAllowed = hasReason }
        if hasReason || isAllowed { continue }
        let words = wordsWithColumns(lower)
        for (position, word) in words.enumerated() where birthWords.contains(where: word.text.hasPrefix) {
            let near = words[(position + 1)...].prefix(6)
            if let start = near.indices.first(where: { isWholeDate(near[$0...].map(\.text)) }) {
                log.report(.birthDate(at: file.place(line: index + 1, column: near[start].column)))
            }
        }
    }
}

private let birthWords = ["geboren", "geb.", "geboortedatum", "geboortedag", "born", "birthdate", "date-of-birth"]

private let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "january",
    "february", "march", "may", "june", "july", "august", "october",
]

/// Whether a text can hold one of the words, in any case.
private func mayNameBirth(_ bytes: String.UTF8View) -> Bool {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        // “geb”, “bor” and “bir” begin them all, but for “date-of-birth”, which holds the last.
        switch (previous.0, previous.1, lower) {
        case (0x67, 0x65, 0x62), (0x62, 0x6F, 0x72), (0x62, 0x69, 0x72): return true
        default: previous = (previous.1, lower)
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

internal import Diagnostics
internal import Foundation

/// Reports every date that a file calls someone's birth date: a word such as “geboren”, “geb.” or “geboortedatum”, with a whole date
/// within a few words after it, or just before it; in a table the word may head the column.
///
/// A line that the author excused is passed over.
func reportBirthDates(in file: TextFile, log: inout ReadingLog) {
    let source = ShownScalars(file.text)
    let words = birthWordPlaces(in: source.bytes)
    if words.isEmpty { return }
    let excused = ExcusedLines(of: file)
    let offsets = Set(words.compactMap { birthDate(beside: $0, in: source) })
    let beside = file.places(of: Array(offsets))
    let known = Set(beside)
    // The heading of the last column may stand right before the first date below it.
    let inColumns = file.path.lowercased().hasSuffix(".csv") ? placesInColumns(of: file).filter { !known.contains($0) } : []
    for place in beside + inColumns where !excused.contains(place.line) { log.report(.birthDate(at: place)) }
}

/// Every date in a column of which the heading calls them birth dates.
private func placesInColumns(of file: TextFile) -> [SourcePlace] {
    var scratch = ReadingLog()
    let table = CSVTable(file, log: &scratch)
    let columns = table.heading.indices.filter { ShownWindow(of: table.heading[$0].text).first(BirthPattern.word) != nil }
    return table.rows.flatMap { row in
        columns.filter { row.indices.contains($0) && ShownWindow(of: row[$0].text).first(BirthPattern.anyDate) != nil }
            .map { row[$0].place }
    }
}

/// Where the date begins that the word at a place calls a birth date; nil where there is none.
private func birthDate(beside place: Int, in source: ShownScalars) -> Int? {
    let window = ShownWindow(of: source, from: place, to: place + 240)
    guard let word = window.first(BirthPattern.wordAtStart) else { return nil }
    // Not within a longer word: “wedergeboren”, “Borne”.
    if place > 0, source.scalar(at: place - 1).shown == .letter { return nil }
    if let date = window.first(BirthPattern.anyDate), date.range.lowerBound >= word.range.upperBound {
        let between = window.text[word.range.upperBound..<date.range.lowerBound]
        let count = between.split { !$0.isLetter && !$0.isNumber }.count
        let isWhole = BirthPattern.date.matches(window.text[date.range])
        if count <= (isWhole ? 5 : 1), !between.contains("|") { return date.offset }
    }
    // The date first: “12 maart 1986 geboren”.
    let before = ShownWindow(of: source, from: place - 60, to: place + 12)
    return before.first(BirthPattern.dateThenWord)?.offset
}

/// The places of what may begin a word for a birth, in any case: most texts have none, and are walked just this once.
private func birthWordPlaces(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    for index in bytes.indices {
        let letter = bytes[index] | 0x20
        guard letter == 0x62 || letter == 0x64 || letter == 0x67 else { continue }
        for stem in birthStems where bytes[index...].prefix(stem.count).elementsEqual(stem, by: { $0 == $1 || $0 | 0x20 == $1 }) {
            places.append(index)
            break
        }
    }
    return places
}

private let birthStems = ["geb", "born", "birth", "bday", "date of birth", "date-of-birth", "dob", "d.o.b"].map { Array($0.utf8) }

/// Patterns of dates, and of the words that call one a birth date: in small letters, with spaces and dashes of one kind.
private enum BirthPattern {
    private static let birthWord =
        "(?<![a-z])(?:geboren|geb\\.? ?-?(?:datum|dat)\\b\\.?|geb\\.|geb(?![a-zë])|geboorte ?-?datum|geboorte ?-?dag|born\\b|birth ?-?day"
        + "|birth ?-?date|date[- ]of[- ]birth|dob\\b|d\\.o\\.b\\.?|bday)"
    private static let month =
        "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july"
        + "|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec)\\.?"
    /// A day, a month and a year in any order; the year in four digits.
    private static let wholeDate =
        "(?<!\\d)(?:\\d{1,2} ?[-/. ] ?\\d{1,2} ?[-/. ] ?(?:19|20)\\d\\d|(?:19|20)\\d\\d ?[-/. ] ?\\d{1,2} ?[-/. ] ?\\d{1,2}"
        + "|\\d{1,2}(?:e|ste|de|st|nd|rd|th)?(?: of)?[- .]{1,2}\(month)[- ,]{1,2}(?:19|20)\\d\\d"
        + "|\(month) \\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\\d\\d|(?:19|20)\\d\\d \(month) \\d{1,2}"
        + "|(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d)(?!\\d)"
    /// The same with a year in two digits, which only a date right after the word has.
    private static let shortDate = "(?<!\\d)(?:\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?['’]?\\d\\d|\\d{1,2} ?[- ] ?\(month) ?['’]?\\d\\d)(?!\\d)"
    private static let oneDate = "(?:\(wholeDate)|\(shortDate))"

    static let word = TextPattern(birthWord)
    static let wordAtStart = TextPattern("^" + birthWord)
    static let date = TextPattern(wholeDate)
    static let anyDate = TextPattern(oneDate)
    static let dateThenWord = TextPattern("\(wholeDate)[,;:()\" ]{1,3}(?:[a-z]+ ){0,2}(?:geboren|born)\\b")
}

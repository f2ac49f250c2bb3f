internal import Diagnostics

/// Reports every number in a file that passes the test of a citizen service number (BSN).
///
/// A number is passed over when it is part of a web address, when a telephone, chamber of commerce (KvK), tax or account number is named
/// just before it, and on a line that the author excused.
func reportCitizenServiceNumbers(in file: TextFile, log: inout ReadingLog) {
    if file.path.lowercased().hasSuffix(".csv") { return reportInCells(of: file, excused: ExcusedLines(of: file), log: &log) }
    let isOfColumns = [".tsv", ".tab", ".txt"].contains { file.path.lowercased().hasSuffix($0) }
    let found = CitizenServiceNumberSearch(file.text, joinsTabs: !isOfColumns).places()
    if found.isEmpty { return }
    let excused = ExcusedLines(of: file)
    for place in file.places(of: found) where !excused.contains(place.line) {
        log.report(.citizenServiceNumber(at: place))
    }
}

/// Whether a text holds a number that passes the test of a citizen service number.
package func holdsCitizenServiceNumber(_ text: String) -> Bool {
    !CitizenServiceNumberSearch(text).isEmpty
}

/// In a table it is the heading of a column that says what its numbers are, and of respondents' pseudonyms how many pass.
private func reportInCells(of file: TextFile, excused: ExcusedLines, log: inout ReadingLog) {
    guard CitizenServiceNumberSearch.mayHold(file.text) else { return }
    var scratch = ReadingLog()
    let table = CSVTable(file, log: &scratch)
    let pseudonyms = table.heading.firstIndex { $0.text.lowercased() == "respondent" }
    let areCodes = pseudonyms.map { column in
        NumberedCodes(table.rows.compactMap { $0.indices.contains(column) ? $0[column].text : nil }).areCodes
    }
    for row in table.rows {
        for (column, (heading, cell)) in zip(table.heading, row).enumerated() where !excused.contains(cell.place.line) {
            if column == pseudonyms, areCodes == true { continue }
            if !CitizenServiceNumberSearch(cell.text, heading: heading.text).isEmpty { log.report(.citizenServiceNumber(at: cell.place)) }
        }
    }
}

/// Values that people are known by, some of which are nine digits.
package struct NumberedCodes {
    /// How many are nine digits and nothing else, and how many of those pass the test of a citizen service number.
    package private(set) var count = 0
    package private(set) var passing = 0

    package init(_ values: some Sequence<String>) {
        for value in values { add(value) }
    }

    package mutating func add(_ value: String) {
        let digits = value.compactMap(\.wholeNumberValue)
        guard digits.count == 9, value.count == 9 else { return }
        count += 1
        if isCitizenServiceNumber(digits) { passing += 1 }
    }

    /// Whether they are codes: of nine digits taken at random one in eleven passes, of citizen service numbers all do.
    package var areCodes: Bool { passing * 2 <= count }
}

extension CitizenServiceNumberSearch {
    /// Whether so many digits stand anywhere in a text that a number can be among them.
    static func mayHold(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x26 || byte == 0x5C {
                digits += 1
            } else if byte == 0x3B {
                digits = 0
            }
            if digits >= 8 { return true }
        }
        return false
    }
}

extension TextFile {
    /// The lines and columns of bytes of the text, which come in order.
    func places(of offsets: [Int]) -> [SourcePlace] {
        if offsets.isEmpty { return [] }
        var places: [SourcePlace] = []
        let bytes = text.utf8
        var line = 1
        var column = 1
        // The characters of the line up to here are counted: a line may hold thousands of places.
        var counted = bytes.startIndex
        var index = bytes.startIndex
        var position = 0
        for offset in offsets.sorted() {
            while position < offset, index < bytes.endIndex {
                if bytes[index] == 0x0A {
                    line += 1
                    column = 1
                    counted = bytes.index(after: index)
                }
                index = bytes.index(after: index)
                position += 1
            }
            column += text[counted..<index].count
            counted = index
            places.append(place(line: line, column: column))
        }
        return places
    }
}

/// What stands before and after a run of digits.
struct Surroundings {
    let before: String
    let after: String
    /// Whether a plus sign stands before it, as before a country's number.
    let isAfterPlus: Bool
    /// Whether a letter stands against it that makes it part of a longer word: `A111222333`.
    let isGluedBefore: Bool
    let isGluedAfter: Bool
    /// Whether a decimal sign and a digit stand before or after it.
    let isDecimal: Bool

    init(of run: DigitRun, in text: ShownScalars) {
        let bytes = text.bytes
        let lineStart = Self.lineStart(bytes, before: run.start)
        before = String(decoding: bytes[lineStart..<run.start], as: UTF8.self)
        let lineEnd = bytes[run.end...].prefix(40).firstIndex(of: 0x0A) ?? min(run.end + 40, bytes.count)
        after = String(decoding: bytes[run.end..<lineEnd], as: UTF8.self)
        let seen = before.unicodeScalars.reversed().lazy.filter { ShownScalars.shown($0.value) != .nothing }
        let nearest = Array(seen.prefix(3))
        let isEscape = nearest.count > 1 && "nrt".unicodeScalars.contains(nearest[0]) && nearest[1] == "\\"
        let word = String(String.UnicodeScalarView(seen.prefix { $0.properties.isAlphabetic }.reversed())).lowercased()
        isGluedBefore = !word.isEmpty && !isEscape && !Self.wordsBefore.contains(word)
        isAfterPlus = nearest.first == "+" || nearest.count > 1 && nearest[1] == "+" && "( ".unicodeScalars.contains(nearest[0])
        let (next, _) = text.scalar(at: run.end)
        let following = Self.word(after: run.end, in: text)
        isGluedAfter = next == .letter && !Self.wordsAfter.contains { following.hasPrefix($0) } || Self.isCheckLetter(after)
        isDecimal = false
    }

    /// `-X` after nine digits: a book's number.
    private static func isCheckLetter(_ after: String) -> Bool {
        let start = after.prefix(3)
        return start.count > 1 && (start.hasPrefix("-X") || start.hasPrefix(" X") || start.hasPrefix("-x"))
            && start.dropFirst(2).allSatisfy { !$0.isLetter }
    }

    private static func word(after index: Int, in text: ShownScalars) -> String {
        String(decoding: text.bytes[index...].prefix(20).map { $0 | 0x20 }, as: UTF8.self)
    }

    /// Words that people write against a number of a person.
    private static let wordsBefore: Set<String> = [
        "bsn", "bsnr", "sofi", "sofinr", "sofinummer", "burgerservicenummer", "bsnnummer", "nr", "nummer", "no", "client", "cliënt",
        "clientnr", "cliëntnr", "clientnummer", "cliëntnummer", "patient", "patiënt", "burger", "persoon", "id",
    ]
    private static let wordsAfter = ["bsn", "burgerservice", "sofi"]

    /// The beginning of the line above, or as far back as a label may stand.
    private static func lineStart(_ bytes: [UInt8], before index: Int) -> Int {
        var start = index
        var lines = 0
        while start > 0, index - start < 400 {
            if bytes[start - 1] == 0x0A {
                lines += 1
                if lines > 1 { break }
            }
            start -= 1
        }
        // Not within a character.
        while start < index, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }
}

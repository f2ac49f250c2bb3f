internal import Model
internal import Reading

/// What a cell or property says, as our own format writes it.
enum ContactValue {
    /// A text on one line, with plain spaces, one at a time.
    static func text(_ text: String) -> String {
        plain(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text with plain spaces, and without characters that take no room.
    static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.trimmed }
        let kept = text.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{FEFF}" && $0 != "\u{AD}" }
        let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}"]
        return String(String.UnicodeScalarView(kept.map { spaces.contains($0) ? " " : $0 })).trimmed
    }

    /// A text that says there is nothing: `-`, `n.v.t.`, `geen`.
    static func isNothing(_ text: String) -> Bool {
        ["", "nvt", "n v t", "geen", "none", "na", "n a", "onbekend", "unknown", "nog onbekend", "niet van toepassing", "leeg", "nihil"]
            .contains(foldedForMatching(text, separator: " "))
    }

    /// A telephone cell on one line, and whether what a spreadsheet dropped is put before it.
    static func telephone(_ written: String) -> (text: String, isMended: Bool) {
        let numbers = PhoneNumbers(written)
        let isMended = numbers.faults.contains { if case .mended = $0 { true } else { false } }
        return (numbers.tidied, isMended)
    }

    /// The numbers of a cell as they are dialled in the Netherlands, and what is said about them: for telling whether two are one.
    static func dialled(_ telephone: String) -> String { PhoneNumbers(telephone).key }

    /// The addresses in a cell: `Jan <jan@x.nl>; info@x.nl`.
    static func emails(_ written: String) -> [String] { EmailAddresses(plain(written)).addresses.map(\.text) }

    /// An e-mail cell on one line: an address alone, several between semicolons, or what was written where there is none.
    static func email(_ written: String) -> String {
        let emails = EmailAddresses(plain(written))
        if emails.parts.count == 1, let address = emails.addresses.first { return address.text }
        return emails.tidied
    }

    /// Several values in one cell: between bars, else semicolons and line ends, else commas, else slashes.
    static func list(_ written: String) -> [String] {
        let separators: [[Character]] = [["|"], [";", "\n", "•"], [","], ["/"]]
        let found = separators.first { set in written.contains { set.contains($0) } } ?? []
        let parts = found.isEmpty ? [written] : written.split { found.contains($0) }.map(String.init)
        return parts.map { part in
            var text = text(part)
            while text.hasPrefix("- ") || text.hasPrefix("* ") { text = String(text.dropFirst(2)) }
            return text
        }.filter { !$0.isEmpty && !isNothing($0) }
    }

    /// A day, a month or a year as spreadsheets and people write them; `44698` is a day as Excel counts them.
    static func date(_ written: String) -> PartialDate? {
        var text = text(written)
        // A time behind it is no matter.
        if let space = text.firstIndex(where: { $0 == "T" || $0 == " " }), text[..<space].count(where: \.isNumber) >= 6,
            text[space...].contains(":")
        {
            text = String(text[..<space])
        }
        if let date = PartialDate(iso: text) { return date }
        if let serial = Double(text.replacing(",", with: ".")), (20_000..<80_000).contains(serial) {
            return PartialDate(excelSerial: Int(serial))
        }
        let parts = text.lowercased().split { " -/.,".contains($0) }.map(String.init)
        if parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
            return PartialDate(year: year, month: month, day: day)
        }
        let words = parts.filter { $0 != "the" }
        guard let last = words.last, let year = year(last) else { return nil }
        switch words.count {
        case 2: return month(words[0]).flatMap { PartialDate(year: year, month: $0) }
        case 3:
            if let day = day(words[0]), let month = month(words[1]) { return PartialDate(year: year, month: month, day: day) }
            if let day = day(words[1]), Int(words[0]) == nil, let month = month(words[0]) {
                return PartialDate(year: year, month: month, day: day)
            }
            return nil
        default: return nil
        }
    }

    private static func year(_ text: String) -> Int? {
        guard text.count == 4 || text.count == 2, let number = Int(text) else { return nil }
        return text.count == 2 ? 2000 + number : number
    }

    private static func day(_ text: String) -> Int? {
        let digits = text.prefix(while: \.isNumber)
        return digits.count <= 2 && ["", "e", "st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)) ? Int(digits) : nil
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...12).contains(number) ? number : nil }
        guard text.count >= 3 else { return nil }
        let months = [
            ["januari", "january"], ["februari", "february"], ["maart", "mrt", "march"], ["april"], ["mei", "may"], ["juni", "june"],
            ["juli", "july"], ["augustus", "august"], ["september"], ["oktober", "october"], ["november"], ["december"],
        ]
        return months.firstIndex { $0.contains { $0.hasPrefix(text) } }.map { $0 + 1 }
    }
}

extension PartialDate {
    /// A day as a spreadsheet counts them: 1 is the last day of 1899, and 1900 has a leap day that never was.
    init?(excelSerial serial: Int) {
        // Of the civil calendar, in days from 1 March of the year 0; 30 December 1899 is 0.
        let days = serial + 693_899
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

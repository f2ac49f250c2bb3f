/// What a cell for telephone numbers holds: none, one or several, each with what was written about it.
package struct PhoneNumbers: Hashable, Sendable {
    /// A number with the words before and behind it, or words alone.
    package struct Line: Hashable, Sendable {
        /// With what ends it: `werk:`.
        package var before = ""
        package var number: PhoneNumber?
        /// Words behind the number; without its extension.
        package var after = ""
    }

    /// As the author wrote it.
    package let written: String
    /// In the order of the cell; together they say all that it says.
    package let lines: [Line]
    package let faults: [PhoneFault]

    package var numbers: [PhoneNumber] { lines.compactMap(\.number) }

    /// The cell on one line, with plain characters and without what only a program reads: `010-0000101 tst 12 / 06-12345678`.
    package var tidied: String {
        let (text, _) = PhoneText.plain(written)
        let line = text.replacing(":::", with: "\n").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: " / ")
        for prefix in ["tel:", "tel.", "tel ", "t:"] where line.lowercased().hasPrefix(prefix) {
            return String(line.dropFirst(prefix.count)).trimmingSpaces
        }
        return line
    }

    /// Whether it is one number and nothing else.
    package var isPlain: Bool {
        lines.count == 1 && lines[0].before.isEmpty && lines[0].after.isEmpty && lines[0].number?.extensionNumber == nil
    }

    /// Reads a cell as people fill it in; what is no number stays text.
    ///
    /// A number that names no country is one of the Netherlands. `010-0000101 tst 12 (ma-wo) / mobiel 06-12345678` is two numbers, the
    /// first with an extension and a label, the second with a label.
    package init(_ written: String) {
        self.written = written
        let (text, mended) = PhoneText.plain(written)
        if let lost = PhoneText.roundedNumber(text) {
            lines = [Line(before: lost)]
            faults = [.digitsLost(lost)]
            return
        }
        let reader = PhoneCellReader(text)
        lines = reader.lines.map(Self.withoutFax)
        var faults = reader.faults
        if let mended { faults.append(.mended(mended, as: text)) }
        if faults.isEmpty, !lines.contains(where: { $0.number != nil }), !lines.isEmpty, !PhoneWords.saysNone(text) {
            faults.append(.noNumber(lines.map(\.before).joined(separator: " ")))
        }
        self.faults = faults
    }

    /// A fax number as text: nobody is to dial it.
    private static func withoutFax(_ line: Line) -> Line {
        guard let number = line.number else { return line }
        let before = foldedForMatching(line.before, separator: " ").split(separator: " ").last.map(String.init) ?? ""
        guard PhoneWords.faxWords.contains(before) || PhoneWords.faxWords.contains(foldedForMatching(line.after, separator: " ")) else {
            return line
        }
        let own = number.extensionNumber.map { "tst " + $0 } ?? ""
        return Line(before: [line.before, number.shown, own, line.after].filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// What tells whether two cells say the same: the numbers with their extensions, and the words, however they are written.
    package var key: String {
        lines.map { line in
            let words = foldedForMatching([line.before, line.after].joined(separator: " "), separator: " ")
            return [line.number?.national, line.number?.extensionNumber, words.isEmpty ? nil : words].compactMap { $0 }.joined(
                separator: " ")
        }.joined(separator: "|")
    }
}

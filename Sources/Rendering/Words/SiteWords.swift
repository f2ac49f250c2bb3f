internal import Model

/// Everything that is written in the reader's language: the interface's words, dates and numbers.
struct SiteWords: Sendable {
    let language: Language
    let texts: InterfaceTexts
    let dates: DateWords
    let numbers: NumberWords

    init(language: Language, texts: InterfaceTexts) {
        self.language = language
        self.texts = texts
        dates = DateWords(language: language)
        numbers = NumberWords(language: language)
    }

    subscript(key: String) -> String { texts[key] }

    /// Texts as a sentence lists them: `a, b en c`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(texts["and"]) " + last
    }

    /// A text with a capital, for the beginning of a sentence; `ij` becomes `IJ`, `één` becomes `Eén`.
    func capitalised(_ text: String) -> String {
        if language == .dutch, text.hasPrefix("één") { return "Eén" + text.dropFirst(3) }
        if language == .dutch, text.hasPrefix("ij") { return "IJ" + text.dropFirst(2) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What stands behind a number: its extension, and the words that were written there.
    func words(behind line: PhoneNumbers.Line) -> String {
        let own = line.number?.extensionNumber.map { texts.text("telephone-extension", ["number": $0]) }
        return [own, line.after.isEmpty ? nil : line.after].compactMap { $0 }.joined(separator: line.after.hasPrefix("(") ? " " : ", ")
    }
}

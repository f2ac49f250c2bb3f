internal import Diagnostics
internal import Model

/// Values of which an author can also write that there are none: what is left out is not recorded, `none` is recorded.
extension FieldReader {
    /// Words that say that there is nothing, in both languages.
    private static let none: Set<String> = [
        "none", "nobody", "nothing", "never", "no", "geen", "niemand", "niets", "nooit", "nee", "false",
    ]

    /// Whether a key's value says in a word that there is none.
    func isNone(_ key: String) -> Bool {
        value(of: key)?.scalar.map { Self.none.contains($0.string.trimmed.lowercased()) } ?? false
    }

    /// A list of texts; nil where the key is not there, empty where it says that there are none.
    mutating func recordedTexts(_ key: String, log: inout ReadingLog) -> [String]? {
        let isThere = has(key)
        let texts = isNone(key) ? [] : texts(key, log: &log).filter { !$0.isEmpty }
        if isNone(key) { _ = node(key) }
        return isThere ? texts : nil
    }

    /// A list of references; nil where the key is not there, empty where it says that there are none.
    mutating func recordedReferences(_ key: String, to kind: ReferenceKind, log: inout ReadingLog) -> [Slug]? {
        if isNone(key) {
            _ = node(key)
            return []
        }
        let isThere = has(key)
        let references = references(key, to: kind, log: &log)
        return isThere ? references : nil
    }

    /// When something was last done: a date, or a word for never.
    mutating func occasion(_ key: String, log: inout ReadingLog) -> Occasion? {
        if isNone(key) {
            _ = node(key)
            return .never
        }
        return pastDate(key, log: &log).map(Occasion.on)
    }

    /// A whole number within a range; nil, with a diagnostic, outside it.
    mutating func score(_ key: String, in range: ClosedRange<Int>, rule: String, log: inout ReadingLog) -> Int? {
        let place = place(of: key)
        guard let number = wholeNumber(key, log: &log) else { return nil }
        if range.contains(number) { return number }
        log.report(.badNumber(String(number), of: key, rule: rule, at: place))
        return nil
    }
}

package import Model

/// Finds the indicator that a column of a survey asks: by its id, or by its text in Dutch or English.
///
/// Case, accents, the ligature ĳ, quotation marks, punctuation and kinds of space make no difference, nor does what a survey tool puts
/// before the text: a number, a code, or the heading of a block of questions (`3. …`, `Q7: …`, `Kop [Stelling]`, `Q7_1 - Kop - Stelling`).
package struct IndicatorNames: Sendable {
    private var texts: [String: Set<Int>] = [:]
    private var identifiers: [String: Set<Int>] = [:]

    package init(_ indicators: [Indicator]) {
        for (index, indicator) in indicators.enumerated() {
            for text in [indicator.text.dutch, indicator.text.english ?? ""] {
                let key = foldedForMatching(text, separator: " ")
                if !key.isEmpty { texts[key, default: []].insert(index) }
            }
            identifiers[Self.compact(indicator.id.text), default: []].insert(index)
        }
    }

    /// The positions of the indicators that a heading names: one, none, or more where the instrument asks the same twice.
    package func positions(in heading: String) -> [Int] {
        let rests = Self.rests(of: heading)
        for rest in rests where rest.isIdentifier {
            if let found = identifiers[Self.compact(rest.text)] { return found.sorted() }
        }
        for rest in rests {
            if let found = texts[foldedForMatching(rest.text, separator: " ")] { return found.sorted() }
        }
        return []
    }

    /// Whether a heading is exactly the text of an indicator, as in a second row of headings.
    package func isText(_ heading: String) -> Bool {
        texts[foldedForMatching(heading, separator: " ")] != nil
    }

    /// Whether a heading ends with the text of an indicator, whatever stands before it.
    package func endsWithText(_ heading: String) -> Bool {
        Self.rests(of: heading).contains { texts[foldedForMatching($0.text, separator: " ")] != nil }
    }

    /// A heading without a number or code before it: `2. Domein`, `Q2: Domein` and `Domein`; and both parts of `werkveld. Domein`.
    package static func withoutCode(_ heading: String) -> [String] {
        rests(of: heading).filter(\.isIdentifier).map(\.text) + codeAndText(heading)
    }

    /// The two parts of a heading with a code of one word before a full stop: `id. Antwoord ID`.
    package static func codeAndText(_ heading: String) -> [String] {
        let heading = heading.trimmed
        guard let stop = heading.firstIndex(of: "."), !heading[..<stop].contains(where: \.isWhitespace),
            heading[stop...].dropFirst().first?.isWhitespace == true
        else { return [] }
        return [String(heading[..<stop]), String(heading[stop...].dropFirst()).trimmed]
    }

    /// A heading, and what is left of it after each mark that a survey tool puts between its parts.
    private static func rests(of heading: String) -> [(text: String, isIdentifier: Bool)] {
        let characters = Array(heading.suffix(800))
        var rests = [(text: String(characters), isIdentifier: true)]
        for index in characters.indices.dropLast() where rests.count < 40 {
            guard endsPart(characters, at: index) else { continue }
            let rest = String(characters[(index + 1)...])
            // An id stands alone, in brackets at the end, or after a code such as Q7.
            let isCode = index < 12 && characters[...index].contains(where: \.isNumber)
            rests.append((rest, isCode || characters[index] == "["))
        }
        return rests
    }

    /// Whether a part of a heading ends with a character: after it stands the next one.
    private static func endsPart(_ characters: [Character], at index: Int) -> Bool {
        switch characters[index] {
        case "[", ":", "|", ">", ")", "\n", "_": return true
        case ".": return characters[index + 1].isWhitespace
        case "-", "–", "—": return index > 0 && characters[index - 1].isWhitespace && characters[index + 1].isWhitespace
        // A number or code and a space: `3 Stelling`, `Q7 Stelling`.
        case let character where character.isWhitespace:
            return index < 12 && characters[..<index].contains(where: \.isNumber) && !characters[..<index].contains(where: \.isWhitespace)
        default: return false
        }
    }

    /// An id as a tool keeps it that allows letters and digits only: `inhoud-wel` and `inhoudwel`.
    private static func compact(_ identifier: String) -> String {
        String(foldedForMatching(identifier, separator: " ").filter { $0 != " " })
    }
}

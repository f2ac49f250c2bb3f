internal import Foundation
internal import Model
internal import Reading

/// The ways in which surveys write an answer: a number, a word of the scale, both, or that there is none.
struct AnswerWords {
    /// What a cell says.
    enum Meaning: Equatable {
        case answer(Int)
        /// Nothing was filled in.
        case blank
        /// Such as “don't know”.
        case declined
        case offScale
        /// A number and a word that are different steps, or a word of two steps.
        case steps([Int])
    }

    private let scale: Scale
    /// The steps that a word is given to, in Dutch or in English; one, but for an instrument that uses a word twice.
    private var steps: [String: [Int]] = [:]

    init(_ scale: Scale) {
        self.scale = scale
        for labels in [scale.labels.dutch, scale.labels.english ?? []] {
            for (step, label) in labels.enumerated() {
                let key = Self.folded(label)
                let value = scale.min + step
                if !key.isEmpty, steps[key]?.contains(value) != true { steps[key, default: []].append(value) }
            }
        }
    }

    /// - Parameter cell: a number (`4`, `4,0`), a word of the scale in Dutch or English, both (`4 - Eens`, `Eens (4)`), or none.
    func meaning(of cell: String) -> Meaning {
        let text = cell.trimmed
        if text.isEmpty { return .blank }
        if let number = Self.number(text) { return scale.step(number).map(Meaning.answer) ?? .offScale }
        let key = Self.folded(text)
        if let found = steps[key] { return found.count == 1 ? .answer(found[0]) : .steps(found.sorted()) }
        if key.isEmpty { return text.count <= 3 ? .declined : .offScale }
        if Self.isDeclined(text) { return .declined }
        return numberWithWord(text)
    }

    /// `4 - Eens`, `4 = Eens`, `4. Eens`, `4 Eens`, `Eens (4)`, `Eens = 4`.
    private func numberWithWord(_ text: String) -> Meaning {
        let isDigit = { (character: Character) in character.isASCII && character.isNumber }
        let head = text.prefix { isDigit($0) || $0 == "-" }
        let tail = text.reversed().drop { $0 == ")" || $0 == "]" }.prefix(while: isDigit)
        let pairs = [
            (String(head), String(text.dropFirst(head.count))),
            (String(tail.reversed()), String(text.prefix(text.count - tail.count - (text.hasSuffix(")") || text.hasSuffix("]") ? 1 : 0)))),
        ]
        for (number, word) in pairs {
            guard let step = scale.step(Self.number(number)), let named = steps[Self.folded(word)] else { continue }
            return named.contains(step) ? .answer(step) : .steps(([step] + named).sorted())
        }
        return .offScale
    }

    /// A number of digits, a minus sign and at most a decimal comma or point.
    private static func number(_ text: String) -> Double? {
        guard text.utf8.count < 20, text.wholeMatch(of: /[-−]?[0-9]+([.,][0-9]+)?/) != nil else { return nil }
        return Double(text.replacing(",", with: ".").replacing("−", with: "-"))
    }

    private static func folded(_ text: String) -> String { foldedForMatching(text, separator: " ") }

    /// Whether a text says in Dutch or English that there is no answer: `Weet niet / n.v.t.` too.
    private static func isDeclined(_ text: String) -> Bool {
        if declining.contains(folded(text)) { return true }
        let parts = text.split { $0 == "/" || $0 == "," || $0 == "(" || $0 == ")" }.map { folded(String($0)) }.filter { !$0.isEmpty }
        return !parts.isEmpty && parts.allSatisfy(declining.contains)
    }

    /// Folded, so without apostrophes and full stops.
    private static let declining: Set<String> = [
        "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "n v t", "nvt", "niet van toepassing", "geen mening",
        "geen antwoord", "geen oordeel", "niet beantwoord", "overgeslagen", "kan ik niet beoordelen", "wil ik niet zeggen",
        "zeg ik liever niet", "dont know", "do not know", "i dont know", "i do not know", "n a", "na", "not applicable", "no opinion",
        "no answer", "not answered", "skipped", "prefer not to say", "prefer not to answer", "cannot say",
    ]
}

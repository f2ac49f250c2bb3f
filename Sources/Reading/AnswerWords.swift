package import Model

/// The ways in which surveys write an answer: a number, a word of the scale, both, or that there is none.
package struct AnswerWords: Sendable {
    /// What a cell says.
    package enum Meaning: Equatable, Sendable {
        case answer(Int)
        /// Nothing was filled in.
        case blank
        /// Such as “don't know”.
        case declined
        case offScale
        /// A number and a word that are different steps, or a word of two steps.
        case steps([Int])
        /// More than one answer, as boxes that can all be ticked give.
        case several
    }

    private let scale: Scale
    /// The steps that a word is given to, in Dutch or in English; one, but for an instrument that uses a word twice.
    private var steps: [String: [Int]] = [:]
    /// What the author says that a word or number stands for; nil for no answer.
    private var given: [String: Int?] = [:]
    private var ladder: AnswerLadder
    /// Whether the file has a plus as an answer, so that a minus is one too and not “nothing”.
    private var hasSigns = false
    /// What is known of each text of the file.
    private var known: [String: Meaning] = [:]

    /// - Parameters:
    ///   - given: what the author says that words stand for.
    ///   - seen: the answers in the file: words that a scale can have in more than one way are known by their company.
    package init(_ scale: Scale, given: [AnswerSpelling] = [], seen: some Sequence<String> = []) {
        self.scale = scale
        for labels in [scale.labels.dutch, scale.labels.english ?? []] {
            for (step, label) in labels.enumerated() {
                let key = Self.folded(label)
                let value = scale.min + step
                if !key.isEmpty, steps[key]?.contains(value) != true { steps[key, default: []].append(value) }
            }
        }
        for spelling in given where spelling.step.map((scale.min...scale.max).contains) ?? true {
            self.given[Self.key(spelling.word)] = .some(spelling.step)
        }
        ladder = AnswerLadder(scale, seen: [])
        let texts = Set(seen)
        hasSigns = (texts + given.map(\.word)).contains { $0.contains("+") && Self.folded($0).isEmpty }
        let words = texts.filter { text in
            let plain = text.plainCell
            return self.given[Self.key(plain)] == nil && Self.number(plain) == nil && !Self.isDeclined(plain)
                && Self.parts(of: plain).isEmpty
        }.map { Self.folded($0.plainCell) }.filter { !$0.isEmpty }
        ladder = AnswerLadder(scale, seen: words.sorted())
        for text in texts { known[text] = found(text) }
    }

    /// - Parameter cell: a number (`4`, `4,0`), a word of the scale in Dutch or English, both (`4 - Eens`, `(4) Eens`, `Eens (4)`), or none.
    package func meaning(of cell: String) -> Meaning { known[cell] ?? found(cell) }

    private func found(_ cell: String) -> Meaning {
        let text = cell.plainCell
        let isOwn = steps[Self.folded(text)] != nil || given[Self.key(text)] != nil
        if !isOwn, let several = several(text, between: ";|\n") { return several }
        let meaning = single(text)
        // A comma stands within words too.
        return meaning == .offScale && Self.number(text) == nil ? several(text, between: ",") ?? meaning : meaning
    }

    /// What a text with more than one answer says; nil where that is not what it is.
    private func several(_ text: String, between marks: String) -> Meaning? {
        let parts = text.split { marks.contains($0) }.map { single(String($0).trimmed) }.filter { $0 != .blank }
        guard parts.count > 1, parts.allSatisfy({ $0.step != nil }) else { return nil }
        return Set(parts.compactMap(\.step)).count == 1 ? parts[0] : .several
    }

    private func single(_ text: String) -> Meaning {
        if text.isEmpty { return .blank }
        if let given = given[Self.key(text)] { return given.map(Meaning.answer) ?? .declined }
        if let number = Self.number(text) {
            // What Qualtrics and SPSS write for a question that was seen and not answered.
            if number == -99, scale.step(number) == nil { return .declined }
            return scale.step(number).map(Meaning.answer) ?? .offScale
        }
        let key = Self.folded(text)
        if let found = steps[key] { return found.count == 1 ? .answer(found[0]) : .steps(found.sorted()) }
        if key.isEmpty { return text.count <= 3 && !hasSigns && text.allSatisfy(Self.dashes.contains) ? .declined : .offScale }
        if Self.isDeclined(text) { return .declined }
        if let step = ladder.step(of: key) { return .answer(step) }
        return numberWithWord(text)
    }

    /// `4 - Eens`, `4 = Eens`, `4. Eens`, `4 Eens`, `(4) Eens`, `Eens (4)`, `Eens = 4`.
    private func numberWithWord(_ text: String) -> Meaning {
        for (number, word) in Self.parts(of: text) {
            if Self.isDeclined(word) { return .declined }
            guard let step = scale.step(number) else { continue }
            let key = Self.folded(word)
            if let named = steps[key] ?? ladder.step(of: key).map({ [$0] }) {
                return named.contains(step) ? .answer(step) : .steps(([step] + named).sorted())
            }
            if isEnd(step, named: key) { return .answer(step) }
        }
        return .offScale
    }

    /// Whether a step has no word of its own in the scale, and a word of the file suits it: one for the ends is all that many grids have.
    private func isEnd(_ step: Int, named key: String) -> Bool {
        let hasLabel = [scale.labels.dutch, scale.labels.english ?? []].contains { list in
            let index = step - scale.min
            return list.indices.contains(index) && !list[index].isEmpty
        }
        if hasLabel { return false }
        guard let word = LadderWord(folded: key) else { return step == scale.min || step == scale.max }
        return word.rank.side == (2 * step - scale.min - scale.max).signum()
    }

    /// The number and the word in a text that has both, in either order.
    private static func parts(of text: String) -> [(number: Double, word: String)] {
        guard text.utf8.count < 200 else { return [] }
        let text = text.withPlainDigits
        var parts: [(Double, String)] = []
        if let match = text.wholeMatch(
            of: /[(\["]?\s*([-−]?[0-9]{1,4})([.,]0+)?[\s\-–—=:.()\[\]"\/]+(\p{L}.*)/.dotMatchesNewlines()),
            let number = number(String(match.1))
        {
            parts.append((number, String(match.3)))
        }
        if let match = text.wholeMatch(of: /(.*\p{L}[^0-9]*?)[\s(\[=:\-–—]+([0-9]{1,4})\s*[)\]]?/.dotMatchesNewlines()),
            let number = number(String(match.2))
        {
            parts.append((number, String(match.1)))
        }
        return parts
    }

    /// A number of digits, a minus sign and at most a decimal comma or point.
    static func number(_ text: String) -> Double? {
        guard text.utf8.count < 60 else { return nil }
        let text = text.withPlainDigits
        guard text.utf8.count < 20, text.wholeMatch(of: /[-−]?[0-9]+([.,][0-9]+|\.)?/) != nil else { return nil }
        return Double((text.hasSuffix(".") ? String(text.dropLast()) : text).replacing(",", with: ".").replacing("−", with: "-"))
    }

    static func folded(_ text: String) -> String { foldedForMatching(text, separator: " ") }

    /// A text as what an author gives a meaning to: numbers by their value, anything else without case and punctuation.
    private static func key(_ text: String) -> String {
        if let number = number(text.plainCell) { return "\(number)" }
        let folded = folded(text)
        return folded.isEmpty ? text.trimmed : folded
    }

    /// Whether a text says in Dutch or English that there is no answer: `Weet niet / n.v.t.` too.
    private static func isDeclined(_ text: String) -> Bool {
        if declining.contains(folded(text)) { return true }
        let parts = text.split { $0 == "/" || $0 == "," || $0 == "(" || $0 == ")" || $0 == ";" }.map { folded(String($0)) }
            .map { $0.hasPrefix("of ") ? String($0.dropFirst(3)) : $0 }.filter { !$0.isEmpty }
        return !parts.isEmpty && parts.allSatisfy(declining.contains)
    }

    /// What people write in a cell to say that nothing belongs there; a star or a face is an answer.
    private static let dashes: Set<Character> = ["-", "–", "—", "−", "‐", "‑", "_", ".", "…", "?", "/", " "]

    /// Folded, so without apostrophes and full stops.
    private static let declining: Set<String> = [
        "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "weet ik nog niet", "n v t", "nvt", "niet van toepassing",
        "geen mening", "geen idee", "geen antwoord", "geen oordeel", "niet beantwoord", "niet ingevuld", "overgeslagen", "onbekend",
        "kan ik niet beoordelen", "kan ik nog niet beoordelen", "niet te beoordelen", "kan ik niet zeggen", "wil ik niet zeggen",
        "zeg ik liever niet", "weet niet geen mening", "weet niet n v t", "weet niet of n v t", "weet ik niet n v t", "dont know",
        "do not know", "i dont know", "i do not know", "n a", "na", "not applicable", "no opinion", "no answer", "not answered", "skipped",
        "unknown", "cant say", "prefer not to say", "prefer not to answer", "cannot say", "unable to judge", "dont know no opinion",
    ]
}

extension AnswerWords.Meaning {
    /// The step of an answer.
    var step: Int? {
        if case .answer(let step) = self { return step }
        return nil
    }
}

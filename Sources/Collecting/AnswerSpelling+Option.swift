internal import Diagnostics
package import Model
internal import Reading

extension AnswerSpelling {
    /// Reads what a command says that words stand for: `Zeer eens=5, Noch eens, noch oneens=3, 99=`.
    ///
    /// A word goes on up to the equals sign that a number, `geen`, or nothing follows: it can hold a comma or an equals sign itself.
    ///
    /// - Returns: nil where it cannot be understood.
    package static func all(in text: String) -> [AnswerSpelling]? {
        var rest = text[...]
        var spellings: [AnswerSpelling] = []
        while !rest.allSatisfy(\.isWhitespace) {
            guard let match = rest.prefixMatch(of: /\s*(.+?)\s*=\s*([-−]?[0-9]{1,4}|geen|none|-)?\s*(?:[,;]|$)/.dotMatchesNewlines()) else {
                return nil
            }
            // What follows a step is another word, and wants a comma before it.
            if match.1.contains(/=\s*[-−]?[0-9]/) { return nil }
            let step = match.2.flatMap { Int($0.replacing("−", with: "-")) }
            spellings.append(AnswerSpelling(word: String(match.1), step: step, place: SourcePlace(file: "")))
            rest = rest[match.range.upperBound...]
        }
        return spellings.isEmpty ? nil : spellings
    }
}

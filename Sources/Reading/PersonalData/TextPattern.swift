internal import Foundation

/// A regular expression that is compiled once, for texts that are searched many times.
struct TextPattern: Sendable {
    private let expression: NSRegularExpression

    /// - Parameter pattern: one of the program's own, in the notation of ICU.
    init(_ pattern: String) {
        guard let expression = try? NSRegularExpression(pattern: pattern) else {
            // checked: every pattern is written in this folder, and a search that finds nothing must not pass for a clean text
            preconditionFailure("not a pattern: \(pattern)")
        }
        self.expression = expression
    }

    /// The first match in a text.
    func first(in text: some StringProtocol) -> Range<String.Index>? {
        let text = String(text)
        let match = expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count))
        return match.flatMap { Range($0.range, in: text) }
    }

    /// Where the last match in a text ends.
    func lastEnd(in text: String) -> String.Index? {
        let matches = expression.matches(in: text, range: NSRange(location: 0, length: text.utf16.count))
        return matches.last.flatMap { Range($0.range, in: text)?.upperBound }
    }

    func matches(_ text: some StringProtocol) -> Bool { first(in: text) != nil }
}

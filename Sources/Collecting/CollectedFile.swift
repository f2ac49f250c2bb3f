package import Diagnostics
package import Reading

/// One respondent's answers as they come in.
struct IncomingResponse: Hashable {
    /// A pseudonym; nil where the file gives none.
    var token: String?
    /// A value for each group column of the round; empty when not given.
    var groups: [String]
    /// An answer for each indicator of the instrument; nil for no answer.
    var answers: [Int?]
    var place: SourcePlace

    /// Without a name or answers.
    init(for target: TargetRound, at place: SourcePlace) {
        groups = target.groups.map { _ in "" }
        answers = target.indicators.map { _ in nil }
        self.place = place
    }

    var isEmpty: Bool { answers.allSatisfy { $0 == nil } }

    /// Whether the answers are those of another, and no group speaks against it: one may say what the other leaves open.
    func agrees(with other: IncomingResponse) -> Bool {
        answers == other.answers
            && zip(groups, other.groups).allSatisfy { $0.isEmpty || $1.isEmpty || groupKey($0) == groupKey($1) }
    }

    /// Whether the pseudonym is a plain number, as a survey tool gives whoever answers: the next survey begins at 1 again.
    var isNumbered: Bool {
        token.map { (1...6).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
    }
}

/// What a file of answers holds.
package struct CollectedFile: Sendable {
    /// As it was named.
    package let path: String
    /// Nil when it could not be read as text.
    package var text: TextFile?
    var responses: [IncomingResponse] = []
    /// Respondents in the file, those without any answer included.
    package var responseCount = 0
    /// Respondents who answered nothing.
    package var emptyCount = 0
    /// The lines of rows that are no answers, by what they are.
    package var leftOut: [SurveyRow: [Int]] = [:]
    /// Answers such as “don't know”, which count as none.
    package var declinedCount = 0
    /// The columns or groups that were not taken over.
    package var notPlaced: [String] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// Problems beyond the most that one file is given.
    package private(set) var untoldCount = 0
    private static let mostProblems = 200
    /// The pseudonyms so far, and those that pass the test of a citizen service number.
    private var codes = NumberedCodes([])
    private var suspectTokens: [(token: String, place: SourcePlace)] = []

    init(path: String, text: TextFile? = nil) {
        self.path = path
        self.text = text
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Whether there are so many problems that no more are told.
    var isFull: Bool { diagnostics.count >= Self.mostProblems }

    mutating func report(_ diagnostic: Diagnostic) {
        if isFull, diagnostic.severity != .error || hasErrors { untoldCount += 1 } else { diagnostics.append(diagnostic) }
    }

    /// Takes a response over, unless it is empty.
    mutating func take(_ response: IncomingResponse) {
        responseCount += 1
        if response.isEmpty { emptyCount += 1 } else { responses.append(response) }
    }

    /// Checks and keeps the pseudonym of a response.
    ///
    /// - Parameter way: what to do when it will not do.
    mutating func setToken(_ token: String, of response: inout IncomingResponse, at place: SourcePlace, way: String) {
        guard Self.isToken(token) else { return report(.badToken(token, way: way, at: place)) }
        codes.add(token)
        if holdsCitizenServiceNumber(token) { suspectTokens.append((token, place)) }
        response.token = token
    }

    /// Reports the pseudonyms that pass the test of a citizen service number, once all have been read: among codes of nine digits one in
    /// eleven does, and is left.
    mutating func judgeTokens() {
        let areCodes = codes.areCodes
        for (token, place) in suspectTokens where !areCodes || token.count != 9 { report(.citizenServiceNumberInAnswers(at: place)) }
        if areCodes, codes.passing > 0, let first = suspectTokens.first(where: { $0.token.count == 9 }) {
            report(.codesLikeCitizenServiceNumbers(codes.passing, of: codes.count, at: first.place))
        }
        suspectTokens = []
    }

    /// Whether a text will do as a pseudonym.
    static func isToken(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            }
    }

    /// Checks and keeps the value of a group column, in the spelling that the round offers or that stands in it already.
    mutating func setGroup(_ index: Int, to value: String, of response: inout IncomingResponse, target: TargetRound, at place: SourcePlace)
    {
        let value = value.split(whereSeparator: \.isWhitespace).joined(separator: " ").trimmed
        if value.isEmpty { return }
        if holdsCitizenServiceNumber(value) { report(.citizenServiceNumberInAnswers(at: place)) }
        response.groups[index] = target.spellings[index][groupKey(value)] ?? value
        let choices = target.round.choices.first { $0.column == target.groups[index] }?.values ?? []
        if !choices.isEmpty, !choices.contains(response.groups[index]) {
            report(.unknownChoice(value, of: target.groups[index], choices: choices, at: place))
        }
    }
}

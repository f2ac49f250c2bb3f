/// What someone did with an indicator.
enum GivenAnswer: Hashable {
    case notAsked
    case none
    case value(Double)
}

/// Numbers people over the rounds of a partnership: who answers all the same is one person to whoever compares.
///
/// Two rows are the same person's when they have one pseudonym and agree on every indicator that was asked of both, or when they are
/// alike in every answer and long enough that this is no coincidence. Within a round everyone is someone else.
struct PeopleRegister {
    typealias Row = (respondent: String, answers: [GivenAnswer])

    /// Answers from which two rows that are alike are taken for one person's, whatever their pseudonyms.
    private static let fewestForLikeness = 6

    private var byName: [String: [(answers: [GivenAnswer], number: Int)]] = [:]
    private var byAnswers: [[GivenAnswer]: [Int]] = [:]
    /// The pseudonym of each number; empty for someone without.
    private(set) var names: [String] = []

    /// The number of each respondent of a round.
    mutating func numbers(of rows: [Row]) -> [Int] {
        var used: Set<Int> = []
        var numbers = rows.map { row in
            byName[row.respondent]?.first { !used.contains($0.number) && Self.agree($0.answers, row.answers) }.map { known in
                used.insert(known.number)
                return known.number
            }
        }
        for index in rows.indices where numbers[index] == nil {
            let alike = Self.length(rows[index].answers) >= Self.fewestForLikeness ? byAnswers[rows[index].answers] : nil
            let number = alike?.first { !used.contains($0) } ?? names.count
            if number == names.count { names.append(rows[index].respondent) }
            used.insert(number)
            numbers[index] = number
        }
        for (row, number) in zip(rows, numbers) {
            guard let number else { continue }
            if !row.respondent.isEmpty { byName[row.respondent, default: []].append((row.answers, number)) }
            if Self.length(row.answers) >= Self.fewestForLikeness { byAnswers[row.answers, default: []].append(number) }
        }
        return numbers.compactMap { $0 }
    }

    /// Whether two rows have the same answer, or none, to all that was asked of both, and at least one answer in common.
    private static func agree(_ first: [GivenAnswer], _ second: [GivenAnswer]) -> Bool {
        var hasCommon = false
        for (one, other) in zip(first, second) where one != .notAsked && other != .notAsked {
            if one != other { return false }
            if one != .none { hasCommon = true }
        }
        return hasCommon
    }

    private static func length(_ answers: [GivenAnswer]) -> Int {
        answers.count { $0 != .notAsked && $0 != .none }
    }
}

package import Model

/// How the respondents of two rounds compare.
package enum Cohort: Sendable, Equatable {
    /// The pseudonyms do not tell, as where they only number the rows.
    case unknown
    /// This many respondents of the later round answered the earlier one as well.
    case shared(Int)
}

/// Whether the same people answered two rounds, as far as their pseudonyms tell.
///
/// Names such as r1, r2, r3 number the rows of a file and are no pseudonyms. A count is given only where both those who are in both
/// rounds and those who are not are none, or as many as may be shown.
///
/// - Parameter minimum: the smallest group of which anything is said.
package func cohort(of later: Round, after earlier: Round, minimum: Int) -> Cohort {
    let names = { (round: Round) in
        round.responses.rows.filter { $0.answers.contains { $0 != nil } }.map(\.respondent).filter { !$0.isEmpty }
    }
    let (now, before) = (names(later), names(earlier))
    guard !now.isEmpty, !before.isEmpty, !areRowNumbers(now), !areRowNumbers(before) else { return .unknown }
    let shared = Set(now).intersection(before).count
    let rests = [shared, Set(now).count - shared, Set(before).count - shared]
    return rests.allSatisfy { $0 == 0 || $0 >= minimum } ? .shared(shared) : .unknown
}

/// Whether names only count: the same letters before numbers that hold no gaps to speak of.
func areRowNumbers(_ names: [String]) -> Bool {
    let stems = Set(names.map { $0.prefix { !$0.isNumber } })
    let numbers = names.compactMap { Int($0.drop { !$0.isNumber }) }
    guard stems.count == 1, numbers.count == names.count, let highest = numbers.max() else { return false }
    return highest <= names.count * 2
}

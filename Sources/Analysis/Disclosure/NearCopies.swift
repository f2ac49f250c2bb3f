internal import Foundation
internal import Model

/// Whether respondents of one round are nearly those of another with nearly the same answers, so that the difference tells of a few.
///
/// Whoever sets a round of ten beside the same ten and a newcomer subtracts one from the other; names are not needed for it, nor that all
/// statements were answered alike. People who answer anew differ in more, and nobody can tell in what. So of the statements asked in both
/// the likest are looked at, at least half of them; where on these more than half of the forms come back, so many that it would hardly
/// happen to people who answer anew, and what does not come back is of at least one and fewer than the minimum of people, the two are too
/// alike. Where all of one come back in the other they are in any case.
struct NearCopies {
    let minimum: Int

    /// The chance that someone who answers anew gives the same answer again, to one statement and to each further one.
    private static let likeness = (first: 0.75, further: 0.6)
    /// What hardly happens: by name, and where a form may be anybody's.
    private static let mostChance = (named: 0.05, unnamed: 0.01)

    /// - Parameters:
    ///   - earlier: who is shown of a round.
    ///   - later: who could be shown of another.
    func areTooAlike(_ earlier: AnswerForms, _ later: AnswerForms) -> Bool {
        let shared = earlier.columns.keys.filter { later.columns[$0] != nil }.sorted()
        guard !shared.isEmpty, min(earlier.count, later.count) >= minimum, abs(earlier.count - later.count) < minimum else { return false }
        let likest = shared.map { (indicator: $0, distance: earlier.distance(to: later, on: $0)) }
            .sorted { ($0.distance, $0.indicator) < ($1.distance, $1.indicator) }
        let fewer = min(earlier.count, later.count)
        let isNamed = earlier.isNamed && later.isNamed && Set(earlier.names).intersection(later.names).count * 2 >= fewer
        for length in stride(from: shared.count, through: (shared.count + 1) / 2, by: -1) {
            let statements = likest.prefix(length).map(\.indicator)
            let matched = earlier.matched(with: later, on: statements)
            let people = differing(matched, earlier, later)
            guard people > 0, people < minimum else { continue }
            // Of people with names a form that comes back under another says nothing.
            let found = isNamed ? matched.count { earlier.names[$0.earlier] == later.names[$0.later] } : matched.count
            if found == fewer { return true }
            let again = Self.likeness.first * pow(Self.likeness.further, Double(length - 1))
            let chance = isNamed ? again : max(again, earlier.chanceOfLikeForm(in: later, on: statements))
            let most = isNamed ? Self.mostChance.named : Self.mostChance.unnamed
            if found * 2 > fewer, tail(of: found, among: fewer, chance: chance) < most { return true }
        }
        return false
    }

    /// How many people what does not come back is of: who has a name in both is one of them.
    private func differing(_ matched: [FormMatch], _ earlier: AnswerForms, _ later: AnswerForms) -> Int {
        let before = Set(earlier.indices).subtracting(matched.map(\.earlier))
        let after = Set(later.indices).subtracting(matched.map(\.later))
        let names = Set(before.map { earlier.names[$0] }).intersection(after.map { later.names[$0] }).subtracting([""])
        // Without names who left and who came may be the same.
        let hasNames = earlier.isNamed && later.isNamed
        return hasNames ? before.count + after.count - names.count : max(before.count, after.count)
    }

    /// The chance that something happens to at least so many of some people, when it happens to each with a chance.
    private func tail(of found: Int, among people: Int, chance: Double) -> Double {
        var term = pow(1 - chance, Double(people))
        var below = 0.0
        for count in 0..<found {
            below += term
            term *= Double(people - count) / Double(count + 1) * chance / (1 - chance)
        }
        return 1 - below
    }
}

/// A form of one round that comes back in another, by their positions.
struct FormMatch {
    let earlier: Int
    let later: Int
}

/// The forms of some respondents of a round, as they are compared with those of another.
struct AnswerForms {
    /// The pseudonym of each; empty for someone without.
    let names: [String]
    /// For each statement what each of them answered.
    let columns: [Slug: [Double?]]

    var count: Int { names.count }
    var indices: Range<Int> { names.indices }
    /// Whether all have a pseudonym, and not only a number.
    let isNamed: Bool

    init(of respondents: [Int], in answers: AnswerMatrix, indicators: [Slug]) {
        names = respondents.map { answers.names[$0] }
        isNamed = !answers.names.contains("") && !areRowNumbers(answers.names)
        let asked = indicators.compactMap { indicator in
            answers.column(indicator).map { column in (indicator, respondents.map { column[$0] }) }
        }
        columns = Dictionary(asked, uniquingKeysWith: { first, _ in first })
    }

    /// How many people would have to answer otherwise for both to have given each answer to a statement equally often.
    func distance(to other: AnswerForms, on indicator: Slug) -> Int {
        let (ours, theirs) = (tally(indicator), other.tally(indicator))
        let more = ours.reduce(0) { $0 + max(0, $1.value - (theirs[$1.key] ?? 0)) }
        let fewer = theirs.reduce(0) { $0 + max(0, $1.value - (ours[$1.key] ?? 0)) }
        return max(more, fewer)
    }

    /// The chance that a form on some statements, of which each is answered by itself as it is in both, is found among those of the other.
    func chanceOfLikeForm(in other: AnswerForms, on statements: [Slug]) -> Double {
        let alike = statements.reduce(1.0) { chance, indicator in
            let theirs = other.tally(indicator)
            let pairs = tally(indicator).reduce(0) { $0 + $1.value * (theirs[$1.key] ?? 0) }
            return chance * Double(pairs) / Double(count * other.count)
        }
        return min(0.99, 1 - pow(1 - alike, Double(other.count)))
    }

    private func tally(_ indicator: Slug) -> [Double?: Int] {
        (columns[indicator] ?? []).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// As many pairs of equal forms as there are on some statements, of the same name where that can be.
    func matched(with other: AnswerForms, on statements: [Slug]) -> [FormMatch] {
        let (ours, theirs) = (forms(on: statements), other.forms(on: statements))
        var free = Dictionary(grouping: other.indices, by: { theirs[$0] })
        var found: [FormMatch] = []
        var left: [Int] = []
        for person in indices {
            let sameName = names[person].isEmpty ? nil : free[ours[person]]?.firstIndex { other.names[$0] == names[person] }
            if let sameName, let later = free[ours[person]]?.remove(at: sameName) {
                found.append(FormMatch(earlier: person, later: later))
            } else {
                left.append(person)
            }
        }
        for person in left {
            guard let later = free[ours[person]]?.popLast() else { continue }
            found.append(FormMatch(earlier: person, later: later))
        }
        return found
    }

    private func forms(on statements: [Slug]) -> [[Double?]] {
        let chosen = statements.compactMap { columns[$0] }
        return indices.map { person in chosen.map { $0[person] } }
    }
}

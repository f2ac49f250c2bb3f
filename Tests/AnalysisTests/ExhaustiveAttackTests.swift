import Analysis
import Model
import TestSupport
import Testing

/// An attack on small rounds that goes through every set of answers: which of them give all that is published, and what they have in common.
///
/// It knows who answered which statement and who is in which group. Its arithmetic is its own: sums of whole numbers, so that a mean to a
/// decimal is an interval, and deviations by the definition.
@Suite struct ExhaustiveAttackTests {
    private struct Case {
        let rows: [(groups: [String], answers: [Int?])]
        let dimensions: [[Int]]
        let top: Int
    }

    /// Two statements of two answers each by two columns of groups; some are left open.
    private func sample(_ seed: UInt64) -> Case {
        var numbers = RepeatableNumbers(state: seed)
        let people = Int.random(in: 6...8, using: &numbers)
        let blanks = Int.random(in: 0...2, using: &numbers)
        let parting = Int.random(in: 2...4, using: &numbers)
        let rows = (0..<people).map { person -> (groups: [String], answers: [Int?]) in
            let isBlank = person < blanks
            let statement = Int.random(in: 0...1, using: &numbers)
            let answers = (0..<2).map { isBlank && $0 == statement ? nil : Int.random(in: 1...2, using: &numbers) as Int? }
            return (["a\(person < parting ? 1 : 2)", "b\(Int.random(in: 1...2, using: &numbers))"], answers)
        }
        // Either a dimension of both, or one of each.
        return Case(rows: rows, dimensions: seed % 2 == 0 ? [[0, 1]] : [[0], [1]], top: 2)
    }

    private func result(of one: Case) -> RoundResult {
        let names = ["s0", "s1"]
        var instrument = survey([:], minimum: 3)
        instrument.scale = Scale(min: 1, max: one.top)
        instrument.thresholds = nil
        instrument.dimensions = one.dimensions.enumerated().map { index, statements in
            Dimension(
                id: Slug("d\(index)"), title: LocalizedText("d"),
                indicators: statements.map { Indicator(id: Slug(names[$0]), text: LocalizedText("s")) })
        }
        var asked = round(names, one.rows.map { $0.answers.map { $0.map(Double.init) } })
        asked.responses.groups = ["a", "b"]
        for (index, row) in one.rows.enumerated() { asked.responses.rows[index].groups = row.groups }
        return analyse(asked, with: instrument, partnershipMinimum: 3)
    }

    /// What is told of some scores: their number, a mean and a deviation as shown, and how many of the respondents they are of.
    private struct Told {
        let statements: [Int]
        let people: [Int]
        let mean: Double
        let deviation: Double?
    }

    private func told(_ result: RoundResult, of one: Case) -> (scores: [Told], counts: [[Int]?]) {
        var scores: [Told] = []
        for (index, dimension) in result.dimensions.enumerated() {
            let own = { (people: [Int], found: DimensionScores?) in
                found.map { Told(statements: one.dimensions[index], people: people, mean: $0.mean, deviation: $0.standardDeviation) }
            }
            scores += [own(Array(one.rows.indices), dimension.scores)].compactMap(\.self)
            for (column, grouping) in result.groupings.enumerated() {
                for group in grouping.groups {
                    let people = one.rows.indices.filter { one.rows[$0].groups[column] == group.value }
                    scores += [own(people, group.dimensions?[index].scores)].compactMap(\.self)
                }
            }
        }
        let counts = (0..<2).map { statement in
            result.indicators.first { $0.indicator.id == Slug("s\(statement)") }?.scores?.counts
        }
        return (scores, counts)
    }

    private func fits(_ answers: [[Int?]], _ told: (scores: [Told], counts: [[Int]?]), top: Int) -> Bool {
        for (statement, counts) in told.counts.enumerated() {
            guard let counts else { continue }
            for step in 0..<top where answers.count(where: { $0[statement] == step + 1 }) != counts[step] { return false }
        }
        return told.scores.allSatisfy { one in
            // A statement that fewer than three answered counts nowhere.
            let counting = one.statements.filter { statement in answers.count { $0[statement] != nil } >= 3 }
            let scores = one.people.compactMap { person -> Double? in
                let given = counting.compactMap { answers[person][$0] }
                guard !given.isEmpty, given.count * 2 >= one.statements.count else { return nil }
                return Double(given.reduce(0, +)) / Double(given.count)
            }
            guard !scores.isEmpty else { return false }
            let mean = scores.reduce(0, +) / Double(scores.count)
            guard abs(mean - one.mean) <= 0.05 + 1e-9 else { return false }
            guard let deviation = one.deviation, scores.count > 1 else { return true }
            let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return abs((squares / Double(scores.count - 1)).squareRoot() - deviation) <= 0.05 + 1e-9
        }
    }

    @Test(arguments: 0..<24) func leavesEachAnswerAnotherValue(seed: Int) {
        let one = sample(UInt64(seed))
        let told = told(result(of: one), of: one)
        let places = one.rows.indices.flatMap { person in (0..<2).filter { one.rows[person].answers[$0] != nil }.map { (person, $0) } }
        var values = places.map { _ in Set<Int>() }
        var fitting = 0
        for number in 0..<(1 << places.count) {
            var answers = one.rows.map { _ in [Int?](repeating: nil, count: 2) }
            for (index, place) in places.enumerated() { answers[place.0][place.1] = 1 + (number >> index) & 1 }
            guard fits(answers, told, top: one.top) else { continue }
            fitting += 1
            for (index, place) in places.enumerated() { values[index].insert(1 + (number >> index) & 1) }
        }
        // The true answers are among them.
        #expect(fitting > 0)
        for (index, place) in places.enumerated() where values[index].count < 2 {
            // What is told is that all who answered, or all of a shown group, gave that answer.
            let everyone = one.rows.indices.filter { one.rows[$0].answers[place.1] != nil }
            let groups = told.scores.map { $0.people.filter { one.rows[$0].answers[place.1] != nil } } + [everyone]
            let isResult = groups.contains { group in
                group.contains(place.0) && group.count >= 3 && Set(group.map { one.rows[$0].answers[place.1] }).count == 1
            }
            #expect(isResult, "seed \(seed): \(place) can only be \(values[index])")
        }
    }
}

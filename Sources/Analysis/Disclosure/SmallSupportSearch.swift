/// Looks for a combination of independent rows that is zero but in columns which together stand for few people.
///
/// Column by column: either it is to be zero, which takes away one freedom of the combination, or its people count. A column that the
/// others force to zero costs nothing. With k rows and a minimum of m people there are at most C(k + m − 2, m − 1) ways.
struct SmallSupportSearch {
    /// For each column its value in each row, modulo the prime of `Elimination`.
    let columns: [[Int]]
    /// Who is in each column; someone can be in several.
    let people: [Set<Int>]
    /// The combination must concern fewer.
    let minimum: Int
    /// How much may be searched yet; below zero once that was too little.
    private(set) var steps: Int

    init(columns: [[Int]], people: [Set<Int>], minimum: Int, steps: Int) {
        self.columns = columns
        self.people = people
        self.minimum = minimum
        self.steps = steps
    }

    /// The weight of each row; nil when no combination concerns so few, or none was found in the steps given.
    mutating func weights() -> [Int]? {
        let zeros = search(from: 0, zeros: [], counted: [])
        return zeros.map { orthogonal(to: $0, length: columns.first?.count ?? 0) }
    }

    /// The columns that are to be zero, reduced, in a way that leaves the combination a freedom; nil when there is none.
    ///
    /// It calls itself only where people are counted, which is seldom deep: a column whose people are counted already costs nothing.
    private mutating func search(from start: Int, zeros: [ReducedColumn], counted: Set<Int>) -> [ReducedColumn]? {
        var zeros = zeros
        for column in start..<columns.count {
            steps -= 1
            if steps < 0 { return nil }
            let rest = reduced(columns[column], by: zeros)
            guard let lead = rest.firstIndex(where: { $0 != 0 }) else { continue }
            let union = counted.union(people[column])
            if union.count < minimum {
                if let found = search(from: column + 1, zeros: zeros, counted: union) { return found }
                // To count more of those who are counted already can only help.
                if union.count == counted.count { return nil }
            }
            guard zeros.count + 1 < rest.count else { return nil }
            let inverse = Elimination.inverse(of: rest[lead])
            zeros.append(ReducedColumn(lead: lead, values: rest.map { $0 * inverse % Elimination.prime }))
        }
        return zeros
    }

    private func reduced(_ column: [Int], by zeros: [ReducedColumn]) -> [Int] {
        zeros.reduce(column) { column, zero in
            column[zero.lead] == 0 ? column : Elimination.subtracting(column[zero.lead], times: zero.values, from: column)
        }
    }

    /// Weights other than all zero by which every one of some columns is zero.
    private func orthogonal(to zeros: [ReducedColumn], length: Int) -> [Int] {
        let leads = Set(zeros.map(\.lead))
        guard let free = (0..<length).first(where: { !leads.contains($0) }) else { return [] }
        var weights = (0..<length).map { $0 == free ? 1 : 0 }
        // A later column has nothing at the leads of those before it, so the weights follow from the last to the first.
        for zero in zeros.reversed() {
            let sum = zip(weights, zero.values).enumerated().reduce(0) { sum, entry in
                entry.offset == zero.lead ? sum : (sum + entry.element.0 * entry.element.1) % Elimination.prime
            }
            weights[zero.lead] = (Elimination.prime - sum) % Elimination.prime
        }
        return weights
    }
}

/// A column with a one at its lead, and nothing at the leads of the columns before it.
struct ReducedColumn {
    var lead: Int
    var values: [Int]
}

/// Totals of which some combination concerns at least one and fewer than `minimum` people; nil when there is none.
///
/// People who are counted in the same totals have the same weight in any combination, so they are taken together. The combinations in
/// which every large class has weight zero are found by elimination; among these a search looks for one with few people. Arithmetic is
/// modulo a prime, exact but for a chance that does not matter. Where there is too much to search, the answer is on the safe side.
///
/// - Parameters:
///   - totals: for each its people, without doubles.
///   - minimum: the fewest people that a combination may concern.
///   - share: how much of a person each number is; 1 for those that it does not have.
/// - Returns: the totals with a weight other than zero, by position.
package func disclosingCombination(of totals: [[Int]], minimum: Int, share: [Int: Double] = [:]) -> [Int]? {
    let classes = peopleClasses(totals, share: share)
    // A little under the minimum, for sums of shares that fall short by rounding.
    let fewest = Double(minimum) - 1e-9
    let small = classes.filter { $0.size < fewest }.sorted { $0.size > $1.size }
    if small.isEmpty { return nil }
    var system = Elimination(
        totals.indices.map { total in
            let weight = { (members: [Bool]) in members[total] ? 1 : 0 }
            return classes.filter { $0.size >= fewest }.map { weight($0.totals) } + small.map { weight($0.totals) }
                + totals.indices.map { $0 == total ? 1 : 0 }
        })
    system.reduce(columns: 0..<(classes.count - small.count))
    system.keepRows(from: system.rank)
    let columns = (classes.count - small.count)..<classes.count
    system.reduce(columns: columns)
    system.keepRows(upTo: system.rank)
    if system.rows.isEmpty { return nil }
    var search = SmallSupportSearch(
        columns: columns.map { column in system.rows.map { $0[column] } }, sizes: small.map(\.size), minimum: fewest)
    guard let weights = search.weights() else { return nil }
    return totals.indices.filter { total in
        zip(weights, system.rows).reduce(0) { ($0 + $1.0 * $1.1[classes.count + total]) % Elimination.prime } != 0
    }
}

/// People who are counted in exactly the same totals.
private struct PeopleClass {
    /// For each total whether they are counted in it.
    var totals: [Bool]
    /// People, of whom each number may be a part.
    var size: Double
}

/// The classes of some totals, in order of their first member.
private func peopleClasses(_ totals: [[Int]], share: [Int: Double]) -> [PeopleClass] {
    var positions: [Int: Int] = [:]
    var memberships: [[Bool]] = []
    var shares: [Double] = []
    for (index, people) in totals.enumerated() {
        for person in people {
            let position = positions[person] ?? memberships.count
            if position == memberships.count {
                positions[person] = position
                memberships.append(totals.map { _ in false })
                shares.append(share[person] ?? 1)
            }
            memberships[position][index] = true
        }
    }
    var found: [[Bool]: Int] = [:]
    var classes: [PeopleClass] = []
    for (membership, share) in zip(memberships, shares) {
        if let position = found[membership] {
            classes[position].size += share
        } else {
            found[membership] = classes.count
            classes.append(PeopleClass(totals: membership, size: share))
        }
    }
    return classes
}

/// Rows of numbers modulo a prime, brought to reduced echelon form column by column.
struct Elimination {
    static let prime = 2_147_483_647

    private(set) var rows: [[Int]]
    /// Rows that have a leading column by now; these stand first.
    private(set) var rank = 0

    init(_ rows: [[Int]]) {
        self.rows = rows
    }

    /// Gives as many rows as possible a leading one in these columns.
    mutating func reduce(columns: Range<Int>) {
        for column in columns {
            guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 }) else { continue }
            rows.swapAt(rank, pivot)
            let inverse = Self.inverse(of: rows[rank][column])
            rows[rank] = rows[rank].map { $0 * inverse % Self.prime }
            for row in rows.indices where row != rank && rows[row][column] != 0 {
                rows[row] = Self.subtracting(rows[row][column], times: rows[rank], from: rows[row])
            }
            rank += 1
        }
    }

    /// Leaves out the rows before a position, and begins counting again.
    mutating func keepRows(from position: Int) {
        rows.removeFirst(position)
        rank = 0
    }

    /// Leaves out the rows from a position on.
    mutating func keepRows(upTo position: Int) {
        rows.removeLast(rows.count - position)
    }

    /// `row` − `factor` · `other`.
    static func subtracting(_ factor: Int, times other: [Int], from row: [Int]) -> [Int] {
        zip(row, other).map { ($0 + (prime - factor) * $1) % prime }
    }

    /// The number by which another gives one, by Fermat's little theorem.
    static func inverse(of number: Int) -> Int {
        var (result, base, exponent) = (1, number, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}

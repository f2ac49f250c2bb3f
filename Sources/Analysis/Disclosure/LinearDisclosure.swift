/// What some totals tell together.
enum Disclosure: Equatable {
    /// No combination concerns few people.
    case nothing
    /// The totals, by position, of a combination that does.
    case combination([Int])
    /// There are too many combinations to go through.
    case tooMuchToSearch
}

/// Whether some combination of totals concerns at least one and fewer than `minimum` people.
///
/// Numbers that are counted in the same totals have the same weight in any combination, so they are taken together. The combinations in
/// which every class of many people has weight zero are found by elimination; among these a search looks for one with few people.
/// Arithmetic is modulo a prime, exact but for a chance that does not matter.
///
/// - Parameters:
///   - totals: for each its numbers, without doubles.
///   - minimum: the fewest people that a combination may concern.
///   - person: whose each number is, for those who have more than one.
///   - steps: how much may be searched yet.
func disclosure(by totals: [[Int]], minimum: Int, person: [Int: Int] = [:], steps: inout Int) -> Disclosure {
    let classes = peopleClasses(totals, person: person)
    let small = classes.filter { $0.people.count < minimum }.sorted { $0.people.count > $1.people.count }
    if small.isEmpty { return .nothing }
    var system = Elimination(
        totals.indices.map { total in
            let weight = { (members: [Bool]) in members[total] ? 1 : 0 }
            return classes.filter { $0.people.count >= minimum }.map { weight($0.totals) } + small.map { weight($0.totals) }
                + totals.indices.map { $0 == total ? 1 : 0 }
        })
    system.reduce(columns: 0..<(classes.count - small.count))
    system.keepRows(from: system.rank)
    let columns = (classes.count - small.count)..<classes.count
    system.reduce(columns: columns)
    system.keepRows(upTo: system.rank)
    if system.rows.isEmpty { return .nothing }
    var search = SmallSupportSearch(
        columns: columns.map { column in system.rows.map { $0[column] } }, people: small.map(\.people), minimum: minimum, steps: steps)
    let weights = search.weights()
    steps = search.steps
    guard let weights else { return steps < 0 ? .tooMuchToSearch : .nothing }
    return .combination(
        totals.indices.filter { total in
            zip(weights, system.rows).reduce(0) { ($0 + $1.0 * $1.1[classes.count + total]) % Elimination.prime } != 0
        })
}

/// Numbers that are counted in exactly the same totals.
private struct PeopleClass {
    /// For each total whether they are counted in it.
    var totals: [Bool]
    /// Whose they are.
    var people: Set<Int>
}

/// The classes of some totals, in order of their first member.
private func peopleClasses(_ totals: [[Int]], person: [Int: Int]) -> [PeopleClass] {
    var positions: [Int: Int] = [:]
    var members: [(number: Int, totals: [Bool])] = []
    for (index, numbers) in totals.enumerated() {
        for number in numbers {
            let position = positions[number] ?? members.count
            if position == members.count {
                positions[number] = position
                members.append((number, totals.map { _ in false }))
            }
            members[position].totals[index] = true
        }
    }
    var found: [[Bool]: Int] = [:]
    var classes: [PeopleClass] = []
    for member in members {
        let whose = person[member.number] ?? -member.number - 1
        if let position = found[member.totals] {
            classes[position].people.insert(whose)
        } else {
            found[member.totals] = classes.count
            classes.append(PeopleClass(totals: member.totals, people: [whose]))
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

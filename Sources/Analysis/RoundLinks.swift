/// Which rounds say something of each other, because they hold partly the same answers of the same people.
struct RoundLinks {
    /// Rounds to be weighed together, by position; a round in none of them has too much to be weighed, and is withheld.
    let sets: [[Int]]
    /// The pseudonym of each number.
    private let names: [String]

    /// Totals that are weighed together at most, counting those that are large enough to be shown.
    private static let mostTotals = 80
    /// Answers in a row from which half of a group with the same ones is taken for a copy; with fewer that happens by chance, and only
    /// a group of which all come back is.
    private static let fewestForCopy = 6

    /// Finds the rounds of which one has half of the people of a group, or of all, in the other with the same answers.
    init(of samples: [RoundSample], names: [String], minimum: Int) {
        self.names = names
        let cells = samples.map { sample in
            ([sample.everyone] + sample.groupings.flatMap { $0.map(\.members) }).filter { $0.count >= minimum }
                .map { $0.map { sample.answers.people[$0] } }
        }
        let people = samples.map { Set($0.answers.people) }
        var found: [[Int]] = []
        for round in samples.indices {
            let isLinked = { (other: Int) in
                let needed = min(samples[round].answers.length, samples[other].answers.length) >= Self.fewestForCopy ? 0.5 : 1
                return [(round, other), (other, round)].contains { one, another in
                    cells[one].contains { cell in Double(cell.count { people[another].contains($0) }) >= needed * Double(cell.count) }
                }
            }
            let near = found.indices.filter { found[$0].contains(where: isLinked) }
            found.append((near.flatMap { found[$0] } + [round]).sorted())
            for index in near.reversed() { found.remove(at: index) }
        }
        sets = found.map { rounds in
            var totals = 0
            return rounds.filter { round in
                guard totals == 0 || totals + cells[round].count <= Self.mostTotals else { return false }
                totals += cells[round].count
                return true
            }
        }
    }

    /// How much of a person each number is: who answered anew from one round to another has a number for each, and is one person still.
    func share(in rounds: [Int], of samples: [RoundSample]) -> [Int: Double] {
        if rounds.count < 2 { return [:] }
        let numbers = Set(rounds.flatMap { samples[$0].answers.people })
        let byName = Dictionary(grouping: numbers.filter { !names[$0].isEmpty }, by: { names[$0] })
        return byName.values.reduce(into: [:]) { shares, numbers in
            if numbers.count > 1 { for number in numbers { shares[number] = 1 / Double(numbers.count) } }
        }
    }
}

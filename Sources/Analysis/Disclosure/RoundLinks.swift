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

    /// Finds the rounds that share people with the same answers, and enough of them to say something of fewer than the minimum.
    ///
    /// A combination of two rounds that are each safe by themselves concerns few people only where what it takes from the one and from the
    /// other has more than half of the minimum in common. Where so many rounds share so few that they cannot be weighed at once, only
    /// those are taken of which one has half of a group, or of all, in the other.
    init(of samples: [RoundSample], names: [String], minimum: Int) {
        self.names = names
        let cells = samples.map { sample in
            ([sample.everyone] + sample.groupings.flatMap { $0.map(\.members) }).filter { $0.count >= minimum }
                .map { $0.map { sample.answers.people[$0] } }
        }
        let people = samples.map { Set($0.answers.people) }
        let isLong = { (one: Int, other: Int) in min(samples[one].answers.length, samples[other].answers.length) >= Self.fewestForCopy }
        let holds = { (one: Int, other: Int, share: Double) in
            cells[one].contains { cell in Double(cell.count { people[other].contains($0) }) >= share * Double(cell.count) }
        }
        let isCopy = { (one: Int, other: Int) in
            let share = isLong(one, other) ? 0.5 : 1
            return holds(one, other, share) || holds(other, one, share)
        }
        let sharesSome = { (one: Int, other: Int) in
            isLong(one, other) && people[one].intersection(people[other]).count * 2 > minimum || isCopy(one, other)
        }
        let size = { (rounds: [Int]) in rounds.reduce(0) { $0 + cells[$1].count } }
        let near = Self.components(of: Array(samples.indices), where: sharesSome)
        let found = near.flatMap { size($0) <= Self.mostTotals ? [$0] : Self.components(of: $0, where: isCopy) }
        sets = found.map { rounds in
            var totals = 0
            return rounds.filter { round in
                guard totals == 0 || totals + cells[round].count <= Self.mostTotals else { return false }
                totals += cells[round].count
                return true
            }
        }
    }

    /// Rounds that hang together, directly or by others.
    private static func components(of rounds: [Int], where areLinked: (Int, Int) -> Bool) -> [[Int]] {
        var found: [[Int]] = []
        for round in rounds {
            let near = found.indices.filter { found[$0].contains { areLinked($0, round) } }
            found.append((near.flatMap { found[$0] } + [round]).sorted())
            for index in near.reversed() { found.remove(at: index) }
        }
        return found
    }

    /// Whose each number is, in rounds that look like copies: who answered anew has a number for each, and is one person still.
    ///
    /// Where no more than half of a round comes back with the same answers it is no copy, and nobody can tell who did not answer anew;
    /// then each answer is someone's of whom nothing else is known.
    func person(in rounds: [Int], of samples: [RoundSample]) -> [Int: Int] {
        let people = rounds.map { Set(samples[$0].answers.people) }
        let areCopies = people.indices.contains { one in
            people.indices.contains { other in
                one < other && people[one].intersection(people[other]).count * 2 > min(people[one].count, people[other].count)
            }
        }
        guard areCopies else { return [:] }
        let byName = Dictionary(grouping: people.reduce(into: Set()) { $0.formUnion($1) }.filter { !names[$0].isEmpty }, by: { names[$0] })
        return byName.values.reduce(into: [:]) { person, numbers in
            guard numbers.count > 1, let first = numbers.min() else { return }
            for number in numbers { person[number] = first }
        }
    }

    /// For each respondent of a round in which other rounds, that look like copies of it, the same person stands with the same answers,
    /// and in which groups there; empty for someone with answers of their own.
    func repetition(in round: Int, of samples: [RoundSample], shown: [RoundPublication]) -> [[String]] {
        let own = samples[round].answers.people
        let others = (sets.first { $0.contains(round) } ?? []).filter { other in
            guard other != round, shown[other].isShown else { return false }
            let people = Set(samples[other].answers.people)
            return own.count(where: people.contains) * 2 > min(own.count, people.count)
        }
        return own.map { person in
            others.flatMap { other -> [String] in
                let answers = samples[other].answers
                guard let there = answers.people.firstIndex(of: person) else { return [] }
                return ["\(other)"] + answers.groups.map { $0[there] }
            }
        }
    }
}

/// Looks for another set of answers by which everything that is published stays what it is.
struct AnswerExchange {
    let published: PublishedFamily
    /// How many sets may be tried yet; below zero once that was too little.
    private(set) var steps: Int
    /// The changes by which the last partner was found.
    private(set) var found: [AnswerChange] = []

    /// People tried for one answer.
    private static let mostPartners = 40
    /// Further exchanges tried for one first exchange, by which figures that changed might become what they were.
    private static let mostRepairs = 100

    init(_ published: PublishedFamily, steps: Int) {
        self.published = published
        self.steps = steps
    }

    /// Someone with whom a person can exchange an answer, with others exchanged beside it, so that no figure shows it.
    ///
    /// First what is alike in the block: the answer alone, then with others by which everyone's sum is what it was, then all answers to a
    /// measure; then people of other blocks; then any second exchange that makes up for what the first changed.
    ///
    /// - Parameters:
    ///   - people: with whom.
    ///   - isOther: whether by some changes what is looked for has another value.
    mutating func partner(
        of person: Int, on statement: Int, among people: some Sequence<Int>, isOther: ([AnswerChange]) -> Bool
    ) -> Int? {
        let given = published.answers[statement]
        guard !published.isRepeated[person], let own = given[person] else { return nil }
        let partners = people.filter { !published.isRepeated[$0] && given[$0] != own && given[$0] != nil }
            .map { (person: $0, isNear: published.block[$0] == published.block[person], distance: abs((given[$0] ?? own) - own)) }
            .sorted { ($0.isNear ? 0 : 1, $0.distance, $0.person) < ($1.isNear ? 0 : 1, $1.distance, $1.person) }
        let near = partners.filter(\.isNear).map(\.person).prefix(Self.mostPartners)
        let far = partners.filter { !$0.isNear }.map(\.person).prefix(Self.mostPartners)
        for some in [near, far] {
            for partner in some where keeps(exchanged([statement], person, partner), isOther) { return partner }
            for partner in some where balances(statement, person, partner, isOther) { return partner }
        }
        for measure in published.places[statement] where published.measures[measure].columns.count > 1 {
            let columns = published.measures[measure].columns
            for partner in near where keeps(exchanged(columns, person, partner), isOther) { return partner }
        }
        for partner in near.prefix(3) + far.prefix(1) where repairs(statement, person, partner, isOther) { return partner }
        return nil
    }

    /// Two people's answers to some statements exchanged, where both gave one.
    private func exchanged(_ statements: [Int], _ one: Int, _ other: Int) -> [AnswerChange] {
        statements.flatMap { statement -> [AnswerChange] in
            let given = published.answers[statement]
            guard given[one] != nil, given[other] != nil, given[one] != given[other] else { return [] }
            return [
                AnswerChange(statement: statement, person: one, answer: given[other]),
                AnswerChange(statement: statement, person: other, answer: given[one]),
            ]
        }
    }

    private mutating func keeps(_ changes: [AnswerChange], _ isOther: ([AnswerChange]) -> Bool) -> Bool {
        steps -= 1
        guard steps >= 0, isOther(changes), published.keepsFigures(after: changes) else { return false }
        found = changes
        return true
    }

    /// Whether an exchange can go with others so that everyone's sum stays what it was: with the same partner on a second statement, or
    /// round by a third person.
    private mutating func balances(_ statement: Int, _ person: Int, _ partner: Int, _ isOther: ([AnswerChange]) -> Bool) -> Bool {
        let answers = published.answers
        guard let own = answers[statement][person], let theirs = answers[statement][partner] else { return false }
        let more = theirs - own
        let likewise = answers.indices.filter { $0 != statement && published.places[$0] == published.places[statement] }
        let gives = { (other: Int, from: Int, to: Int) -> Bool in
            // What `to` gets from `from` on a statement is so much less than what it had.
            guard let first = answers[other][to], let second = answers[other][from] else { return false }
            return first - second == more
        }
        let start = exchanged([statement], person, partner)
        for other in likewise where gives(other, partner, person) {
            if keeps(start + exchanged([other], person, partner), isOther) { return true }
        }
        let thirds = published.everyone.filter {
            published.block[$0] == published.block[person] && $0 != person && $0 != partner && !published.isRepeated[$0]
        }.prefix(Self.mostPartners)
        var tried = 0
        for third in thirds {
            for second in likewise where gives(second, third, person) {
                for last in likewise where last != second && gives(last, partner, third) {
                    tried += 1
                    if tried > 20 { return false }
                    if keeps(start + exchanged([second], person, third) + exchanged([last], third, partner), isOther) { return true }
                }
            }
        }
        return false
    }

    /// Whether a second exchange, of any two people of one block on another statement of the same measures, makes up for a first.
    private mutating func repairs(_ statement: Int, _ person: Int, _ partner: Int, _ isOther: ([AnswerChange]) -> Bool) -> Bool {
        let start = exchanged([statement], person, partner)
        let statements = Set(published.places[statement].flatMap { published.measures[$0].columns }).subtracting([statement]).sorted()
        let people = Array(published.everyone)
        guard !statements.isEmpty, people.count > 1 else { return false }
        // A walk through all pairs that comes everywhere early, and is the same each time.
        var tried = 0
        for distance in 1..<people.count {
            for (place, first) in people.enumerated() {
                let second = people[(place + distance) % people.count]
                guard published.block[first] == published.block[second], !published.isRepeated[first], !published.isRepeated[second] else {
                    continue
                }
                let other = statements[(place * 7 + distance * 3) % statements.count]
                let more = exchanged([other], first, second)
                if more.isEmpty { continue }
                tried += 1
                if tried > Self.mostRepairs || steps < 0 { return false }
                if keeps(start + more, isOther) { return true }
            }
        }
        return false
    }
}

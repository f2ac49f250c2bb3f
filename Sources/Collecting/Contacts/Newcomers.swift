internal import Model

/// Those who are new to the directory, by all that another row about one of them can share with them, so that no row is laid beside everyone
/// of its family name.
struct Newcomers {
    /// People of one name who are looked at; thousands of one name are nobody's list of people.
    private static let mostOfOneName = 200

    /// The family name of each, as it was met first.
    private var families: [Int: String] = [:]
    private var byName: [String: [Int]] = [:]
    private var byAddress: [String: [Int]] = [:]

    mutating func add(_ person: ContactMerge.Person, at position: Int) {
        families[position] = PersonName(person.name).familyKey
        learn(person, at: position)
    }

    /// Notes what a further row has told of someone; of whom the directory knows, nothing.
    mutating func learn(_ person: ContactMerge.Person, at position: Int) {
        guard families[position] != nil else { return }
        Self.note(position, in: &byName[PersonName(person.name).matchingKey, default: []])
        for address in person.row.addresses { Self.note(position, in: &byAddress[address, default: []]) }
    }

    /// Who may be meant by a row: of its name, or of its family name and one of its addresses; in the order of the files.
    func candidates(_ row: IncomingContact, _ name: PersonName) -> [Int] {
        let named = (byName[name.matchingKey] ?? []).suffix(Self.mostOfOneName)
        let reached = row.addresses.flatMap { (byAddress[$0] ?? []).suffix(Self.mostOfOneName) }
        return Set(named + reached).filter { families[$0] == name.familyKey }.sorted()
    }

    private static func note(_ position: Int, in positions: inout [Int]) {
        if positions.last != position { positions.append(position) }
    }
}

package import Diagnostics
package import Model

/// Who needs whom in one partnership, as rows that need columns.
///
/// What the subject on mutual dependence records of two parties comes first; of a pair that it says nothing of, the organisations' own files
/// count. A need goes one way where the other was recorded not to need it (strength 0), or recorded needs but not this one; not where the
/// other recorded nothing, where an edition withholds the subject or something that the other needs, nor of who left or is a guest.
package struct DependenceMatrix: Sendable, Equatable {
    /// What one party needs another for.
    package struct Need: Sendable, Equatable {
        package let from: Slug
        package let to: Slug
        package let what: String?
        /// From 0 (nothing) to 3 (cannot do without).
        package let strength: Int
        /// Whether the partnership recorded it, not the organisation for itself elsewhere.
        package let isRecorded: Bool
        package let place: SourcePlace
        /// Where it can be read that the other does not need this party; nil where it does, or where nothing tells.
        package fileprivate(set) var absence: Absence?
        /// What is recorded of the other way.
        package fileprivate(set) var answer = NeedAnswer.notRecorded
        /// Whether one of the two left or is a guest.
        fileprivate var isOfOutsider = false

        /// Whether it goes one way as far as is known.
        package var isOneSided: Bool { absence != nil }
    }

    /// Where it can be read that a party does not need another.
    package struct Absence: Sendable, Equatable {
        /// Whether it was written as such, not left out where others are written.
        package let isRecorded: Bool
        /// The need of strength 0, or the first that the party recorded.
        package let place: SourcePlace
    }

    private struct Pair: Hashable {
        let from: Slug
        let to: Slug
    }

    /// In the order given, then whoever else is named.
    package let parties: [Slug]
    /// In the order in which they were recorded, each pair once, then those from elsewhere.
    package let needs: [Need]
    private let places: [Pair: Int]
    /// Parties that need something which this edition does not show.
    private let withheld: Set<Slug>
    private let isWithheld: Bool

    /// - Parameters:
    ///   - recorded: what the partnership wrote down about it; of two needs for one pair the strongest counts.
    ///   - organisations: the parties as the social map has them; what they need counts where nothing was written down.
    ///   - parties: who sits at the table, in order.
    ///   - outsiders: who left or is a guest; shown where they are named, and never called one-sided.
    ///   - isWithheld: whether this edition leaves out what the partnership wrote down; then nothing is called one-sided.
    package init(
        recorded: [PartyNeed], organisations: [Organisation] = [], parties: [Slug], outsiders: Set<Slug> = [], isWithheld: Bool = false
    ) {
        let table = Set(parties)
        let own = organisations.flatMap { organisation in
            organisation.needs.map {
                Need(
                    from: organisation.slug, to: $0.organisation, what: $0.what, strength: $0.strength, isRecorded: false,
                    place: $0.place)
            }
        }
        let written = recorded.map {
            Need(from: $0.from, to: $0.to, what: $0.what, strength: $0.strength, isRecorded: true, place: $0.place)
        }
        var found: [Need] = []
        var places: [Pair: Int] = [:]
        for need in written + own.filter({ table.contains($0.to) }) {
            let pair = Pair(from: need.from, to: need.to)
            if let place = places[pair] {
                if found[place].isRecorded == need.isRecorded, found[place].strength < need.strength { found[place] = need }
            } else {
                places[pair] = found.count
                found.append(need)
            }
        }
        // Who keeps a list of needs, needs nobody who is not on it.
        let amongMembers = written.filter { !outsiders.contains($0.from) && !outsiders.contains($0.to) }
        let firstWritten = Dictionary(amongMembers.map { ($0.from, $0.place) }, uniquingKeysWith: { first, _ in first })
        let firstOwn = Dictionary(own.map { ($0.from, $0.place) }, uniquingKeysWith: { first, _ in first })
        let ownPairs = Set(own.map { Pair(from: $0.from, to: $0.to) })
        let withheld = Set(organisations.filter(\.hasWithheldNeeds).map(\.slug))
        for place in found.indices {
            let need = found[place]
            let back = Pair(from: need.to, to: need.from)
            let answer = places[back].map { found[$0] }
            if let answer {
                found[place].answer = answer.strength > 0 ? .needed : .notNeeded
            } else if isWithheld || withheld.contains(need.to) {
                found[place].answer = .withheld
            }
            found[place].isOfOutsider = outsiders.contains(need.from) || outsiders.contains(need.to)
            guard !isWithheld, need.strength > 0, !found[place].isOfOutsider else { continue }
            if let answer {
                let isNone = need.isRecorded && answer.isRecorded && answer.strength == 0
                found[place].absence = isNone ? Absence(isRecorded: true, place: answer.place) : nil
            } else if !withheld.contains(need.to), !ownPairs.contains(back) {
                let first = (need.isRecorded ? firstWritten : firstOwn)[need.to]
                found[place].absence = first.map { Absence(isRecorded: false, place: $0) }
            }
        }
        needs = found
        self.places = places
        self.withheld = withheld
        self.isWithheld = isWithheld
        var seen: Set<Slug> = []
        self.parties = (parties + found.flatMap { [$0.from, $0.to] }).filter { seen.insert($0).inserted }
    }

    /// What one party needs another for; nil where that is not recorded.
    package func need(of party: Slug, for other: Slug) -> Need? {
        places[Pair(from: party, to: other)].map { needs[$0] }
    }

    /// Whether a party may need something that this edition does not show; a blank then says nothing.
    package func withholdsNeeds(of party: Slug) -> Bool { isWithheld || withheld.contains(party) }

    /// Whether any party may.
    package var withholdsNeeds: Bool { isWithheld || !withheld.isEmpty }

    package var isEmpty: Bool { needs.isEmpty }

    /// The strongest first.
    package var oneSided: [Need] {
        needs.enumerated().filter(\.element.isOneSided).sorted {
            (-$0.element.strength, $0.offset) < (-$1.element.strength, $1.offset)
        }.map(\.element)
    }

    /// Needs of which nothing is recorded the other way, between those who sit at the table.
    package var unanswered: [Need] { needs.filter { $0.strength > 0 && $0.answer == .notRecorded && !$0.isOfOutsider } }

    /// How many parties need each, a little or a lot.
    package var demand: [Slug: Int] {
        needs.reduce(into: [:]) { count, need in if need.strength > 0 { count[need.to, default: 0] += 1 } }
    }
}

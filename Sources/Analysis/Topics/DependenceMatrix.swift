package import Model

/// Who needs whom in one partnership, as rows that need columns.
package struct DependenceMatrix: Sendable, Equatable {
    /// What one party needs another for.
    package struct Need: Sendable, Equatable {
        package let from: Slug
        package let to: Slug
        package let what: String?
        /// From 0 (nothing) to 3 (cannot do without).
        package let strength: Int
        /// Whether the other is known not to need the first.
        package let isOneSided: Bool
    }

    private struct Pair: Hashable {
        let from: Slug
        let to: Slug
    }

    /// In the order given, then whoever else is named.
    package let parties: [Slug]
    /// In the order in which they were recorded, each pair once.
    package let needs: [Need]
    private let places: [Pair: Int]

    /// - Parameters:
    ///   - recorded: what the partnership wrote down about it; the last word on a pair counts.
    ///   - ties: what the organisations themselves say elsewhere, for pairs of which nothing was written down.
    ///   - parties: who sits at the table, in order.
    package init(recorded: [PartyNeed], ties: [OrganisationTies.NeedTie] = [], parties: [Slug]) {
        var order: [Pair] = []
        var latest: [Pair: (what: String?, strength: Int)] = [:]
        for need in recorded {
            let pair = Pair(from: need.from, to: need.to)
            if latest.updateValue((need.what, need.strength), forKey: pair) == nil { order.append(pair) }
        }
        let table = Set(parties)
        let spokenOf = Set(order.flatMap { [$0, Pair(from: $0.to, to: $0.from)] })
        for tie in ties where table.contains(tie.from) && table.contains(tie.to) {
            let pair = Pair(from: tie.from, to: tie.to)
            guard !spokenOf.contains(pair), latest.updateValue((tie.what, tie.strength), forKey: pair) == nil else { continue }
            order.append(pair)
        }
        // A party of which any need is recorded keeps its list: what is not on it, it does not need.
        let keepers = Set(order.map(\.from))
        needs = order.map { pair in
            let own = latest[pair] ?? (nil, 0)
            let back = latest[Pair(from: pair.to, to: pair.from)]?.strength
            let isUnanswered = back.map { $0 == 0 } ?? keepers.contains(pair.to)
            return Need(
                from: pair.from, to: pair.to, what: own.what, strength: own.strength, isOneSided: own.strength > 0 && isUnanswered)
        }
        places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        var seen: Set<Slug> = []
        self.parties = (parties + order.flatMap { [$0.from, $0.to] }).filter { seen.insert($0).inserted }
    }

    /// What one party needs another for; nil where that is not recorded.
    package func need(of party: Slug, for other: Slug) -> Need? {
        places[Pair(from: party, to: other)].map { needs[$0] }
    }

    package var isEmpty: Bool { needs.isEmpty }

    /// The strongest first.
    package var oneSided: [Need] {
        needs.enumerated().filter(\.element.isOneSided).sorted {
            (-$0.element.strength, $0.offset) < (-$1.element.strength, $1.offset)
        }.map(\.element)
    }

    /// How many parties need each, a little or a lot.
    package var demand: [Slug: Int] {
        needs.reduce(into: [:]) { count, need in if need.strength > 0 { count[need.to, default: 0] += 1 } }
    }
}

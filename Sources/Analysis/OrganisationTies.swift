package import Model

/// Who needs whom, and who sits at which table: the ties between a site's organisations.
package struct OrganisationTies: Sendable, Equatable {
    /// One organisation that needs another.
    package struct NeedTie: Sendable, Equatable {
        package var from: Slug
        package var to: Slug
        package var what: String?
        /// From 1 (helps) to 3 (cannot do without).
        package var strength: Int
        /// What is recorded of the other way.
        package var answer: NeedAnswer
        /// The partnerships in which both sit today.
        package var tables: [Slug]

        /// Whether the other needs the first too.
        package var isMutual: Bool { answer == .needed }
    }

    /// A partnership with the organisations that sit in it today.
    package struct Table: Sendable, Equatable {
        package var partnership: Slug
        /// In the order of its members, each once.
        package var organisations: [Slug]
    }

    /// By the order of the directory, then of the author.
    package private(set) var needs: [NeedTie] = []
    /// Those at which two or more sit.
    package private(set) var tables: [Table] = []
    /// Who has a tie: in the order of the directory, or of the members of one table.
    package private(set) var organisations: [Slug] = []
    /// How many organisations need each.
    package private(set) var demand: [Slug: Int] = [:]
    /// Places in `needs` by who needs, and in `tables` by partnership.
    private var needPlaces: [Slug: [Int]] = [:]
    private var tablePlaces: [Slug: Int] = [:]

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { needs.isEmpty && tables.isEmpty }

    /// Needs of which the other way is none or not recorded, the strongest first.
    package var oneSided: [NeedTie] {
        needs.enumerated().filter { $0.element.answer == .notNeeded || $0.element.answer == .notRecorded }.sorted {
            (-$0.element.strength, $0.offset) < (-$1.element.strength, $1.offset)
        }.map(\.element)
    }

    /// Pairs that need each other.
    package var mutualCount: Int { needs.count { $0.isMutual } / 2 }

    /// The ties of a site on a day.
    ///
    /// One pass over organisations, needs and members, whatever their number.
    package init(of site: Site, on today: PartialDate) {
        let known = Set(site.directory.organisations.map(\.slug))
        var seats: [Slug: [Slug]] = [:]
        for partnership in site.partnerships {
            var seated: [Slug] = []
            var seen: Set<Slug> = []
            for member in partnership.members where member.isMember(on: today) && known.contains(member.organisation) {
                if seen.insert(member.organisation).inserted { seated.append(member.organisation) }
            }
            guard seated.count > 1 else { continue }
            tablePlaces[partnership.slug] = tables.count
            tables.append(Table(partnership: partnership.slug, organisations: seated))
            for organisation in seated { seats[organisation, default: []].append(partnership.slug) }
        }
        var pairs: Set<[Slug]> = []
        let withheld = Set(site.directory.organisations.filter(\.hasWithheldNeeds).map(\.slug))
        for organisation in site.directory.organisations {
            for need in organisation.needs where known.contains(need.organisation) { pairs.insert([organisation.slug, need.organisation]) }
        }
        for organisation in site.directory.organisations {
            for need in organisation.needs where known.contains(need.organisation) {
                let theirs = Set(seats[need.organisation] ?? [])
                needPlaces[organisation.slug, default: []].append(needs.count)
                needs.append(
                    NeedTie(
                        from: organisation.slug, to: need.organisation, what: need.what, strength: need.strength,
                        answer: pairs.contains([need.organisation, organisation.slug])
                            ? .needed : withheld.contains(need.organisation) ? .withheld : .notRecorded,
                        tables: (seats[organisation.slug] ?? []).filter(theirs.contains)))
                demand[need.organisation, default: 0] += 1
            }
        }
        let tied = Set(needs.flatMap { [$0.from, $0.to] }).union(seats.keys)
        organisations = site.directory.organisations.map(\.slug).filter(tied.contains)
    }

    /// The needs that one partnership recorded, between those who sit at its table.
    package init(of matrix: DependenceMatrix, at partnership: Slug) {
        needs = matrix.needs.filter { $0.strength > 0 }.map { need in
            NeedTie(
                from: need.from, to: need.to, what: need.what, strength: need.strength,
                answer: need.answer, tables: [partnership])
        }
        organisations = matrix.parties
        demand = matrix.demand
        needPlaces = Dictionary(grouping: needs.indices) { needs[$0].from }
    }

    /// The ties between those who sit at one table, without passing over all others; nil for a partnership that has fewer than two.
    package func at(_ partnership: Slug) -> OrganisationTies? {
        guard let table = tablePlaces[partnership].map({ tables[$0] }) else { return nil }
        let seated = Set(table.organisations)
        var ties = self
        ties.needs = table.organisations.flatMap { needPlaces[$0] ?? [] }.sorted().map { needs[$0] }.filter { seated.contains($0.to) }
        ties.tables = [table]
        ties.tablePlaces = [partnership: 0]
        ties.organisations = table.organisations
        ties.demand = ties.needs.reduce(into: [:]) { $0[$1.to, default: 0] += 1 }
        ties.needPlaces = Dictionary(grouping: ties.needs.indices) { ties.needs[$0].from }
        return ties
    }
}

internal import Diagnostics
internal import Model

extension FindingRule {
    /// One party needs another that does not need it; where both need each other, however unequally, there is none.
    ///
    /// What the subject on mutual dependence records of two parties comes first; of a pair that it says nothing of, the organisations'
    /// own files count. The other does not need it where that was recorded (strength 0), or where the other recorded needs but not this
    /// one; then the finding says that nothing is recorded. Attention from strength 2. Not shown where the other recorded nothing, where this edition withholds the subject or something
    /// that the other needs, nor of who left or is a guest.
    package static let oneSidedNeed: FindingRule = FindingRule(
        "one-sided-need", source: "finding-source-dependence", part: .topic(.dependence)
    ) { scope in
        guard !scope.partnership.withheldTopics.contains(.dependence) else { return [] }
        let needs = RecordedNeeds(scope)
        return needs.all.compactMap { need -> Finding? in
            guard let other = needs.absence(of: need.answer, from: need.isFromTopic) else { return nil }
            let values: [String: Finding.Value] = [
                "from": .organisations([need.pair.from]), "to": .organisations([need.pair.to]), "strength": .number(need.strength),
                "what": .name(need.what ?? ""),
            ]
            let evidence = Finding.Evidence(
                wording: need.what == nil ? "one-sided-need" : "one-sided-need-what", values: values, place: need.place, page: need.page)
            let absence = Finding.Evidence(
                wording: other.isRecorded ? "one-sided-need-none" : "one-sided-need-others", values: values, place: other.place,
                page: other.page)
            return scope.finding(
                .oneSidedNeed, need.strength >= 2 ? .attention : .note, wording: other.isRecorded ? nil : "one-sided-need-blank",
                values: values, evidence: [evidence, absence])
        }
    }
}

/// Who needs whom in a partnership, from the subject on mutual dependence and from the directory.
private struct RecordedNeeds {
    struct Pair: Hashable {
        let from: Slug
        let to: Slug
    }

    struct Entry {
        let pair: Pair
        let strength: Int
        let what: String?
        let isFromTopic: Bool
        let place: SourcePlace
        let page: Finding.Page

        var answer: Pair { Pair(from: pair.to, to: pair.from) }
    }

    /// Where it can be read that a party does not need another: written as such, or among its needs of others.
    struct Absence {
        let isRecorded: Bool
        let place: SourcePlace
        let page: Finding.Page
    }

    /// Needs of strength 1 and up: those of the subject, then those of the directory for pairs that the subject says nothing of.
    let all: [Entry]
    private let inTopic: [Pair: Entry]
    private let firstInTopic: [Slug: Entry]
    private let inDirectory: [Pair: Entry]
    private let firstInDirectory: [Slug: Entry]
    /// Parties that need something which this edition does not show.
    private let withheld: Set<Slug>

    init(_ scope: PartnershipScope) {
        let outsiders = scope.outsiders
        let recorded = (scope.topic(.dependence)?.needs ?? []).filter { !outsiders.contains($0.from) && !outsiders.contains($0.to) }.map {
            Entry(
                pair: Pair(from: $0.from, to: $0.to), strength: $0.strength, what: $0.what, isFromTopic: true, place: $0.place,
                page: .topic(.dependence))
        }
        // The strongest of two entries for one pair counts.
        let topic = Dictionary(recorded.map { ($0.pair, $0) }, uniquingKeysWith: { $1.strength > $0.strength ? $1 : $0 })
        let organisations = scope.parties.compactMap { scope.organisations[$0] }
        let own = organisations.flatMap { organisation in
            organisation.needs.map {
                Entry(
                    pair: Pair(from: organisation.slug, to: $0.organisation), strength: $0.strength, what: $0.what, isFromTopic: false,
                    place: $0.place, page: .organisation(organisation.slug))
            }
        }
        let directory = Dictionary(own.map { ($0.pair, $0) }, uniquingKeysWith: { $1.strength > $0.strength ? $1 : $0 })
        withheld = Set(organisations.filter(\.hasWithheldNeeds).map(\.slug))
        let parties = Set(scope.parties)
        var seen: Set<Pair> = []
        all = (recorded + own).compactMap { entry in
            guard seen.insert(entry.pair).inserted, let strongest = entry.isFromTopic ? topic[entry.pair] : directory[entry.pair],
                strongest.strength > 0
            else { return nil }
            if entry.isFromTopic { return strongest }
            return parties.contains(entry.pair.to) && topic[entry.answer] == nil ? strongest : nil
        }
        inTopic = topic
        firstInTopic = Dictionary(recorded.map { ($0.pair.from, $0) }, uniquingKeysWith: { first, _ in first })
        inDirectory = directory
        firstInDirectory = Dictionary(own.map { ($0.pair.from, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where it was recorded that a party does not need another; nil where it does, or where nothing tells.
    func absence(of pair: Pair, from isTopic: Bool) -> Absence? {
        if let entry = inTopic[pair] {
            return entry.strength == 0 ? Absence(isRecorded: true, place: entry.place, page: entry.page) : nil
        }
        guard !withheld.contains(pair.from), inDirectory[pair] == nil,
            let entry = isTopic ? firstInTopic[pair.from] : firstInDirectory[pair.from]
        else { return nil }
        return Absence(isRecorded: false, place: entry.place, page: entry.page)
    }
}

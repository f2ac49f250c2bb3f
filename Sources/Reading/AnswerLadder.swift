internal import Model

/// Which steps of a scale the words of a survey stand for, where they fit it without a doubt.
///
/// A word fits where the scale has a word of the same side and degree, or, without words of its own, the usual ones of its number of
/// points. All the words of a file fit in their order where they are just as many as the scale's points and each has its opposite.
/// Where a file has both `helemaal` and `zeer` on one side, they can be two steps, and only the scale's own word is known.
struct AnswerLadder {
    private var steps: [LadderWord.Rank: Int] = [:]
    /// Of the scale's words; empty for a scale without.
    private var families: Set<String> = []
    /// How the scale itself says its ends, for each side in each language.
    private var strengths: [[String]: Set<LadderWord.Strength>] = [:]
    /// The styles and sides in which the file has two strong words.
    private var doubled: Set<[String]> = []

    /// - Parameters:
    ///   - scale: with its words.
    ///   - seen: the words of the file, folded, without those that say that there is no answer.
    init(_ scale: Scale, seen: [String]) {
        let lists = [scale.labels.dutch, scale.labels.english ?? []]
        let own = lists.flatMap { list in
            list.enumerated().compactMap { index, label in
                LadderWord(folded: AnswerWords.folded(label)).map { (step: scale.min + index, word: $0) }
            }
        }
        families = Set(own.compactMap(\.word.family))
        for (step, word) in own {
            steps[word.rank] = steps[word.rank] ?? step
            if let strength = word.strength { strengths[Self.end(word), default: []].insert(strength) }
        }
        let hasWords = lists.contains { $0.contains { !$0.isEmpty } }
        let first = own.first { $0.step == scale.min }?.word.rank
        let last = own.first { $0.step == scale.max }?.word.rank
        // Words that are no ladder, such as nooit to altijd, have none of its steps.
        guard !hasWords || (first?.side ?? 0) * (last?.side ?? 0) < 0 else { return }
        let isRising = (last?.side ?? 1) > 0
        let usual = LadderWord.ladder(points: scale.points)
        let taken = Set(own.map(\.step))
        for (index, rank) in (isRising ? usual : usual.reversed()).enumerated() {
            guard let rank, steps[rank] == nil, !taken.contains(scale.min + index) else { continue }
            steps[rank] = scale.min + index
        }
        let words = seen.map { LadderWord(folded: $0) }
        fit(words, isRising: isRising, on: scale)
        note(words.compactMap { $0 })
    }

    /// Where the words of a file are a whole scale of as many points with other degrees, each is the step of its place among them.
    private mutating func fit(_ words: [LadderWord?], isRising: Bool, on scale: Scale) {
        let known = words.compactMap { $0 }
        let ranks = Set(known.map(\.rank))
        guard known.count == words.count, ranks.count == scale.points, !ranks.allSatisfy({ steps[$0] != nil }),
            ranks.allSatisfy({ ranks.contains($0.mirrored) }), known.allSatisfy(isOfScale)
        else { return }
        let order = isRising ? ranks.sorted() : ranks.sorted().reversed()
        steps = Dictionary(order.enumerated().map { ($1, scale.min + $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func note(_ words: [LadderWord]) {
        let strong = words.filter { $0.strength != nil }
        for (key, words) in Dictionary(grouping: strong, by: Self.key) where Set(words.map(\.strength)).count > 1 { doubled.insert(key) }
    }

    private static func key(_ word: LadderWord) -> [String] { [word.style, "\(word.rank.side)"] }
    private static func end(_ word: LadderWord) -> [String] { [word.pair, "\(word.rank.side)"] }

    private func isOfScale(_ word: LadderWord) -> Bool {
        families.isEmpty || word.family.map(families.contains) ?? true
    }

    /// - Parameter folded: a word without case, accents and punctuation.
    /// - Returns: nil where it fits none, or could be two.
    func step(of folded: String) -> Int? {
        guard let word = LadderWord(folded: folded), isOfScale(word), let step = steps[word.rank] else { return nil }
        if let strength = word.strength, doubled.contains(Self.key(word)), strengths[Self.end(word)]?.contains(strength) != true {
            return nil
        }
        return step
    }
}

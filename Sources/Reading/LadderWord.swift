/// A word of a scale between two opposites: `Zeer mee eens` is far on the side of agreement, `Noch eens, noch oneens` on neither.
struct LadderWord: Equatable {
    /// Which side a word is on, and how far.
    struct Rank: Hashable, Comparable {
        /// −1 for the side against, 1 for the side in favour, 0 for neither.
        var side: Int
        /// 1 for a little, 2 for the plain word, 3 for the whole; 0 in the middle.
        var degree: Int

        static let middle = Rank(side: 0, degree: 0)
        var mirrored: Rank { Rank(side: -side, degree: degree) }

        static func < (left: Rank, right: Rank) -> Bool { left.side * left.degree < right.side * right.degree }
    }

    /// What makes a word strong: all of it (`helemaal`), or much of it (`zeer`).
    ///
    /// A scale can have both, as steps of their own.
    enum Strength: Hashable { case total, very }

    var rank: Rank
    /// The pair of opposites that it is a word of; nil for a word such as `Neutraal`.
    var family: String?
    var strength: Strength?
    /// Its side in favour, in its language: `eens` for `Zeer mee oneens`.
    var pair = ""
    /// The language and form (`mee eens`, `eens`), which one survey keeps to.
    var style = ""

    /// - Parameter folded: without case, accents and punctuation.
    /// - Returns: nil for any other word.
    init?(folded: String) {
        let words = folded.split(separator: " ").map(String.init)
        guard (1...14).contains(words.count) else { return nil }
        if words.allSatisfy(Self.middles.contains) || folded == "geen van beide" {
            rank = .middle
            return
        }
        for pair in Self.pairs {
            let towards = words.firstIndex(of: pair.towards)
            let against = words.firstIndex(of: pair.against)
            guard towards != nil || against != nil else { continue }
            family = pair.family
            self.pair = pair.towards
            style = pair.towards + (words.contains("mee") ? " mee" : "")
            let others = words.filter { $0 != pair.towards && $0 != pair.against && !Self.fillers.contains($0) }
            if let towards, let against {
                guard let rank = Self.rank(of: words, others: others, towards: towards, against: against) else { return nil }
                self.rank = rank
            } else {
                guard let found = Self.oneSided(others, isTowards: towards != nil) else { return nil }
                (rank, strength) = found
            }
            return
        }
        return nil
    }

    /// Both opposites in one word: neither of them, or `meer eens dan oneens`.
    private static func rank(of words: [String], others: [String], towards: Int, against: Int) -> Rank? {
        if others.allSatisfy(between.contains) { return isMiddle(others) ? .middle : nil }
        guard others.allSatisfy(comparing.contains), others.contains("dan") || others.contains("than") else { return nil }
        return Rank(side: towards < against ? 1 : -1, degree: 1)
    }

    /// Whether the words between two opposites deny both or weigh them alike; without any, both were ticked.
    private static func isMiddle(_ others: [String]) -> Bool {
        let denials = others.count { $0 == "niet" || $0 == "not" }
        return denials > 1 || denials == 1 && others.contains { $0 == "of" || $0 == "or" } || others.contains(where: weighing.contains)
    }

    /// One of the opposites with what weighs it: `helemaal niet mee eens` is wholly against, `niet helemaal mee eens` could be anything.
    private static func oneSided(_ others: [String], isTowards: Bool) -> (Rank, Strength?)? {
        var others = others
        var side = isTowards ? 1 : -1
        if let last = others.last, last == "niet" || last == "not" {
            guard isTowards else { return nil }
            side = -1
            others.removeLast()
        }
        if others.isEmpty { return (Rank(side: side, degree: 2), nil) }
        if others.allSatisfy(total.contains) { return (Rank(side: side, degree: 3), .total) }
        if others.allSatisfy(very.contains) { return (Rank(side: side, degree: 3), .very) }
        if others.allSatisfy(little.contains) { return (Rank(side: side, degree: 1), nil) }
        return nil
    }

    /// The steps of a scale that has no words of its own, from against to in favour; of a long scale the ends and the middle alone.
    static func ladder(points: Int) -> [Rank?] {
        let side: [Int] =
            switch points {
            case 2, 3: [2]
            case 4, 5: [3, 2]
            case 6, 7: [3, 2, 1]
            default: [3]
            }
        let below: [Rank?] = side.map { Rank(side: -1, degree: $0) }
        let above: [Rank?] = side.reversed().map { Rank(side: 1, degree: $0) }
        let gap = points - 2 * side.count
        guard gap >= 0 else { return Array(repeating: nil, count: points) }
        var between: [Rank?] = Array(repeating: nil, count: gap)
        if gap % 2 == 1 { between[gap / 2] = .middle }
        return below + between + above
    }

    private static let pairs: [(family: String, towards: String, against: String)] = [
        ("agreement", "eens", "oneens"), ("agreement", "agree", "disagree"), ("satisfaction", "tevreden", "ontevreden"),
        ("satisfaction", "satisfied", "dissatisfied"), ("likelihood", "waarschijnlijk", "onwaarschijnlijk"),
        ("likelihood", "likely", "unlikely"), ("importance", "belangrijk", "onbelangrijk"), ("importance", "important", "unimportant"),
    ]
    private static let fillers: Set<String> = [
        "mee", "het", "er", "ik", "ben", "de", "deze", "stelling", "hiermee", "i", "am", "with", "this", "the", "statement",
    ]
    private static let middles: Set<String> = ["neutraal", "neutral", "neither"]
    private static let between: Set<String> = [
        "niet", "noch", "en", "of", "neither", "nor", "not", "or", "and", "deels", "even", "veel", "als", "zowel", "wel", "neutraal",
        "neutral", "maar", "ook",
    ]
    private static let weighing: Set<String> = ["noch", "neither", "nor", "deels", "even", "zowel", "neutraal", "neutral"]
    private static let comparing: Set<String> = ["meer", "eerder", "dan", "more", "rather", "than"]
    private static let total: Set<String> = [
        "helemaal", "volledig", "geheel", "totaal", "volkomen", "absoluut", "compleet", "completely", "totally", "fully", "entirely",
        "absolutely", "wholly",
    ]
    private static let very: Set<String> = ["zeer", "heel", "erg", "sterk", "strongly", "very", "extremely", "uiterst"]
    private static let little: Set<String> = [
        "enigszins", "enigzins", "beetje", "een", "lichtelijk", "eerder", "ietwat", "iets", "somewhat", "slightly", "a", "little", "bit",
        "mildly", "tend", "to",
    ]
}

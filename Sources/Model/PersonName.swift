/// A person's name in its parts, as an address book keeps them: `Prof. dr. Zoë el Idrissi-ten Brink MSc`.
///
/// The family name has its infix (*tussenvoegsel*) before it, `van der Berg`, so that a telephone greets `Jan` and shows him as he is
/// called. What cannot be told of a name, such as where two family names begin, goes by its last word.
package struct PersonName: Hashable, Sendable {
    /// Titles and forms of address before it, as `Prof. dr.` and `mw.` are.
    package var prefix = ""
    /// First names or initials.
    package var given = ""
    package var family = ""
    /// Degrees and the like behind it, as `MSc` is one.
    package var suffix = ""

    /// Takes a name apart, whether it is written as people say it or as a list sorts it: `Berg, J. van den`.
    package init(_ name: String) {
        var words = Self.words(of: Self.turned(name) ?? name)
        var suffixes: [String] = []
        while words.count > 2 || words.count == 2 && words[1].hasPrefix("("), let last = words.last, Self.isSuffix(last) {
            suffixes.insert(last, at: 0)
            words.removeLast()
        }
        if !suffixes.isEmpty, let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
        suffix = suffixes.joined(separator: " ")
        let start = Self.countOfPrefixes(words)
        prefix = words[..<start].joined(separator: " ")
        let rest = words[start...]
        let family = Self.startOfFamily(Array(rest))
        given = rest.prefix(family).joined(separator: " ")
        self.family = rest.dropFirst(family).joined(separator: " ")
    }

    /// Without case, accents, titles and degrees: what two ways of writing one name have in common.
    package var matchingKey: String { foldedForMatching(given + " " + family, separator: " ") }

    /// The family name without case and accents.
    package var familyKey: String { foldedForMatching(family, separator: " ") }

    /// Whether this says no more than another name of the same person: `J. van der Berg` beside `dr. Jan van der Berg`.
    package func isShorterForm(of other: PersonName) -> Bool {
        isCompatible(with: other) && (given == other.given || given.isEmpty || isInitials || other.given.hasPrefix(given + " "))
            && (prefix.isEmpty || prefix == other.prefix) && (suffix.isEmpty || suffix == other.suffix)
    }

    /// Whether both can be one person: the same family name, and first names or initials that do not contradict each other.
    package func isCompatible(with other: PersonName) -> Bool {
        guard !family.isEmpty, foldedForMatching(family, separator: " ") == foldedForMatching(other.family, separator: " ") else {
            return false
        }
        let (first, second) = (foldedForMatching(given, separator: " "), foldedForMatching(other.given, separator: " "))
        if first.isEmpty || second.isEmpty || first == second { return true }
        if isInitials || other.isInitials { return first.first == second.first }
        return first.hasPrefix(second + " ") || second.hasPrefix(first + " ")
    }

    /// Whether the first names are letters alone: `J.P.`, `J P`.
    private var isInitials: Bool {
        let words = Self.words(of: given.replacing(".", with: ". "))
        return !words.isEmpty && words.allSatisfy { $0.replacing(".", with: "").count <= 1 || $0.hasSuffix(".") && $0.count <= 3 }
    }
}

extension PersonName {
    /// A name as a list sorts it, `Idrissi, Samira el`, as people say it; nil for a name without a comma, with more than one, or with a
    /// degree behind it: `Jansen, MSc`.
    package static func turned(_ name: String) -> String? {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { words(of: String($0)).joined(separator: " ") }
        guard parts.count == 2, !parts[0].isEmpty, parts[1].first?.isLetter == true || parts[1].hasPrefix("'") else { return nil }
        let behind = words(of: parts[1])
        if behind.allSatisfy(isSuffix) || behind.contains(where: { $0.contains(where: \.isNumber) }) { return nil }
        let isPlain = behind.allSatisfy { word in
            word.contains(".") || word.hasPrefix("(") || word.count(where: \.isUppercase) <= word.split(separator: "-").count
                || word.count > 3 && parts[0] == parts[0].uppercased()
        }
        guard isPlain else { return nil }
        // `Berg, J.A. van den (Jan)`: what someone is called stands before the infix.
        var front = behind
        let called = front.last.map { $0.hasPrefix("(") && $0.hasSuffix(")") } == true ? front.removeLast() : nil
        let infix = Array(front.reversed().prefix { isInfix($0) && $0.first?.isUppercase != true }.reversed())
        return (front.dropLast(infix.count) + [called].compactMap { $0 } + infix + parts.prefix(1)).joined(separator: " ")
    }

    /// Whether such a name can be nothing else: what stands behind the comma are initials, or ends in an infix.
    package static func isSurelySorted(_ name: String) -> Bool {
        guard turned(name) != nil, let comma = name.firstIndex(of: ",") else { return false }
        let behind = words(of: String(name[name.index(after: comma)...]))
        let isInitials = { (word: String) in
            word.hasSuffix(".") && word.split(separator: ".").allSatisfy { $0.count <= 2 } && word.first?.isUppercase == true
        }
        let own = behind.filter { !$0.hasPrefix("(") }
        guard let first = behind.first, let last = own.last else { return false }
        // `Vries, de`
        if own.allSatisfy({ isInfix($0) && $0.first?.isUppercase != true }) { return true }
        return own.count > 1 && isInfix(last) && last.first?.isUppercase != true || isInitials(first)
    }

    /// A name without `dhr.`, `mw.`, `de heer` before it: how to address someone is no part of who it is.
    package static func withoutSalutation(_ name: String) -> String {
        let all = words(of: name)
        let count = countOfSalutations(all)
        return count > 0 && count < all.count ? all[count...].joined(separator: " ") : name
    }

    /// Whether a word is a form of address, such as `Dhr.` in a column of titles.
    package static func isSalutation(_ text: String) -> Bool {
        let all = words(of: text)
        return !all.isEmpty && countOfSalutations(all) == all.count
    }

    /// Whether a text is a title before a name, as `prof. dr.` and `mr.drs.` are.
    package static func isTitle(_ text: String) -> Bool {
        let all = words(of: text)
        return !all.isEmpty && all.allSatisfy(isTitleWord)
    }

    /// Whether a word is a degree or the like behind a name: `MSc`, `LL.M.`, `jr.`, or something in brackets.
    package static func isSuffix(_ word: String) -> Bool {
        if word.hasPrefix("("), word.hasSuffix(")") { return true }
        let bare = word.replacing(".", with: "").replacing(",", with: "")
        return bare.count <= 2 && !["jr", "sr"].contains(bare.lowercased())
            ? shortSuffixes.contains(bare) : suffixes.contains(bare.lowercased())
    }

    /// Whether a word is one that stands before a family name: `van`, `'t`, `el`.
    package static func isInfix(_ word: String) -> Bool {
        let lower = word.replacing("’", with: "'").replacing("‘", with: "'").replacing("`", with: "'").lowercased()
        return ["a", "d"].contains(word) || infixes.contains(lower)
    }

    static func words(of name: String) -> [String] { name.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static func countOfSalutations(_ words: [String]) -> Int {
        guard let first = words.first?.lowercased() else { return 0 }
        if first == "de", words.count > 1, ["heer", "hr."].contains(words[1].lowercased()) { return 2 }
        return salutations.contains(first.hasSuffix(".") ? String(first.dropLast()) : first) ? 1 : 0
    }

    /// How many words at the beginning are forms of address and titles; one is left for the name.
    private static func countOfPrefixes(_ words: [String]) -> Int {
        var count = min(countOfSalutations(words), max(0, words.count - 1))
        while count < words.count - 1, isTitleWord(words[count]) { count += 1 }
        return count
    }

    private static func isTitleWord(_ word: String) -> Bool {
        let parts = word.lowercased().split(separator: ".").map(String.init)
        return !parts.isEmpty && parts.allSatisfy(titles.contains)
    }

    /// The position of the first word of the family name.
    private static func startOfFamily(_ words: [String]) -> Int {
        if words.count < 2 { return 0 }
        let endsInInfix = { (word: String) in
            word.split(separator: "-").dropFirst().last.map { isInfix(String($0)) } ?? false
        }
        // A name of infixes and one word has no first name: `van der Berg`.
        if words.dropLast().allSatisfy(isInfix) || endsInInfix(words[0]) { return 0 }
        for index in 1..<words.count {
            if endsInInfix(words[index]) { return index }
            if words[index] == "-", index > 1 { return index - 1 }
            if isInfix(words[index]), index < words.count - 1 { return words[index - 1].hasSuffix("-") && index > 1 ? index - 1 : index }
        }
        return words.count - 1
    }
}

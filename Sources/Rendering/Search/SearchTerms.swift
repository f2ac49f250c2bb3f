internal import Model

/// Every word that can be searched for, folded, in order.
struct SearchTerms {
    /// In the order of their UTF-16, as a script compares.
    let all: [String]
    private let numbers: [String: Int]

    /// - Parameter texts: everything that words are taken from.
    init(_ texts: some Sequence<String>) {
        var seen: Set<String> = []
        for text in texts { seen.formUnion(Self.words(in: text)) }
        all = seen.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
        numbers = Dictionary(all.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of a text's words in the list, each once, in the order in which they stand.
    func numbers(of text: String) -> [Int] {
        var found: [Int] = []
        for word in Self.words(in: text) {
            if let number = numbers[word], !found.contains(number) { found.append(number) }
        }
        return found
    }

    /// Whether every word of a text is there.
    func hold(_ text: String) -> Bool {
        let words = Self.words(in: text)
        return !words.isEmpty && words.allSatisfy { numbers[$0] != nil }
    }

    private static func words(in text: String) -> [String] {
        foldedForMatching(text, separator: " ").split(separator: " ").map(String.init)
    }
}

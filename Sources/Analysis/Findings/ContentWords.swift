internal import Model

/// The words of a text that carry what it says, so that two texts can be told to say the same in spite of how they are written.
///
/// Capitals, accents, punctuation, small words (articles, prepositions, pronouns, auxiliary verbs, in Dutch and English), the order of
/// words and how often one stands there make no difference. Other words for the same do: whether those mean the same only people can say.
struct ContentWords: Hashable {
    let words: Set<String>

    /// Of a text with nothing but small words, all of them: “voor elkaar” is not the same as “met elkaar”.
    init(_ text: String) {
        let all = foldedForMatching(text, separator: " ").split(separator: " ").map(String.init)
        let content = all.filter { !smallWords.contains($0) }
        words = Set(content.isEmpty ? all : content)
    }

    /// Whether there was no word at all, as in a dash or a question mark.
    var isEmpty: Bool { words.isEmpty }

    /// Whether one text says what the other says, and perhaps more.
    func isLike(_ other: ContentWords) -> Bool { words.isSubset(of: other.words) || other.words.isSubset(of: words) }
}

private let smallWords: Set<String> = [
    // Dutch
    "aan", "ben", "bij", "dan", "dat", "de", "deze", "die", "dit", "dus", "een", "en", "er", "graag", "haar",
    "had", "heb", "hebben", "heeft", "het", "hij", "hun", "ik", "in", "is", "je", "jij", "jouw", "jullie", "kan", "kunnen", "m",
    "maar", "me", "mee", "met", "mij", "mijn", "moet", "moeten", "n", "na", "naar", "of", "om", "omdat", "ons", "onze", "ook", "op",
    "over", "s", "t", "te", "tot", "uit", "u", "uw", "van", "vanuit", "voor", "waar", "was", "wat", "we", "wel", "wij",
    "wil", "willen", "worden", "wordt", "zal", "ze", "zich", "zij", "zijn", "zo", "zodat", "zullen",
    // English
    "a", "an", "and", "are", "as", "at", "be", "because", "by", "can", "for", "from", "has", "have", "i", "it", "its", "my", "of",
    "on", "or", "our", "so", "that", "the", "their", "these", "they", "this", "to", "us", "want", "wants", "what", "will", "with",
    "would", "you", "your",
]

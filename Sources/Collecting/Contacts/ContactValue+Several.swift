internal import Model

extension ContactValue {
    /// Whether a text can be someone's name: an address, a number, marks alone, or a word for a place that nobody has yet cannot.
    static func isName(_ text: String) -> Bool {
        let folded = foldedForMatching(text, separator: " ")
        if nobodys.contains(folded) || ["vacature ", "vacant ", "vacancy "].contains(where: folded.hasPrefix) { return false }
        return text.contains(where: \.isLetter) && !(text.contains("@") && !text.contains(" "))
            && text.count(where: \.isLetter) >= text.count(where: \.isNumber)
    }

    /// What people write for a place that is to be filled, folded.
    private static let nobodys: Set<String> = [
        "vacature", "vacant", "vacancy", "nn", "n n", "nnb", "n n b", "ntb", "n t b", "ntbd", "tbd", "tba", "t b d", "nader te bepalen",
        "nog te bepalen", "nog onbekend", "nog in te vullen", "nog niet bekend", "nog niet ingevuld", "volgt", "volgt nog", "wisselend",
        "diverse", "diversen", "onbekend", "geen", "niemand", "nvt", "n v t", "unknown", "to be announced", "to be determined",
    ]

    /// Numbers in one cell, each once, as people write them beside each other; nil where there is none.
    static func joined(_ numbers: [String]) -> String? {
        var known: Set<String> = []
        let kept = numbers.filter { !$0.isEmpty && known.insert(dialled($0)).inserted }
        return kept.isEmpty ? nil : kept.joined(separator: numberSeparator)
    }

    private static let numberSeparator = " / "

    /// What a cell with several of a kind in it says, as Google writes them: between ` ::: `.
    static func isInSeveralParts(_ text: String) -> [String]? {
        guard text.contains(":::") else { return nil }
        return text.components(separatedBy: ":::").map { $0.trimmed }.filter { !$0.isEmpty }
    }

    /// Each of several things in a cell, for as many people: between line ends, semicolons, slashes or `en`.
    ///
    /// - Returns: nil when there is another number of them.
    static func shares(of text: String, among count: Int) -> [String]? {
        for separator in ["\n", ";", " / ", "|", " en ", " and ", " & ", "/", ","] {
            let parts = text.components(separatedBy: separator).map { $0.trimmed }.filter { !$0.isEmpty }
            if parts.count == count, parts.allSatisfy({ $0.count(where: \.isNumber) > 5 || $0.contains("@") }) { return parts }
        }
        return nil
    }
}

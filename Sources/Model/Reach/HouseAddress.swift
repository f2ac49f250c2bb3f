/// Where a house is, in the parts that address books have: street with number, postcode, town.
package struct HouseAddress: Hashable, Sendable {
    package let street: String
    /// `1234 AB`.
    package let postcode: String
    package let town: String

    /// Reads an address as people write it on one line or several; nil where its parts cannot be told apart.
    ///
    /// What comes before a Dutch postcode is the street, and ends in a number; what comes behind it is the town.
    package init?(_ text: String) {
        let plain = text.split(whereSeparator: { $0.isNewline || $0 == ";" || $0 == "|" }).joined(separator: ", ")
        let words = plain.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        guard let found = Self.postcode(in: Array(words)), found.isOnly else { return nil }
        let characters = Array(words)
        let street = Self.trimmed(characters[..<found.range.lowerBound])
        let town = Self.trimmed(characters[found.range.upperBound...])
        let isStreet = street.contains(where: \.isNumber) && street.first?.isLetter == true
        guard isStreet, !town.isEmpty, !town.contains(where: { $0.isNumber || ",:()".contains($0) }) else { return nil }
        self.street = street
        self.postcode = found.text
        self.town = town
    }

    /// Four digits that begin with no zero, and two letters, with a space between them or none.
    private static func postcode(in text: [Character]) -> (range: Range<Int>, text: String, isOnly: Bool)? {
        var found: [(Range<Int>, String)] = []
        for start in text.indices where start == 0 || !text[start - 1].isLetter && !text[start - 1].isNumber {
            guard start + 6 <= text.count, text[start..<start + 4].allSatisfy({ $0.isASCII && $0.isNumber }), text[start] != "0" else {
                continue
            }
            let letters = text[start + 4] == " " ? start + 5 : start + 4
            guard letters + 2 <= text.count, text[letters..<letters + 2].allSatisfy({ $0.isASCII && $0.isLetter && $0.isUppercase }),
                letters + 2 == text.count || !text[letters + 2].isLetter && !text[letters + 2].isNumber
            else { continue }
            found.append((start..<letters + 2, String(text[start..<start + 4]) + " " + String(text[letters..<letters + 2])))
        }
        return found.first.map { ($0.0, $0.1, found.count == 1) }
    }

    private static func trimmed(_ characters: ArraySlice<Character>) -> String {
        var characters = characters
        while let last = characters.last, " ,.-".contains(last) { characters.removeLast() }
        while let first = characters.first, " ,.-".contains(first) { characters.removeFirst() }
        return String(characters)
    }
}

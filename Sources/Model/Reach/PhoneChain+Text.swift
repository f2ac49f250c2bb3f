/// What stands around digits in a text.
extension PhoneChain {
    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether digits are part of a word (`B12`, `9u`), a time (`9:00`) or an amount.
    static func isOfWord(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
        if range.lowerBound > 0 {
            let before = scalars[range.lowerBound - 1]
            let isTime = before == ":" && range.lowerBound > 1 && PhoneText.isDigit(scalars[range.lowerBound - 2])
            if isTime || before == "€" || before == "_"
                || before == "," && range.count < 4 && range.lowerBound > 1
                    && PhoneText.isDigit(scalars[range.lowerBound - 2]) && range.count < 3
            {
                return true
            }
            if before.properties.isAlphabetic {
                let word = word(before: range.lowerBound, in: scalars) ?? ""
                if !PhoneWords.callWords.contains(word), !PhoneWords.extensionWords.contains(word) { return true }
            }
        }
        guard range.upperBound < scalars.count else { return false }
        let behind = scalars[range.upperBound]
        let isTime =
            behind == ":" && range.count <= 2 && range.upperBound + 1 < scalars.count && PhoneText.isDigit(scalars[range.upperBound + 1])
        return isTime || behind == "%" || behind == "_"
            || behind.properties.isAlphabetic && range.count <= 4
                && !PhoneWords.extensionWords.contains(word(behind: range.upperBound, in: scalars) ?? "")
    }

    /// The letters that end before a place, with at most a space, a full stop or an equals sign between; `#` for that sign.
    static func word(before index: Int, in scalars: [Unicode.Scalar]) -> String? {
        var end = index
        while end > 0, index - end < 3, " .=".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
        if end > 0, scalars[end - 1] == ":" || scalars[end - 1] == "#" {
            // A colon ends a label; behind a word for an extension it says nothing.
            if scalars[end - 1] == "#" { return "#" }
            let word = word(before: end - 1, in: scalars)
            return word.flatMap { PhoneWords.extensionWords.contains($0) || PhoneWords.placeWords.contains($0) ? $0 : nil }
        }
        var begin = end
        while begin > 0, scalars[begin - 1].properties.isAlphabetic { begin -= 1 }
        return begin == end ? nil : string(scalars[begin..<end]).lowercased()
    }

    /// The letters that begin at a place, with at most a space between.
    static func word(behind index: Int, in scalars: [Unicode.Scalar]) -> String? {
        var begin = index
        while begin < scalars.count, begin - index < 2, scalars[begin] == " " { begin += 1 }
        var end = begin
        while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
        return begin == end ? nil : string(scalars[begin..<end]).lowercased()
    }

    /// The end of a bank account that begins at a place, `NL00 BANK 0000 0000 00`; nil where none does.
    static func accountEnd(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard index == 0 || !scalars[index - 1].properties.isAlphabetic, index + 8 < scalars.count else { return nil }
        let compact = scalars[index...].prefix(40).filter { $0 != " " }.prefix(8)
        guard string(Array(compact)[...]).wholeMatches("AA00AAAA") else { return nil }
        var end = index
        while end < scalars.count, scalars[end] == " " || PhoneText.isDigit(scalars[end]) || ("A"..."Z").contains(scalars[end]) { end += 1 }
        return end
    }

    /// The end of a web or e-mail address that begins at a place; nil where none does.
    static func webTokenEnd(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard index == 0 || scalars[index - 1] == " " || scalars[index - 1] == "\n" || scalars[index - 1] == "(" else { return nil }
        var end = index
        while end < scalars.count, scalars[end] != " ", scalars[end] != "\n" { end += 1 }
        let token = string(scalars[index..<end])
        let isWeb =
            token.contains("://") || token.contains("@") || token.lowercased().hasPrefix("www.") || token.lowercased().hasPrefix("wa.me/")
        return isWeb ? end : nil
    }
}

extension String {
    /// Whether it has a capital where a pattern has one, and a digit where that has a digit.
    fileprivate func wholeMatches(_ pattern: String) -> Bool {
        count == pattern.count
            && zip(unicodeScalars, pattern.unicodeScalars).allSatisfy { scalar, kind in
                kind == "0" ? PhoneText.isDigit(scalar) : ("A"..."Z").contains(scalar)
            }
    }
}

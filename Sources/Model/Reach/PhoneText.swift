/// The text of a telephone cell with plain characters: digits of ASCII, one kind of hyphen and space, line feeds.
enum PhoneText {
    /// - Returns: the plain text, and what was written where a spreadsheet had taken the beginning off it.
    static func plain(_ written: String) -> (text: String, mended: String?) {
        var text = withoutGuards(withPlainCharacters(written))
        text = withoutAddressParts(text)
        guard text.unicodeScalars.allSatisfy({ isDigit($0) || " -.()".unicodeScalars.contains($0) }) else { return (text, nil) }
        // A column of numbers that went through a program for statistics.
        if text.hasSuffix(".0"), text.dropLast(2).unicodeScalars.allSatisfy(isDigit) { text = String(text.dropLast(2)) }
        if text.hasPrefix("(0)") { return ("0" + text.dropFirst(3), nil) }
        let digits = text.replacing("(0)", with: "").unicodeScalars.filter(isDigit)
        if digits.count == 9, digits.first != "0" { return ("0" + text, text) }
        if digits.count == 11, digits.starts(with: "31".unicodeScalars) { return ("+" + text, text) }
        return (text, nil)
    }

    /// What a spreadsheet makes of a long number, `3,16E+10`; nil for anything else.
    static func roundedNumber(_ text: String) -> String? {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, first.isNumber, parts[0].allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }),
            parts[1].first == "+" || parts[1].first?.isNumber == true, (1...3).contains(parts[1].count),
            parts[1].dropFirst().allSatisfy(\.isNumber)
        else { return nil }
        return text
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func withPlainCharacters(_ written: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            switch scalar {
            case " "..."~": scalars.append(scalar)
            case "\r", "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
            case "\t": scalars.append(" ")
            case "\u{2212}": scalars.append("-")
            case "\u{2044}", "\u{2215}", "\u{FF0F}": scalars.append("/")
            case "\u{FF0B}": scalars.append("+")
            case "\u{FF08}": scalars.append("(")
            case "\u{FF09}": scalars.append(")")
            case "\u{FF0E}", "\u{B7}", "\u{2024}": scalars.append(".")
            case "\u{FF1A}": scalars.append(":")
            default: append(scalar, to: &scalars)
            }
        }
        return String(scalars).trimmingSpaces
    }

    private static func append(_ scalar: Unicode.Scalar, to scalars: inout String.UnicodeScalarView) {
        switch scalar.properties.generalCategory {
        // Characters that take no room, such as the marks of direction that telephones put around a number.
        case .format, .control: break
        case .spaceSeparator: scalars.append(" ")
        case .dashPunctuation: scalars.append("-")
        case .decimalNumber:
            let value = scalar.properties.numericValue.map { UInt32($0) } ?? 0
            if let digit = Unicode.Scalar(0x30 + value) { scalars.append(digit) }
        default: scalars.append(scalar)
        }
    }

    /// Without what keeps a spreadsheet from counting with it: `="010…"`, `'+31…`.
    private static func withoutGuards(_ text: String) -> String {
        var text = text
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 { text = String(text.dropFirst(2).dropLast()) }
        while text.count > 1, text.first == "\"", text.last == "\"" { text = String(text.dropFirst().dropLast()) }
        while let first = text.first, "'’‘`´".contains(first), text.dropFirst().first.map({ $0.isNumber || "+(".contains($0) }) == true {
            text.removeFirst()
        }
        return text.trimmingSpaces
    }

    /// An address of RFC 3966 as a number with words: `tel:+31-10-000-0105;ext=12` is `tel:+31-10-000-0105 tst 12`.
    private static func withoutAddressParts(_ text: String) -> String {
        guard text.contains(";"), text.contains("=") else { return text }
        var result = ""
        for (position, piece) in text.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
            let pair = piece.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
            switch pair.first?.lowercased() {
            case "ext" where pair.count == 2: result += " tst " + pair[1]
            case "phone-context" where pair.count == 2 && pair[1].hasPrefix("+"):
                let number = result.lowercased().hasPrefix("tel:") ? String(result.dropFirst(4)) : result
                let own = number.drop { $0 == "0" || $0 == " " }
                if !number.contains("+") { result = pair[1].prefix { $0 == "+" || $0.isNumber } + " " + own }
            case "phone-context" where pair.count == 2: break
            case "isub" where pair.count == 2: break
            default: result += (position > 0 ? ";" : "") + piece
            }
        }
        return result
    }
}

extension String {
    /// Without spaces and line ends at either end.
    var trimmingSpaces: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[start...end])
    }
}

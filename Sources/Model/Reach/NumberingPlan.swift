/// Which digits can be a telephone number: the plan of the Netherlands (ACM), and the lengths that E.164 and some neighbours allow.
enum NumberingPlan {
    /// What is dialled for some digits; nil where no number is so.
    ///
    /// - Parameter isInternational: whether a plus stands before them.
    static func dialled(_ digits: String, isInternational: Bool) -> String? {
        if isInternational { return international(digits.drop { $0 == "0" }) }
        if digits.hasPrefix("00") { return international(digits.dropFirst(2)) }
        if digits.hasPrefix("0") { return isDutch(digits[...]) ? digits : nil }
        return isShort(digits) ? digits : nil
    }

    /// Ten digits with the zero; 0800 and 0900 have four or seven behind them, and 097, for devices, has twelve in all.
    static func isDutch(_ digits: Substring) -> Bool {
        guard digits.count > 1, digits.first == "0", digits.dropFirst().first != "0" else { return false }
        switch digits.prefix(4) {
        case "0800", "0900", "0906", "0909": return digits.count == 8 || digits.count == 11
        default: return digits.count == (digits.hasPrefix("097") ? 12 : 10)
        }
    }

    /// Numbers without a zero: 112, 113, 144, 116 with three digits (Europe's own), 14 with the area code of a municipality.
    static func isShort(_ digits: String) -> Bool {
        switch digits.count {
        case 3: ["112", "113", "144"].contains(digits)
        case 5: digits.hasPrefix("140")
        case 6: digits.hasPrefix("140") || digits.hasPrefix("116")
        default: false
        }
    }

    private static func international(_ digits: Substring) -> String? {
        guard let code = countryCode(digits) else { return nil }
        var own = digits.dropFirst(code.count)
        // The zero that is dialled within the country; Italy keeps it.
        if code != "39", own.first == "0" { own = own.dropFirst() }
        let all = "+" + code + own
        switch code {
        case "31": return isDutch("0" + own) || isShort(String(own)) && own.hasPrefix("14") ? all : nil
        case "32": return own.count == 8 || own.count == 9 && own.hasPrefix("4") ? all : nil
        case "49": return (6...13).contains(own.count) && own.first != "0" ? all : nil
        case "33", "34": return own.count == 9 ? all : nil
        case "44": return (9...10).contains(own.count) ? all : nil
        case "1": return own.count == 10 ? all : nil
        default: return (7...15).contains(code.count + own.count) && own.count >= 4 ? all : nil
        }
    }

    /// The code of a country at the beginning of some digits (ITU-T E.164).
    static func countryCode(_ digits: Substring) -> String? {
        if let first = digits.first, first == "1" || first == "7" { return String(first) }
        let two = String(digits.prefix(2))
        if twoDigitCodes.contains(two) { return two }
        return digits.count > 2 && threeDigitBeginnings.contains(two) ? String(digits.prefix(3)) : nil
    }

    private static let twoDigitCodes: Set<String> = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
        "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ]
    private static let threeDigitBeginnings: Set<String> = [
        "21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69", "80", "85", "87", "88", "96", "97",
        "99",
    ]
}

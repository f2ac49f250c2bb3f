internal import Foundation

/// What the words beside a number call it.
enum NumberLabel {
    /// A citizen service number.
    case citizen
    /// A telephone, chamber of commerce, account, tax or book number, or an amount.
    case other
    /// Part of a web address.
    case address

    /// The label of a number, by the words just before it and the sign just after it; nil where they name none.
    ///
    /// - Parameters:
    ///   - before: what stands before it, of its own line and the one above.
    ///   - after: the first characters after it.
    init?(before: String, after: String) {
        let before = Self.folded(before)
        let after = Self.folded(after)
        // A number that stands between belongs to the word before it.
        let words = before.suffix(60).reversed().prefix { !$0.isNumber }.reversed()
        let text = String(words)
        let citizen = Self.citizenWords.compactMap { $0.lastEnd(in: text) }.max()
        let near = String(text.split(separator: "\n", omittingEmptySubsequences: false).last?.suffix(24) ?? "")
        let other = Self.otherWords.compactMap { $0.lastEnd(in: near) }.max()
        if let citizen {
            let toCitizen = text.distance(from: citizen, to: text.endIndex)
            let toOther = other.map { near.distance(from: $0, to: near.endIndex) } ?? Int.max
            if toCitizen <= toOther {
                self = .citizen
                return
            }
        }
        if Self.citizenWordAfter.matches(after.prefix(14).prefix { !$0.isNumber }) {
            self = .citizen
            return
        }
        if other != nil || Self.amountAfter.matches(after) {
            self = .other
            return
        }
        let token = before.suffix(300).reversed().prefix { !$0.isWhitespace && !"<>\"()[]".contains($0) }.reversed()
        guard
            String(token).contains("://") || String(token).hasPrefix("www.")
                || before.last == "/" && before.dropLast().last?.isLetter == true
        else { return nil }
        self = .address
    }

    /// Whether a column's heading names what its numbers are: true for citizen service numbers, false for others, nil for neither.
    static func namesCitizen(heading: String) -> Bool? {
        let heading = folded(heading)
        if citizenWords.contains(where: { $0.matches(heading) }) { return true }
        return otherWords.contains { $0.matches(heading) } ? false : nil
    }

    /// Whether a text may have a word for citizen service numbers; most have none.
    static func mayNameCitizen(_ bytes: [UInt8]) -> Bool {
        for index in bytes.indices.dropLast(2) {
            let next = bytes[index + 1] | 0x20
            switch bytes[index] | 0x20 {
            case 0x62: if next == 0x73 || next == 0x75 { return true }  // bs, bu
            case 0x73: if next == 0x6F, bytes[index + 2] | 0x20 == 0x66 { return true }  // sof
            case 0x63: if next == 0x69, bytes[index + 2] | 0x20 == 0x74 { return true }  // cit
            case 0xEF: if bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD { return true }  // Full-width letters
            default: continue
            }
        }
        return false
    }

    private static let citizenWords = ["bsn", "burger ?-?service", "sofi ?-?(nummer|nr|n\\b|:)", "\\bsofi\\b", "citizen ?-?service"].map(
        TextPattern.init)
    private static let citizenWordAfter = TextPattern(#"\bbsn|burgerservice|\bsofi-?n"#)
    private static let amountAfter = TextPattern(#"^ ?(euro?\b|€|,-|%|mln|miljoen)"#)

    private static let otherWords = [
        "telef", "telephone", "phone", "\\btel\\b", "tel:", "mobiel", "\\bgsm\\b", "\\bfax\\b", "kvk", "koophandel", "iban", "rekening",
        "rsin", "btw", "\\bvat\\b", "\\bob-?n", "fiscaal", "isbn", "issn", "vestigingsn", "€ ?$", "\\beur(o)? ?$", "\\$ ?$", "£ ?$",
    ].map(TextPattern.init)

    /// In small letters, full-width ones as ordinary ones, without mark-up and what is not seen.
    private static func folded(_ text: String) -> String {
        var folded = ""
        var isInTag = false
        for character in text.precomposedStringWithCompatibilityMapping.lowercased() {
            if character == "<" { isInTag = true }
            if !isInTag, !"*`~_[]".contains(character), character.unicodeScalars.first?.properties.generalCategory != .format {
                folded.append(character)
            } else if character == "_" {
                folded.append(" ")
            }
            if character == ">" { isInTag = false }
        }
        return folded.replacing("&nbsp;", with: " ")
    }
}

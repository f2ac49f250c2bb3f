/// Stand-ins for characters that an author escaped with a backslash, so that no later step takes them for a mark.
///
/// libcmark hands over `\[^1]` and `[^1]` alike. Until the punctuation is set, an escaped character is a private-use one.
enum EscapedCharacter {
    /// First byte of every stand-in.
    static let lead: UInt8 = 0xF4
    private static let base: UInt32 = 0x10FF00

    /// The UTF-8 of the stand-in for an ASCII character.
    static func standIn(for byte: UInt8) -> [UInt8] {
        let value = base + UInt32(byte)
        return [lead, 0x8F, 0x80 | UInt8((value >> 6) & 0x3F), 0x80 | UInt8(value & 0x3F)]
    }

    /// The character that a private-use one stands for, if it does.
    static func original(of scalar: UInt32) -> UInt8? {
        (base + 0x21...base + 0x7E).contains(scalar) ? UInt8(scalar - base) : nil
    }

    /// The text with its escaped characters back.
    static func restored(_ text: String) -> String {
        guard text.utf8.contains(lead) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(original(of: scalar.value).map { Unicode.Scalar($0) } ?? scalar)
        }
        return result
    }
}

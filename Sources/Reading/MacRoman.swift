/// The character set in which Excel for the Mac saves plain CSV, and old address books of Macs were written.
enum MacRoman {
    /// Whether bytes above ASCII make sense in this set and not in Windows-1252: `Zo‘`, `BrunnŽ` and what that set leaves open are `Zoë`
    /// and `Brunné` here.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var (sure, likely) = (0, 0)
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            let before = index > 0 ? bytes[index - 1] : 0x20
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            // A letter of Windows-1252 within a word.
            if byte >= 0xE0, isLetter(before) || isLower(after) { return false }
            guard isLetter(before) else { continue }
            switch byte {
            // Left open there.
            case 0x8D, 0x8F, 0x90, 0x9D: sure += 1
            // A capital behind a small letter there, or a mark that opens before nothing.
            case 0x8A, 0x8E, 0x9F: if isLower(before) { sure += 1 }
            case 0x91: if isLetter(after) { likely += 1 } else { sure += 1 }
            case 0x87, 0x88, 0x95, 0x98, 0x9A: if isLower(after) { likely += 1 }
            default: break
            }
        }
        return sure > 0 || likely > 1
    }

    static func text(_ bytes: [UInt8]) -> String {
        String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : scalars[Int($0) - 0x80] }))
    }

    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0x80 ? UInt8(scalar.value) : scalars.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || (0x41...0x5A).contains(byte) }

    /// 0x80 to 0xFF, as Unicode's table ROMAN.TXT has them.
    private static let scalars: [Unicode.Scalar] = [
        "Ä", "Å", "Ç", "É", "Ñ", "Ö", "Ü", "á", "à", "â", "ä", "ã", "å", "ç", "é", "è",
        "ê", "ë", "í", "ì", "î", "ï", "ñ", "ó", "ò", "ô", "ö", "õ", "ú", "ù", "û", "ü",
        "†", "°", "¢", "£", "§", "•", "¶", "ß", "®", "©", "™", "´", "¨", "≠", "Æ", "Ø",
        "∞", "±", "≤", "≥", "¥", "µ", "∂", "∑", "∏", "π", "∫", "ª", "º", "\u{3A9}", "æ", "ø",
        "¿", "¡", "¬", "√", "ƒ", "≈", "∆", "«", "»", "…", "\u{A0}", "À", "Ã", "Õ", "Œ", "œ",
        "–", "—", "“", "”", "‘", "’", "÷", "◊", "ÿ", "Ÿ", "⁄", "€", "‹", "›", "ﬁ", "ﬂ",
        "‡", "·", "‚", "„", "‰", "Â", "Ê", "Á", "Ë", "È", "Í", "Î", "Ï", "Ì", "Ó", "Ô",
        "\u{F8FF}", "Ò", "Ú", "Û", "Ù", "ı", "ˆ", "˜", "¯", "˘", "˙", "˚", "¸", "˝", "˛", "ˇ",
    ]
}

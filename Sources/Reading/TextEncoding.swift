/// How the text of a file stands in its bytes.
package enum TextEncoding: Hashable, Sendable {
    case utf8(hasMark: Bool)
    /// Always with a byte order mark: without one it cannot be told from bytes that are no text.
    case utf16(isLittle: Bool)
    case windows1252
    case macRoman

    /// Decodes UTF-8 and UTF-16 with or without byte order mark, and for anything that is not UTF-8 Windows-1252, or the Mac's own set where
    /// its letters make no sense in that.
    ///
    /// - Returns: the text with its own line ends and without the mark, or nil when the bytes hold a zero byte and so are not text.
    package static func decoded(_ bytes: [UInt8]) -> (text: String, encoding: TextEncoding)? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes.first == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                isLittle ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8 : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            return (String(decoding: units, as: UTF16.self), .utf16(isLittle: isLittle))
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard !bytes.contains(0) else { return nil }
        if let text = String(validating: bytes[(hasMark ? 3 : 0)...], as: UTF8.self) { return (text, .utf8(hasMark: hasMark)) }
        if MacRoman.isLikely(bytes) { return (MacRoman.text(bytes), .macRoman) }
        return (String(String.UnicodeScalarView(bytes.map(windows1252Scalar))), .windows1252)
    }

    /// The bytes of a text that is to stand after other text, so without a mark; nil when the encoding has no place for one of its
    /// characters.
    package func bytes(of text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16(let isLittle):
            return text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            let bytes = text.unicodeScalars.compactMap(windows1252Byte)
            return bytes.count == text.unicodeScalars.count ? bytes : nil
        case .macRoman:
            let bytes = text.unicodeScalars.compactMap(MacRoman.byte)
            return bytes.count == text.unicodeScalars.count ? bytes : nil
        }
    }

    /// How many bytes the beginning of a file takes, with its mark.
    package func byteCount(ofBeginning text: Substring) -> Int {
        switch self {
        case .utf8(let hasMark): text.utf8.count + (hasMark ? 3 : 0)
        case .utf16: 2 * text.utf16.count + 2
        case .windows1252, .macRoman: text.unicodeScalars.count
        }
    }
}

private func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
}

private func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return scalar == "\u{FFFD}" ? nil : windows1252.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
}

/// The code page's own characters, 0x80 to 0x9F; the five it leaves open become U+FFFD.
private let windows1252: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
]

/// Whether a text names a host: labels with dots between them, no hyphen at either end of one, and a letter in the last.
///
/// - Parameter sign: what may stand in a label beside letters, digits and hyphens.
func isHostName(_ text: Substring, taking sign: Character? = nil) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.contains(where: \.isLetter) else { return false }
    return labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != "-" && label.last != "-"
            && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == sign }
    }
}

/// A text in which only letters and digits of ASCII, and the characters that are named, stand as they are.
func percentEncodedPart(_ text: String, keeping kept: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
        let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        if isPlain || kept.utf8.contains(byte) {
            result.append(byte)
        } else {
            result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: result, as: UTF8.self)
}

extension String {
    /// Without characters that take no room, such as a mark for the direction of writing.
    var withoutFormatCharacters: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
    }
}

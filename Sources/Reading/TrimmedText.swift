internal import Model

extension String {
    /// Without white space at either end, non-breaking spaces included; empty when no character of it can be seen.
    package var trimmed: String {
        if utf8.contains(where: { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xEF }) {
            return withoutControls.trimmedEnds
        }
        return trimmedEnds
    }

    /// Without characters that no page, feed or drawing may hold.
    private var withoutControls: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    (scalar.value >= 0x20 || scalar == "\n" || scalar == "\t") && scalar.value != 0x7F && scalar.value != 0xFFFE
                        && scalar.value != 0xFFFF
                }))
    }

    private var trimmedEnds: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if first >= 0x80 || first <= 0x20, !unicodeScalars.contains(where: \.isVisible) { return "" }
        if first > 0x20, first != 0xC2, last > 0x20, last != 0xA0 { return self }
        let isSpace = { (character: Character) in character.isWhitespace }
        guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(self[start...end])
    }
}

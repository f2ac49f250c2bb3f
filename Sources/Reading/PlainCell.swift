extension String {
    /// What a cell says, without the marks with which a spreadsheet or a survey tool keeps it as text: `="4"`, `'4`, `<b>Eens</b>`,
    /// `Eens&nbsp;`.
    package var plainCell: String {
        let text = withoutTextMark.trimmed
        guard text.contains("<") || text.contains("&") else { return text }
        return text.withoutMarkup.trimmed
    }

    /// What a spreadsheet's cell says that was kept as text by a formula or an apostrophe: `="0100000131"`, `'0100000131`.
    package var withoutTextMark: String {
        let text = trimmed
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 {
            return String(text.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
        }
        if text.first == "'", text.dropFirst().first.map({ $0.isNumber || "+=-@".contains($0) }) == true { return String(text.dropFirst()) }
        return self
    }

    /// With the wide digits of East Asian keyboards as ordinary ones.
    var withPlainDigits: String {
        guard utf8.contains(0xEF) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    (0xFF10...0xFF19).contains(scalar.value) ? UnicodeScalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar
                }))
    }

    /// Without HTML tags, and with entities as the characters that they stand for.
    private var withoutMarkup: String {
        let untagged = count > 20_000 ? self : replacing(/<\/?[A-Za-z][^<>]{0,300}>/, with: { $0.0.hasPrefix("<br") ? " " : "" })
        guard untagged.contains("&") else { return untagged }
        return untagged.replacing(/&(#[0-9]{1,6}|[A-Za-z]{2,8});/) { match in
            let name = String(match.1)
            if name.hasPrefix("#") {
                return UInt32(name.dropFirst()).flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? String(match.0)
            }
            return Self.entities[name] ?? String(match.0)
        }
    }

    private static let entities: [String: String] = [
        "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "ndash": "–", "mdash": "—", "hellip": "…", "shy": "", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "iuml": "ï",
        "ouml": "ö", "uuml": "ü", "auml": "ä", "aacute": "á", "agrave": "à", "oacute": "ó", "iacute": "í", "ccedil": "ç", "euro": "€",
        "Eacute": "É", "Euml": "Ë", "Iuml": "Ï",
    ]
}

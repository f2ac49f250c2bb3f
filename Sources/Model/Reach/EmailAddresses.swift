/// An address that a mail program can write to.
package struct EmailAddress: Hashable, Sendable {
    /// `naam@organisatie.nl`, without anything around it.
    package let text: String
    /// Whose it is, where that was written: `Jan Smit <jan@x.nl>`.
    package let name: String?

    /// Takes an address alone; nil for what no mail can be sent to.
    ///
    /// Something, one @, and a host with a dot in it; no spaces, brackets or quotation marks.
    package init?(_ text: String, name: String? = nil) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isDotted(parts[0]), parts[0].count <= 64, text.utf8.count <= 254, isHostName(parts[1]) else {
            return nil
        }
        self.text = text
        self.name = name
    }

    /// Where a link leads that writes to it.
    package var address: String { "mailto:" + percentEncodedPart(text, keeping: "@!$'*+-/=._~") }

    private static func isDotted(_ local: Substring) -> Bool {
        !local.isEmpty && local.first != "." && local.last != "." && !local.contains("..")
            && local.allSatisfy { $0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~.".contains($0) }
    }
}

/// What a cell for e-mail addresses holds: none, one or several, and what is no address as text.
package struct EmailAddresses: Hashable, Sendable {
    /// A piece of the cell.
    package enum Part: Hashable, Sendable {
        case address(EmailAddress)
        case text(String)
    }

    /// As the author wrote it.
    package let written: String
    /// In the order of the cell.
    package let parts: [Part]

    /// Those of its parts that are one, in the order of the cell.
    package var addresses: [EmailAddress] {
        parts.compactMap { if case .address(let address) = $0 { address } else { nil } }
    }

    /// What looks like an address and is none, or all of it where there is no address in it.
    package var faults: [String] {
        let texts = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return addresses.isEmpty ? texts : texts.filter { $0.contains("@") }
    }

    /// Whether it is one address and nothing else.
    package var isPlain: Bool { parts.count == 1 && addresses.first?.text == written }

    /// The cell on one line: `Jan <jan@x.nl>; info@x.nl`.
    package var tidied: String {
        parts.map { part in
            switch part {
            case .address(let address): address.name.map { "\($0) <\(address.text)>" } ?? address.text
            case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
        }.joined(separator: "; ")
    }

    /// Reads a cell as people fill it in: `Jan <jan@x.nl>; info@x.nl`, `mailto:jan@x.nl`, one below the other.
    package init(_ written: String) {
        self.written = written
        var parts: [Part] = []
        for piece in Self.pieces(of: written.withoutFormatCharacters) { parts += Self.parts(of: piece) }
        self.parts = parts
    }

    /// Between semicolons, bars, line ends and ` ::: `; between commas and slashes where an @ stands on both sides of them.
    private static func pieces(of text: String) -> [String] {
        let hard = text.replacing(":::", with: ";").split { ";|\n\r\u{2028}•".contains($0) || $0.isNewline }.map(String.init)
        return hard.flatMap { piece -> [String] in
            if piece.split(separator: "@").count < 3 { return [piece] }
            return piece.split { ",/".contains($0) }.map(String.init)
        }
    }

    /// The addresses of a piece, each with the words before it, or the words alone.
    private static func parts(of piece: String) -> [Part] {
        var parts: [Part] = []
        var words: [String] = []
        let tokens = piece.split(whereSeparator: { $0.isWhitespace || "<>()[]\"".contains($0) })
        for (position, token) in tokens.enumerated() {
            let text = cleaned(token)
            let isCut = isHalf(before: token, in: piece) || position + 1 < tokens.count && isHost(tokens[position + 1])
            if !isCut, let address = EmailAddress(text, name: name(words)) {
                if address.name == nil, let label = sentence(words) { parts.append(.text(label)) }
                parts.append(.address(address))
                words = []
            } else {
                words.append(String(token))
            }
        }
        let rest = parts.isEmpty ? piece.trimmingSpaces : sentence(words)
        if let rest, !rest.isEmpty { parts.append(.text(rest)) }
        return parts
    }

    /// Whether the word before is rather a part of the address, which a space cut in two: `jan smit@x.nl`.
    private static func isHalf(before token: Substring, in piece: String) -> Bool {
        let before = piece[..<token.startIndex]
        guard before.last?.isWhitespace == true, let word = before.split(whereSeparator: \.isWhitespace).last else { return false }
        let labels = [
            "en", "of", "and", "or", "naar", "via", "op", "aan", "balie", "werk", "privé", "prive", "algemeen", "mail", "email", "e-mail",
            "to",
            "work", "van", "bij", "adres", "secretariaat", "receptie",
        ]
        return word.first?.isLowercase == true && word.allSatisfy { $0.isLetter || $0 == "." } && !labels.contains(word.lowercased())
    }

    /// Whether a word is the end of a host that a space cut off: `jan@gemeente.x y.nl`.
    private static func isHost(_ token: Substring) -> Bool {
        guard let dot = token.lastIndex(of: "."), !token.contains("@"), token.first?.isUppercase != true else { return false }
        let ending = token[token.index(after: dot)...]
        return ending.count > 1 && ending.allSatisfy { $0.isLowercase }
    }

    /// Without the word of a link, and what ends a sentence.
    private static func cleaned(_ token: Substring) -> String {
        var text = String(token)
        for prefix in ["mailto:", "e-mail:", "email:", "mail:", "e:"] where text.lowercased().hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
        }
        if let query = text.firstIndex(of: "?"), text.contains("@"), text[..<query].contains("@") { text = String(text[..<query]) }
        while let last = text.last, ".,;:'’".contains(last) { text.removeLast() }
        while let first = text.first, "'‘,;:".contains(first) { text.removeFirst() }
        return text
    }

    /// Words before an address as the name of whose it is; nil where they name no one.
    private static func name(_ words: [String]) -> String? {
        guard let name = sentence(words), !name.contains("@") else { return nil }
        return name
    }

    private static func sentence(_ words: [String]) -> String? {
        var text = words.joined(separator: " ").trimmingSpaces
        while let last = text.last, ",:-".contains(last) { text = String(text.dropLast()).trimmingSpaces }
        let isFilling = ["", "en", "of", "and", "or", "&", "/", "e-mail", "email", "mail", "mailto", "-", "+"].contains(text.lowercased())
        return isFilling ? nil : text
    }
}

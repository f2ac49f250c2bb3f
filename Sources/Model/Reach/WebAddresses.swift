/// An address on the web that a link can lead to.
package struct WebAddress: Hashable, Sendable {
    /// With its scheme, and escaped where the web asks for that.
    package let address: String
    /// As people read it: without a scheme, and without a slash that says nothing.
    package let shown: String

    /// Takes an address with or without its scheme; nil for what no page can be at.
    ///
    /// http and https alone; a host with a dot in it or an address in numbers; no name or password before it, no spaces.
    package init?(_ text: String) {
        let lowered = text.lowercased()
        let scheme = ["https://", "http://"].first(where: lowered.hasPrefix)
        let rest = scheme.map { text.dropFirst($0.count) } ?? text[...]
        let host = rest.prefix { !"/?#".contains($0) }
        let path = rest.dropFirst(host.count)
        guard Self.isHost(host), !rest.contains(where: { $0.isWhitespace || "<>\"\\`{}|^".contains($0) || $0.isNewline }) else {
            return nil
        }
        address = (scheme ?? "https://") + host.lowercased() + percentEncodedPart(String(path), keeping: "-._~/!$&'()*,;=:@+?#%[]")
        shown = (host.lowercased() + path).hasSuffix("/") && path == "/" ? String(host) : String(host + path)
    }

    /// Names with dots between them, and a port perhaps.
    private static func isHost(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return false }
        if parts.count == 2, !(1...5).contains(parts[1].count) || !parts[1].allSatisfy({ $0.isASCII && $0.isNumber }) { return false }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { $0.allSatisfy(\.isNumber) ? UInt8($0) : nil }
        return numbers.count == 4 && !numbers.contains(nil) || isHostName(name, taking: "_")
    }
}

/// What a cell for websites holds: none, one or several, and what is no address as text.
package struct WebAddresses: Hashable, Sendable {
    /// A piece of the cell.
    package enum Part: Hashable, Sendable {
        case address(WebAddress)
        case text(String)
    }

    /// As the author wrote it.
    package let written: String
    /// In the order of the cell.
    package let parts: [Part]

    /// Those of its parts that are one, in the order of the cell.
    package var addresses: [WebAddress] {
        parts.compactMap { if case .address(let address) = $0 { address } else { nil } }
    }

    /// What looks like an address and is none, or all of it where there is no address in it.
    package var faults: [String] {
        let texts = parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
        return addresses.isEmpty
            ? texts : texts.filter { $0.contains("//") || $0.lowercased().hasPrefix("www") || $0.dropLast().contains(":") }
    }

    /// Reads a cell as people fill it in: with or without a scheme, several between spaces, commas or line ends, words around them.
    package init(_ written: String) {
        self.written = written
        let plain = written.withoutFormatCharacters
        if let whole = WebAddress(plain.trimmingSpaces) {
            parts = [.address(whole)]
            return
        }
        let separated = plain.replacing(":::", with: "|").replacing(", ", with: "|")
        parts = separated.split { $0.isNewline || ";|•".contains($0) }.flatMap { Self.parts(of: String($0).trimmingSpaces) }
    }

    /// The addresses of a piece with the words around them; a piece in which an address may be cut in two by a space is text as a whole.
    private static func parts(of piece: String) -> [Part] {
        let tokens = piece.split(whereSeparator: \.isWhitespace)
        var parts: [Part] = []
        var words: [String] = []
        var hasPath = false
        var isBracketed = false
        for token in tokens {
            if token.first == "(" { isBracketed = true }
            if let found = address(token) {
                // `mijn site.nl` is not the site of that name.
                let isCut = !words.isEmpty && words.last?.last != ":" && !isWhole(token)
                if isCut { return [.text(piece)] }
                if !words.isEmpty { parts.append(.text(words.joined(separator: " "))) }
                words = []
                parts.append(.address(found))
                hasPath = found.shown.contains("/")
            } else if !isFilling(token) {
                // `www.x.nl/pad met spatie` would lead elsewhere.
                if token.contains("//") || token.lowercased().hasPrefix("www") || hasPath && !isBracketed { return [.text(piece)] }
                words.append(String(token))
            }
            if token.last == ")" { isBracketed = false }
        }
        if !words.isEmpty { parts.append(.text(words.joined(separator: " "))) }
        return parts
    }

    /// Whether an address begins as only an address does.
    private static func isWhole(_ token: Substring) -> Bool {
        let text = token.drop { "(<\"".contains($0) }.lowercased()
        return text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    private static func isFilling(_ token: Substring) -> Bool {
        ["en", "of", "and", "or", "/", "&", "-", ","].contains(token.lowercased())
    }

    private static func address(_ token: Substring) -> WebAddress? {
        var text = token
        while let last = text.last, ".,;:)>\"".contains(last) { text.removeLast() }
        while let first = text.first, "(<\"".contains(first) { text.removeFirst() }
        return text.contains("@") ? nil : WebAddress(String(text))
    }
}

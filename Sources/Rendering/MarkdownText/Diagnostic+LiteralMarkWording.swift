internal import Diagnostics

/// How marks that are printed as they stand are worded.
extension Diagnostic {
    static func literalMark(_ kind: LiteralMark.Kind, at place: SourcePlace) -> Diagnostic {
        let (shown, advice) = words(for: kind)
        return Diagnostic(
            .warning, .literalMark, at: place, "“\(shownInWords(shown))” is printed as it stands",
            suggestion: shownInWords(advice))
    }

    /// With what an author escaped, and points where other marks stand within.
    private static func shownInWords(_ text: String) -> String {
        EscapedCharacter.restored(text).replacing("\u{FFFC}", with: "…")
    }

    private static func words(for kind: LiteralMark.Kind) -> (shown: String, advice: String) {
        switch kind {
        case .link(let text, let address, let isClosed, let isImage):
            let mark = isImage ? "!" : ""
            let shown = "\(mark)[\(text)](\(address)" + (isClosed ? ")" : "")
            if !isClosed {
                let start = address.prefix { !$0.isWhitespace }
                return (shown, "close the address, on the same line: \(mark)[\(text)](\(start.isEmpty ? "address" : start))")
            }
            if let number = telephoneAddress(address) { return (shown, "write \(mark)[\(text)](\(number))") }
            if address.contains(where: \.isWhitespace) {
                let title = address.firstRange(of: " \"").map { address[$0.lowerBound...] } ?? ""
                let path = address.dropLast(title.count).drop { $0 == "<" }
                let curled = path.indices.first {
                    path[$0].isWhitespace && path[$0...].dropFirst().first.map { "“”„‘’".contains($0) } == true
                }
                if title.isEmpty, let curled {
                    let words = path[curled...].filter { !"“”„‘’".contains($0) }.split(separator: " ").joined(separator: " ")
                    return (shown, "put the title between straight quotation marks: \(mark)[\(text)](\(path[..<curled]) \"\(words)\")")
                }
                return (shown, "put an address with spaces between < and >: \(mark)[\(text)](<\(path)>\(title))")
            }
            return (shown, "a link is [text](address); write \\[ where the bracket is meant")
        case .linkApart(let text, let address):
            return ("[\(text)] (\(address))", "take the space out: [\(text)](\(address))")
        case .linkReversed(let text, let address):
            return ("(\(text))[\(address)]", "turn the brackets round: [\(text)](\(address))")
        case .wikiLink(let link): return (link, wikiAdvice(for: link))
        case .undefinedLink(let text, let name):
            return ("[\(text)][\(name)]", "write [\(text)](address), or give the address on a line of its own: [\(name)]: address")
        case .emphasis(let text):
            let mark = text.hasPrefix("**") ? "**" : text.hasPrefix("__") ? "__" : "*"
            let inner = text.drop { String($0) == mark.prefix(1) }.filter { $0 != mark.first }
            let words = String(inner).split(separator: " ").joined(separator: " ")
            return (
                text,
                "leave no space within the marks, and one outside them: \(mark)\(words)\(mark); write \\\(mark.prefix(1)) where the sign is meant"
            )
        case .foreign(let text, let advice): return (text, advice)
        case .heading(let line):
            let signs = line.prefix { $0 == "#" }
            let text = line.dropFirst(signs.count)
            return (line, "write a space after the sign for a heading: \(signs) \(text); write \\# where it is meant")
        }
    }

    private static func wikiAdvice(for link: String) -> String {
        let isImage = link.hasPrefix("!")
        let inner = link.drop { "![".contains($0) }.prefix { $0 != "]" }
        let parts = inner.split(separator: "|", maxSplits: 1).map(String.init)
        let target = parts.first ?? ""
        if isImage { return "write ![what it shows](<assets/\(target)>)" }
        return "write [\(parts.last ?? target)](name), with the name of the page’s file"
    }
}

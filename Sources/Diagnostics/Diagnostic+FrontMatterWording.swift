/// The words of problems with front matter and YAML: where it begins and ends, what YAML makes of a value, and what a key wants.
extension Diagnostic {
    /// - Parameter firstLine: what the file begins with instead.
    package static func frontMatterMissing(firstLine: String = "", at place: SourcePlace) -> Diagnostic {
        let isFence = !firstLine.isEmpty && firstLine.allSatisfy { "-–—_*= ".contains($0) }
        let key = firstLine.prefix { $0.isLetter || $0 == "-" }
        let advice =
            if isFence {
                "make the line “\(firstLine)” three hyphens, ---, and the one below the keys too"
            } else if firstLine == "+++" {
                "write the keys as YAML between two lines of three hyphens: ---, title: …, ---"
            } else if firstLine.hasPrefix("```") {
                "take the line with \(firstLine) and its end away, and put a line --- in the place of each"
            } else if !key.isEmpty, firstLine.dropFirst(key.count).hasPrefix(": ") {
                "put a line --- above the first key, and another below the last"
            } else {
                "begin the file with three lines: ---, title: …, ---"
            }
        return Diagnostic(
            .error, .frontMatterMissing, at: place, "this file has no front matter: it begins with a line --- and ends with another",
            suggestion: advice)
    }

    /// - Parameter meant: a line that looks like its end.
    package static func frontMatterOpen(meant: (line: Int, text: String)? = nil, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .frontMatterOpen, at: place, "the front matter that begins here never ends",
            suggestion: meant.map { "make “\($0.text)” on line \($0.line) three hyphens without a space before them: ---" }
                ?? "put a line with --- between the front matter and the text")
    }

    package static func yamlSyntax(_ problem: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .yamlSyntax, at: place, problem, suggestion: suggestion)
    }

    package static func yamlAlias(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .yamlAlias, at: place, "“\(name)” reads as an anchor or alias, and those are not used here",
            suggestion: "write the value out, or put quotes around it if it is text")
    }

    package static func yamlTag(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .yamlSyntax, at: place, "“\(name)” at the beginning of a value reads as a kind of value, and would be left out",
            suggestion: "put the value between double quotes: title: \"\(name) …\"")
    }

    /// A value that YAML does not read as text, with the line as it can be written.
    package static func yamlValue(_ problem: String, mended: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .yamlSyntax, at: place, problem, suggestion: "put the whole value between double quotes: \(mended)")
    }

    package static func yamlDepth(limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .yamlDepth, at: place, "lists within lists go more than \(limit) levels deep here", suggestion: "write it flatter")
    }

    package static func unknownKey(_ key: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownKey, at: place, "unknown key “\(key)”",
            suggestion: didYouMean(key, known)
                ?? "known keys here: \(known.enumerated().filter { !known[..<$0.offset].contains($0.element) }.map(\.element).joined(separator: ", "))"
        )
    }

    /// A `#` that takes the rest of a line out of a text, or all of it.
    package static func cutValue(_ comment: String, from value: String, at place: SourcePlace) -> Diagnostic {
        let whole = value.isEmpty ? comment : value + " " + comment
        return Diagnostic(
            .warning, .cutValue, at: place, "“\(comment)” is left out: after a space, # begins a comment",
            suggestion:
                "put the whole value between double quotes: \"\(whole)\"; if it is a comment, put it on a line of its own, or two spaces before # and one after"
        )
    }

    /// An apostrophe of the language that YAML takes for a quotation mark, so that both ends of the value lose one.
    package static func lostApostrophe(_ value: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .cutValue, at: place, "the apostrophes around this value are YAML's, and are left out: it reads “\(value)”",
            suggestion: "put the whole value between double quotes: \"'\(value)\"")
    }

    /// A quotation that a comma in a list cuts in two.
    package static func cutQuotation(_ item: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .cutValue, at: place, "“\(item)” opens a quotation that is not closed: the comma ends it, as in any list",
            suggestion: "put the item between straight double quotes: [\"one, with a comma\", two]")
    }

    package static func wrongType(_ key: String, expected: String, found: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .wrongType, at: place, "“\(key)” wants \(expected), and this is \(found)", suggestion: typeHint(key, expected))
    }

    package static func missingField(_ key: String, of what: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .missingField, at: place, "\(what) has no “\(key)”", suggestion: "add \(key): …")
    }

    package static func missingItem(of key: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .missingField, at: place, "a text is missing in the list “\(key)”",
            suggestion: "write one, or take its place out of the list; ~ and null mean nothing in YAML unless they stand between quotes")
    }

    private static func typeHint(_ key: String, _ expected: String) -> String? {
        switch expected {
        case "a list": "write \(key): [one, two]"
        case "a text": "if it is text, put it between double quotes: \(key): \"…\""
        case "a list of texts": "put each text with a colon, a bracket or a brace in it between double quotes: - \"Stap 1: praten\""
        case "keys and values": "write \(key): on a line of its own, and its keys indented below it"
        case "true or false": "write \(key): true"
        case "an end after the beginning": "write \(key): \"14:00-15:30\", or only the beginning: \(key): \"14:00\""
        default: nil
        }
    }
}

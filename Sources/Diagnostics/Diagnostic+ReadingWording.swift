/// The words of every problem that reading can find. Each leads with the specific thing, states the rule, and offers the way out.
extension Diagnostic {
    package static func unreadableFile(_ reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile, at: place, "this file cannot be read: \(reason)", suggestion: "check its permissions, or take it away")
    }

    package static func notText(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notText, at: place, "this file holds bytes that are not text",
            suggestion: "save it as plain text (UTF-8), or put it in Content/assets if it is an attachment")
    }

    package static func workbook(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .notText, at: place, "this is a workbook or a document with another name, not text",
            suggestion: "open it and save it as CSV UTF-8, or as plain text")
    }

    package static func unexpectedFile(_ what: String, suggestion: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .unexpectedFile, at: place, what, suggestion: suggestion)
    }

    package static func missingContent(_ what: String, suggestion: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .missingContent, at: place, what, suggestion: suggestion)
    }

    package static func sameAddress(_ address: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .sameAddress, at: place, "two files for one address: \(other.file) also becomes \(address)",
            suggestion: "rename one of the two, or give it another slug")
    }

    package static func badFileName(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badFileName, at: place, "“\(name)” gives no address: a file name needs letters or digits",
            suggestion: "rename the file, or add slug: …")
    }

    package static func badSlug(_ slug: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badFileName, at: place, "“\(slug)” gives no address: a slug needs letters or digits",
            suggestion: "write a name such as vertrouwen-in-de-keten, or leave slug: out")
    }

    package static func frontMatterMissing(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .frontMatterMissing, at: place, "this file has no front matter: it begins with a line --- and ends with another",
            suggestion: "begin the file with three lines: ---, title: …, ---")
    }

    package static func frontMatterOpen(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .frontMatterOpen, at: place, "the front matter that begins here never ends",
            suggestion: "put a line with --- between the front matter and the text")
    }

    package static func yamlSyntax(_ problem: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .yamlSyntax, at: place, problem, suggestion: suggestion)
    }

    package static func yamlAlias(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .yamlAlias, at: place, "“\(name)” reads as an anchor or alias, and those are not used here",
            suggestion: "write the value out, or put quotes around it if it is text")
    }

    package static func yamlDepth(limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .yamlDepth, at: place, "lists within lists go more than \(limit) levels deep here", suggestion: "write it flatter")
    }

    package static func unknownKey(_ key: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownKey, at: place, "unknown key “\(key)”",
            suggestion: didYouMean(key, known) ?? "known keys here: \(known.joined(separator: ", "))")
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

    package static func badDate(_ text: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badDate, at: place, "“\(text)” is not a date that exists",
            suggestion: "write \(isoGuess(for: text) ?? "year-month-day, such as 2022-05-17"); a month (2022-05) or a year (2022) will do")
    }

    package static func unknownValue(_ value: String, of key: String, allowed: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownValue, at: place, "“\(value)” is not a value of “\(key)”",
            suggestion: didYouMean(value, allowed) ?? "choose one of: \(allowed.joined(separator: ", "))")
    }

    package static func badNumber(_ text: String, of key: String, rule: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .badNumber, at: place, "“\(text)” will not do for “\(key)”: \(rule)")
    }

    package static func dateNotFileName(_ date: String, fileName: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .dateNotFileName, at: place, "the date \(date) differs from the file's name \(fileName)",
            suggestion:
                "a round's file is named after its date: rename the file to \(date).md and its answers to \(date).csv, or change the date")
    }

    package static func badAddress(_ text: String, of key: String, rule: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .badAddress, at: place, "“\(text)” will not do for “\(key)”", suggestion: rule)
    }

    package static func badColour(_ text: String, of key: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badColour, at: place,
            text.isEmpty ? "“\(key)” has no colour: without quotation marks # begins a comment" : "“\(text)” is not a colour for “\(key)”",
            suggestion: "write six hexadecimal digits, such as \"#0b5563\"")
    }

    package static func unknownReference(_ name: String, kind: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownReference, at: place, "there is no \(kind) “\(name)”",
            suggestion: didYouMean(name, known) ?? (known.isEmpty ? "this site has none yet" : shortList(known)))
    }

    package static func ambiguousReference(_ name: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousReference, at: place, "“\(name)” can mean more than one",
            suggestion: "write one of: \(choices.joined(separator: ", "))")
    }

    package static func duplicateName(_ name: String, kind: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        let line = other.line > 0 ? ":\(other.line)" : ""
        let mend =
            switch kind {
            case "the id": "give one of the two another id"
            case "the respondent": "give each respondent a name of their own, or take one of the two rows out"
            case "the column", "the step", "the need", "the kind of link", "the tile", "the party": "take one of the two out"
            default: "give one of the two another slug"
            }
        return Diagnostic(
            .error, .duplicateName, at: place, "\(kind) “\(name)” is also in \(other.file)\(line)", suggestion: mend)
    }

    package static func duplicateColumn(_ name: String, other: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .duplicateName, at: place, "the column “\(name)” means the same as “\(other)” before it",
            suggestion: "keep one of the two")
    }

    package static func circularReference(_ chain: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .circularReference, at: place, "this goes round in a circle: \(chain.joined(separator: " → "))",
            suggestion: "take one of them out")
    }

    package static func csvQuote(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .csvQuote, at: place, "the quotation mark that opens here is never closed",
            suggestion: "close it, or write two quotation marks for one in the text")
    }

    package static func csvColumns(found: Int, expected: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .csvColumns, at: place, "this row has \(found) cells where the heading has \(expected)",
            suggestion: "put quotation marks around a cell that holds a comma or semicolon")
    }

    package static func unknownColumn(_ name: String, known: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownColumn, at: place, "unknown column “\(name)”", suggestion: didYouMean(name, known) ?? shortList(known))
    }

    package static func answerOffScale(_ answer: String, min: Int, max: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .answerOffScale, at: place, "the answer “\(answer)” is off the scale of \(min) to \(max)",
            suggestion: "write a whole number, or the words of the scale; leave the cell empty where there is no answer")
    }

    package static func unknownGroup(_ value: String, of column: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownValue, at: place, "“\(value)” is not one of the choices for “\(column)”, and counts as a group of its own",
            suggestion: didYouMean(value, choices) ?? "choose \(choices.joined(separator: ", ")), or add it to choices")
    }

    package static func minimumGroup(_ size: Int, rule: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .minimumGroup, at: place, "a minimum group of \(size) will not do: \(rule)")
    }

    package static func responsesMissing(_ file: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.warning, .responsesMissing, at: place, "this round has no answers yet", suggestion: "put them beside it in \(file)")
    }

    package static func editions(_ names: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownValue, at: place, "“\(names.joined(separator: ", "))” will not do for “editions”",
            suggestion: "begin with public and go on to the most closed, each once: [public, network]")
    }

    package static func responsesEmpty(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .responsesMissing, at: place, "this file has a heading at most, and no answers",
            suggestion: "write a row for each respondent")
    }

    package static func columnsMissing(_ names: [String], at place: SourcePlace) -> Diagnostic {
        let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " and \(names.count - 6) more" : "")
        return Diagnostic(
            .warning, .unknownColumn, at: place, "there is no column for \(shown)",
            suggestion: "add a column for each question that was asked, named by its id")
    }

    package static func leftOut(until date: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .leftOut, at: place,
            date.map { "this file is published from \($0) on, and left out before" } ?? "this file is a draft, and left out")
    }

    package static func citizenServiceNumber(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .citizenServiceNumber, at: place,
            "these nine digits pass the test of a citizen service number (BSN), which is never published",
            suggestion:
                "take it out; if it is another number, name it just before (telefoon, KvK) or write “kring-allow: why” in a comment on the line above"
        )
    }

    package static func birthDate(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .birthDate, at: place, "this reads as someone's birth date, which is never published",
            suggestion: "take it out; if it is no person's, write “kring-allow: why” in a comment on the line above")
    }

    /// `did you mean “x”?`, or nil when no known name is near.
    package static func didYouMean(_ name: String, _ known: [String]) -> String? {
        nearestName(to: name, among: known).map { "did you mean “\($0)”?" }
    }

    private static func shortList(_ names: [String]) -> String {
        let shown = names.sorted().prefix(8).joined(separator: ", ")
        return names.count > 8 ? "known are \(shown) and \(names.count - 8) more" : "known are \(shown)"
    }

    private static func typeHint(_ key: String, _ expected: String) -> String? {
        switch expected {
        case "a list": "write \(key): [one, two]"
        case "keys and values": "write \(key): on a line of its own, and its keys indented below it"
        case "true or false": "write \(key): true"
        case "an end after the beginning": "write \(key): \"14:00-15:30\", or only the beginning: \(key): \"14:00\""
        default: nil
        }
    }

    /// `17-5-2022` and `17/05/2022` as `2022-05-17`.
    private static func isoGuess(for text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "/" || $0 == "." || $0 == " " }.compactMap { Int($0) }
        guard parts.count == 3, let day = parts.first, (1000...9999).contains(parts[2]), (1...12).contains(parts[1]) else { return nil }
        let isLeapYear = parts[2] % 4 == 0 && (parts[2] % 100 != 0 || parts[2] % 400 == 0)
        let dayCount = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][parts[1] - 1]
        guard (1...dayCount).contains(day) else { return nil }
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts[2])-\(two(parts[1]))-\(two(day))"
    }
}

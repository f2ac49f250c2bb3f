/// The words of the problems with files, values and tables that reading can find. Each leads with the specific thing, states the rule, and offers the way out.
extension Diagnostic {
    package static func unreadableFile(_ reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile, at: place, "this file cannot be read: \(reason)", suggestion: "check its permissions, or take it away")
    }

    package static func unreadableFolder(_ reason: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unreadableFile, at: place, "this folder cannot be read: \(reason)",
            suggestion: "check its permissions, or take it away")
    }

    package static func unreadableName(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badFileName, at: place,
            "the name “\(name)” holds bytes that are no letters, as an archive from another system can leave them",
            suggestion: "give it its name anew")
    }

    package static func linkOutside(to target: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .linkOutside, at: place,
            "this is a link to \(target), which is not followed: what Content and Templates show lies in them",
            suggestion: "put the file itself here if it may be published, or take the link away")
    }

    package static func contentTooLarge(megabytes: Int, limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .fileTooLarge, at: place, "this file has \(megabytes) MB, and a file of its kind takes \(limit) MB at most",
            suggestion: "see whether it is the right file; one to download goes into Content/assets, a long text can be cut in parts")
    }

    /// A table with more than any spreadsheet holds, which is read up to there.
    package static func tableTooLarge(_ what: String, limit: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .fileTooLarge, at: place, "this table goes on after \(limit) \(what), and no more are read",
            suggestion: "see whether it is the right file, and take out what is empty or not about anyone")
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

    /// A file that nothing is made of: an error where files of its kind are read elsewhere, else a warning.
    package static func unexpectedFile(_ what: String, suggestion: String, isRead: Bool = true, at place: SourcePlace) -> Diagnostic {
        Diagnostic(isRead ? .error : .warning, .unexpectedFile, at: place, what, suggestion: suggestion)
    }

    package static func copiedFile(_ path: String, of original: String, isPublished: Bool, at place: SourcePlace) -> Diagnostic {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return Diagnostic(
            .warning, .copiedFile, at: place,
            "“\(name)” reads as a copy of \(original): \(isPublished ? "both are published" : "this one is left out")",
            suggestion: isPublished
                ? "take one of the two away; if it is none, give it another name"
                : "take it away; what is new in it belongs in the other")
    }

    package static func copiedText(other: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .copiedText, at: place, "this is the same text as in \(other), and both are published",
            suggestion: "take one of the two away, and link to the other")
    }

    package static func sameTitle(_ title: String, kind: String, other: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .copiedText, at: place, "another \(kind) has the title “\(title)” too: \(other)",
            suggestion: "give one of the two a title by which a reader can tell them apart")
    }

    package static func emptyPage(_ kind: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .emptyPage, at: place, "this \(kind) has no text: a reader finds its title, and a summary at most",
            suggestion: "write its text below the second ---, or leave it out of the site with draft: true")
    }

    package static func futureDate(_ date: String, of key: String, today: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .futureDate, at: place, "“\(key)” says when something happened, and \(date) is after \(today)",
            suggestion: "write the day on which it happened, or leave the key out until it has")
    }

    package static func futureAnswers(_ date: String, today: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .futureDate, at: place, "this round has answers, and its date \(date) is after \(today)",
            suggestion: "give the round, its file and its answers the day on which people answered")
    }

    package static func groupSpelling(_ spellings: [String], as name: String, of column: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .groupSpelling, at: place,
            "\(spellings.map { "“\($0)”" }.joined(separator: ", ")) of “\(column)” count as one group, “\(name)”",
            suggestion: "write it one way in the whole column; where they are different groups, give them different names")
    }

    package static func missingContent(_ what: String, suggestion: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .missingContent, at: place, what, suggestion: suggestion)
    }

    package static func sameAddress(_ address: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .sameAddress, at: place, "two files for one address: \(other.file) also becomes \(address)",
            suggestion: "rename one of the two, or give it another slug")
    }

    package static func sameNameOnMostDisks(_ path: String, other: SourcePlace, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .sameAddress, at: place,
            "“\(path)” and \(other.file) differ in capitals or in how an accent is written, which most disks do not tell apart",
            suggestion: "give one of the two another name")
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

    package static func badDate(_ text: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badDate, at: place, "“\(text)” is not a date that exists",
            suggestion: "write \(isoDate(in: text) ?? "year-month-day, such as 2022-05-17"); a month (2022-05) or a year (2022) will do")
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

    /// - Parameter known: what there is; nil where no more suggestions are looked for.
    package static func unknownReference(_ name: String, kind: String, known: [String]?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownReference, at: place, "there is no \(kind) “\(name)”",
            suggestion: known.map { didYouMean(name, $0) ?? ($0.isEmpty ? "this site has none yet" : shortList($0)) })
    }

    /// - Parameter choices: what it can mean; nil where no more suggestions are looked for.
    package static func ambiguousReference(_ name: String, choices: [String]?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .ambiguousReference, at: place, "“\(name)” can mean more than one",
            suggestion: choices.map { "write one of: \(firstFew($0, most: 20))" })
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
            .error, .circularReference, at: place, "this goes round in a circle: \(round(chain))",
            suggestion: "take one of them out")
    }

    /// A circle of names, or the beginning of one that nobody would read to its end.
    private static func round(_ chain: [String]) -> String {
        (chain.count > 22 ? chain.prefix(20) + ["…", chain[chain.count - 1]] : chain).joined(separator: " → ")
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

    package static func unknownColumn(_ name: String, known: [String]?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownColumn, at: place, "unknown column “\(name)”",
            suggestion: known.map { didYouMean(name, $0) ?? shortList($0) })
    }

    package static func unknownGroup(_ value: String, of column: String, choices: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownValue, at: place, "“\(value)” is not one of the choices for “\(column)”, and counts as a group of its own",
            suggestion: didYouMean(value, choices) ?? "choose \(firstFew(choices, most: 20)), or add it to choices")
    }

    package static func minimumGroup(_ size: Int, rule: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .minimumGroup, at: place, "a minimum group of \(size) will not do: \(rule)")
    }

    package static func contextScored(_ indicator: String, as consequence: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .contextScored, at: place, "“\(indicator)” is context, which is shown and not scored: \(consequence)",
            suggestion: "leave this out, or take away context: true")
    }

    /// - Parameter target: as a command names the round.
    package static func responsesMissing(_ file: String, target: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .responsesMissing, at: place, "this round has no answers yet",
            suggestion: "kring import responses FILES --into \(target) puts what people saved or a survey exported beside it, in \(file)")
    }

    package static func editions(_ names: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownValue, at: place, "“\(names.joined(separator: ", "))” will not do for “editions”",
            suggestion: "begin with public and go on to the most closed, each once: [public, network]")
    }

    package static func responsesEmpty(target: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .responsesMissing, at: place, "this file has a heading at most, and no answers",
            suggestion: "write a row for each respondent, or kring import responses FILES --into \(target)")
    }

    package static func columnsMissing(_ names: [String], at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownColumn, at: place, "there is no column for \(firstFew(names, most: 6))",
            suggestion: "add a column for each question that was asked, named by its id")
    }

    package static func leftOut(until date: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .note, .leftOut, at: place,
            date.map { "this file is published from \($0) on, and left out before" } ?? "this file is a draft, and left out")
    }

    /// `did you mean “x”?`, or nil when no known name is near.
    package static func didYouMean(_ name: String, _ known: [String]) -> String? {
        nearestName(to: name, among: known).map { "did you mean “\($0)”?" }
    }

    private static func shortList(_ names: [String]) -> String {
        "known are \(firstFew(names.sorted(), most: 8))"
    }
}

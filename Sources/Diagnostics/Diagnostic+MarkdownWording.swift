/// How problems in Markdown texts are worded.
extension Diagnostic {
    /// - Parameter text: what stood between the tags and is left out with them; empty for nothing.
    package static func rawHTML(_ tag: String, text: String = "", at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .rawHTML, at: place,
            text.isEmpty
                ? "\(tag) is left out: a text is Markdown, without HTML"
                : "\(tag) is left out with the text in it, “\(text)”: a text is Markdown, without HTML",
            suggestion: "write Markdown, or put it between backticks to show it")
    }

    package static func dangerousLink(_ destination: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .dangerousLink, at: place,
            "“\(destination)” is not linked: a link goes to a page of this site, https:, http:, mailto: or tel:",
            suggestion: "write the whole address, beginning with https://")
    }

    package static func deadLink(_ destination: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .deadLink, at: place, "“\(destination)” leads nowhere on this site", suggestion: didYouMean(suggestion))
    }

    /// - Parameter edition: the more closed edition that it is for; nil where that is not why it is left out.
    package static func linkToOtherEdition(_ destination: String, edition: String? = nil, at place: SourcePlace) -> Diagnostic {
        guard let edition else {
            return Diagnostic(
                .note, .otherEdition, at: place,
                "“\(destination)” is not in this build (another edition, a draft, or a later date): its text stays, without a link")
        }
        return Diagnostic(
            .warning, .otherEdition, at: place,
            "“\(destination)” is for the edition \(edition), and this page is not: its text stays for everyone, without a link",
            suggestion: "write a text that everyone may read, or give this page edition: \(edition)")
    }

    package static func imageOfOtherEdition(_ destination: String, edition: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .otherEdition, at: place,
            "“\(destination)” is for \(edition.map { "the edition \($0)" } ?? "another edition"), and this page is not: its alternative text stays, without the image",
            suggestion: "put the image in a folder that is for everyone, or give this page edition: \(edition ?? "network")")
    }

    package static func logoOfOtherEdition(_ path: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .otherEdition, at: place, "the logo “\(path)” is for another edition: this build goes without",
            suggestion: "put the logo in Content/assets itself")
    }

    package static func nearlyEditionFolder(_ folder: String, edition: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unexpectedFile, at: place,
            "assets/\(folder) is for everyone: only the folder assets/\(edition) is for the edition \(edition)",
            suggestion: "give the folder the name \(edition) if it is, or another name if it is not")
    }

    package static func missingAlternative(_ destination: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .missingAlternative, at: place, "“\(destination)” has no alternative text: an image says in words what it shows",
            suggestion: "write it between the brackets: ![what it shows](\(destination))")
    }

    package static func missingImage(_ destination: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .missingImage, at: place, "“\(destination)” is not an image of this site", suggestion: didYouMean(suggestion))
    }

    package static func remoteImage(_ destination: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .missingImage, at: place, "“\(destination)” is on another site: a page asks nothing of another host",
            suggestion: "save the image in Content/assets and write ![what it shows](assets/name)")
    }

    package static func unknownCallOut(_ tag: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unknownCallOut, at: place, "[!\(tag)] is no call-out: there are NOTE, TIP, IMPORTANT, WARNING and QUOTE",
            suggestion: didYouMean(suggestion))
    }

    package static func unknownFootnote(_ name: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .unknownFootnote, at: place, "[^\(name)] has no footnote: its text begins a line with [^\(name)]:",
            suggestion: didYouMean(suggestion))
    }

    package static func unusedFootnote(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unusedFootnote, at: place, "footnote [^\(name)] is left out: nothing refers to it",
            suggestion: "write [^\(name)] where it belongs in the text")
    }

    package static func repeatedFootnote(_ name: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .unusedFootnote, at: place, "footnote [^\(name)] is written twice: the first text counts",
            suggestion: "give this one another name")
    }

    package static func tableWidths(header: Int, delimiter: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .badTable, at: place,
            "this table stays plain text: its heading has \(counted(header, "cell")), the line below it \(delimiter)",
            suggestion: "give both lines as many cells")
    }

    package static func tableRow(cells: Int, columns: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .badTable, at: place,
            "this row has \(counted(cells, "cell")), its table \(counted(columns, "column")): the rest is left out",
            suggestion: "write \\| for a bar inside a cell")
    }

    package static func textAsRow(_ text: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .badTable, at: place, "“\(text.prefix(40))\(text.count > 40 ? "…" : "")” becomes a row of the table above it",
            suggestion: "leave a line blank below the table; begin a row that is short with |")
    }

    package static func shallowItem(spaces: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .brokenList, at: place, "this item is indented, and still lies beside the one above it, not within it",
            suggestion: "indent it by \(counted(spaces, "space")) to lie within, or by as many as the one above to lie beside it")
    }

    package static func renumbered(_ number: Int, as shown: Int, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .brokenList, at: place,
            "this item is written with number \(number) and shown with \(shown): a list counts on from its first",
            suggestion: "number the list on, or write \(number)\\. with a backslash in a paragraph of its own to keep the number")
    }

    package static func openFence(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .accidentalBlock, at: place, "the code that begins here never ends: all that follows is shown as code",
            suggestion: "end it with a line of the same signs: ```")
    }

    package static func indentedProse(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .accidentalBlock, at: place, "this text is shown as code, because four spaces or a tab stand before it",
            suggestion: "take the spaces away; for code, put it between two lines of ```")
    }

    package static func underlinedText(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .accidentalBlock, at: place,
            "this paragraph is shown as a heading, because a line of hyphens or equals signs touches it",
            suggestion: "leave a line blank between the two; for a heading, write ## before it")
    }

    package static func headingLevel(_ text: String, level: Int, above: Int, at place: SourcePlace) -> Diagnostic {
        let wanted = String(repeating: "#", count: above + 1)
        return Diagnostic(
            .warning, .headingLevel, at: place,
            above == 1
                ? "the first heading, “\(text)”, has \(level) signs: it falls out of the contents"
                : "“\(text)” skips a level: it has \(level) signs, and the heading above it \(above)",
            suggestion: "write \(wanted) \(text)")
    }

    package static func emptyHeading(at place: SourcePlace) -> Diagnostic {
        Diagnostic(.warning, .headingLevel, at: place, "this heading has no text", suggestion: "write its text, or take the signs away")
    }

    package static func lostLine(_ line: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .lostLine, at: place, "“\(line)” is left out: it reads as the address of a link, and no link has that name",
            suggestion: "write \\[ for the bracket, or a colon within it")
    }

    package static func openComment(at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .warning, .lostLine, at: place, "the remark that begins here never ends: all that follows is left out",
            suggestion: "end it with -->")
    }

    package static func figureLine(_ line: String, at place: SourcePlace) -> Diagnostic {
        Diagnostic(
            .error, .badFigure, at: place, "“\(line)” is not a line of a figure: each is a key, a colon and a value",
            suggestion: "write it as “radar: netwerk-x”")
    }

    /// A figure that cannot be drawn as it is asked for, in the words of whoever draws it.
    package static func badFigure(_ summary: String, suggestion: String?, at place: SourcePlace) -> Diagnostic {
        Diagnostic(.error, .badFigure, at: place, summary, suggestion: suggestion)
    }

    private static func didYouMean(_ name: String?) -> String? {
        name.map { "did you mean “\($0)”?" }
    }
}

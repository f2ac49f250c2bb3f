/// Whether a reader finds nothing in a text but headings, remarks and marks.
func hasNothingToRead(_ text: String) -> Bool {
    // Long enough for a word beyond its headings and remarks, whatever they are.
    guard text.utf8.count < 20_000 else { return false }
    var rest = text.replacing("&nbsp;", with: " ")[...]
    var shown = ""
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
        shown += rest[..<open.lowerBound]
        rest = rest[close.upperBound...]
    }
    shown += rest
    return shown.split(whereSeparator: \.isNewline).allSatisfy { line in
        let words = line.drop { $0 == " " || $0 == "\t" }
        return words.first == "#" || !words.contains { $0.isLetter || $0.isNumber || $0.isSymbol }
    }
}

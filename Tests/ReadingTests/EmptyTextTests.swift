import Testing

@testable import Reading

/// Texts in which a reader finds nothing.
@Suite struct EmptyTextTests {
    @Test(arguments: [
        "", " \n", "<!-- nog schrijven -->", "# Kop", "## Een\n\n### Twee", "-", "&nbsp;", "---", "<!-- a -->\n# Kop\n<!-- b -->",
    ])
    func findsNothing(text: String) { #expect(hasNothingToRead(text)) }

    @Test(arguments: [
        "Tekst.", "# Kop\n\nTekst.", "![kaart](assets/kaart.svg)", "1", "<!-- a --> b <!-- c -->", "😀", "```\ncode\n```", "<!-- open",
        "- x",
    ])
    func findsSomething(text: String) { #expect(!hasNothingToRead(text)) }
}

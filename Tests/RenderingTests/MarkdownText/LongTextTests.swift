import Testing

@testable import Rendering

/// Texts of a hundred thousand characters, on one line or of very many parts: each is read in one go, and not over and over.
///
/// What walks the whole line for each mark on it needs minutes here.
@Suite(.serialized) struct LongTextTests {
    private func seconds(toRender text: String) -> Double {
        let start = ContinuousClock.now
        _ = render(text)
        return (ContinuousClock.now - start) / .seconds(1)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "<b>x</b> ", "![](a b.png) ", "![a](b.png) ", "![](b.png) ", "[a](b.md \"c\") ", "[a](", "[", "]", "[a] (b ", "(a)[", ")[",
            "[[a",
            "[a](#b) ", "*a ", "**a ** ", "_a ", "[^x] ", "[^x]", "^[a ", "~~a ", "| ", "$x$ ", "`", "` `` ``` ", ":::", "&amp;", "<!--",
            "<a ",
            "http://x.nl ", "<http://x.nl> ", "==a ", "{{a ", "\\* ", "\\[a\\] ", "\"a\" ", "a\u{301}", "é [a](b c) ", "a\t", "!\\[a ",
        ])
    func readsLineOfManyMarks(mark: String) {
        #expect(seconds(toRender: String(repeating: mark, count: 100_000 / mark.utf8.count)) < 30)
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            "[^a]\n\n", "[a](b.md)\n", "**a\n", "a ** b ** <b>c\n", "> [!NOOT]\n> a\n\n", "- a\n  - b\n", "## A\n\n", "## A 2\n\n## A\n\n",
            "[a]: b c d\n\n", "a\n2. b\n", "| a |\n|---|\n| [b](c d) |\n\n", "<div>a\n\n", "[a](b.md \"c\nd\") ", "```figuur\n```\n\n",
        ])
    func readsManyParts(part: String) {
        #expect(seconds(toRender: String(repeating: part, count: 50_000 / part.utf8.count)) < 30)
    }

    /// Each has a name of its own, and each line before the marks is counted once.
    @Test(.timeLimit(.minutes(10))) func findsManyFootnotesThatAreNowhere() {
        let mentions = (1...3000).map { "[^n\($0)]" }.joined(separator: " ")
        let notes = (1...3000).map { "a[^m\($0)]\n\n[^m\($0)]: x\n\n" }.joined()
        let found = problems(mentions + "\n\n" + notes)
        #expect(found.count == 3000)
        // 9 of six characters with the space, 90 of seven, 900 of eight and 2000 of nine stand before the last: 25,884.
        #expect(found.first == "1:1 unknown-footnote")
        #expect(found.last == "1:25885 unknown-footnote")
    }

    /// The last of them stands where it stands.
    @Test(.timeLimit(.minutes(10))) func tellsPlaceFarOnLine() {
        let images = problems(String(repeating: "![](a b.png) ", count: 5000))
        #expect(images.count == 5000)
        #expect(images.last == "1:\(4999 * 13 + 1) literal-mark")
        let accents = problems(String(repeating: "é <b> ", count: 5000))
        #expect(accents.last == "1:\(4999 * 6 + 3) raw-html")
    }

    /// Brackets that a search for the next one would walk over and over; what is found stays what it was.
    @Test func findsBracketsBesideEachOther() {
        let kinds = LiteralMark.marks(in: Array("(a (b)[x.md] en [c [d] (e.md) of [f](g (h) i) en [[j]] [k](l\nm)"), isWhole: true).map(
            \.kind)
        #expect(
            kinds == [
                .linkReversed(text: "b", address: "x.md"), .linkApart(text: "d", address: "e.md"),
                .link(text: "f", address: "g (h) i", isClosed: true, isImage: false), .wikiLink("[[j]]"),
                .link(text: "k", address: "l", isClosed: false, isImage: false),
            ])
    }
}

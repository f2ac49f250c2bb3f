import Testing

@testable import Reading

@Suite struct FrontMatterTests {
    private func matter(_ text: String) -> (matter: FrontMatter?, problems: [String]) {
        var log = ReadingLog()
        let matter = FrontMatter(of: file(text), log: &log)
        return (matter, log.diagnostics.map(\.brief))
    }

    @Test func takesFileApart() {
        let found = matter("---\ntitle: T\n---\n\nTekst\n").matter
        #expect(found?.yaml == "title: T\n")
        #expect(found?.yamlLine == 2)
        #expect(found?.body.text == "\nTekst\n")
        #expect(found?.body.firstLine == 4)
    }

    @Test(arguments: ["---\n---", "---  \n---\t\n", "---\na: b\n---"])
    func allowsSpacesAfterFenceAndNothingBelow(text: String) {
        #expect(matter(text).matter?.body.text == "")
    }

    @Test func leavesLaterRulesToText() {
        #expect(matter("---\na: b\n---\nx\n---\ny\n").matter?.body.text == "x\n---\ny\n")
    }

    /// Blank lines before it, and three points below it.
    @Test(arguments: ["\n---\na: b\n---\nTekst", " \n\t\n---\na: b\n...\nTekst", "---\na: b\n...\nTekst"])
    func readsOtherForms(text: String) {
        let found = matter(text).matter
        #expect(found?.yaml == "a: b\n")
        #expect(found?.body.text == "Tekst")
        #expect(found?.body.firstLine == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    }

    @Test(arguments: [
        ("----\ntitle: T\n----\n", "----"), ("—\ntitle: T\n—\n", "—"), ("+++\ntitle = 1\n+++\n", "YAML"),
        ("```yaml\ntitle: T\n```\n", "```yaml"),
        ("title: T\n---\n", "above the first key"), ("Tekst\n", "three lines"), ("---\ntitle: T\n----\nTekst\n", "“----” on line 3"),
        ("---\ntitle: T\n—\nTekst\n", "“—” on line 3"), ("---\ntitle: T\n ---\nTekst\n", "on line 3"),
    ])
    func saysWhatToWriteInstead(text: String, advice: String) {
        var log = ReadingLog()
        _ = FrontMatter(of: file(text), log: &log)
        #expect(log.diagnostics.first?.suggestion?.contains(advice) == true, "\(log.diagnostics)")
    }

    @Test(arguments: ["", "title: T\n", "----\na: b\n---\n", "--- x\n---\n"])
    func missesFrontMatter(text: String) {
        #expect(matter(text).problems == ["1:1 front-matter-missing"])
    }

    @Test(arguments: ["---", "---\ntitle: T\n", "---\na: b\n----\n", "---\n ---\n"])
    func missesItsEnd(text: String) {
        #expect(matter(text).problems == ["1:1 front-matter-open"])
    }

    @Test func readsFileWithMarkAndWindowsLineEnds() throws {
        var log = ReadingLog()
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: Één\r\nsummary: S\r\n---\r\nTekst\r\n".utf8)
        let text = try #require(TextFile(path: "Content/factsheets/x.md", bytes: bytes))
        #expect(readFactsheet(text, name: "x", log: &log)?.title == "Één")
        #expect(log.diagnostics.isEmpty)
    }
}

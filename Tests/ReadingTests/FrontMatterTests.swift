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

    @Test(arguments: ["", "title: T\n", "\n---\na: b\n---\n", "----\na: b\n---\n", "--- x\n---\n"])
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

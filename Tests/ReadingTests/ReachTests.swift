import Testing

@testable import Reading

@Suite struct ReachTests {
    private func found(_ fields: String) -> [String] {
        var log = ReadingLog()
        _ = readOrganisation(file("---\ntitle: T\n\(fields)\n---\n"), name: "x", log: &log)
        return log.diagnostics.map(\.brief)
    }

    @Test(arguments: [
        "telephone: 010 000 01 12", "telephone: +31 10 000 01 12", "telephone: (010) 000-0112", "telephone: 112", "telephone: 14 010",
        "telephone: 010 000 01 12, vraag naar Ann", "telephone: 010-0000112 tst 3 / 06 00000014 (ma-wo)", "telephone: geen",
        "email: a.b@c.nl", "email: Ann <a@b.nl>", "email: a@b.nl; c@d.nl", "website: www.example.nl",
        "website: https://example.nl/pad?x=1", "website: www.example.nl en example.org",
    ])
    func acceptsHowPeopleAreReached(field: String) {
        #expect(found(field) == [])
    }

    /// What a spreadsheet makes of a number, half an address, a name in place of a number.
    @Test(arguments: [
        ("telephone: 3.11E+10", "3:12 not-linked"), ("telephone: 100000112", "3:12 value-mended"), ("telephone: Ann", "3:12 not-linked"),
        ("telephone: 010 000 01 12, 06 0000001", "3:12 not-linked"), ("telephone: kamer 3.12", "3:12 not-linked"),
        ("email: a.b", "3:8 not-linked"), ("email: a@b@c.nl", "3:8 not-linked"), ("email: a@b", "3:8 not-linked"),
        ("email: a(at)b.nl", "3:8 not-linked"), ("website: nog niet", "3:10 not-linked"),
        ("website: http//www.example.nl", "3:10 not-linked"),
        ("website: 'javascript:alert(1)'", "3:10 not-linked"), ("website: www.example.nl/een pad", "3:10 not-linked"),
    ])
    func reportsWhatLeadsNowhere(field: String, expected: String) {
        #expect(found(field) == [expected])
    }
}

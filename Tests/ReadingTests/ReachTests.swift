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
        "telephone: 010 000 01 12, vraag naar Ann",
        "email: a.b@c.nl", "website: www.example.nl", "website: https://example.nl/pad?x=1",
    ])
    func acceptsHowPeopleAreReached(field: String) {
        #expect(found(field) == [])
    }

    /// What a spreadsheet makes of a number, half an address, a name in place of a number.
    @Test(arguments: [
        ("telephone: 3.11E+10", "3:12 bad-address"), ("telephone: 100000112", "3:12 bad-address"), ("telephone: Ann", "3:12 bad-address"),
        ("email: a.b", "3:8 bad-address"), ("email: Ann <a@b.nl>", "3:8 bad-address"), ("email: a@b@c.nl", "3:8 bad-address"),
        ("website: nog niet", "3:10 bad-address"),
    ])
    func reportsWhatLeadsNowhere(field: String, expected: String) {
        #expect(found(field) == [expected])
    }
}

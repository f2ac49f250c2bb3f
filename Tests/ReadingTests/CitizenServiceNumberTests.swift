import Testing

@testable import Reading

@Suite struct CitizenServiceNumberTests {
    private func found(_ text: String, in path: String = "Content/x.md") -> [String] {
        var log = ReadingLog()
        reportCitizenServiceNumbers(in: file(text, path), log: &log)
        return log.diagnostics.map(\.brief)
    }

    /// 111222333 and 123456782 pass the test of eleven, 123456789 does not; nine noughts add up to nothing.
    @Test(arguments: [("111222333", true), ("123456782", true), ("123456789", false), ("000000000", false), ("12345678", false)])
    func testsByEleven(digits: String, passes: Bool) {
        #expect(isCitizenServiceNumber(digits.compactMap(\.wholeNumberValue)) == passes)
    }

    @Test(
        arguments: [
            ("cliënt 111222333 belt", ["1:8 citizen-service-number"]), ("een\n(123456782).", ["2:2 citizen-service-number"]),
            ("111222333\n123456782", ["1:1 citizen-service-number", "2:1 citizen-service-number"]),
            ("BSN:111222333", ["1:5 citizen-service-number"]),
            ("bsn: \"111222333\"", ["1:7 citizen-service-number"]), ("ĳé 111222333", ["1:4 citizen-service-number"]),
            ("bsn_111222333", ["1:5 citizen-service-number"]),
        ] as [(String, [String])])
    func reportsNumberWithItsPlace(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        "123456789", "1112223334", "telephone: 111222333", "Telefoon 111222333", "KvK 111222333", "IBAN NL00 111222333",
        "https://example.nl/111222333", "A111222333", "111222333x", "+111222333", "4.111222333", "0,111222333",
        "-4.111222333",
    ])
    func passesOverOtherNumbers(text: String) {
        #expect(found(text) == [])
    }

    @Test func allowsNumberWithReason() {
        #expect(found("<!-- kring-allow: zaaknummer -->\nzaak 111222333\nzaak 123456782") == ["3:6 citizen-service-number"])
        #expect(found("zaak: 111222333 # kring-allow: zaaknummer") == [])
    }

    @Test func exemptsColumnsByHeading() {
        #expect(
            found("naam;telefoon;notitie\nA;111222333;123456782\n", in: "Content/directory/contacts.csv") == ["2:13 citizen-service-number"]
        )
    }

    @Test func exemptsNoOtherFileByName() {
        #expect(found("naam;nr\nA;111222333\n", in: "Content/x.CSV") == ["2:3 citizen-service-number"])
    }
}

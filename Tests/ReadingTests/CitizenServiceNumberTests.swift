import Testing

@testable import Reading

@Suite struct CitizenServiceNumberTests {
    private func found(_ text: String, in path: String = "Content/x.md") -> [String] {
        var log = ReadingLog()
        reportPersonalData(in: file(text, path), log: &log)
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
            ("bsn_111222333", ["1:5 citizen-service-number"]), ("BSN111222333", ["1:4 citizen-service-number"]),
            ("cliënt 111222\n333 belt", ["1:8 citizen-service-number"]), ("op 3 mei 111222333", ["1:10 citizen-service-number"]),
        ] as [(String, [String])])
    func reportsNumberWithItsPlace(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    /// What stands between the digits, or for them: spaces, dashes, marks, mark-up, escapes, and what is not seen.
    @Test(arguments: [
        "111 222 333", "1112.22.333", "111-222-333", "111/222/333", "111\u{a0}222\u{202f}333", "111\u{2009}222\u{2007}333",
        "111\u{2011}222\u{2013}333", "111\u{2212}222\u{2014}333", "111\u{ad}222\u{ad}333", "111\u{200b}222\u{feff}333",
        "\u{2066}111\u{2060}222333\u{2069}", "111 - 222 - 333", "11 12 22 333", "1 1 1 2 2 2 3 3 3", "11122 2333",
        "１１１２２２３３３", "١١١٢٢٢٣٣٣", "1️⃣1️⃣1️⃣222333", "**111**222333", "<b>111</b>222333", "111<!-- x -->222333",
        "[111](x.md)222333", "&#49;11222333", "&#x31;11222333", "111&nbsp;222&nbsp;333", "111&shy;222&#8209;333", "\"\\u003111222333\"",
        "111\\-222\\-333", "> 111222\n> 333", "111222<br>333", "111222-\n333", "NOTE:111222\n 333", "nr111222333", "\\u00a0111222333",
        "<img alt=\"111222333\">", "https://x.nl/?bsn=111222333", "telefoon en BSN 111222333", "KvK 12345678 en 111222333",
        "tel. 0612345678, BSN 111222333", "111222333.0", "¹¹¹²²²³³³", "BSN%20111222333",
    ])
    func seesNumberAsReaderDoes(text: String) {
        #expect(found(text).count == 1)
    }

    /// After the word in any groups; eight digits have a nought before them: 12345672 is 012345672, 9·0+8·1+7·2+6·3+5·4+4·5+3·6+2·7−2 = 110.
    @Test(arguments: [
        "BSN 12345672", "burgerservicenummer: 12345672", "sofinummer 012345672", "BSN van haar: 1 11 22 23 33", "BSN 111,222,333",
        "12345672 (BSN)", "ＢＳＮ １２３４５６７２", "BSN:\n111222333",
    ])
    func takesWordFor(text: String) {
        #expect(found(text).count == 1)
    }

    @Test(arguments: [
        "123456789", "1112223334", "telephone: 111222333", "Telefoon 111222333", "KvK 111222333", "IBAN NL00 111222333",
        "https://example.nl/111222333", "A111222333", "111222333x", "+111222333", "4.111222333", "0,111222333",
        "-4.111222333", "€ 111.222.333", "111.222.333,00", "111 222 333 euro", "+31 111 222 333", "0031 111 222 333", "(0)111222333",
        "192.168.2.333", "NL111222333B01", "RSIN 111222333", "90-1112-2233-3", "51.1122233, 4.112223", "op 11-12-2223 33 keer",
        "| 111 | 222 | 333 |", "111222\n- 333", "BSN op 12-03-2022", "2e4b111222333ab", "<path d=\"M111 222 333\"/>", "12345672",
        "www.voorbeeld.nl/111222333", "van 11122233\n3. Daarna",
    ])
    func passesOverOtherNumbers(text: String) {
        #expect(found(text) == [])
    }

    @Test func allowsNumberWithReason() {
        #expect(found("<!-- kring-allow: zaaknummer -->\nzaak 111222333\nzaak 123456782") == ["3:6 citizen-service-number"])
        #expect(found("zaak: 111222333 # kring-allow: zaaknummer") == [])
        #expect(found("nummer;over\n111222333;kring-allow: zaaknummer\n", in: "Content/x.csv") == [])
    }

    /// Without its reason, or with the word that stands for it in our own advice, it excuses nothing.
    @Test(arguments: ["<!-- kring-allow: -->", "<!-- kring-allow -->", "<!-- kring-allow: why -->", "# kring-allow: \"\""])
    func asksForReason(excuse: String) {
        #expect(found(excuse + "\n111222333").map { $0.split(separator: " ")[1] } == ["citizen-service-number", "excuse-without-reason"])
    }

    @Test func exemptsColumnsByHeading() {
        #expect(
            found("naam;telefoon;notitie\nA;111222333;123456782\n", in: "Content/directory/contacts.csv") == ["2:13 citizen-service-number"]
        )
    }

    @Test func exemptsNoOtherFileByName() {
        #expect(found("naam;nr\nA;111222333\n", in: "Content/x.CSV") == ["2:3 citizen-service-number"])
    }

    @Test func takesHeadingFor() {
        #expect(found("naam;BSN\nA;12345672\nB;1 11 222 333\n", in: "Content/x.csv").count == 2)
        #expect(found("naam;telefoon\nA;010-1234567 (BSN 111222333)\n", in: "Content/x.csv").count == 1)
    }

    /// Of codes of nine digits one in eleven passes; where most pass, they are no codes.
    @Test func tellsCodesFromNumbers() {
        let codes = "respondent;doel\n111222333;4\n123456789;4\n234567890;3\n345678901;2\n"
        #expect(found(codes, in: "Content/partnerships/x/rounds/2022-11-15.csv") == [])
        #expect(found("respondent;doel\n111222333;4\n123456782;4\n", in: "Content/x.csv").count == 2)
    }

    @Test(
        arguments: [
            ("Content/assets/bsn-111222333.pdf", true), ("Content/111222333/foto.png", true), ("Content/pages/zaak 111_222_333.md", true),
            ("Content/assets/IMG_20220312_123456.jpg", false), ("Content/assets/2022-03-12 1.jpg", false), ("Content/a/20220312.md", false),
        ])
    func readsNames(path: String, isFound: Bool) {
        var log = ReadingLog()
        reportPersonalData(inNameOf: path, log: &log)
        #expect(log.diagnostics.map(\.identifier) == (isFound ? [.citizenServiceNumber] : []))
    }

    /// In UTF-8, UTF-16 with and without its mark, and Windows' own; in a picture there is no text.
    @Test(
        arguments: [
            (Array("é 111222333".utf8), 1), ([0xFF, 0xFE] + wide("a 111222333", isLittle: true), 1),
            (wide("a 111222333", isLittle: true), 1),
            (wide("a 111222333", isLittle: false), 1), ([0xE9, 0x20] + Array("111222333".utf8), 1),
            ([0x89, 0x50, 0x4E, 0x47] + Array(" 111222333".utf8), 0),
        ] as [([UInt8], Int)])
    func readsAttachments(bytes: [UInt8], count: Int) {
        var log = ReadingLog()
        reportPersonalData(in: bytes, path: "Content/assets/x.txt", log: &log)
        #expect(log.diagnostics.count == count)
    }
}

private func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
}

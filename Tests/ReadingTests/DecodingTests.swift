import Testing

@testable import Reading

@Suite struct DecodingTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF] + Array("één".utf8), "één"), (Array("één ĳ €".utf8), "één ĳ €"), ([], ""), ([0xEF, 0xBB, 0xBF], ""),
            // UTF-16 with its mark: little end first, big end first
            ([0xFF, 0xFE, 0xE9, 0x00, 0x0D, 0x00, 0x0A, 0x00, 0x33, 0x01], "é\nĳ"), ([0xFE, 0xFF, 0x00, 0xE9, 0x20, 0xAC], "é€"),
            // Windows-1252: é € “ ” – ’ and a byte that the code page leaves open
            ([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80, 0x93, 0x94, 0x96, 0x92], "café €“”–’"), ([0xE9, 0x81], "é\u{FFFD}"),
        ] as [([UInt8], String)])
    func readsEncoding(bytes: [UInt8], text: String) {
        #expect(decodedText(bytes) == text)
    }

    /// Unicode's ROMAN.TXT: 0x8E é, 0x91 ë, 0x9A ö, 0x8F è, 0x95 ï, 0x99 ô; in Windows-1252 these are Ž, ‘, š, none, a bullet and ™.
    @Test(
        arguments: [
            ([0x5A, 0x6F, 0x91, 0x3B, 0x42, 0x8E], "Zoë;Bé", true), ([0x42, 0x72, 0x75, 0x6E, 0x6E, 0x8E], "Brunné", true),
            ([0x63, 0x6F, 0x9A, 0x72, 0x65, 0x61, 0x91, 0x6E], "coöreaën", true), ([0x63, 0x72, 0x8F, 0x6D, 0x65], "crème", true),
            ([0x7A, 0x6F, 0x92, 0x6E], "zo’n", false), ([0x54, 0x6F, 0x6D, 0x61, 0x9A], "Tomaš", false),
            ([0x63, 0x61, 0x66, 0xE9, 0x20, 0x6F, 0x91, 0x20], "café o‘ ", false), ([0x91, 0x74, 0x92], "‘t’", false),
            ([0x4B, 0x72, 0x69, 0x6E, 0x67, 0x99], "Kring™", false), ([0x61, 0x85], "a…", false),
        ] as [([UInt8], String, Bool)])
    func tellsMacFromWindows(bytes: [UInt8], text: String, isMac: Bool) throws {
        let decoded = try #require(TextEncoding.decoded(bytes))
        #expect(decoded.text == text)
        #expect(decoded.encoding == (isMac ? .macRoman : .windows1252))
        #expect(decoded.encoding.bytes(of: text) == bytes)
        #expect(decoded.encoding.byteCount(ofBeginning: text[...]) == bytes.count)
    }

    @Test(arguments: ["a\r\nb\r\n", "a\rb\r", "a\nb\n", "a\r\nb\n"])
    func makesLineEndsOneKind(text: String) {
        #expect(decodedText(Array(text.utf8)) == "a\nb\n")
    }

    @Test func keepsEmptyLinesApart() {
        #expect(decodedText(Array("a\r\n\r\nb".utf8)) == "a\n\nb")
    }

    @Test func refusesBytesThatAreNoText() {
        #expect(decodedText([0x50, 0x4B, 0x03, 0x04, 0x00]) == nil)
        #expect(TextFile(path: "x.md", bytes: [0x00]) == nil)
    }

    /// What is written after old text stands in the bytes of the old text.
    @Test(
        arguments: [
            (Array("é\r\n".utf8), TextEncoding.utf8(hasMark: false)), ([0xEF, 0xBB, 0xBF] + Array("é\r\n".utf8), .utf8(hasMark: true)),
            ([0xE9, 0x0D, 0x0A], .windows1252), ([0xFF, 0xFE, 0xE9, 0x00, 0x0D, 0x00, 0x0A, 0x00], .utf16(isLittle: true)),
            ([0xFE, 0xFF, 0x00, 0xE9, 0x00, 0x0D, 0x00, 0x0A], .utf16(isLittle: false)),
        ] as [([UInt8], TextEncoding)])
    func knowsEncoding(bytes: [UInt8], encoding: TextEncoding) throws {
        let decoded = try #require(TextEncoding.decoded(bytes))
        #expect(decoded.text == "é\r\n")
        #expect(decoded.encoding == encoding)
        #expect(encoding.bytes(of: decoded.text).map { Array(bytes.suffix($0.count)) == $0 } == true)
        #expect(encoding.byteCount(ofBeginning: decoded.text[...]) == bytes.count)
    }

    @Test(
        arguments: [("€ “x” – ž", [0x80, 0x20, 0x93, 0x78, 0x94, 0x20, 0x96, 0x20, 0x9E]), ("ĳ", nil), ("😀", nil), ("\u{FFFD}", nil)]
            as [(String, [UInt8]?)])
    func writesWindows1252(text: String, bytes: [UInt8]?) {
        #expect(TextEncoding.windows1252.bytes(of: text) == bytes)
    }
}

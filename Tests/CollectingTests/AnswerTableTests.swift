import Model
import Reading
import Testing

@testable import Collecting

@Suite struct AnswerTableTests {
    private let row = response("n1", [4, nil, 2], group: "zorg")

    private func added(to bytes: [UInt8], _ rows: [IncomingResponse]) throws -> [UInt8] {
        try #require(AnswerTable(bytes, for: target())).bytes(adding: rows)
    }

    private func added(to text: String, _ rows: [IncomingResponse]) throws -> String {
        String(decoding: try added(to: Array(text.utf8), rows), as: UTF8.self)
    }

    /// As Excel opens it at once: in Dutch with semicolons and a byte order mark, in English with commas.
    @Test(
        arguments: [
            (.dutch, "\u{FEFF}respondent;domein;doel;ijs-baan;tijd;regels\r\nn1;één;4;;2;\r\n"),
            (.english, "respondent,domein,doel,ijs-baan,tijd,regels\nn1,één,4,,2,\n"),
        ] as [(Language, String)])
    func makesNewFile(language: Language, text: String) {
        let named = response("n1", [4, nil, 2], group: "één")
        #expect(AnswerTable.newFile(with: [named], for: target(language: language)) == Array(text.utf8))
    }

    /// What stands there stays byte for byte, and new rows look like the old ones.
    @Test(
        arguments: [
            ("respondent,domein,doel,tijd\nr1,wonen,5,1\n", "n1,zorg,4,2\n"),
            ("respondent;domein;tijd;doel\r\nr1;wonen;1;5\r\n", "n1;zorg;2;4\r\n"),
            ("respondent\tdomein\tdoel\ttijd\nr1\twonen\t5\t1", "\nn1\tzorg\t4\t2\n"),
            ("sep=;\r\nrespondent;domein;doel;tijd\r\n", "n1;zorg;4;2\r\n"),
            ("\u{FEFF}respondent,domein,doel,tijd\nr1,wonen,5,1\n", "n1,zorg,4,2\n"),
            ("Respondent,\"toe\nlichting\",DOMEIN,rol,doel,tijd\nr1,\"een\ntwee\",wonen,lid,5,1\n", "n1,,zorg,,4,2\n"),
            ("code;domein;doel;tijd;;\nr1;wonen;5;1;;\n;;;;;\n\n", "n1;zorg;4;2\n"),
            ("respondent,domein,doel,tijd\rr1,wonen,5,1\r", "n1,zorg,4,2\r"),
            ("respondent, domein ,\"doel\",tijd\n  r1 , wonen,  5,\"1\"\n", "n1,zorg,4,2\n"),
            ("nr,respondent,domein,doel,tijd\n1,r1,wonen,5,1\n", ",n1,zorg,4,2\n"),
        ] as [(String, String)])
    func addsRowAfterWhatIsThere(before: String, after: String) throws {
        #expect(try added(to: before, [row]) == before + after)
    }

    /// Only the line of the heading grows; short rows have nothing in a new column.
    @Test(
        arguments: [
            ("respondent,doel\nr1,5\n", "respondent,doel,domein,tijd\nr1,5\nn1,4,zorg,2\n"),
            ("respondent;doel;;\r\nr1;5;;\r\n", "respondent;doel;domein;tijd\r\nr1;5;;\r\nn1;4;zorg;2\r\n"),
            ("sep=;\nrespondent;\"doel\"\nr1;5", "sep=;\nrespondent;\"doel\";domein;tijd\nr1;5\nn1;4;zorg;2\n"),
            ("\u{FEFF}respondent;é\r\n\"r\r\n1\";5\r\n", "\u{FEFF}respondent;é;domein;doel;tijd\r\n\"r\r\n1\";5\r\nn1;;zorg;4;2\r\n"),
            ("respondent", "respondent,domein,doel,tijd\nn1,zorg,4,2\n".replacing(",", with: ";")),
        ] as [(String, String)])
    func addsColumnsAfterHeading(before: String, after: String) throws {
        #expect(try added(to: before, [row]) == after)
    }

    /// Only the empty cell changes: whatever stands in it but quotation marks and spaces, in short rows, and in a column that is new.
    @Test(
        arguments: [
            ("respondent;domein;doel\r\nr1;;5\r\n\r\nr2;  ;5\r\n", "respondent;domein;doel\r\nr1;zorg;5\r\n\r\nr2;wonen;5\r\n"),
            ("sep=,\nrespondent,doel,domein\n\"r\n1\",5,\"\"\nr2,5", "sep=,\nrespondent,doel,domein\n\"r\n1\",5,zorg\nr2,5,wonen"),
            ("respondent;doel;rol;domein\nr1;5\nr2;5;;", "respondent;doel;rol;domein\nr1;5;;zorg\nr2;5;;wonen"),
            ("\u{FEFF}respondent;doel\rr1;5\rr2;5\r", "\u{FEFF}respondent;doel;domein\rr1;5;zorg\rr2;5;wonen\r"),
            ("respondent;doel;;\nr1;5;;\nr2;5\n", "respondent;doel;domein\nr1;5;zorg;\nr2;5;wonen\n"),
        ] as [(String, String)])
    func fillsInEmptyCells(before: String, after: String) throws {
        let table = try #require(AnswerTable(Array(before.utf8), for: target()))
        let bytes = table.bytes(adding: [], filling: [.init(row: 1, group: 0, value: "wonen"), .init(row: 0, group: 0, value: "zorg")])
        #expect(String(decoding: bytes, as: UTF8.self) == after)
    }

    /// In a code page with bytes of its own before and after the cell, and beside a row that is added.
    @Test func fillsInWindowsEncoding() throws {
        let start: [UInt8] = Array("respondent;rol;domein;doel\r\nr1;caf".utf8) + [0xE9] + Array(";".utf8)
        let end: [UInt8] = Array(";5\r\nr2;".utf8) + [0x80] + Array(";wonen;4\r\n".utf8)
        let table = try #require(AnswerTable(start + end, for: target()))
        let bytes = table.bytes(adding: [response("n1", [4])], filling: [.init(row: 0, group: 0, value: "één;")])
        #expect(bytes == start + Array("\"".utf8) + [0xE9, 0xE9] + Array("n;\"".utf8) + end + Array("n1;;;4\r\n".utf8))
        let other = table.bytes(adding: [], filling: [.init(row: 0, group: 0, value: "\u{133}sbaan")])
        #expect(
            String(decoding: other, as: UTF8.self) == "\u{FEFF}respondent;rol;domein;doel\r\nr1;café;\u{133}sbaan;5\r\nr2;€;wonen;4\r\n")
    }

    @Test func keepsWindowsEncoding() throws {
        let before: [UInt8] = Array("respondent;domein;doel;tijd\r\nr1;caf".utf8) + [0xE9, 0x20, 0x80, 0x81] + Array(";5;1\r\n".utf8)
        let named = response("n1", [4, nil, 2], group: "Één € – ‘x’")
        let after: [UInt8] =
            Array("n1;".utf8) + [0xC9, 0xE9, 0x6E, 0x20, 0x80, 0x20, 0x96, 0x20, 0x91, 0x78, 0x92] + Array(";4;2\r\n".utf8)
        #expect(try added(to: before, [named]) == before + after)
    }

    @Test(arguments: [true, false])
    func keepsUTF16(isLittle: Bool) throws {
        let encode = { (text: String) in
            text.utf16.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
        let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
        let before = mark + encode("respondent;doel\r\né😀;5\r\n")
        let after = mark + encode("respondent;doel;domein;tijd\r\né😀;5\r\nn1;4;zorg;2\r\n")
        #expect(try added(to: before, [row]) == after)
    }

    /// Where the code page has no ĳ, the whole file becomes UTF-8.
    @Test func turnsIntoUTF8WhereItMust() throws {
        let before: [UInt8] = Array("respondent;domein;doel\r\nr1;caf".utf8) + [0xE9] + Array(";5\r\n".utf8)
        let after = try added(to: before, [response("n1", [4], group: "\u{133}sbaan")])
        #expect(String(decoding: after, as: UTF8.self) == "\u{FEFF}respondent;domein;doel\r\nr1;café;5\r\nn1;\u{133}sbaan;4\r\n")
    }

    @Test(
        arguments: [
            ("=1+1", "'=1+1"), ("+31", "'+31"), ("-x", "'-x"), ("@a", "'@a"), ("a;b", "\"a;b\""), ("a,b", "\"a,b\""),
            ("zei \"ja\"", "\"zei \"\"ja\"\"\""),
            ("=a;b", "\"'=a;b\""), ("een\ntwee", "\"een\ntwee\""), ("'s-Gravenhage", "'s-Gravenhage"),
        ] as [(String, String)])
    func guardsCell(group: String, cell: String) throws {
        let text = try added(to: "respondent;domein;doel\n", [response("n1", [4], group: group)])
        #expect(text == "respondent;domein;doel\nn1;\(cell);4\n")
        #expect(try #require(AnswerTable(Array(text.utf8), for: target())).responses.map(\.groups) == [[group]])
    }

    /// Negative answers are numbers and no formulas.
    @Test func writesNegativeAnswersPlain() {
        let scale = Scale(min: -2, max: 2)
        let text = String(decoding: AnswerTable.newFile(with: [response("n1", [-1])], for: target(scale: scale)), as: UTF8.self)
        #expect(text.hasSuffix("\r\nn1;;-1;;;\r\n"))
    }

    @Test func readsWhatIsThere() throws {
        let table = try #require(AnswerTable(Array("respondent;rol;Domein;DOEL;tijd\nr1;lid;zorg;4;\n;;;\"2,0\";5\n".utf8), for: target()))
        #expect(table.responses.map(\.token) == ["r1", nil])
        #expect(table.responses.map(\.groups) == [["zorg"], [""]])
        #expect(table.responses.map(\.answers) == [[4, nil, nil, nil], [2, nil, 5, nil]])
        #expect(table.responses.map(\.place.line) == [2, 3])
    }

    @Test(arguments: [nil, [], Array("\n\n;;\n".utf8), [0xEF, 0xBB, 0xBF]] as [[UInt8]?])
    func hasNothingWhereNothingIs(bytes: [UInt8]?) {
        #expect(AnswerTable(bytes, for: target()) == nil)
    }
}

import Testing

@testable import Reading

@Suite struct CSVTests {
    private func table(_ text: String) -> (table: CSVTable, problems: [String]) {
        var log = ReadingLog()
        let table = CSVTable(file(text, "Content/x.csv"), log: &log)
        return (table, log.diagnostics.map(\.brief))
    }

    private func texts(_ text: String) -> [[String]] {
        let table = table(text).table
        return [table.heading.map(\.text)] + table.rows.map { $0.map(\.text) }
    }

    @Test(arguments: ["a,b;c\n1,2;3\n", "a;b;c\n1;2;3\n", "a\tb\tc\n1\t2\t3\n", "a;b;c\r1;2;3".replacing("\r", with: "\n")])
    func findsSeparator(text: String) {
        let rows = texts(text)
        #expect(rows.count == 2)
        #expect(rows[0].count == (text.contains("a,") ? 2 : 3))
    }

    /// Excel's own note goes before what the heading looks like.
    @Test(arguments: ["sep=;\na,b,c;d\n1;2\n", "sep=|\na,b,c|d\n1|2\n", "SEP=\t\na,b,c\td\n1\t2\n"])
    func readsSeparatorThatFileNames(text: String) {
        #expect(texts(text) == [["a,b,c", "d"], ["1", "2"]])
    }

    @Test(arguments: [("a;b;;\n1;2\n", 3, 5), ("a;\"b\n\"\n1;2\n", 6, 6), ("sep=;\né;b", 10, 10)])
    func knowsWhereHeadingEnds(text: String, lastName: Int, line: Int) {
        let table = table(text).table
        #expect(table.heading.last?.end == lastName)
        #expect(table.headingLineEnd == line)
    }

    /// What no spreadsheet holds is read up to there and told, where it goes on.
    @Test(.timeLimit(.minutes(10))) func readsNoMoreThanSpreadsheetHolds() {
        let wide = table("a;b\n1;2\n" + String(repeating: "x;", count: 100_000) + "\n3;4\n")
        #expect(wide.problems == ["3:32769 file-too-large", "3:5 csv-columns"])
        #expect(wide.table.rows.count == 3)
        let long = table("a\n" + String(repeating: "1\n", count: 300_000))
        #expect(long.problems == ["200001:1 file-too-large"])
        #expect(long.table.rows.count == 199_999)
    }

    /// A heading of sixteen thousand names above two hundred thousand short rows would be three thousand million cells.
    @Test(.timeLimit(.minutes(10))) func fillsUpNoEndOfShortRows() {
        let table = table((1...10_000).map { "k\($0)" }.joined(separator: ";") + "\n" + String(repeating: "1\n", count: 5000))
        #expect(table.problems == ["402:1 file-too-large"])
        #expect(table.table.rows.count == 400)
    }

    @Test func ignoresSeparatorsInQuotedHeading() {
        #expect(texts("\"a,b,c\";d\n1;2") == [["a,b,c", "d"], ["1", "2"]])
    }

    @Test(
        arguments: [
            ("a;b\n\"een\ntwee\";x\n", [["een\ntwee", "x"]]), ("a;b\n\"zei \"\"ja\"\"\";x\n", [["zei \"ja\"", "x"]]),
            ("a;b\n\"\";x", [["", "x"]]),
            ("a;b\n x ; y \n", [["x", "y"]]), ("a;b\n\" x \";y\n", [[" x ", "y"]]), ("a;b\n5\" buis;y\n", [["5\" buis", "y"]]),
            ("a;b\nx;\"y\"", [["x", "y"]]), ("a;b\nx;", [["x", ""]]), ("a;b\n\n;\nx;y\n", [["x", "y"]]),
            ("a;b\n \"x;y\";z\n", [["x;y", "z"]]),
        ] as [(String, [[String]])])
    func readsCells(text: String, rows: [[String]]) {
        #expect(table(text).problems == [])
        #expect(Array(texts(text).dropFirst()) == rows)
    }

    /// What stands behind a closing quotation mark is kept, whatever it is and whatever the mark closed; only spaces at the end go.
    @Test(
        arguments: [
            ("\"\"  \"\";x", ["\"\"", "x"]), ("\"\" \"gem\";x", ["\"gem\"", "x"]), ("\"\"  \"\" ;x", ["\"\"", "x"]),
            ("\"\"   ;x", ["", "x"]), ("\"a\"  b;x", ["a  b", "x"]), ("\"a\" \"b\" ;x", ["a \"b\"", "x"]), ("\"a \" ;x", ["a ", "x"]),
            ("x;\"\"  \"\"", ["x", "\"\""]), ("x;\"\" \"", ["x", "\""]), ("x;\"\"  ", ["x", ""]), ("\"\"\"\" ;x", ["\"", "x"]),
            ("  \"a\"  ;x", ["a", "x"]), ("\"\" \" \";x", ["\" \"", "x"]),
        ] as [(String, [String])])
    func keepsWhatStandsBehindQuotationMark(row: String, cells: [String]) {
        #expect(table("a;b\n\(row)").problems == [])
        #expect(texts("a;b\n\(row)") == [["a", "b"], cells])
        #expect(texts("a;b\n\(row)\n1;2") == [["a", "b"], cells, ["1", "2"]])
    }

    /// Every text of up to six signs is a table, of which no letter is lost.
    @Test func readsEveryShortTable() {
        let signs = ["\"", " ", "g", ";", "\n"]
        var texts = [""]
        var lost: [String] = []
        for _ in 0..<6 {
            texts = texts.flatMap { text in signs.map { text + $0 } }
            for text in texts {
                let file = file(text, "Content/x.csv")
                let letters = CSVTable.rawRows(of: file).rows.joined().reduce(0) { $0 + $1.text.count { $0 == "g" } }
                if letters != text.count(where: { $0 == "g" }) { lost.append(text) }
                _ = CSVTable.read(file)
            }
        }
        #expect(lost == [])
    }

    @Test(arguments: [
        ("'+31 10 000 01 12", "+31 10 000 01 12"), ("'=x", "=x"), ("'-1", "-1"), ("'@a", "@a"), ("'s avonds", "'s avonds"), ("+31", "+31"),
    ])
    func takesGuardAway(cell: String, text: String) {
        #expect(texts("a;b\n\(cell);x") == [["a", "b"], [text, "x"]])
    }

    @Test func fillsShortRowsAndReportsLongOnes() {
        let found = table("a;b\n1\n1;2;3\n1;2;;\n")
        #expect(found.table.rows.map { $0.map(\.text) } == [["1", ""], ["1", "2"], ["1", "2"]])
        #expect(found.problems == ["3:5 csv-columns"])
    }

    @Test func reportsQuoteThatNeverCloses() {
        #expect(table("a;b\nx;\"open\ny;z\n").problems == ["2:3 csv-quote"])
    }

    @Test func knowsPlaceOfEachCell() {
        let table = table("één;b;c\n\"x\ny\";é;z\nq;r;s\n").table
        #expect(table.heading.map { "\($0.place.line):\($0.place.column)" } == ["1:1", "1:5", "1:7"])
        #expect(table.rows[0].map { "\($0.place.line):\($0.place.column)" } == ["2:1", "3:4", "3:6"])
        #expect(table.rows[1].map { "\($0.place.line):\($0.place.column)" } == ["4:1", "4:3", "4:5"])
    }

    @Test(arguments: ["", "\n\n", ";;\n;;\n"])
    func readsEmptyTable(text: String) {
        #expect(table(text).table.rows.isEmpty)
        #expect(table(text).problems == [])
    }
}

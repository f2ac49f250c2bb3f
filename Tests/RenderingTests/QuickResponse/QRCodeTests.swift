import ChartDrawing
import SnapshotTesting
import Testing

@testable import Rendering

@Suite struct QRCodeTests {
    /// ISO/IEC 18004, table 7: at level M, version 1 (21 modules wide) holds 14 bytes, 2 holds 26, 3 holds 42, and 40 holds 2,331.
    @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (43, 33), (2331, 177)])
    func growsWithTheText(bytes: Int, width: Int) throws {
        let rows = try #require(QRCode(String(repeating: "a", count: bytes))).rows
        #expect(rows.count == width && rows.allSatisfy { $0.count == width })
    }

    @Test func refusesWhatNoCodeHolds() {
        #expect(QRCode("") == nil)
        #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
        #expect(QRCode("a\0b") == nil)
    }

    /// The finder patterns of the standard: a ring of 7 around a block of 3, in every corner but the last.
    @Test func hasItsThreeCorners() throws {
        let rows = try #require(QRCode("https://www.example.nl/")).rows
        let finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"].map { $0.map { $0 == "1" } }
        let last = rows.count - 7
        for (top, left) in [(0, 0), (0, last), (last, 0)] {
            #expect((0..<7).map { Array(rows[top + $0][left..<left + 7]) } == finder)
        }
        #expect((0..<7).map { Array(rows[last + $0][last..<last + 7]) } != finder)
    }

    /// What these drawings say is read from a screen in `Tests/Browser/test_codes.py`.
    @Test(
        arguments: [
            ("qr-address", "https://www.example.nl/sociale-kaart/directory/areas/charlois.html"), ("qr-short", "tel:0100001234"),
            ("qr-accents", "Wie bel je in Ĳsselmonde? Één nummer: 010 000 12 34"),
        ])
    func drawsWhatACameraReads(name: String, text: String) throws {
        let drawing = QRSymbol(rows: try #require(QRCode(text)).rows, title: text).svg()
        if let difference = try SnapshotFolder().difference(drawing + "\n", named: "\(name).svg") { Issue.record("\(difference)") }
    }
}

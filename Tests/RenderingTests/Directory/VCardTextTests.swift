import Foundation
import Testing

@testable import Rendering

@Suite struct VCardTextTests {
    @Test func foldsAt75OctetsWithoutCuttingCharacters() {
        var card = VCardText()
        let note = String(repeating: "é€😀", count: 40)
        card.add("NOTE", note)
        card.finish()
        let text = String(decoding: card.bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.filter { $0.utf8.count > 70 }.count > 3)
        #expect(text.replacing("\r\n ", with: "").contains("NOTE:\(note)\r\n"))
        #expect(!text.contains("\u{FFFD}"))
    }

    /// An accent that stands apart from its letter stays on its line.
    @Test func foldsBetweenLettersAlone() {
        let line = String(repeating: "x", count: 73) + "e\u{301}" + String(repeating: "y", count: 10)
        let lines = String(decoding: foldedLine(line), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines == [String(repeating: "x", count: 73), " e\u{301}" + String(repeating: "y", count: 10), ""])
    }

    @Test func escapesText() {
        var card = VCardText()
        card.add("NOTE", "a, b; c\\d\ne\r\nf")
        #expect(String(decoding: card.bytes, as: UTF8.self).hasSuffix("NOTE:a\\, b\\; c\\\\d\\ne\\nf\r\n"))
    }

    @Test func leavesOutWhatIsEmpty() {
        var card = VCardText()
        card.add("TITLE", "")
        card.add("ORG", nil)
        card.add("CATEGORIES", parts: [], separator: ",")
        card.finish()
        #expect(String(decoding: card.bytes, as: UTF8.self) == "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")
    }
}

import Foundation
import Model
import Testing

@testable import Rendering

@Suite struct SearchIndexTests {
    /// Five bits a character, the lowest first; 32 more where more follow.
    ///
    /// By hand: 33 is 1 and then 1, `h` being 32 + 1.
    @Test(arguments: [
        ([], ""), ([0], "A"), ([31], "f"), ([32], "gB"), ([33], "hB"), ([1023], "_f"), ([1024], "ggB"), ([0, 5, 64, 1], "AFgCB"),
    ])
    func writesNumbersInFewCharacters(numbers: [Int], text: String) {
        #expect(String(decoding: SearchNumbers(numbers).bytes, as: UTF8.self) == text)
    }

    @Test func writesLengthBeforeList() {
        var numbers = SearchNumbers()
        numbers.append(list: [7, 40])
        numbers.append(list: [])
        #expect(String(decoding: numbers.bytes, as: UTF8.self) == "CHoBA")
    }

    @Test(arguments: [
        ("</script>", #""\u003c/script>""#), ("a\"b\\c", #""a\"b\\c""#), ("één\u{2028}twee\u{2029}", #""één\u2028twee\u2029""#),
        ("“‘–", #""“‘–""#),
        ("a\nb\u{7}", #""a\nb\u0007""#), ("\u{1F600} \u{E2}\u{80A8}", "\"\u{1F600} \u{E2}\u{80A8}\""),
    ])
    func writesTextThatScriptCannotMistake(text: String, literal: String) throws {
        var columns = SearchColumns()
        columns.set("x", text)
        #expect(String(decoding: columns.content, as: UTF8.self) == "\"x\": " + literal)
        let read = try JSONDecoder().decode([String: String].self, from: Data("{".utf8 + columns.content + "}".utf8))
        #expect(read == ["x": text])
    }

    @Test func keepsEachTextOnItsLine() {
        var columns = SearchColumns()
        columns.set("names", lines: ["a", "b\r\nc", "", "d\u{2028}e"])
        #expect(String(decoding: columns.content, as: UTF8.self) == #""names": "a\nb c\n\nd e""#)
    }

    @Test func takesSpellingsOfOneValueForOne() {
        let labels = SearchLabels(["wonen", "Wonen", "jeugd", "wonen", "Één dak", "een dak"])
        #expect(labels.names == ["Één dak", "jeugd", "wonen"])
        #expect(["wonen", "Wonen", "jeugd", "Één dak", "een dak", "zorg"].map(labels.number) == [2, 2, 1, 0, 0, nil])
    }

    @Test func listsWordsOnceInOrder() {
        let terms = SearchTerms(["Noord, West", "noord-oost", "Ĳsselmonde", "!"])
        #expect(terms.all == ["ijsselmonde", "noord", "oost", "west"])
        #expect(terms.numbers(of: "West Noord west zuid") == [3, 1])
        #expect(terms.hold("NOORD oost") && !terms.hold("noord zuid") && !terms.hold("?"))
    }
}

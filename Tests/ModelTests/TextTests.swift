import Model
import Testing

@Suite struct TextTests {
    @Test func fallsBackToDutch() {
        #expect(LocalizedText("Inhoud").text(in: .english) == "Inhoud")
        #expect(LocalizedText("Inhoud", english: "Content").text(in: .english) == "Content")
        #expect(LocalizedText("Inhoud", english: "Content").text(in: .dutch) == "Inhoud")
        #expect(LocalizedList(["a"]).list(in: .english) == ["a"])
    }

    @Test(arguments: [("", true), (" \n\t\r\n", true), ("\u{A0}", false), ("x", false)])
    func knowsWhenTextIsEmpty(text: String, isEmpty: Bool) {
        #expect(MarkdownText(text: text, file: "x.md").isEmpty == isEmpty)
    }

    @Test func gathersIndicatorsOfSubDimensions() {
        let indicator = { (id: String) in Indicator(id: Slug(id), text: LocalizedText(id)) }
        let inner = Dimension(id: Slug("c"), title: LocalizedText("c"), indicators: [indicator("c1")])
        let middle = Dimension(id: Slug("b"), title: LocalizedText("b"), indicators: [indicator("b1")], dimensions: [inner])
        let outer = Dimension(id: Slug("a"), title: LocalizedText("a"), indicators: [indicator("a1")], dimensions: [middle])
        #expect(outer.allIndicators.map(\.id.text) == ["a1", "b1", "c1"])
    }
}

import ChartDrawing
import Testing

@Suite struct SVGElementTests {
    @Test func escapesTextAndAttributes() {
        let element = SVGElement("text", class: "a\"b").set("href", "x?a=1&b='2'").containing("<Zorg & \u{0}welzijn>")
        #expect(element.markup() == "<text class=\"a&quot;b\" href=\"x?a=1&amp;b=&#39;2&#39;\">&lt;Zorg &amp; welzijn&gt;</text>")
    }

    @Test func nestsElementsOnLinesOfTheirOwn() {
        let group = SVGElement("g", [SVGElement("circle").set("r", 2.5), SVGElement("circle").set("r", 3)])
        #expect(group.markup() == "<g>\n<circle r=\"2.5\"/>\n<circle r=\"3\"/>\n</g>")
    }

    @Test(arguments: [
        (1.0, "1"), (0.005, "0.01"), (-0.004, "0"), (-0.5, "-0.5"), (12.3456, "12.35"), (12.304, "12.3"), (100, "100"), (.nan, "0"),
        (.infinity, "0"), (-7.05, "-7.05"),
    ])
    func roundsNumbersToTwoDecimals(value: Double, written: String) {
        #expect(svgNumber(value) == written)
    }
}

import Diagnostics
import Testing

@testable import Rendering

@Test(arguments: [
    ("```swift x\na\n```", "<pre><code class=\"language-swift\">a\n</code></pre>\n"),
    ("```c++\na\n```", "<pre><code class=\"language-c++\">a\n</code></pre>\n"),
    ("```\"><b>\na\n```", "<pre><code class=\"language-b\">a\n</code></pre>\n"),
    ("```$%\na\n```", "<pre><code>a\n</code></pre>\n"),
    ("~~~\n\"a\" <b>\n~~~", "<pre><code>&quot;a&quot; &lt;b&gt;\n</code></pre>\n"),
])
func writeCode(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

@Test func handFiguresOverWithTheirPlaces() {
    let markdown = """
        - punt

          ```figure
          radar: netwerk-x   # toelichting
          # alleen toelichting

          title: "Groei: #1"
          \u{A0}round:\tlatest
          compare:
          ```
        """
    let rendered = render(
        markdown, firstLine: 10,
        in: context(figure: { fence in
            .html(
                fence.entries.map { "\($0.key)=\($0.value)@\($0.place.line):\($0.place.column)/\($0.valuePlace.column)" }.joined(
                    separator: ";"))
        }))
    #expect(rendered.html.contains("radar=netwerk-x@13:3/10;title=Groei: #1@16:3/11;round=latest@17:4/11;compare=@18:3/3"))
    #expect(rendered.figures == 1)
    #expect(rendered.diagnostics.isEmpty)
}

@Test func leaveAFigureWithProblemsOut() {
    let rendered = render(
        "```figure\nrader: x\n```",
        in: context(figure: {
            .problems([.badFigure("there is no figure “\($0.entries[0].key)”", suggestion: nil, at: $0.entries[0].place)])
        }))
    #expect(rendered.html.isEmpty)
    #expect(rendered.figures == 0)
    #expect(rendered.diagnostics.map(\.place.line) == [2])
}

@Test func reportLinesThatAreNoKeyAndValue() {
    #expect(problems("```figure\nradar\n  een twee: x\nhttp://x\n```") == ["2:1 bad-figure", "3:3 bad-figure", "4:1 bad-figure"])
}

import Model
import Testing

@testable import Rendering

@Test(arguments: [
    ("## 1. Kop\n\nTekst *met* [link](x)\nen `code`.", "Kop\nTekst met link en code."),
    ("- a\n- [x] b\n\n> [!NOTE] Titel\n> c", "a\nb\nTitel\nc"),
    ("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd"),
    ("a[^1] <b>b</b>\n\n```figure\nradar: x\n```\n\n```swift\nlet c\n```\n\n[^1]: \"noot\"", "a b\nlet c\n“noot”"),
    ("![Kaart](assets/kaart.svg)", ""),
])
func readPlainText(markdown: String, expected: String) {
    #expect(plainText(of: MarkdownText(text: markdown, file: "Content/x.md"), language: .dutch) == expected)
}

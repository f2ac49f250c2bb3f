import Testing

@testable import Rendering

private let kaart = "<img src=\"assets/kaart.svg\" width=\"640\" height=\"480\" alt=\"Een kaart\" loading=\"lazy\" decoding=\"async\""

@Test(arguments: [
    ("![Een kaart](assets/kaart.svg)", "<figure>\(kaart)></figure>\n"),
    ("![Een kaart](assets/kaart.svg \"De 'kaart'\")", "<figure>\(kaart)><figcaption>De ‘kaart’</figcaption></figure>\n"),
    ("Zie ![Een *kaart*](assets/kaart.svg \"a<b\")", "<p>Zie \(kaart) title=\"a&lt;b\"></p>\n"),
    ("[![Een kaart](assets/kaart.svg)](vertrouwen)", "<p><a href=\"factsheets/vertrouwen.html\">\(kaart)></a></p>\n"),
    ("![Een\nkaart](assets/kaart.svg)", "<figure>\(kaart)></figure>\n"),
])
func writeImages(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
}

@Test(arguments: [
    ("![](assets/kaart.svg)", "1:1 missing-alternative"), ("a ![ ](assets/kaart.svg)", "1:3 missing-alternative"),
    ("![x](assets/kart.svg)", "1:1 missing-image"), ("![x](https://example.org/x.png)", "1:1 missing-image"),
    ("![x](//example.org/x.png)", "1:1 missing-image"), ("![x](javascript:alert)", "1:1 missing-image"),
    ("![x](data:image/svg+xml,x)", "1:1 missing-image"),
])
func reportImages(markdown: String, expected: String) {
    #expect(problems(markdown) == [expected])
}

@Test func keepTheTextOfAMissingImage() {
    #expect(html("![Een *kaart*](weg.svg)") == "<p>Een kaart</p>\n")
}

@Test func acceptSmallImagesInTheText() {
    #expect(html("![x](data:image/png;base64,AAAA)").contains("<img src=\"data:image/png;base64,AAAA\" alt=\"x\""))
}

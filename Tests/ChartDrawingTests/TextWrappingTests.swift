import Testing

@testable import ChartDrawing

@Suite struct TextWrappingTests {
    private func lines(_ text: String, width: Double, cutsWords: Bool = true) -> [String] {
        wrapped(text, .note, width: width, cutsWords: cutsWords).map { $0.runs.map(\.text).joined() }
    }

    @Test func breaksAtSpacesAndAfterHyphens() {
        #expect(lines("Hoek van Holland", width: 62) == ["Hoek van", "Holland"])
        #expect(lines("Hillegersberg-Schiebroek", width: 100) == ["Hillegersberg-", "Schiebroek"])
        #expect(lines("", width: 50).isEmpty)
    }

    @Test func cutsWordsOnlyWhenAsked() {
        #expect(lines("verantwoordelijkheid", width: 70, cutsWords: false) == ["verantwoordelijkheid"])
        let cut = lines("verantwoordelijkheid", width: 80)
        #expect(cut.count == 2 && cut[0].hasSuffix("-"))
        #expect(cut.allSatisfy { textWidth($0, size: 13) <= 80 })
    }

    @Test func endsWhateverTheWidth() {
        #expect(!lines("verantwoordelijkheid", width: 0).isEmpty)
        #expect(!lines("a b c", width: -5).isEmpty)
    }

    @Test func shortensWithAnEllipsis() {
        let short = shortened("Hillegersberg-Schiebroek", .note, width: 70)
        #expect(short.hasSuffix("…") && textWidth(short, size: 13) <= 70)
        #expect(shortened("Noord", .note, width: 70) == "Noord")
    }
}

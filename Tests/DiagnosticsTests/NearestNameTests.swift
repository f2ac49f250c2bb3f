import Diagnostics
import Testing

@Suite struct NearestNameTests {
    private let keys = ["title", "summary", "themes", "published", "updated"]

    /// One slip of the finger each: a swap, a letter too many, too few, another letter, capitals.
    @Test(arguments: [
        ("titel", "title"), ("summmary", "summary"), ("themas", "themes"), ("publised", "published"), ("Updated", "updated"),
        ("tilte", "title"),
    ])
    func findsMistypedName(typed: String, meant: String) {
        #expect(nearestName(to: typed, among: keys) == meant)
    }

    @Test(arguments: ["goal", "x", "", "agreements"])
    func findsNothingForOtherWord(typed: String) {
        #expect(nearestName(to: typed, among: keys) == nil)
    }

    @Test func takesFirstByAlphabetInTie() {
        #expect(nearestName(to: "noor", among: ["noord", "noor1", "noora"]) == "noor1")
    }

    @Test func allowsOneEditInShortName() {
        #expect(nearestName(to: "nk", among: ["nl", "en"]) == "nl")
    }

    /// Six letters may differ in two places, not in three.
    @Test func allowsThirdOfName() {
        #expect(nearestName(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
        #expect(nearestName(to: "abcdef", among: ["abcxyz"]) == nil)
    }

    /// A text of ten thousand letters is no slip of the pen, and comparing two of them takes a hundred million steps.
    @Test(.timeLimit(.minutes(10))) func looksForNoNameOfThousandLetters() {
        let long = String(repeating: "a", count: 100_000)
        #expect(nearestName(to: long, among: (1...100).map { "\(long)\($0)" }) == nil)
        #expect(nearestName(to: "title", among: (1...100).map { "\(long)\($0)" } + ["tittle"]) == "tittle")
    }

    /// Ten thousand names that differ in little, of which one is the nearest.
    @Test(.timeLimit(.minutes(10))) func findsNameAmongThousands() {
        let names = (10_000..<20_000).map { "organisatie-\($0)-in-de-wijk" }
        for number in stride(from: 10_000, to: 20_000, by: 500) {
            #expect(nearestName(to: "organisatie-\(number)-in-d-wijk", among: names) == "organisatie-\(number)-in-de-wijk")
        }
    }

    /// The whole of a small table, worked out by hand: what a narrow band of it must not miss.
    @Test(arguments: [
        ("abcdefghi", "bcdefghia", "bcdefghia"), ("abcdef", "ab", nil), ("ab", "ba", "ba"), ("a", "b", nil), ("abc", "bac", "bac"),
        ("xabcdef", "abcdefx", "abcdefx"), ("abcdefghi", "badcfeghi", "badcfeghi"), ("abcdefghi", "badcfehgi", nil),
    ])
    func comparesInNarrowBand(typed: String, known: String, meant: String?) {
        #expect(nearestName(to: typed, among: [known]) == meant)
    }

    @Test func countsSwapAsOneEdit() {
        // Two swaps are two edits, which a name of six allows; counted as substitutions they would be four.
        #expect(nearestName(to: "badcef", among: ["abcdef"]) == "abcdef")
    }
}

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

    @Test func countsSwapAsOneEdit() {
        // Two swaps are two edits, which a name of six allows; counted as substitutions they would be four.
        #expect(nearestName(to: "badcef", among: ["abcdef"]) == "abcdef")
    }
}

import Diagnostics
import Testing

/// Figures in running text of rounds that are not there.
@Suite struct RoundFenceTests {
    private func problems(_ fence: String, rounds: [String: String] = [:]) async throws -> [String] {
        let site = try await BuiltSite(
            [
                "Content/site.yaml": "title: T\ndate: 2022-06-15\neditions: [public, network]\n",
                "Content/partnerships/x/index.md": "---\ntitle: X\n---\n",
                "Content/factsheets/f.md": "---\ntitle: F\nsummary: S.\n---\n```figure\n\(fence)\n```\n",
            ].merging(rounds) { $1 })
        return site.built.diagnostics.filter { $0.place.file.hasSuffix("f.md") }.map {
            "\($0.place.line):\($0.place.column) \($0.identifier.rawValue) \($0.summary)"
        }
    }

    private func round(_ day: String, _ more: String = "") -> [String: String] {
        ["Content/partnerships/x/rounds/\(day).md": "---\ninstrument: procesvertrouwen\ndate: \(day)\n\(more)---\n"]
    }

    @Test func saysThatNothingWasMeasured() async throws {
        let found = try await problems("radar: x")
        #expect(found == ["5:1 bad-figure this partnership has not been measured yet"])
    }

    @Test func namesRoundThatIsNotThere() async throws {
        let found = try await problems("radar: x\nround: 2022-05-18", rounds: round("2022-05-17"))
        #expect(found == ["7:8 unknown-reference there is no round “2022-05-18”"])
    }

    @Test func knowsRoundOfOtherEdition() async throws {
        let found = try await problems("radar: x\nround: 2022-05-17", rounds: round("2022-05-17", "edition: network\n"))
        #expect(found.count == 1)
        #expect(found.first?.contains("other-edition") == true)
    }
}

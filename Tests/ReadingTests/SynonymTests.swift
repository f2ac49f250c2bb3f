import Model
import Testing

@testable import Reading

@Suite struct SynonymTests {
    @Test func readsGroupsOfWords() {
        var log = ReadingLog()
        let settings = readSettings(
            file("title: T\nsynonyms:\n  - [huis, woning, wonen]\n  - {words: [spionage, geheim werk], edition: network}\n"), log: &log)
        #expect(
            settings?.synonyms == [
                SynonymGroup(["huis", "woning", "wonen"]), SynonymGroup(["spionage", "geheim werk"], edition: .network),
            ])
        #expect(log.diagnostics.map(\.brief) == [])
    }

    @Test(arguments: [
        ("[huis]", ["3:5 wrong-type"]), ("huis", ["3:5 wrong-type"]), ("[[a], b]", ["3:5 wrong-type"]),
        ("{words: [a, b], uitgave: x}", ["3:21 unknown-key"]),
        ("{edition: network}", ["3:5 wrong-type"]),
    ])
    func reportsGroupThatSaysNothing(group: String, problems: [String]) {
        var log = ReadingLog()
        _ = readSettings(file("title: T\nsynonyms:\n  - \(group)\n"), log: &log)
        #expect(log.diagnostics.map(\.brief) == problems)
    }
}

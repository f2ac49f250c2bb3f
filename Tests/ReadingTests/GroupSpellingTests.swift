import TestSupport
import Testing

@testable import Reading

/// Groups that people type, which are one group however they are typed.
@Suite struct GroupSpellingTests {
    private func groups(
        _ values: [String], choices: String = "", before: [String] = []
    ) async throws -> (groups: [[String]], read: ReadSite) {
        let instrument =
            "title: T\nsource: S\nscale: {min: 1, max: 5}\nthresholds: {floor: 3, challenge: 4}\n"
            + "dimensions: [{id: a, title: A, indicators: [{id: a1, text: X}]}]\n"
        func round(_ date: String) -> String { "---\ninstrument: proef\ndate: \(date)\ngroups: [domein]\n\(choices)---\n" }
        func table(_ values: [String]) -> String {
            "respondent;domein;a1\n" + values.enumerated().map { "r\($0);\"\($1)\";\(1 + $0 % 5)" }.joined(separator: "\n") + "\n"
        }
        let folder = "Content/partnerships/x/rounds/"
        var files = [
            "Content/site.yaml": "title: Proef\n", "Content/instruments/proef.yaml": instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n", folder + "2022-05-17.md": round("2022-05-17"),
            folder + "2022-05-17.csv": table(values),
        ]
        if !before.isEmpty {
            files[folder + "2021-05-17.md"] = round("2021-05-17")
            files[folder + "2021-05-17.csv"] = table(before)
        }
        let read = try await site(files)
        return (read.site.partnerships[0].rounds.map { $0.responses.rows.map { $0.groups[0] } }, read)
    }

    @Test func takesSpellingsForOneGroup() async throws {
        let (groups, read) = try await groups([
            "Wonen", "wonen ", "WONEN", "Wonen", "wonen.", "veilig", "Jeugd  en gezin", "jeugd en gezin",
        ])
        #expect(groups == [["Wonen", "Wonen", "Wonen", "Wonen", "Wonen", "veilig", "Jeugd  en gezin", "Jeugd  en gezin"]])
        #expect(read.diagnostics.map(\.identifier) == [.groupSpelling, .groupSpelling])
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning && $0.place.line > 2 })
        #expect(read.diagnostics.first?.summary.contains("“WONEN”") == true)
    }

    @Test(arguments: [["A", "A+", "B"], ["Team 1", "Team 2"], ["wonen", "wonen en zorg"], ["", "", "x"]])
    func leavesDifferentGroups(values: [String]) async throws {
        let (groups, read) = try await groups(values)
        #expect(groups == [values])
        #expect(read.diagnostics.isEmpty)
    }

    /// A spreadsheet's mark of text is no part of the name.
    @Test func takesMarkedCellsForTheirGroup() async throws {
        let (groups, read) = try await groups(["=\"\"WONEN\"\"", "=\"\"wonen\"\"", "WONEN"])
        #expect(groups == [["WONEN", "WONEN", "WONEN"]])
        #expect(read.diagnostics.map(\.identifier) == [.groupSpelling])
    }

    @Test func writesGroupAsItsChoices() async throws {
        let (groups, read) = try await groups(["wonen", "WONEN", "wonen", "anders"], choices: "choices: {domein: [Wonen, Veilig]}\n")
        #expect(groups == [["Wonen", "Wonen", "Wonen", "anders"]])
        #expect(read.diagnostics.map(\.identifier) == [.groupSpelling, .unknownValue])
    }

    /// A group of one round is that of the next, though each writes it one way.
    @Test func writesGroupAsEarlierRound() async throws {
        let (groups, read) = try await groups(["wonen", "wonen"], before: ["Wonen", "Wonen"])
        #expect(groups == [["Wonen", "Wonen"], ["Wonen", "Wonen"]])
        #expect(read.diagnostics.isEmpty)
    }
}

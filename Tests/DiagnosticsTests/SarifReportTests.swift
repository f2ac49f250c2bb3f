import Diagnostics
import Foundation
import Testing

/// What the standard asks of a document: OASIS, Static Analysis Results Interchange Format 2.1.0.
@Suite struct SarifReportTests {
    private func run(_ text: String) throws -> [String: Any] {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root["version"] as? String == "2.1.0")
        return try #require((root["runs"] as? [[String: Any]])?.first)
    }

    @Test func describesEachRuleOnceAndPointsAtIt() throws {
        let results = [
            SarifResult(rule: "b", severity: .warning, message: "x", places: [SourcePlace(file: "Content/x.md")]),
            SarifResult(rule: "a-b", severity: .note, message: "y", places: []),
            SarifResult(rule: "b", severity: .error, message: "z", places: []),
        ]
        let run = try run(sarifReport(results, rules: [(id: "b", description: "Een \"regel\"")]))
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "kring")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["b", "a-b"])
        #expect(rules.map { ($0["shortDescription"] as? [String: Any])?["text"] as? String } == ["Een \"regel\"", "a b"])
        let told = try #require(run["results"] as? [[String: Any]])
        #expect(told.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
        #expect(told.map { $0["level"] as? String } == ["warning", "note", "error"])
        #expect(told[0]["suppressions"] == nil)
    }

    /// A path is a relative reference (RFC 3986): only unreserved characters and slashes stand as they are.
    @Test func writesPlaces() throws {
        let file = "Content/a b:c/é.md"
        let places = [
            SourcePlace(file: file, line: 4, column: 9), SourcePlace(file: "x", line: 2), SourcePlace(file: "x", line: 2),
            SourcePlace(file: file, line: 4, column: 9),
        ]
        let run = try run(sarifReport([SarifResult(rule: "a", severity: .note, message: "y", places: places)]))
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let first = ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((first?["artifactLocation"] as? [String: Any])?["uri"] as? String == "Content/a%20b%3Ac/%C3%A9.md")
        #expect(first?["region"] as? [String: Int] == ["startLine": 4, "startColumn": 9])
        // Locations of one result differ from each other.
        #expect((result["relatedLocations"] as? [[String: Any]])?.count == 1)
    }

    @Test func writesProblemsAndNothing() throws {
        let diagnostic = Diagnostic(.error, .deadLink, at: SourcePlace(file: "x.md"), "er is niets", suggestion: "doe dit")
        let run = try run(report([diagnostic], as: .sarif) { _ in nil })
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect((result["message"] as? [String: Any])?["text"] as? String == "er is niets\ndoe dit")
        #expect(((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])?["region"] == nil)
        let empty = try self.run(report([], as: .sarif) { _ in nil })
        #expect((empty["results"] as? [Any])?.isEmpty == true)
    }
}

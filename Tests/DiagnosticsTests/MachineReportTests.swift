import Diagnostics
import Foundation
import Testing

@Suite struct MachineReportTests {
    private let nasty = Diagnostic(
        .note, .otherEdition, at: SourcePlace(file: "Content/a,b:c%.md", line: 4, column: 9), "een \"woord\" \\ 100%\nen\tmeer\u{1}",
        suggestion: "doe dit")
    private let bare = Diagnostic(.warning, .rawHTML, at: SourcePlace(file: "Content/x.md"), "iets")

    @Test func writesJSONWithExactlyTheKeys() throws {
        let text = report([nasty, bare], as: .json) { _ in nil }
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(Array(root.keys) == ["diagnostics"])
        let items = try #require(root["diagnostics"] as? [[String: Any]])
        #expect(items.count == 2)
        for item in items { #expect(item.keys.sorted() == ["column", "file", "id", "line", "message", "severity", "suggestion"]) }
        #expect(items[0]["severity"] as? String == "note")
        #expect(items[0]["id"] as? String == "other-edition")
        #expect(items[0]["file"] as? String == "Content/a,b:c%.md")
        #expect(items[0]["line"] as? Int == 4)
        #expect(items[0]["column"] as? Int == 9)
        #expect(items[0]["message"] as? String == "een \"woord\" \\ 100%\nen\tmeer\u{1}")
        #expect(items[0]["suggestion"] as? String == "doe dit")
        #expect(items[1]["suggestion"] is NSNull)
    }

    @Test func writesEmptyListAsJSON() throws {
        let text = report([], as: .json) { _ in nil }
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String]])
        #expect(root == ["diagnostics": []])
    }

    /// The escapes are those of GitHub's toolkit: % CR LF in a message, and : and , too in a property.
    @Test func escapesForGitHub() {
        let text = report([nasty], as: .github) { _ in nil }
        #expect(
            text
                == "::notice file=Content/a%2Cb%3Ac%25.md,line=4,col=9,title=other-edition::een \"woord\" \\ 100%25%0Aen\tmeer\u{1}%0A→ doe dit\n"
        )
        #expect(report([bare], as: .github) { _ in nil } == "::warning file=Content/x.md,title=raw-html::iets\n")
    }

    @Test func namesEveryIdentifierInLowerCaseWithHyphens() {
        for identifier in DiagnosticIdentifier.allCases {
            #expect(identifier.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(identifier.rawValue)")
        }
    }
}

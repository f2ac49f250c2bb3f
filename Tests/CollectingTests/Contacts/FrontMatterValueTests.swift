import Testing

@testable import Collecting

@Suite struct FrontMatterValueTests {
    private func set(_ key: String, _ items: [String], isList: Bool = false, in text: String) -> String? {
        settingValue(key, to: items, isList: isList, in: Array(text.utf8), path: "a.md").map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("telephone: 010 000 01 12", "telephone: 010 000 01 13"), ("telephone:   '010'  # balie", "telephone: 010 000 01 13  # balie"),
        ("telephone: \"0\\\"1\"", "telephone: 010 000 01 13"), ("telephone:", "telephone: 010 000 01 13"),
    ])
    func replacesText(line: String, expected: String) {
        let text = { (line: String) in "---\r\nname: Jan # x\r\n\(line)\r\n---\r\ntelephone: y\r\n" }
        #expect(set("telephone", ["010 000 01 13"], in: text(line)) == text(expected))
    }

    @Test(arguments: ["themes: [wonen, zorg]", "themes:\n  - wonen\n  - zorg", "themes:\n- wonen", "themes: wonen"])
    func replacesList(lines: String) {
        let new = set("themes", ["werk, inkomen", "jeugd"], isList: true, in: "---\n\(lines)\nname: Jan\n---\n")
        #expect(new == "---\nthemes: [\"werk, inkomen\", jeugd]\nname: Jan\n---\n")
    }

    @Test func addsMissingKey() {
        #expect(set("hours", ["ma-vr: 9-17"], in: "---\nname: Jan\n---\n") == "---\nname: Jan\nhours: \"ma-vr: 9-17\"\n---\n")
    }

    @Test(arguments: [
        "hours: |\n  ma\n  di", "hours: {value: ma, edition: network}", "hours: ma\n  di", "hours: \"ma\n  di\"", "hours:\n  value: ma",
    ])
    func leavesWhatItCannotReplace(lines: String) {
        #expect(set("hours", ["wo"], in: "---\n\(lines)\n---\n") == nil)
    }
}

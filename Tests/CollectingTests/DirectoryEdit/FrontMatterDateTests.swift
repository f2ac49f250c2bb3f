import Testing

@testable import Collecting

@Suite struct FrontMatterDateTests {
    private func set(_ text: String) -> String? {
        settingDate("confirmed", to: date("2022-12-06"), in: Array(text.utf8), path: "Content/directory/contacts/jan.md")
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("---\nname: Jan\nconfirmed: 2022-05  # by mail\n---\nText\n", "---\nname: Jan\nconfirmed: 2022-12-06  # by mail\n---\nText\n"),
        ("---\r\nconfirmed: '2022-05-01'\r\nname: Jan\r\n---\r\n", "---\r\nconfirmed: '2022-12-06'\r\nname: Jan\r\n---\r\n"),
        ("---\nconfirmed: {value: 2022, edition: network}\n---\n", "---\nconfirmed: {value: 2022-12-06, edition: network}\n---\n"),
        ("---\nconfirmed:\n  value: 2022\n  edition: network\n---\n", "---\nconfirmed:\n  value: 2022-12-06\n  edition: network\n---\n"),
        ("---\nconfirmed: # when?\nname: Jan\n---\n", "---\nconfirmed: 2022-12-06 # when?\nname: Jan\n---\n"),
        ("---\nconfirmed:\n---\n", "---\nconfirmed: 2022-12-06\n---\n"),
        ("---\nname: Jan\n---\nconfirmed: 2021\n", "---\nname: Jan\nconfirmed: 2022-12-06\n---\nconfirmed: 2021\n"),
        ("---\r\nname: Jan\r\n--- \r\nText", "---\r\nname: Jan\r\nconfirmed: 2022-12-06\r\n--- \r\nText"),
    ])
    func setsOneLine(before: String, after: String) {
        #expect(set(before) == after)
    }

    @Test(arguments: ["name: Jan\n", "---\nname: Jan\n", "---\nconfirmed: soon\n---\n", ""])
    func leavesWhatItCannotTell(text: String) {
        #expect(set(text) == nil)
    }
}

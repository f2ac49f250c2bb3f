import Testing

@testable import Reading

/// Whom a factsheet names to mail or call, checked like the people of the social map.
@Suite struct FactsheetContactTests {
    private func problems(_ contact: String) -> [String] {
        ReadingTests.problems(inFrontMatter: "contact:\n  name: Jan\n  \(contact)")
    }

    @Test(arguments: [
        "email: jan.example.nl", "email: jan(at)x.example.nl", "email: jan@localhost", "email: jan @x.example.nl", "email: a@b@c.nl",
    ])
    func namesAddressOfNobody(contact: String) {
        #expect(problems(contact) == ["6:10 not-linked"])
    }

    @Test(arguments: ["email: jan@x.example.nl", "telephone: 010 000 01 12", "email:", "function: Adviseur"])
    func takesAddress(contact: String) {
        #expect(problems(contact) == [])
    }
}

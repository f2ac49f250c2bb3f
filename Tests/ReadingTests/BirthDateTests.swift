import Diagnostics
import Testing

@testable import Reading

@Suite struct BirthDateTests {
    private func found(_ text: String) -> [String] {
        var log = ReadingLog()
        reportBirthDates(in: TextFile(path: "x.md", text: text), log: &log)
        return log.diagnostics.map { "\($0.place.line):\($0.place.column)" }
    }

    @Test(arguments: [
        ("geboren op 12 maart 1986", "1:12"), ("Jan (geb. 12-3-1986)", "1:11"), ("Geboortedatum: 1986-03-12", "1:16"),
        ("x\nborn on 12 March 1986.", "2:9"), ("date-of-birth: 12/03/1986", "1:16"),
    ])
    func reportsDateWithItsPlace(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "Het idee is geboren in 2019", "geboren in maart 2019", "Op 12 maart 2019 ging het gebouw open", "published: 2022-03-12",
        "kring-allow: stichting, geboren op 12 maart 1986", "gebouw 12 maart 1986", "geb.",
    ])
    func passesOverOtherDates(text: String) {
        #expect(found(text) == [])
    }
}

import Diagnostics
import Testing

@testable import Reading

@Suite struct BirthDateTests {
    private func found(_ text: String, in path: String = "x.md") -> [String] {
        var log = ReadingLog()
        reportBirthDates(in: TextFile(path: path, text: text), log: &log)
        return log.diagnostics.map { "\($0.place.line):\($0.place.column)" }
    }

    @Test(arguments: [
        ("geboren op 12 maart 1986", "1:12"), ("Jan (geb. 12-3-1986)", "1:11"), ("Geboortedatum: 1986-03-12", "1:16"),
        ("x\nborn on 12 March 1986.", "2:9"), ("date-of-birth: 12/03/1986", "1:16"), ("geb 12.3.1986", "1:5"),
        ("geboren op\n12 maart 1986", "2:1"), ("geb. 12-3-'86", "1:6"), ("geboren 12 mrt. 1986", "1:9"), ("geb.dat. 12031986", "1:10"),
        ("BDAY:19860312", "1:6"), ("geboortedatum: **12** maart 1986", "1:18"), ("geboren op 12&nbsp;maart&nbsp;1986", "1:12"),
        ("geboren: 12\u{2011}3\u{2011}1986", "1:10"), ("Op 12 maart 1986 is hij geboren", "1:4"), ("date of birth March 12, 1986", "1:15"),
        ("\"geboortedatum\": \"1986-03-12\"", "1:19"), ("geboortedatum is 12 - 3 - 1986", "1:18"),
    ])
    func reportsDateWithItsPlace(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "Het idee is geboren in 2019", "geboren in maart 2019", "Op 12 maart 2019 ging het gebouw open", "published: 2022-03-12",
        "kring-allow: stichting, geboren op 12 maart 1986", "gebouw 12 maart 1986", "geb.", "Borne, 12 maart 2019",
        "Op 12 maart 2019 is het idee voor een netwerk geboren", "geboren in 2019. Het netwerk begon op 12-3-2020 met een eerste overleg",
        "gebeld op 12-3-2022", "gebied: 12-3-2022",
    ])
    func passesOverOtherDates(text: String) {
        #expect(found(text) == [])
    }

    /// The word heads the column, and stands on no line with a date.
    @Test func readsColumns() {
        #expect(found("naam;geboortedatum\nA;12-3-1986\nB;onbekend\n", in: "x.csv") == ["2:3"])
        #expect(found("naam;bevestigd\nA;12-3-1986\n", in: "x.csv") == [])
    }
}

import Model
import Testing

@testable import Rendering

@Suite struct SpanWordsTests {
    private let words = SiteWords(
        language: .dutch,
        texts: InterfaceTexts([
            "and": "en", "year-length-one": "1 jaar", "year-length-many": "{count} jaar", "month-length-one": "1 maand",
            "month-length-many": "{count} maanden", "about-length": "ongeveer {length}", "under-a-month": "minder dan een maand",
            "since": "sinds {date}", "until": "tot {date}",
        ]))

    @Test(arguments: [
        ("2019-03", "2022-12-06", "3 jaar en 9 maanden"), ("2021-12-06", "2022-12-06", "1 jaar"),
        ("2021-12-07", "2022-12-06", "11 maanden"),
        ("2022-11-06", "2022-12-06", "1 maand"), ("2022-11-20", "2022-12-06", "minder dan een maand"),
        ("2019", "2022-12-06", "ongeveer 3 jaar"), ("2021-10", "2022-11", "1 jaar en 1 maand"),
    ])
    func saysHowLong(from: String, to: String, length: String) throws {
        let start = try #require(PartialDate(iso: from))
        let end = try #require(PartialDate(iso: to))
        #expect(words.length(from: start, to: end) == length)
    }

    @Test(arguments: [
        ("2019-03", "2020-03", "maart 2019 – maart 2020"), ("2019-03", "", "sinds maart 2019"), ("", "2020", "tot 2020"), ("", "", ""),
        ("2022-02-01", "2022-02-20", "februari 2022"),
    ])
    func saysFromWhenUntilWhen(from: String, until: String, period: String) {
        #expect(words.period(from: PartialDate(iso: from), until: PartialDate(iso: until)) == period)
    }
}

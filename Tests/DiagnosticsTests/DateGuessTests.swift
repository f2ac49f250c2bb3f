import Testing

@testable import Diagnostics

@Test(arguments: [
    ("17-5-2022", "2022-05-17"), ("17/05/2022", "2022-05-17"), ("17.5.2022", "2022-05-17"), ("2022-5-1", "2022-05-01"),
    ("2022/05/17", "2022-05-17"), ("17 mei 2022", "2022-05-17"), ("1 maart 2022", "2022-03-01"), ("mei 2022", "2022-05"),
    ("2022-03-01T10:00", "2022-03-01"), ("2022-03-01 10:00:00", "2022-03-01"), ("1 October 2022", "2022-10-01"),
])
func guessesDate(text: String, iso: String) { #expect(isoDate(in: text) == iso) }

@Test(arguments: ["31-02-2022", "2022-02-30", "2022-Q1", "gisteren", "1-5-22", "2022-13-01", "5-2022", "", "voorjaar 2022"])
func guessesNone(text: String) { #expect(isoDate(in: text) == nil) }

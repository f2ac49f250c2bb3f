import Analysis
import Model
import Testing

@Suite struct PublicationLogTests {
    /// A contact `name e-mail telephone`, each of which may be left out.
    private func people(_ lines: [String], organisations: [String] = ["politie"]) -> Directory {
        var found = directory(lines.map { String($0.split(separator: " ")[0]) }, organisations: organisations)
        for (index, line) in lines.enumerated() {
            let parts = line.split(separator: " ").map(String.init)
            if parts.count > 1 { found.contacts[index].email = parts[1] }
            if parts.count > 2 { found.contacts[index].telephone = parts[2] }
        }
        return found
    }

    private func record(
        _ previous: PublicationRecord?, _ shown: Directory, full: Directory? = nil, on date: String, edition: Edition = .public
    ) -> PublicationRecord {
        publicationRecord(after: previous, edition: edition, shown: shown, full: full ?? shown, today: day(date))
    }

    /// `2022-12-06 added jan, changed piet(email)`.
    private func told(_ record: PublicationRecord) -> [String] {
        record.log.map { publication in
            let changes = publication.changes.map { change in
                "\(change.action) \(change.slug)" + (change.fields.isEmpty ? "" : "(\(change.fields.joined(separator: ",")))")
            }
            return ([publication.date.iso] + (publication.isFirst ? ["first"] : []) + [changes.joined(separator: ", ")])
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Test func tellsWhatIsNewGoneAndDifferent() {
        let first = record(nil, people(["jan j@x 010", "piet p@x", "kees"]), on: "2022-10-01")
        #expect(told(first) == ["2022-10-01 first"])
        var now = people(["jan j@x 020", "piet p@x", "nina"])
        now.contacts[1].standIn = Slug("nina")
        now.contacts[1].confirmed = day("2022-11-01")
        let second = record(first, now, on: "2022-11-01")
        #expect(told(second) == ["2022-11-01 added nina, gone kees, changed jan(telephone), changed piet(stand-in)", "2022-10-01 first"])
        #expect(record(second, now, on: "2022-12-01") == second)
    }

    /// Another spelling of the same number or address, another order of areas, or a confirmation is no change.
    @Test func tellsNoChangeWhereNothingIsDifferent() {
        var before = people(["jan J@x 010-0000112"])
        before.contacts[0].themes = ["zorg", "wonen"]
        var after = people(["jan j@X +31100000112"])
        after.contacts[0].themes = ["wonen", "zorg"]
        after.contacts[0].confirmed = day("2022-12-01")
        let first = record(nil, before, on: "2022-10-01")
        #expect(told(record(first, after, on: "2022-11-01")) == ["2022-10-01 first"])
    }

    @Test func tellsOneDayTogether() {
        let start = record(
            record(nil, people(["a", "b x@x", "c", "d"]), on: "2022-10-01"), people(["a", "b y@x", "d", "e"]), on: "2022-11-01")
        #expect(told(start)[0] == "2022-11-01 added e, gone c, changed b(email)")
        // e gone again, c back, b with another telephone too, d gone.
        let next = record(start, people(["a", "b y@x 010", "c"]), on: "2022-11-01")
        #expect(told(next) == ["2022-11-01 gone d, changed b(telephone,email), changed c", "2022-10-01 first"])
        // All as it was at the beginning but for c, of which nobody knows whether it came back the same.
        #expect(
            told(record(start, people(["a", "b y@x", "c", "d", "e"]), on: "2022-11-01"))[0]
                == "2022-11-01 added e, changed b(email), changed c")
    }

    @Test func forgetsDayOnWhichNothingIsLeft() {
        let start = record(record(nil, people(["a"]), on: "2022-10-01"), people(["a", "b"]), on: "2022-11-01")
        #expect(told(record(start, people(["a"]), on: "2022-11-01")) == ["2022-10-01 first"])
    }

    @Test func keepsTwentyFourPublications() {
        var last = record(nil, people(["a"]), on: "2020-01-01")
        for year in 1...30 { last = record(last, people(["a", "b\(year)"]), on: "\(2020 + year)-01-01") }
        #expect(last.log.count == 24)
        #expect(told(last)[0] == "2050-01-01 added b30, gone b29")
    }

    @Test func beginsAnewForAnotherEdition() {
        let first = record(nil, people(["a"]), on: "2022-10-01", edition: .network)
        #expect(told(record(first, people(["b"]), on: "2022-11-01")) == ["2022-11-01 first"])
    }

    @Test func followsSomeoneWhoseNameChanges() {
        let first = record(nil, people(["tirza t@x"]), on: "2022-10-01")
        let second = record(first, people(["tirza t@x 010"]), on: "2022-11-01")
        let third = record(second, people(["tirza-de-wit t@x 010"]), on: "2022-12-01")
        #expect(told(third) == ["2022-12-01 changed tirza-de-wit(name)", "2022-11-01 changed tirza-de-wit(telephone)", "2022-10-01 first"])
    }

    /// Someone published before who is for the network only now: no slug, no name, not even that someone is gone.
    @Test(arguments: ["jan j@x 0100000010", "johannes j@x", "johannes z@x 010-0000010", "JAN", "johannes J@X 020"])
    func forgetsWhomTheEditionWithholds(hidden: String) {
        let first = record(nil, people(["piet"]), on: "2022-09-01")
        let second = record(first, people(["jan j@x 0100000010", "piet"]), on: "2022-10-01")
        #expect(told(second)[0] == "2022-10-01 added jan")
        let shown = people(["piet p@x"])
        let full = people([hidden, "piet p@x"])
        let third = record(second, shown, full: full, on: "2022-11-01")
        #expect(told(third) == ["2022-11-01 changed piet(email)", "2022-09-01 first"])
        #expect(!"\(third)".contains("jan"))
    }

    @Test func forgetsPeopleOfWithheldOrganisation() {
        let before = people(["jan"], organisations: ["politie", "zorg"])
        let first = record(nil, people([], organisations: ["zorg"]), on: "2022-09-01")
        let second = record(first, before, on: "2022-10-01")
        let third = record(second, people([], organisations: ["zorg"]), full: before, on: "2022-11-01")
        #expect(told(third) == ["2022-09-01 first"])
        #expect(third.state.map(\.slug.text) == ["zorg"])
    }

    /// Who is in no edition any more has left, and that may be told.
    @Test func tellsWhoLeft() {
        let first = record(nil, people(["jan", "piet"]), on: "2022-10-01")
        #expect(told(record(first, people(["piet"]), on: "2022-11-01"))[0] == "2022-11-01 gone jan")
    }
}

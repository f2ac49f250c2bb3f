import Analysis
import Model
import Testing

@Suite struct CoverageTableTests {
    private let people = directory(
        ["a@politie zorg wijk", "b@politie Zorg buurt|wijk", "c@politie veilig stad", "d@politie - buurt", "e@politie zorg"],
        areas: ["buurt<wijk", "elders", "stad", "wijk<stad"])

    private func table(_ directory: Directory, by kind: CoverageTable.Kind = .domains) -> CoverageTable {
        CoverageTable(of: directory, by: kind, tree: AreaTree(directory.areas))
    }

    /// Counted by hand: b works in two areas and counts once in the city.
    @Test func countsContactsByAreaAndDomain() {
        let table = table(people)
        #expect(table.columns == ["veilig", "zorg"])
        #expect(table.rows.map(\.area.name) == ["elders", "stad", "wijk", "buurt"])
        #expect(table.rows.map(\.depth) == [0, 0, 1, 2])
        #expect(table.rows.map(\.counts) == [[0, 0], [1, 2], [0, 2], [0, 1]])
        #expect(table.rows.map(\.total) == [0, 4, 3, 2])
        #expect(table.totals == [1, 2])
        #expect(table.total == 4)
        #expect(table.withoutArea == 1)
    }

    @Test func knowsWhoIsThereForAreasAround() {
        let table = table(people)
        // In the neighbourhood a and b of the district and c of the city.
        #expect(table.rows.map(\.wider) == [[0, 0], [0, 0], [1, 0], [1, 2]])
        #expect(table.rows.map(\.isEmpty) == [true, false, false, false])
        #expect(table.rows[0].isGap(1))
        #expect(!table.rows[2].isGap(0))
    }

    @Test func takesDomainOfOrganisation() {
        var people = people
        people.organisations[0].domain = "veilig"
        #expect(table(people).totals == [2, 2])
        people.contacts[3].withheldFields = ["domain"]
        #expect(table(people).totals == [1, 2])
    }

    @Test func countsThemes() {
        var people = people
        people.contacts[0].themes = ["wonen", "jeugd"]
        people.contacts[1].themes = ["Jeugd", "jeugd"]
        let table = table(people, by: .themes)
        #expect(table.columns == ["jeugd", "wonen"])
        #expect(table.rows.map(\.counts) == [[0, 0], [2, 1], [2, 1], [1, 0]])
    }

    @Test func saysWhereSomeoneIsWithheld() {
        var people = people
        people.areas[0].hasWithheldContacts = true
        #expect(table(people).rows.map(\.isWithheld) == [false, true, true, true])
        people.areas[0].hasWithheldContacts = false
        people.areas[3].hasWithheldContacts = true
        #expect(table(people).rows.map(\.isWithheld) == [false, true, true, true])
    }
}

import Analysis
import Model
import Testing

/// The findings about who can be reached where.
@Suite struct AreaFindingTests {
    private func missing(_ directory: Directory) -> [String] {
        found(.areaUncovered, in: directory).map { finding in
            guard case .names(let names) = finding.values["domains"] else { return "?" }
            return "\(finding.subject.slug) \(finding.severity): \(names.joined(separator: ","))"
        }
    }

    @Test func findsAreasWithoutSomeoneForDomain() {
        let people = directory(
            ["a@politie zorg noord", "b@politie Veilig noord", "c@politie veilig zuid"], areas: ["noord", "west", "zuid"])
        #expect(missing(people) == ["west attention: veilig,zorg", "zuid note: zorg"])
    }

    /// Themes as domains: what an area misses beside others, and what it misses within a wider one.
    @Test func findsAreasWithoutSomeoneForTheme() {
        var people = directory(["a@politie zorg noord", "b@politie zorg zuid"], areas: ["noord", "zuid"])
        #expect(found(.areaUncovered, in: people).isEmpty)
        people.contacts[0].themes = ["schulden", "jeugd"]
        people.contacts[1].themes = ["Schulden"]
        let findings = found(.areaUncovered, in: people)
        #expect(findings.summary == ["zuid area-uncovered-theme"])
        #expect(findings.first?.severity == .note)
        #expect(findings.first?.values["missing"] == .names(["jeugd"]))
        // Together with a domain it is one finding with two facts.
        people.contacts[0].domain = "veilig"
        people.contacts[1].domain = "veilig"
        people.contacts.append(people.contacts[0])
        people.contacts[2].domain = "wonen"
        let both = found(.areaUncovered, in: people)
        #expect(both.summary == ["zuid area-uncovered"])
        #expect(both.grounds == ["area-uncovered", "area-uncovered-theme"])
        #expect(both.first?.values["missing"] == .names(["wonen", "jeugd"]))
        people.areas[1].hasWithheldContacts = true
        #expect(found(.areaUncovered, in: people).isEmpty)
    }

    /// Who is there for the city is there for its districts; what the city misses is told of the city alone.
    @Test func looksAtAreasAround() {
        let people = directory(
            ["a@politie zorg stad", "b@politie veilig wijk", "c@politie wonen elders"],
            areas: ["buurt<wijk", "elders", "stad", "wijk<stad", "west<stad"])
        #expect(missing(people) == ["elders note: veilig,zorg", "stad note: wonen", "west note: veilig"])
    }

    @Test func findsNothingWhereDataIsSilent() {
        #expect(missing(directory(["a@politie zorg"], areas: ["noord"])) == [])
        var people = directory(["a@politie zorg noord"], areas: ["noord", "west"])
        people.areas[1].hasWithheldContacts = true
        #expect(missing(people) == [])
        // Someone whom this edition withholds may be there for the whole city, or for a part of it.
        people = directory(["a@politie zorg elders"], areas: ["elders", "stad", "wijk<stad"])
        people.areas[2].hasWithheldContacts = true
        #expect(missing(people) == [])
        people.areas[2].hasWithheldContacts = false
        #expect(missing(people) == ["stad attention: zorg"])
    }

    @Test func findsTheOnlyOneInAnArea() {
        let people = directory(
            ["a - noord|buurt", "b - zuid", "c - zuid", "d - stad", "e - wijk"],
            areas: ["buurt<noord", "noord", "stad", "wijk<stad", "zuid"])
        let findings = found(.oneForAll, in: people)
        #expect(findings.summary == ["a one-for-all-area"])
        #expect(findings.first?.values["list"] == .names(["noord"]))
        #expect(found(.oneForAll, in: directory(["a - noord"], areas: ["noord"])).isEmpty)
    }

    @Test func findsTheOnlyOneForThemes() {
        var people = directory(["a", "b"])
        people.contacts[0].themes = ["zorg", "Wonen", "wonen", "jeugd", "schulden"]
        people.contacts[1].themes = ["zorg"]
        #expect(found(.oneForAll, in: people).map { $0.values["list"] } == [.names(["Wonen", "jeugd", "schulden"])])
        people.hasWithheldContacts = true
        #expect(found(.oneForAll, in: people).isEmpty)
        people.hasWithheldContacts = false
        people.contacts[1].themes.append("JEUGD")
        #expect(found(.oneForAll, in: people).isEmpty)
    }

    @Test func findsTheStandInOfFourOthers() {
        #expect(found(.oneForAll, in: directory(["a", "b - - a", "c - - a", "d - - a"])).isEmpty)
        #expect(found(.oneForAll, in: directory(["a", "b - - a", "c - - a", "d - - a", "e - - a"])).summary == ["a one-for-all-stand-in"])
    }
}

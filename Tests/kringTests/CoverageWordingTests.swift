import Foundation
import TestSupport
import Testing

/// The headings of the social map: what they say against the contacts that went in.
@Suite struct CoverageWordingTests {
    /// Areas, contacts (area and domain each), and the heading of the page of white spots.
    @Test(arguments: [
        (["Noord", "Zuid"], ["noord;zorg", "zuid;zorg", "noord;veilig", "zuid;veilig"], "In elk gebied is er voor elk domein iemand"),
        // One of anything has no “each”.
        (["Noord"], ["noord;zorg", "noord;veilig"], "In Noord is er voor elk domein iemand"),
        (["Noord", "Zuid"], ["noord;zorg", "zuid;zorg"], "In elk gebied is er iemand voor zorg"),
        (["Noord"], ["noord;zorg"], "In Noord is er iemand voor zorg"),
        (["Noord", "Beide Oevers"], ["noord;zorg"], "Nog niemand in Beide Oevers"),
        (["Noord", "Zuid", "Oost"], ["noord;zorg"], "Nog niemand in Oost en Zuid"),
        (["A", "B", "C", "D", "E"], ["a;zorg"], "In vier van de vijf gebieden is nog niemand"),
        (["Noord", "Zuid"], ["noord;zorg", "zuid;veilig"], "Veilig en zorg: voor elk daarvan is in één van de twee gebieden nog niemand"),
        (["Noord", "Zuid"], ["noord;zorg", "noord;veilig", "zuid;zorg"], "In Zuid is nog niemand voor veilig"),
        (["Noord", "Zuid"], ["noord;zorg", "noord;veilig", "noord;wonen", "zuid;zorg"], "In Zuid is nog niemand voor veilig en wonen"),
    ])
    func headsTheWhiteSpots(areas: [String], contacts: [String], title: String) async throws {
        let page = try await site(areas, contacts).page("directory/coverage.html")
        #expect(page.contains("<h1>\(title)</h1>"), "\(page.firstHeading)")
    }

    /// A card has room for the desks of twelve organisations, and counts the others.
    @Test(arguments: [(12, nil), (13, "En nog 1 organisatie: kijk op de site."), (15, "En nog 3 organisaties: kijk op de site.")])
    func countsDesksThatACardHasNoRoomFor(number: Int, rest: String?) async throws {
        let organisations = (0..<number).map { "O\($0);010 000 01 \(10 + $0)\n" }
        let contacts = (0..<number).map { "Persoon \($0);O\($0);noord\n" }
        let page = try await BuiltSite([
            "Content/site.yaml": "title: T\n", "Content/directory/areas.yaml": "areas:\n  - {name: Noord, slug: noord}\n",
            "Content/directory/organisations.csv": "naam;telefoon\n" + organisations.joined(),
            "Content/directory/contacts.csv": "naam;organisatie;gebieden\n" + contacts.joined(),
        ]).page("directory/cards/noord.html")
        #expect(page.contains("class=\"card-rest\"") == (rest != nil))
        if let rest { #expect(page.contains(rest)) }
    }

    /// Without domains nobody is there for “every domain”.
    @Test func promisesNothingWithoutDomains() async throws {
        let files = try await site(["Noord"], ["noord;"]).files()
        for (name, data) in files where name.hasSuffix(".html") {
            #expect(!String(decoding: data, as: UTF8.self).contains("elk domein"), "\(name)")
        }
    }

    /// Who is in no area is not on the map; whoever is in two counts once.
    @Test(arguments: [
        (["noord;zorg", "noord, zuid;zorg", ";zorg"], "2 contactpersonen en 1 zonder gebied"),
        (["noord;zorg"], "1 contactpersoon, nog geen in Zuid"),
        ([";zorg"], "Nog nergens een contactpersoon"),
    ])
    func headsTheMapWithWhoIsOnIt(contacts: [String], title: String) async throws {
        let page = try await site(["Noord", "Zuid"], contacts).page("directory/index.html")
        #expect(page.contains("class=\"figure-title\">\(title)<"))
        // What only a screen can do stays off the paper.
        #expect(page.contains("<p class=\"figure-subtitle\">Aantal contactpersonen per gebied <span class=\"screen-only\">"))
    }

    private func site(_ areas: [String], _ contacts: [String]) async throws -> BuiltSite {
        let tiles = areas.enumerated().map { place, name in
            "  - slug: \(name.lowercased().replacing(" ", with: "-"))\n    name: \(name)\n    tile: [\(place + 1), 1]\n"
        }
        let people = contacts.enumerated().map { place, contact in "Anna \(place);post;\(contact)\n" }
        return try await BuiltSite([
            "Content/site.yaml": "title: Proef\ndate: 2022-12-06\n", "Content/directory/organisations.csv": "naam\nPost\n",
            "Content/directory/areas.yaml": "areas:\n" + tiles.joined(),
            "Content/directory/contacts.csv": "naam;organisatie;gebieden;domein\n" + people.joined(),
        ])
    }
}

extension String {
    fileprivate var firstHeading: Substring {
        range(of: "<h1").map { self[$0.lowerBound...].prefix(160) } ?? ""
    }
}

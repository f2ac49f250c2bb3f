import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Collecting

/// Packages of HSDS in each version's names and by each of its links.
@Suite struct HSDSReadingTests {
    private func read(_ files: [String: String]) throws -> ContactFile {
        let folder = try TemporaryFolder(files)
        return contactFile(at: folder.path, language: .dutch) { $0.rawValue }
    }

    private static let organization = "id,name\no1,Opvang Zuid\no2,Ander\n"
    private static let service = "id,organization_id,name,status\ns1,o1,Nachtopvang,active\n"

    @Test(arguments: [
        ("organization_id", "o1"), ("service_id", "s1"), ("service_at_location_id", "sl1"), ("location_id", "l1"), ("location_id", "l2"),
        ("service_id", "s2"), ("service_at_location_id", "sl3"), ("location_id", "l3"),
    ])
    func findsOrganisationByEveryLink(column: String, id: String) throws {
        let file = try read([
            "organization.csv": Self.organization, "program.csv": "id,organization_id,name\np1,o1,Plan\n",
            "service.csv": "id,organization_id,program_id,name\ns1,o1,,Nachtopvang\ns2,,p1,Dagopvang\n",
            "location.csv": "id,organization_id,name\nl1,o1,Huis\nl2,,Post\nl3,,Hof\n",
            "service_at_location.csv": "id,service_id,location_id\nsl1,s1,l1\nsl2,s1,l2\nsl3,s2,l3\n",
            "contact.csv": "id,\(column),name\nc1,\(id),Anneke Vos\n",
        ])
        #expect(file.contacts.map { $0.text(.organisation) } == ["Opvang Zuid"])
        #expect(file.diagnostics.isEmpty)
    }

    /// Whoever works at a place is of the organisation of that place, not of the one that offers its service there.
    @Test func keepsHostOfLocationApartFromItsGuest() throws {
        let file = try read([
            "organization.csv": Self.organization, "service.csv": Self.service, "location.csv": "id,organization_id,name\nl1,o2,Huis\n",
            "service_at_location.csv": "id,service_id,location_id\nsl1,s1,l1\n", "contact.csv": "id,location_id,name\nc1,l1,Anneke Vos\n",
        ])
        #expect(file.contacts.map { $0.text(.organisation) } == ["Ander"])
    }

    @Test(arguments: [
        ("contact_id", "c1"), ("service_id", "s1"), ("service_at_location_id", "sl1"), ("location_id", "l1"),
    ])
    func findsTelephoneByEveryLink(column: String, id: String) throws {
        let file = try read([
            "organizations.csv": Self.organization, "services.csv": Self.service, "locations.csv": "id,name\nl1,Huis\n",
            "services_at_location.csv": "id,service_id,location_id\nsl1,s1,l1\n",
            "contacts.csv": "id,service_at_location_id,name\nc1,sl1,Anneke Vos\n",
            "phones.csv": "id,\(column),number,type\np1,\(id),010 000 01 99,fax\np2,\(id),010 000 01 07,voice\n",
        ])
        #expect(file.contacts.first?.text(.telephone) == "010 000 01 07")
    }

    /// A number that is linked to nobody in the package, or that nobody calls, is named.
    @Test func namesNumbersThatNobodyGets() throws {
        let file = try read([
            "organization.csv": Self.organization, "contact.csv": "id,organization_id,name\nc1,o1,Anneke Vos\n",
            "phone.csv": "id,contact_id,number,type\np1,c9,010 000 01 07,voice\np2,c1,010 000 01 08,fax\n",
        ])
        #expect(file.diagnostics.map { "\($0.place.line) \($0.identifier.rawValue)" } == ["2 value-not-used"])
        #expect(file.notUsed.map(\.name) == ["phone: fax"])
        #expect(file.contacts.first?.text(.telephone) == nil)
    }

    @Test func keepsTelephoneOfOrganisationForItself() throws {
        let file = try read([
            "organization.csv": Self.organization, "contact.csv": "id,organization_id,name\nc1,o1,Anneke Vos\n",
            "phone.csv": "id,organization_id,number,extension\np1,o1,010 000 01 07,12\n",
        ])
        #expect(file.contacts.first?.text(.telephone) == nil)
        #expect(file.organisations.first?.values[.telephone]?.contains("12") == true)
    }

    /// Version 1.1, as Ohana exports it: another name for the website, the kind of a number and its country.
    @Test func readsVersion1() throws {
        let file = try read([
            "datapackage.json": """
            {"name": "proef", "resources": [{"name": "my_sample_organizations", "path": "organisaties.csv"},
            {"name": "my_sample_contacts", "path": "contacts.csv"}, {"name": "my_sample_phones", "path": "phones.csv"},
            {"name": "my_sample_services", "path": "services.csv"}]}
            """,
            "organisaties.csv": "id,name,url\n1,Schuldhulp,http://schuldhulp.example.nl\n",
            "contacts.csv": "id,organization_id,service_id,name,title\n1,,2,Dirk Bos,Consulent\n",
            "services.csv": "id,organization_id,name\n2,1,Hulp\n",
            "service_areas.csv": "id,service_id,service_area\n1,2,Noord\n",
            "phones.csv": "id,contact_id,number,number_type,country_prefix\n1,1,6-0000-0018,fax,31\n2,1,10-000-0108,voice,31\n",
            "regular_schedules.csv": "id,service_id,weekday,opens_at,closes_at\n1,2,2,09:00,17:00\n",
        ])
        let contact = file.contacts.first
        #expect(contact?.text(.telephone) == "+31 10-000-0108")
        #expect(contact?.text(.hours) == "di 09:00-17:00")
        #expect(contact?.values[.areas]?.items == ["Noord"])
        #expect(contact?.text(.organisation) == "Schuldhulp")
        #expect(file.organisations.first?.values[.website] == "http://schuldhulp.example.nl")
    }

    @Test func readsPathsOfDescription() throws {
        let file = try read([
            "datapackage.json": """
            {"resources": [{"name": "organization", "path": ["data/a.csv", "data/b.csv"], "dialect": {"delimiter": "|"}},
            {"name": "x", "path": "./data/contacts.csv"}, {"name": "phone", "path": "data/weg.csv"}]}
            """,
            "data/a.csv": "id|name\n1|Een\n", "data/b.csv": "id|name\n2|Twee\n",
            "data/contacts.csv": "id;organization_id;name\n1;2;Anneke Vos\n2;1;Bas Kok\n",
        ])
        #expect(file.contacts.map { $0.text(.organisation) } == ["Twee", "Een"])
        #expect(file.diagnostics.map(\.identifier) == [.valueNotUsed])
        #expect(file.diagnostics.first?.summary.contains("data/weg.csv") == true)
    }

    @Test func saysThatServiceHasStopped() throws {
        let file = try read([
            "organization.csv": Self.organization, "service.csv": "id,organization_id,name,status\ns1,o1,Dagopvang,defunct\n",
            "contact.csv": "id,service_id,name\nc1,s1,Cor Dam\nc2,,Intake\nc3,s9,Bas Kok\n",
        ])
        #expect(file.contacts.count == 3)
        #expect(file.diagnostics.map(\.summary).contains { $0.contains("Dagopvang") && $0.contains("defunct") })
        #expect(file.diagnostics.map(\.summary).contains { $0.contains("identifier s9") })
    }

    @Test(arguments: [["organizations.json": "{}"], ["lees.md": "x"], [:]])
    func saysWhatIsNoPackage(files: [String: String]) throws {
        #expect(try read(files).diagnostics.map(\.severity) == [.error])
    }
}

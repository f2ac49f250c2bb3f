import Foundation
import Model
import Reading
import TestSupport
import Testing

@testable import Collecting

@Suite struct ContactConfirmationTests {
    private let table = "naam;organisatie;bevestigd\r\nJan Bos;politie;1-11-2022\r\nZoë Vos;politie;\r\n"
    private let page = "---\nname: Piet Kok\norganisation: politie\n---\n"

    private func site(_ files: [String: String] = [:]) throws -> TemporaryFolder {
        let usual = [
            "Content/site.yaml": "title: Proef\n", "Content/directory/organisations.csv": "naam\nPolitie\n",
            "Content/directory/contacts.csv": table, "Content/directory/contacts/piet-kok.md": page,
        ]
        return try TemporaryFolder(usual.merging(files) { $1 })
    }

    private func contacts(_ folder: TemporaryFolder) async -> [Contact] { await readSite(at: folder.path).site.directory.contacts }

    @Test func setsDatesInTablesAndPages() async throws {
        let folder = try site()
        let report = try confirm(await contacts(folder), on: date("2022-12-06"), site: folder.path)
        #expect(report.changes.map(\.contact.name) == ["Jan Bos", "Piet Kok", "Zoë Vos"])
        #expect(report.changes.map { $0.previous?.iso } == ["2022-11-01", nil, nil])
        #expect(report.files == ["Content/directory/contacts.csv", "Content/directory/contacts/piet-kok.md"])
        #expect(
            try folder.text(of: "Content/directory/contacts.csv")
                == "naam;organisatie;bevestigd\r\nJan Bos;politie;6-12-2022\r\nZoë Vos;politie;6-12-2022\r\n")
        #expect(
            try folder.text(of: "Content/directory/contacts/piet-kok.md")
                == "---\nname: Piet Kok\norganisation: politie\nconfirmed: 2022-12-06\n---\n")
        // Confirmed again on the same day there is nothing to do.
        let again = try confirm(await contacts(folder), on: date("2022-12-06"), site: folder.path)
        #expect(again.changes.isEmpty && again.unchanged.count == 3 && again.files == [])
    }

    @Test func writesNothingWhenAskedTo() async throws {
        let folder = try site()
        let before = try filesByPath(below: folder.path)
        #expect(try confirm(await contacts(folder), on: date("2022-12-06"), site: folder.path, isDryRun: true).changes.count == 3)
        #expect(try filesByPath(below: folder.path) == before)
    }

    /// One file in which the date cannot be set, and all stay as they were.
    @Test func changesAllFilesOrNone() async throws {
        let folder = try site([
            "Content/directory/contacts/piet-kok.md": "---\nname: Piet Kok\norganisation: politie\nconfirmed: ooit\n---\n"
        ])
        let before = try filesByPath(below: folder.path)
        let contacts = await contacts(folder)
        #expect(contacts.count == 3)
        let problem = #expect(throws: ConfirmationProblem.self) { try confirm(contacts, on: date("2022-12-06"), site: folder.path) }
        #expect(problem?.description.hasPrefix("cannot set the date of Piet Kok in Content/directory/contacts/piet-kok.md") == true)
        #expect(try filesByPath(below: folder.path) == before)
    }

    @Test func findsContactsByWhatPeopleCallThem() async throws {
        let folder = try site()
        let lookup = ContactLookup(await readSite(at: folder.path).site.directory)
        guard case .found(let contact) = lookup.contact(named: "zoe vos") else {
            Issue.record("not found")
            return
        }
        #expect(contact.name == "Zoë Vos")
        guard case .unknown(let nearest) = lookup.contact(named: "Jan Bosch") else {
            Issue.record("not found")
            return
        }
        #expect(nearest == "Jan Bos")
        guard case .found(let organisation) = lookup.organisation(named: "politie") else {
            Issue.record("not found")
            return
        }
        #expect(organisation.title == "Politie")
    }
}

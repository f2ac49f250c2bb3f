import Foundation
import TestSupport
import Testing

/// `kring confirm`, run as people run it.
@Suite struct ConfirmCommandTests {
    private let table =
        "naam;slug;organisatie;bevestigd\nJan Bos;;politie;2022-05\nJan Bos;jan-bos-2;zorg;2021\nAnna Vos;;politie;2022-12-06\n"

    private func site() throws -> TemporaryFolder {
        try TemporaryFolder([
            "Content/site.yaml": "title: Proef\n", "Content/directory/organisations.csv": "naam;kort\nPolitie;\nZorg;\nGemeente;B&W\n",
            "Content/directory/contacts.csv": table,
        ])
    }

    @Test func confirmsBySlugAndOrganisation() throws {
        let folder = try site()
        let result = try Program.run(
            ["confirm", "jan-bos-2", "--organisation", "POLITIE", "--date", "2022-12-06", "--site", folder.path])
        #expect(result.errors == "")
        #expect(
            result.output == """
                Jan Bos: 2021 → 2022-12-06
                Jan Bos: 2022-05 → 2022-12-06
                Anna Vos: 2022-12-06 already
                confirmed 2 contacts in Content/directory/contacts.csv

                """)
        #expect(
            try folder.text(of: "Content/directory/contacts.csv")
                == table.replacing("2022-05", with: "2022-12-06").replacing("2021", with: "2022-12-06"))
    }

    @Test func saysWhatItWouldDo() throws {
        let folder = try site()
        let result = try Program.run(["confirm", "anna vos", "--date", "2022-11-01", "--dry-run"], in: folder.path)
        #expect(result.code == 0)
        #expect(result.output == "Anna Vos: 2022-12-06 → 2022-11-01\nwould confirm 1 contact in Content/directory/contacts.csv\n")
        #expect(try folder.text(of: "Content/directory/contacts.csv") == table)
    }

    @Test(arguments: [
        (["Anna Bos"], "This site has no contact “Anna Bos”: did you mean “Anna Vos”?"),
        (["Jan Bos"], "“Jan Bos” can be jan-bos (politie) or jan-bos-2 (zorg): write the slug"),
        (["jan-bos-2", "--organisation", "b&w"], "Gemeente has no contacts"),
        (["--organisation", "polite"], "This site has no organisation “polite”: did you mean “Politie”?"),
        (["jan-bos-2", "--date", "2999-01-01"], "2999-01-01 is still to come"),
        ([], "Name a contact, or an organisation with --organisation"),
    ])
    func refusesWhatItCannotTell(arguments: [String], words: String) throws {
        let folder = try site()
        let result = try Program.run(["confirm"] + arguments, in: folder.path)
        #expect(result.code == 2)
        #expect(result.errors.contains(words))
        #expect(try folder.text(of: "Content/directory/contacts.csv") == table)
    }
}

import Foundation
import TestSupport
import Testing

/// What a build gives to take along, brought in again.
@Suite struct ContactRoundTripTests {
    /// Names, themes and numbers with every mark that the formats use themselves.
    private static let hard = [
        "Content/directory/organisations.csv": "naam;slug;uitgave\n\"Politie, \"\"Zuid\"\"; team\";politie;\nGGZ;;\nGesloten;;network\n",
        "Content/directory/areas.yaml": "areas:\n  - name: Ĳsselmonde\n  - name: 'A, B; C'\n",
        "Content/directory/contacts.csv": #"""
        naam;slug;organisatie;functie;domein;thema's;gebieden;telefoon;e-mail;bereikbaar;vervanger;bevestigd;uitgave;uitgave telefoon
        Désirée d'Éclair-van 't Hof;;politie;"Hoofd, wijk; 'zorg' ""x""";zorg;"a, b|c; d";Ĳsselmonde;'+31 10 000 01 12;d@x.example.nl;"ma; di, wo";jan-2;2022;;
        Jan Bos;jan-2;GGZ;'=1+1;;"een, twee|";"A, B; C|";010 000 01 13;;;;2022-05;;network
        Jan Bos;;politie;;;;"Ĳsselmonde|A, B; C";;;\n letterlijk;jan-2;2022-05-17;network;
        Jan Slot;;Gesloten;;;😀 lach;;010 000 01 14;;;;;;

        """#,
    ]

    @Test(arguments: ["contacts.csv", "contacts.vcf", "hsds"], ["public", "network"])
    func findsNoDifference(file: String, edition: String) throws {
        let site = try ContactSite(directory: Self.hard)
        #expect(try site.build(["--edition", edition]).code == 0)
        let before = try site.content()
        let result = try site.run(["Output/directory/" + file])
        #expect(result.code == 0, "\(result)")
        #expect(result.output.contains("no difference: \(edition == "public" ? 2 : 4) contacts as in the directory"), "\(result)")
        #expect(try site.content() == before)
    }

    @Test(arguments: ["contacts.csv", "contacts.vcf", "hsds"])
    func fillsEmptySiteWithTheSame(file: String) throws {
        let site = try ContactSite(directory: Self.hard)
        #expect(try site.build(["--edition", "network"]).code == 0)
        let other = try ContactSite(directory: [:])
        let result = try other.run([site.folder.path + "/Output/directory/" + file])
        #expect(result.code == 0, "\(result)")
        let built = try other.build(["--edition", "network"])
        #expect(built.code == 0, "\(built)")
        #expect(try other.folder.text(of: "Output/directory/contacts.csv") == site.folder.text(of: "Output/directory/contacts.csv"))
    }

    @Test func exportsTablesThatReadAsContent() throws {
        let site = try ContactSite(directory: Self.hard)
        #expect(try site.build(["--edition", "network"]).code == 0)
        let names = ["contacts.csv", "organisations.csv"]
        let tables = try names.map { try site.folder.text(of: "Output/directory/" + $0) }
        let other = try ContactSite(
            directory: [
                "Content/directory/contacts.csv": tables[0], "Content/directory/organisations.csv": tables[1],
                "Content/directory/areas.yaml": Self.hard["Content/directory/areas.yaml"] ?? "",
            ])
        let result = try other.build(["--edition", "network"])
        #expect(result.code == 0, "\(result)")
        #expect(try names.map { try other.folder.text(of: "Output/directory/" + $0) } == tables)
    }

    @Test func exportsNothingThatIsForTheNetwork() throws {
        let site = try ContactSite(directory: Self.hard)
        #expect(try site.build().code == 0)
        let files = try filesByPath(below: site.folder.path + "/Output")
        for (path, data) in files {
            let text = path + String(decoding: data, as: UTF8.self)
            for secret in ["010 000 01 13", "010 000 01 14", "Jan Slot", "jan-slot", "Gesloten", "letterlijk"] {
                #expect(!text.contains(secret), "\(secret) is in \(path)")
            }
        }
    }

    @Test(arguments: ["contacts.csv", "contacts.vcf", "hsds"])
    func bringsExampleIntoEmptySite(file: String) throws {
        let example = try TemporaryFolder()
        #expect(try Program.run(["build", packageFolder().path, "--output", example.path + "/Output"]).code == 0)
        let site = try ContactSite(directory: [:])
        #expect(try site.run([example.path + "/Output/directory/" + file]).code == 0)
        #expect(try site.build().code == 0)
        #expect(try site.folder.text(of: "Output/directory/contacts.csv") == example.text(of: "Output/directory/contacts.csv"))
    }
}

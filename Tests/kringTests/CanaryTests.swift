import Foundation
import TestSupport
import Testing

/// Everything that is for the network only is a word or number of its own, which then is in no byte of the public edition.
@Suite struct CanaryTests {
    /// Words that occur nowhere else; the tail of each is looked for, since an index may write a shared beginning once.
    private static let words = (0..<26).map { String(UnicodeScalar(UInt8(97 + $0))) + "xq\(["jw", "vz", "kx"][$0 % 3])\(10 + $0)" }

    private static func word(_ index: Int) -> String { words[index] }

    private static let organisations = [
        "politie": """
        ---
        title: Politie
        telephone: {value: 019 555 11 01, edition: network}
        email: {value: \(word(0))@example.nl, edition: network}
        visit: {value: \(word(1)) 12, edition: network}
        can: {value: ["\(word(2))"], edition: network}
        shares: [Iets, Nog iets]
        themes: [overlast]
        needs:
          - {organisation: geheime-dienst, what: "\(word(3))", strength: 3}
        ---
        Openbaar.
        """,
        "geheime-dienst": """
        ---
        title: \(word(4)) dienst
        slug: geheime-dienst
        short: \(word(5))
        edition: network
        telephone: 019 555 11 02
        website: https://\(word(6)).example.nl/
        themes: ["\(word(7))"]
        needs:
          - {organisation: politie, what: "\(word(8))"}
        ---
        \(word(9))
        """,
    ]

    private static let contacts = """
        naam;organisatie;functie;domein;thema's;gebieden;telefoon;e-mail;bereikbaar;vervanger;bevestigd;uitgave;uitgave telefoon;uitgave functie;uitgave bereikbaar
        Open Ann;politie;\(word(10));veilig;overlast;charlois;019 555 11 03;ann@example.nl;\(word(11));\(word(12)) Stil;2022-05-17;;network;network;network
        \(word(12)) Stil;politie;\(word(13));\(word(14));\(word(15));charlois|verborgen;019 555 11 04;\(word(16))@example.nl;\(word(17));Open Ann;2019-02-03;network;;;
        \(word(18)) Ver;geheime-dienst;Lid;veilig;overlast;charlois;019 555 11 05;ver@example.nl;;;2019-02-03;;;;
        """

    private static let site = [
        "Content/site.yaml": "title: T\naddress: https://t.example.nl/\ndate: 2022-12-06\neditions: [public, network]\n",
        "Content/directory/contacts.csv": contacts,
        "Content/directory/organisations/politie.md": organisations["politie"] ?? "",
        "Content/directory/organisations/geheime-dienst.md": organisations["geheime-dienst"] ?? "",
        "Content/directory/areas.yaml": """
        areas:
          - {name: Charlois, tile: [1, 1]}
          - {name: "\(word(19)) Zuid", slug: verborgen, code: WK019555, tile: [2, 1], about: "\(word(20))", edition: network, part-of: charlois}
        """,
        "Content/partnerships/open/index.md": """
        ---
        title: Open
        members:
          - {organisation: politie, function: lid}
          - {organisation: geheime-dienst, function: "\(word(21))"}
        tasks:
          - {task: Iets, accountable: geheime-dienst}
        ---
        """,
        "Content/partnerships/stil/index.md": "---\ntitle: \(word(22))\nedition: network\n---\n\(word(23))\n",
        "Content/assets/network/\(word(24)).txt": word(25),
    ]

    /// All names and bytes of an output, with the folds of address cards taken out, and numbers once more without their spaces.
    private func leaks(in folder: String) throws -> [String] {
        let numbers = (1...5).map { "019555110\($0)" }
        let wanted = Self.words.map { String($0.dropFirst()) } + ["geheime-dienst", "verborgen", "2019-02-03", "20190203", "februari 2019"]
        var found: [String] = []
        for (path, data) in try filesByPath(below: folder) {
            let text = (path + "\n" + String(decoding: data, as: UTF8.self)).replacing("\r\n ", with: "").lowercased()
            found += wanted.filter(text.contains).map { "\(path): \($0)" }
            let digits = String(decoding: text.utf8.filter { $0 != 0x20 && $0 != 0x2D }, as: UTF8.self)
            found += numbers.filter(digits.contains).map { "\(path): \($0)" }
        }
        return found.sorted()
    }

    @Test func keepsNetworkOutOfEveryByteOfPublicEdition() throws {
        let folder = try TemporaryFolder(Self.site)
        let run = try Program.run(["build", folder.path])
        #expect(run.code == 0, "\(run.errors)")
        #expect(try leaks(in: folder.path + "/Output") == [])
    }

    /// The words are really there to be found: the network's own edition holds them.
    @Test func showsNetworkWhatIsItsOwn() throws {
        let folder = try TemporaryFolder(Self.site)
        let run = try Program.run(["build", folder.path, "--edition", "network"])
        #expect(run.code == 0, "\(run.errors)")
        let found = try leaks(in: folder.path + "/Output").joined(separator: "\n")
        let missing = Self.words.filter { !found.contains($0.dropFirst()) }
        #expect(missing == [])
        for number in 1...5 { #expect(found.contains("019555110\(number)")) }
    }

    /// Whoever is made the network's own leaves no trace either: not where an earlier edition stood, not in what is said to have changed.
    @Test func forgetsWhoBecomesTheNetworks() throws {
        let folder = try TemporaryFolder(Self.site)
        _ = try Program.run(["build", folder.path, "--edition", "network"])
        _ = try Program.run(["build", folder.path])
        #expect(try leaks(in: folder.path + "/Output") == [])
        try folder.write(Self.contacts.replacing("network", with: ""), to: "Content/directory/contacts.csv")
        try folder.write(
            (Self.site["Content/directory/areas.yaml"] ?? "").replacing(", edition: network", with: ""), to: "Content/directory/areas.yaml")
        #expect(try Program.run(["build", folder.path, "--date", "2022-12-07"]).code == 0)
        #expect(try !leaks(in: folder.path + "/Output").isEmpty)
        for (path, text) in Self.site { try folder.write(text, to: path) }
        #expect(try Program.run(["build", folder.path, "--date", "2022-12-08"]).code == 0)
        #expect(try leaks(in: folder.path + "/Output") == [])
    }
}

import Foundation
import TestSupport

/// A small site with a round to import answers into, and the program run in its folder.
struct ImportSite {
    static let answers = "Content/partnerships/netwerk-x/rounds/2022-11-15.csv"

    let folder: TemporaryFolder

    /// - Parameters:
    ///   - files: beside the site's own, by path.
    ///   - existing: the answers that the round has already.
    init(_ files: [String: String] = [:], existing: String? = nil) throws {
        folder = try TemporaryFolder([
            "Content/site.yaml": "title: Proef\ndate: 2022-12-01\n",
            "Content/instruments/proef.yaml": """
            title: Proef
            source: Zelf
            scale: {min: 1, max: 5, labels: {nl: [Helemaal oneens, Oneens, Neutraal, Eens, Helemaal eens], en: [No, Rather not, So so, Rather, Yes]}}
            dimensions:
              - id: d
                title: D
                indicators:
                  - {id: doel, text: {nl: Ik weet waar het over gaat., en: I know what it is about.}}
                  - {id: tijd, text: {nl: We hebben genoeg tijd., en: We have time enough.}}

            """,
            "Content/partnerships/netwerk-x/index.md": "---\ntitle: Netwerk X\n---\n",
            "Content/partnerships/netwerk-x/rounds/2022-11-15.md":
                "---\ninstrument: proef\ndate: 2022-11-15\ngroups: [domein]\nchoices: {domein: [zorg, wonen]}\n---\n",
        ])
        if let existing { try folder.write(existing, to: Self.answers) }
        for (name, text) in files { try folder.write(text, to: name) }
    }

    /// Runs `kring import responses … --into netwerk-x/2022-11-15` in the site's folder.
    func run(_ arguments: [String]) throws -> Program.Result {
        try Program.run(["import", "responses"] + arguments + ["--into", "netwerk-x/2022-11-15"], in: folder.path)
    }

    /// The answers of the round; nil where there are none.
    func answers() throws -> String? {
        folder.has(Self.answers) ? try folder.text(of: Self.answers) : nil
    }

    /// An answer file.
    static func answerFile(
        token: String = "k7f2-9qxm-3h5d", domain: String = "zorg", answers: String = "\"doel\": 4, \"tijd\": 3"
    ) -> String {
        """
        {"kind": "kring-answers", "version": 1, "partnership": "netwerk-x", "round": "2022-11-15", "instrument": "proef",
        "token": "\(token)", "groups": {"domein": "\(domain)"}, "answers": {\(answers)}}
        """
    }
}

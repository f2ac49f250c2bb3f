import Foundation
import TestSupport

/// A small site with a checklist to bring something into, and the program run in its folder.
struct ChecklistSite {
    static let rules = "Content/partnerships/netwerk-x/rules.md"

    let folder: TemporaryFolder

    /// - Parameters:
    ///   - rules: the checklist's file; nil for none.
    ///   - files: beside the site's own, by path.
    init(rules: String? = Self.someRules, _ files: [String: String] = [:]) throws {
        folder = try TemporaryFolder([
            "Content/site.yaml": "title: Proef\ndate: 2022-12-31\n",
            "Content/directory/organisations.csv": "naam\nPolitie\n",
            "Content/partnerships/netwerk-x/index.md":
                "---\ntitle: Netwerk X\nmembers:\n  - organisation: politie\n    function: Wijkagent\n    domain: veilig\n---\n",
            "Content/partnerships/netwerk-y/index.md": "---\ntitle: Netwerk Y\n---\n",
        ])
        if let rules { try folder.write(rules, to: Self.rules) }
        for (name, text) in files { try folder.write(text, to: name) }
    }

    static let someRules = recordedRules

    /// Runs `kring import checklist … --into netwerk-x` in the site's folder.
    func run(_ arguments: [String], into: String = "netwerk-x") throws -> Program.Result {
        try Program.run(["import", "checklist"] + arguments + ["--into", into], in: folder.path)
    }

    func text() throws -> String? {
        folder.has(Self.rules) ? try folder.text(of: Self.rules) : nil
    }

    /// A file as the page saves it.
    static func file(_ steps: String, date: String = "2022-12-06", instrument: String = "zeven-gouden-regels") -> String {
        """
        {
          "kind": "kring-checklist",
          "version": 1,
          "partnership": "netwerk-x",
          "instrument": "\(instrument)",
          "date": "\(date)",
          "steps": [
            \(steps)
          ]
        }

        """
    }
}

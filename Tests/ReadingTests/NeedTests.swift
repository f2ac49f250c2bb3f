import Model
import Testing

@testable import Reading

@Suite struct NeedTests {
    private let others = [
        "Content/site.yaml": "title: T\n", "Content/directory/organisations/opvang.md": "---\ntitle: Opvang Zuid\nshort: OZ\n---\n",
        "Content/directory/organisations/om.md": "---\ntitle: Openbaar Ministerie\n---\n",
    ]

    private func read(_ needs: String) async throws -> ReadSite {
        try await site(others.merging(["Content/directory/organisations/politie.md": "---\ntitle: Politie\n\(needs)---\n"]) { $1 })
    }

    private func needs(of name: String, in read: ReadSite) -> [Need] {
        read.site.directory.organisations.first { $0.slug == Slug(name) }?.needs ?? []
    }

    @Test func readsWhomAnOrganisationNeeds() async throws {
        let read = try await read(
            """
            needs:
              - organisation: Opvang Zuid
                what: een bed
                strength: 3
              - organisation: om
                edition: network

            """)
        #expect(read.diagnostics == [])
        let needs = needs(of: "politie", in: read)
        #expect(needs.map(\.organisation) == [Slug("opvang"), Slug("om")])
        #expect(needs.map(\.what) == ["een bed", nil])
        #expect(needs.map(\.strength) == [3, 1])
        #expect(needs.map(\.edition) == [nil, .network])
    }

    @Test(
        arguments: [
            ("needs:\n  - organisation: opvagn\n", ["4:19 unknown-reference"]),
            ("needs:\n  - organisation: politie\n", ["4:19 circular-reference"]),
            ("needs:\n  - organisation: opvang\n  - organisation: OZ\n", ["5:19 duplicate-name"]),
            ("needs:\n  - {organisation: om, strength: 4}\n", ["4:34 bad-number"]),
            ("needs:\n  - {organisation: om, strength: veel}\n", ["4:34 wrong-type"]),
            ("needs:\n  - what: een bed\n", ["4:5 missing-field"]), ("needs:\n  - {organisation: om, wat: x}\n", ["4:24 unknown-key"]),
            ("needs: om\n", ["3:8 wrong-type"]),
        ] as [(String, [String])])
    func reportsNeedWithItsPlace(needs: String, expected: [String]) async throws {
        #expect(try await read(needs).diagnostics.map(\.brief) == expected)
    }

    @Test func suggestsTheNearestName() async throws {
        #expect(try await read("needs:\n  - organisation: opvagn\n").diagnostics.first?.suggestion == "did you mean “opvang”?")
    }

    @Test(arguments: ["naam;heeft nodig\nPolitie;GGZ | OM\nGGZ;\nOM;politie\n", "name,needs\nPolitie,ggz|om\nGGZ,\nOM,Politie\n"])
    func readsNamesFromATable(table: String) async throws {
        let read = try await site(["Content/site.yaml": "title: T\n", "Content/directory/organisations.csv": table])
        #expect(read.diagnostics == [])
        #expect(needs(of: "politie", in: read).map(\.organisation) == [Slug("ggz"), Slug("om")])
        #expect(needs(of: "om", in: read).map(\.strength) == [1])
    }
}

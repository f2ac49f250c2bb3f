import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// A page for everyone that links to what is for the network: the build says so, and publishes neither address nor title.
@Suite struct ClosedLinkTests {
    private static let pixel: [UInt8] = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x01, 0x00, 0x01, 0x00]

    private static let files = [
        "Content/site.yaml": "title: Proef\ntheme: {logo: assets/Network/merk.svg}\n",
        "Content/pages/geheimoverleg.md": "---\ntitle: Xqjwgeheim\nedition: network\n---\n## Kop\n\nTekst.\n",
        "Content/pages/concept.md": "---\ntitle: Concept\ndraft: true\n---\nTekst.\n",
        "Content/assets/Network/merk.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>",
        "Content/assets/Network/xqvznotulen.pdf": "%PDF-1.7 geheim",
        "Content/assets/Network/xqkxfoto.gif": String(decoding: pixel, as: UTF8.self),
        "Content/pages/uitleg.md": """
        ---
        title: Uitleg
        ---
        [een](geheimoverleg) [twee](page:geheimoverleg) [drie](geheimoverleg.md) [vier](geheimoverleg#kop)

        [vijf](../assets/Network/xqvznotulen.pdf)

        ![zes](../assets/Network/xqkxfoto.gif)

        [zeven](concept)
        """,
    ]

    @Test func saysWhatIsForTheNetwork() async throws {
        let site = try await BuiltSite(Self.files)
        let found = site.built.diagnostics.filter { $0.identifier == .otherEdition }
        #expect(
            found.map { "\($0.place.file.dropFirst(8)):\($0.place.line):\($0.place.column) \($0.severity.rawValue)" } == [
                "pages/uitleg.md:4:1 warning", "pages/uitleg.md:4:22 warning", "pages/uitleg.md:4:49 warning",
                "pages/uitleg.md:4:74 warning",
                "pages/uitleg.md:6:1 warning", "pages/uitleg.md:8:1 warning", "pages/uitleg.md:10:1 note", "site.yaml:2:15 warning",
            ])
        #expect(!site.built.diagnostics.contains { $0.severity == .error })
    }

    @Test func publishesNeitherAddressNorTitle() async throws {
        let site = try await BuiltSite(Self.files)
        for (path, bytes) in try site.files() {
            let text = path + String(decoding: bytes, as: UTF8.self)
            for word in ["Xqjwgeheim", "geheimoverleg", "xqvznotulen", "xqkxfoto", "merk.svg", "Network/"] {
                #expect(!text.contains(word), "\(path) tells of \(word)")
            }
        }
    }

    @Test func linksInTheNetworksEdition() async throws {
        let site = try await BuiltSite(Self.files, edition: .network)
        #expect(site.built.diagnostics.filter { $0.severity != .note } == [])
        #expect(try site.page("uitleg.html").contains("xqvznotulen.pdf"))
        #expect(try site.files().keys.contains("assets/Network/xqkxfoto.gif"))
    }

    /// A folder whose name is nearly the edition's is for everyone, and said to be.
    @Test func warnsOfNearlyEditionFolder() async throws {
        let site = try await BuiltSite(["Content/site.yaml": "title: Proef\n", "Content/assets/netwerk/a.txt": "a"])
        #expect(site.built.diagnostics.map(\.identifier) == [.unexpectedFile])
        #expect(site.built.diagnostics.first?.severity == .warning)
    }
}

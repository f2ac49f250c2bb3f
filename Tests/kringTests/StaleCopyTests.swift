import Foundation
import TestSupport
import Testing

/// A server that lets browsers keep files for a year shows nobody who was taken off.
@Suite struct StaleCopyTests {
    private func files(
        _ contacts: String, picture: String = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>"
    ) -> [String: String] {
        [
            "Content/site.yaml": "title: Proef\n", "Content/directory/organisations.csv": "naam\nWijkteam\n",
            "Content/directory/contacts.csv": "naam;organisatie\n" + contacts,
            "Content/index.md": "---\ntitle: Proef\n---\n![Een plaat](assets/plaat.svg) en [een lijst](assets/lijst.txt)\n",
            "Content/assets/plaat.svg": picture, "Content/assets/lijst.txt": "een\n",
        ]
    }

    private func searchFiles(_ folder: TemporaryFolder) throws -> Set<String> {
        Set(try filesByPath(below: folder.path + "/Output").keys.filter { $0.hasPrefix("directory/search/") })
    }

    /// The addresses of what a page loads or lets take along.
    private func addresses(of page: String, in folder: TemporaryFolder) throws -> Set<String> {
        Set(try folder.text(of: "Output/" + page).matches(of: /(?:href|src|data-index)="([^"]+)"/).map { String($0.output.1) })
    }

    @Test func changesAddressOfSearchDataWithOneContact() async throws {
        let folder = try TemporaryFolder(files("Noor Bakker;Wijkteam\nSem de Wit;Wijkteam\n"))
        _ = try await build(folder.path, to: folder.path + "/Output")
        let before = try searchFiles(folder)
        let first = try addresses(of: "directory/index.html", in: folder)
        try folder.write("naam;organisatie\nNoor Bakker;Wijkteam\n", to: "Content/directory/contacts.csv")
        _ = try await build(folder.path, to: folder.path + "/Output")
        let after = try searchFiles(folder)
        let second = try addresses(of: "directory/index.html", in: folder)
        #expect(before.count == 2 && after.count == 2)
        #expect(before.isDisjoint(with: after))
        let index = try #require(after.first { $0.contains("/index.") })
        #expect(second.contains("../directory/" + index.dropFirst("directory/".count)))
        // The style stays what it was; the tables are others.
        #expect(first.filter { $0.contains("style.css") } == second.filter { $0.contains("style.css") })
        #expect(first.filter { $0.contains("contacts.csv") } != second.filter { $0.contains("contacts.csv") })
        for (path, bytes) in try filesByPath(below: folder.path + "/Output") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Sem de Wit") || path == "directory/changes.json", "\(path)")
        }
    }

    @Test func changesNothingWithoutChange() async throws {
        let folder = try TemporaryFolder(files("Noor Bakker;Wijkteam\n"))
        _ = try await build(folder.path, to: folder.path + "/Output")
        let before = try filesByPath(below: folder.path + "/Output")
        _ = try await build(folder.path, to: folder.path + "/Output")
        #expect(try filesByPath(below: folder.path + "/Output") == before)
    }

    @Test func changesAddressOfPictureWithItsContents() async throws {
        let folder = try TemporaryFolder(files("Noor Bakker;Wijkteam\n"))
        _ = try await build(folder.path, to: folder.path + "/Output")
        let before = try addresses(of: "index.html", in: folder)
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path/></svg>", to: "Content/assets/plaat.svg")
        _ = try await build(folder.path, to: folder.path + "/Output")
        let after = try addresses(of: "index.html", in: folder)
        #expect(before.symmetricDifference(after).count == 2)
        #expect(before.symmetricDifference(after).allSatisfy { $0.hasPrefix("assets/plaat.svg?v=") })
    }

    /// A site's own style sheet, layout and what these load are stamped as the theme's are.
    @Test func stampsOwnTemplates() async throws {
        let own = [
            "Templates/eigen.css": "body { background: url(vlak.svg) }",
            "Templates/vlak.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "Templates/style.css": "p { color: red }",
            "Templates/not-found.mustache": "<link href='{{root}}theme/eigen.css'><link href={{root}}theme/style.css>",
        ]
        let folder = try TemporaryFolder(files("Noor Bakker;Wijkteam\n").merging(own) { $1 })
        _ = try await build(folder.path, to: folder.path + "/Output")
        let page = try folder.text(of: "Output/404.html")
        #expect(page.contains(/href='theme\/eigen\.css\?v=[0-9a-z]+'/))
        #expect(page.contains(/href=theme\/style\.css\?v=[0-9a-z]+>/))
        #expect(try folder.text(of: "Output/theme/eigen.css").contains(/url\(vlak\.svg\?v=[0-9a-z]+\)/))
        try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>", to: "Templates/vlak.svg")
        _ = try await build(folder.path, to: folder.path + "/Output")
        #expect(try folder.text(of: "Output/404.html") != page)
    }

    /// Every page of the example names every file of the output that is no page or feed by an address with a stamp in it.
    @Test func namesNoFileOfExampleWithoutStamp() async throws {
        var count = 0
        for (page, text) in try await ExampleBuild.of(.network).pages {
            for match in text.matches(of: /(?:href|src|data-index)="([^"#:]+)/) {
                let link = String(match.output.1)
                if link.hasSuffix(".html") || link.hasSuffix(".xml") || link.hasPrefix("mailto") || link.hasPrefix("tel") { continue }
                if link.hasPrefix("http") { continue }
                #expect(!link.contains(".xml?"), "\(page): \(link)")
                count += 1
                #expect(link.contains(/\?v=[0-9a-z]+$|\.[0-9a-z]{9,13}\.js$/), "\(page): \(link)")
            }
        }
        #expect(count > 1000)
    }
}

import Foundation
import Model
import SnapshotTesting
import TestSupport
import Testing

/// The example site of the package, built as it is.
@Suite struct ExampleSiteTests {
    private let folder = SnapshotFolder()

    @Test(arguments: [Edition.public, .network])
    func buildsWithoutErrorOrWarning(edition: Edition) async throws {
        let example = try await ExampleBuild.of(edition)
        #expect(example.built.diagnostics.filter { $0.severity != .note } == [])
        #expect(example.files["index.html"] != nil)
    }

    @Test func makesTheseFiles() async throws {
        let paths = try await ExampleBuild.of(.public).files.keys.sorted().joined(separator: "\n")
        #expect(try folder.difference(withoutStamps(paths) + "\n", named: "paths.txt") == nil)
    }

    @Test(arguments: [
        "index.html", "factsheets/vertrouwen.html", "factsheets/index.html", "cases/samen-zonder-grens.html",
        "partnerships/netwerk-x/index.html",
        "partnerships/netwerk-x/rounds/2022-05-17.html", "partnerships/netwerk-y/rounds/2021-11-23.html",
        "partnerships/netwerk-x/rules.html",
        "directory/index.html", "directory/areas/charlois.html",
    ])
    func rendersPage(path: String) async throws {
        let text = withoutStamps(try #require(try await ExampleBuild.of(.public).text(of: path)))
        let name = path.replacing("/", with: "--")
        #expect(try folder.difference(text, named: name) == nil)
    }

    /// Every relative link of every page leads to a file of the output, and every anchor to an element.
    @Test(arguments: [Edition.public, .network])
    func linksOnlyToWhatIsThere(edition: Edition) async throws {
        let example = try await ExampleBuild.of(edition)
        let pages = example.pages
        let anchors = Dictionary(
            uniqueKeysWithValues: pages.map { page in (page.path, Set(page.text.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }))
            })
        for (page, text) in pages {
            for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
                let link = withoutStamps(String(match.output.1))
                if link.contains(/^[a-z]+:/) { continue }
                #expect(!link.hasPrefix("/"), "\(page): \(link)")
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let base = URL(fileURLWithPath: "/" + page).deletingLastPathComponent()
                let target = parts[0].isEmpty ? page : String(base.appendingPathComponent(parts[0]).standardizedFileURL.path.dropFirst())
                #expect(example.files[target] != nil, "\(page): \(link)")
                if parts.count > 1, let known = anchors[target] { #expect(known.contains(parts[1]), "\(page): \(link)") }
            }
        }
    }

    @Test(arguments: [Edition.public, .network])
    func givesNoElementTwiceTheSameName(edition: Edition) async throws {
        for (page, text) in try await ExampleBuild.of(edition).pages {
            let names = text.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
            let twice = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice == [], "\(page)")
        }
    }

    /// No page asks anything of another host, nor holds what a strict policy for content refuses.
    @Test(arguments: [Edition.public, .network])
    func asksNothingOfOthers(edition: Edition) async throws {
        for (page, text) in try await ExampleBuild.of(edition).pages {
            #expect(!text.contains(/\s(?:src|srcset|poster|data)="(?:https?:)?\/\//), "\(page)")
            #expect(!text.contains(/<link [^>]*rel="(?:stylesheet|preload|icon|preconnect)"[^>]*href="(?:https?:)?\/\//), "\(page)")
            #expect(!text.contains(/<script(?![^>]* src=)[^>]*>/), "\(page)")
            #expect(!text.contains(/\son[a-z]+="/), "\(page)")
            #expect(!text.contains(/\sstyle="/), "\(page)")
            #expect(!text.contains("<style"), "\(page)")
            #expect(!text.contains("type=\"module\""), "\(page)")
        }
    }
}

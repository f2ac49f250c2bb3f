import Foundation
import Model
import SnapshotTesting
import TestSupport
import Testing

/// The example site of the package, built as it is.
@Suite struct ExampleSiteTests {
    private let folder = SnapshotFolder()

    private func built(_ edition: Edition) async throws -> (output: TemporaryFolder, built: Built) {
        let output = try TemporaryFolder()
        return (output, try await build(exampleSite, to: output.path + "/site", edition: edition))
    }

    @Test(arguments: [Edition.public, .network])
    func buildsWithoutErrorOrWarning(edition: Edition) async throws {
        let (output, built) = try await built(edition)
        #expect(built.diagnostics.filter { $0.severity != .note } == [])
        #expect(output.has("site/index.html"))
    }

    @Test func makesTheseFiles() async throws {
        let (output, _) = try await built(.public)
        let paths = try filesByPath(below: output.path + "/site").keys.sorted().joined(separator: "\n")
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
        let (output, _) = try await built(.public)
        let text = withoutStamps(try output.text(of: "site/" + path))
        let name = path.replacing("/", with: "--")
        #expect(try folder.difference(text, named: name) == nil)
    }

    /// Every relative link of every page leads to a file of the output, and every anchor to an element.
    @Test(arguments: [Edition.public, .network])
    func linksOnlyToWhatIsThere(edition: Edition) async throws {
        let (output, _) = try await built(edition)
        let root = output.path + "/site"
        let files = try filesByPath(below: root)
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
        let anchors = pages.mapValues { text in Set(text.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }) }
        for (page, text) in pages.sorted(by: { $0.key < $1.key }) {
            for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
                let link = withoutStamps(String(match.output.1))
                if link.contains(/^[a-z]+:/) { continue }
                #expect(!link.hasPrefix("/"), "\(page): \(link)")
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let base = URL(fileURLWithPath: "/" + page).deletingLastPathComponent()
                let target = parts[0].isEmpty ? page : String(base.appendingPathComponent(parts[0]).standardizedFileURL.path.dropFirst())
                #expect(files[target] != nil, "\(page): \(link)")
                if parts.count > 1, let known = anchors[target] { #expect(known.contains(parts[1]), "\(page): \(link)") }
            }
        }
    }

    @Test(arguments: [Edition.public, .network])
    func givesNoElementTwiceTheSameName(edition: Edition) async throws {
        let (output, _) = try await built(edition)
        for (page, data) in try filesByPath(below: output.path + "/site") where page.hasSuffix(".html") {
            let names = String(decoding: data, as: UTF8.self).matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
            let twice = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice == [], "\(page)")
        }
    }

    /// No page asks anything of another host, nor holds what a strict policy for content refuses.
    @Test(arguments: [Edition.public, .network])
    func asksNothingOfOthers(edition: Edition) async throws {
        let (output, _) = try await built(edition)
        for (page, data) in try filesByPath(below: output.path + "/site") where page.hasSuffix(".html") {
            let text = String(decoding: data, as: UTF8.self)
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

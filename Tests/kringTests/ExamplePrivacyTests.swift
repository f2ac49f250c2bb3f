import Foundation
import Model
import Reading
import TestSupport
import Testing

/// What the example site keeps to itself.
@Suite struct ExamplePrivacyTests {
    private func files(_ edition: Edition) async throws -> [String: String] {
        try await ExampleBuild.of(edition).files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// The contacts that the table keeps to the network: name, telephone and e-mail, straight from the file.
    private func restrictedDetails() throws -> [String] {
        let table = try String(contentsOfFile: exampleSite + "/Content/directory/contacts.csv", encoding: .utf8)
        return table.split(whereSeparator: \.isNewline).dropFirst().flatMap { line -> [String] in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            return cells.last == "network" ? [cells[0], cells[6], cells[7]].filter { !$0.isEmpty } : []
        }
    }

    @Test func keepsNetworkContactsOutOfPublicOutput() async throws {
        let details = try restrictedDetails()
        #expect(details.count >= 3)
        for (path, text) in try await files(.public) {
            for detail in details {
                #expect(!text.contains(detail), "\(path): \(detail)")
                #expect(!text.contains(detail.replacing(" ", with: "")), "\(path): \(detail)")
                #expect(!path.contains(Slug(from: detail).text), "\(path)")
            }
        }
    }

    @Test func showsNetworkContactsToNetwork() async throws {
        let all = try await files(.network).values.joined(separator: "\n")
        for detail in try restrictedDetails() { #expect(all.contains(detail), "\(detail)") }
    }

    @Test(arguments: [Edition.public, .network])
    func publishesNoAnswersAndNoRespondents(edition: Edition) async throws {
        let files = try await files(edition)
        #expect(files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") } == [])
        let rounds = try ExampleRound.all()
        for round in rounds { #expect(files[round.page.replacing(".html", with: ".csv")] == nil) }
        let respondents = Set(rounds.flatMap { $0.rows.map(\.respondent) })
        let lines = Set(rounds.flatMap(\.lines))
        // One page explains in words of its own what a file with answers looks like.
        for (path, text) in files where !path.hasPrefix("theme/") && path != "werkwijze/meten.html" {
            let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
            #expect(words.isDisjoint(with: respondents), "\(path): \(words.intersection(respondents))")
            #expect(lines.isDisjoint(with: text.split(whereSeparator: \.isNewline).map(String.init)), "\(path)")
        }
    }

    /// A group under the minimum, or one that could be worked out, shows its size and one cell that says why.
    @Test(arguments: [Edition.public, .network])
    func withholdsSmallGroups(edition: Edition) async throws {
        let files = try await files(edition)
        var withheld = 0
        for round in try ExampleRound.all() {
            let page = try #require(files[round.page])
            if round.rows.count < 5 {
                #expect(!page.contains(/<td class="align-right[^"]*">/), "\(round.page)")
                #expect(!page.contains("role=\"img\""), "\(round.page)")
                withheld += 1
                continue
            }
            for (group, rows) in round.byGroup where rows.count < 5 {
                let row = try #require(round.groupRow(group, in: page))
                #expect(row.contains("withheld-cell"), "\(round.page): \(group)")
                #expect(row.matches(of: /\d/).count <= String(rows.count).count + 12, "\(round.page): \(row)")
                for dimension in round.dimensions {
                    guard let mean = round.mean(of: dimension, in: rows) else { continue }
                    for decimals in 1...3 {
                        let text = String(format: "%.\(decimals)f", mean).replacing(".", with: ",")
                        #expect(!row.contains(text), "\(round.page): \(group) \(text)")
                    }
                }
                withheld += 1
            }
        }
        #expect(withheld > 3)
    }
}

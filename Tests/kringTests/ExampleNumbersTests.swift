import Foundation
import TestSupport
import Testing

/// The figures on the example's pages against a calculation straight from its answers.
@Suite struct ExampleNumbersTests {
    private func dutch(_ value: Double, decimals: Int) -> String {
        String(format: "%.\(decimals)f", value + 1e-9).replacing(".", with: ",")
    }

    @Test func showsMeansAndSpreadsOfAnswers() async throws {
        let example = try await ExampleBuild.of(.public)
        var compared = 0
        var spreads = 0
        for round in try ExampleRound.all() where round.rows.count >= 5 {
            let page = try #require(example.text(of: round.page))
            let table = try #require(page.range(of: "<table class=\"numbers-table\">"))
            let rows = page[table.upperBound...].components(separatedBy: "</table>")[0].components(separatedBy: "<tr>").dropFirst(2)
            #expect(rows.count == round.dimensions.count)
            for (dimension, row) in zip(round.dimensions, rows) {
                let cells = row.matches(of: /<td class="align-right[^"]*">([^<]*)<\/td>/).map { String($0.output.1) }
                let mean = try #require(round.mean(of: dimension, in: round.rows))
                let spread = try #require(round.spread(of: dimension))
                // One decimal, or more where that would put it on the other side of the floor or the challenge.
                #expect((1...4).contains { cells.first == dutch(mean, decimals: $0) }, "\(round.page) \(dimension): \(mean), \(cells)")
                // A spread that would tell of a few people is withheld.
                let isShown = cells.contains(dutch(spread, decimals: 1))
                #expect(isShown || cells.contains("–"), "\(round.page) \(dimension): \(spread), \(cells)")
                spreads += isShown ? 1 : 0
                #expect(cells.last == String(round.scores(of: dimension, in: round.rows).count), "\(round.page) \(dimension): \(cells)")
                compared += 1
            }
        }
        #expect(compared >= 8)
        #expect(spreads * 4 >= compared * 3, "\(spreads) of \(compared)")
    }

    @Test func showsMeansOfGroupsThatAreLargeEnough() async throws {
        let example = try await ExampleBuild.of(.public)
        var compared = 0
        for round in try ExampleRound.all() where round.rows.count >= 5 {
            let page = try #require(example.text(of: round.page))
            for (group, rows) in round.byGroup where rows.count >= 5 {
                let row = try #require(round.groupRow(group, in: page))
                if row.contains("withheld-cell") { continue }
                let cells = row.matches(of: /<td class="align-right">([^<]*)<\/td>/).map { String($0.output.1) }
                #expect(cells.first == String(rows.count))
                for (dimension, cell) in zip(round.dimensions, cells.dropFirst()) where cell != "–" {
                    let mean = try #require(round.mean(of: dimension, in: rows))
                    #expect((1...4).contains { cell == dutch(mean, decimals: $0) }, "\(round.page) \(group) \(dimension): \(mean), \(cell)")
                    compared += 1
                }
            }
        }
        #expect(compared >= 4)
    }
}

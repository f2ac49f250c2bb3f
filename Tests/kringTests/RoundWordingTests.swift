import Foundation
import TestSupport
import Testing

/// What the pages of rounds say in words, against the numbers that went in.
///
/// Every case is a partnership of its own on one site: five people who all give the same answers, so that a mean is what they gave.
@Suite struct RoundWordingTests {
    private static let instrument = """
        title: Mini
        source: Eigen vragenlijst
        dimension-name: domein
        scale: {min: 1, max: 5}
        thresholds: {floor: 3, challenge: 4}
        dimensions:
          - id: richting
            title: Richting
            indicators:
              - {id: a1, text: Ons doel is helder., level: floor}
              - {id: a2, text: Ik doe graag mee.}
          - id: ruimte
            title: Ruimte
            indicators:
              - {id: b1, text: Ik kan alles zeggen., level: floor}
              - {id: b2, text: Ik krijg de tijd., level: floor}
          - id: tempo
            title: Tempo
            indicators:
              - {id: c1, text: Het gaat vlot., level: floor}
              - {id: c2, text: Wij halen de datum.}

        """

    /// The rounds of a partnership: each the answers to the six statements, by all alike; or some of each where there are two rows.
    private static let rounds: [String: [[[Int]]]] = [
        // A statement came to the floor, the mean was never under it.
        "stelling-erop": [[[2, 5, 3, 3, 3, 3]], [[3, 4, 3, 3, 3, 3]]],
        // A statement sank under the floor while the mean rose.
        "stelling-eronder": [[[3, 3, 3, 3, 3, 3]], [[2, 5, 3, 3, 3, 3]]],
        "gemiddelde-erop": [[[2, 2, 3, 3, 3, 3]], [[3, 3, 3, 3, 3, 3]]],
        "gemiddelde-eronder": [[[3, 3, 3, 3, 3, 3]], [[2, 2, 3, 3, 3, 3]]],
        "twee-eronder": [[[3, 3, 3, 3, 3, 3]], [[2, 2, 1, 1, 3, 3]]],
        "twee-erop": [[[2, 2, 1, 1, 3, 3]], [[3, 3, 3, 3, 3, 3]]],
        "van-beide-soorten": [[[2, 5, 1, 1, 3, 3]]],
        "twee-stellingen": [[[3, 3, 2, 2, 3, 3], [3, 3, 2, 2, 3, 3]]],
        "op-de-grens": [[[3, 3, 3, 3, 3, 3]]],
        "alles-uitdaging": [[[4, 4, 4, 4, 5, 5]]],
        "een-uitdaging": [[[4, 4, 3, 3, 3, 3]]],
        // As far apart in two domains, and alike in the third.
        "even-oneens": [[[1, 1, 1, 1, 3, 3], [5, 5, 5, 5, 3, 3]]],
        "een-oneens": [[[1, 1, 3, 3, 3, 3], [5, 5, 3, 3, 3, 3]]],
        "grote-daling": [[[5, 5, 4, 4, 4, 4]], [[4, 4, 4, 4, 4, 4]]],
        "even-grote-stappen": [[[5, 5, 3, 3, 4, 4]], [[4, 4, 4, 4, 4, 4]]],
    ]

    private static func site() -> [String: String] {
        var files = [
            "Content/site.yaml": "title: Proef\ndate: 2022-12-06\n", "Content/instruments/mini.yaml": instrument,
        ]
        for (name, rounds) in rounds {
            files["Content/partnerships/\(name)/index.md"] = "---\ntitle: \(name)\nminimum-group: 5\n---\n"
            for (number, rows) in rounds.enumerated() {
                let day = number == rounds.count - 1 ? "2022-11-15" : "2022-05-17"
                // Two kinds of people are five of each.
                let people = rows.flatMap { row in Array(repeating: row.map(String.init).joined(separator: ","), count: 5) }
                let lines = people.enumerated().map { "\(number)\($0.offset),\($0.element)\n" }.joined()
                files["Content/partnerships/\(name)/rounds/\(day).md"] = "---\ninstrument: mini\ndate: \(day)\n---\n"
                files["Content/partnerships/\(name)/rounds/\(day).csv"] = "respondent,a1,a2,b1,b2,c1,c2\n" + lines
            }
        }
        return files
    }

    private static let built = Task { try await BuiltSite(site()) }

    private func page(_ name: String, _ file: String = "rounds/2022-11-15.html") async throws -> String {
        let site = try await Self.built.value
        #expect(site.built.diagnostics.filter { $0.severity == .error }.isEmpty, "\(site.built.diagnostics)")
        return try site.page("partnerships/\(name)/\(file)")
    }

    @Test(arguments: [
        ("stelling-erop", "Geen domein ligt onder de ondergrens"),
        ("stelling-eronder", "Bij Richting ligt een stelling onder de ondergrens"),
        ("gemiddelde-eronder", "Richting zakt onder de ondergrens"), ("twee-eronder", "Richting en Ruimte liggen onder de ondergrens"),
        ("van-beide-soorten", "Richting en Ruimte halen de ondergrens niet"), ("op-de-grens", "Geen domein ligt onder de ondergrens"),
        ("twee-stellingen", "Ruimte ligt onder de ondergrens"), ("een-uitdaging", "Richting haalt de uitdaging"),
        ("alles-uitdaging", "Richting, Ruimte en Tempo halen de uitdaging"),
        ("even-oneens", "Over Richting en Ruimte is men het minst eens"),
        ("een-oneens", "Over Richting is men het minst eens"), ("op-de-grens", "Hoe eens men het is"),
    ])
    func titlesAFigureWithWhatItShows(name: String, title: String) async throws {
        #expect(try await page(name).contains("<h2 class=\"figure-title\">\(title)</h2>"))
    }

    @Test(arguments: [
        ("stelling-erop", "Richting haalt nu de ondergrens: op ‘Ons doel is helder’ ging de score van 2,0 in mei 2022 naar 3,0."),
        (
            "stelling-eronder",
            "Richting komt uit op 3,5 en ligt toch onder de ondergrens: op ‘Ons doel is helder’ is de score 2,0."
        ),
        ("gemiddelde-erop", "Richting haalt nu de ondergrens: van 2,0 in mei 2022 naar 3,0."),
        ("gemiddelde-eronder", "Richting ligt met 2,0 onder de ondergrens."),
        ("grote-daling", "Richting daalde van 5,0 in mei 2022 naar 4,0."),
    ])
    func saysWhatTheNumbersSay(name: String, sentence: String) async throws {
        #expect(try await page(name).contains("<li>\(sentence)</li>"))
    }

    /// The gate aside, what is furthest below comes first.
    @Test func tellsTheMostUrgentFirst() async throws {
        let page = try await page("twee-eronder")
        let places = try ["Ruimte ligt met 1,0", "Richting ligt met 2,0", "Ruimte daalde"].map {
            try #require(page.range(of: "<li>" + $0)?.lowerBound)
        }
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        ("gemiddelde-erop", "Richting haalt nu de ondergrens"), ("twee-erop", "Richting en Ruimte halen nu de ondergrens"),
        ("gemiddelde-eronder", "Richting zakte onder de ondergrens"), ("twee-eronder", "Richting en Ruimte zakten onder de ondergrens"),
        ("grote-daling", "Richting daalde het meest"), ("even-grote-stappen", "Even grote verschillen bij meer dan één onderdeel"),
        ("stelling-erop", "Geen verschil met de meting ervoor"),
    ])
    func titlesACourseWithWhatChanged(name: String, title: String) async throws {
        #expect(try await page(name, "trends/mini.html").contains("<h2 class=\"figure-title\">\(title)</h2>"))
    }

    /// Neither where a mean never was under its floor, nor where it stands on it.
    @Test(arguments: Array(rounds.keys.sorted()))
    func saysAboveTheFloorOfNothing(name: String) async throws {
        #expect(try await !page(name).contains("boven de ondergrens"))
    }

    /// On what all answer alike nobody is divided.
    @Test(arguments: [("op-de-grens", false), ("een-oneens", true)])
    func showsDividedStatementsOnlyWhereThereAreAny(name: String, isShown: Bool) async throws {
        #expect(try await page(name).contains("Hier lopen de antwoorden het verst uiteen") == isShown)
    }
}

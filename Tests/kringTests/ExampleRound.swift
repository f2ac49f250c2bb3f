import Foundation

/// A round of the example site, read and calculated here in a few lines of their own, so that the program is not checked by itself.
struct ExampleRound {
    struct Row {
        var respondent: String
        var group: String
        var answers: [String: Double]
    }

    /// The dimensions of either questionnaire, in its order; the indicators' names begin with them.
    private static let questionnaires = [
        ["inhoud", "sociaal", "procedure", "taak-en-tijd"],
        ["vertrouwen", "samenwerking", "communicatie", "autonomie", "stabiliteit", "coordinatie"],
    ]

    /// The statements of both that say the opposite of what they measure: free-riding, jargon and the like.
    private static let reversed: Set<String> = [
        "bereid-standpunt-vast", "vertrouwen-misbruik", "vertrouwen-meeliften", "communicatie-vaktaal",
        "communicatie-werkwijze", "autonomie-competitie", "stabiliteit-wisseling", "stabiliteit-afwezig", "stabiliteit-opgelegd",
    ]

    /// What is asked for context: no part of any score.
    private static let context: Set<String> = ["samenwerking-ongelijk", "vertrouwen-waarde"]

    let page: String
    let lines: [String]
    let rows: [Row]
    let dimensions: [String]

    /// All rounds of both networks.
    static func all() throws -> [ExampleRound] {
        let folder = exampleSite + "/Content/partnerships"
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted().map {
            try ExampleRound(folder + "/" + $0, page: "partnerships/" + $0.dropLast(4) + ".html")
        }
    }

    init(_ path: String, page: String) throws {
        self.page = page
        let all = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
        let heading = all[0].split(separator: ",").map(String.init)
        lines = Array(all.dropFirst())
        rows = lines.map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            var answers: [String: Double] = [:]
            for index in 2..<heading.count {
                guard let answer = Double(cells[index]), !Self.context.contains(heading[index]) else { continue }
                answers[heading[index]] = Self.reversed.contains(heading[index]) ? 6 - answer : answer
            }
            return Row(respondent: cells[0], group: cells[1], answers: answers)
        }
        dimensions = Self.questionnaires.first { heading[2].hasPrefix($0[0] + "-") } ?? []
    }

    var byGroup: [String: [Row]] { Dictionary(grouping: rows, by: \.group) }

    /// The scores of those who answered at least half of a dimension's indicators, which are those whose name begins with its own.
    func scores(of dimension: String, in rows: [Row]) -> [Double] {
        rows.compactMap { row in
            let given = row.answers.filter { $0.key.hasPrefix(dimension + "-") }.map(\.value)
            let possible = indicatorCount(of: dimension)
            return Double(given.count) >= Double(possible) / 2 ? given.reduce(0, +) / Double(given.count) : nil
        }
    }

    func mean(of dimension: String, in rows: [Row]) -> Double? {
        let scores = scores(of: dimension, in: rows)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    func spread(of dimension: String) -> Double? {
        let scores = scores(of: dimension, in: rows)
        guard scores.count > 1, let mean = mean(of: dimension, in: rows) else { return nil }
        return (scores.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(scores.count - 1)).squareRoot()
    }

    /// The row of a group in the tables by group of a page.
    func groupRow(_ group: String, in page: String) -> String? {
        guard let start = page.range(of: "<section class=\"groups\"")?.upperBound else { return nil }
        return page[start...].components(separatedBy: "<tr>").first { $0.hasPrefix("\n<th scope=\"row\">\(group)</th>") }
            .map { $0.components(separatedBy: "</tr>")[0] }
    }

    private func indicatorCount(of dimension: String) -> Int {
        Set(rows.flatMap { $0.answers.keys.filter { $0.hasPrefix(dimension + "-") } }).count
    }
}

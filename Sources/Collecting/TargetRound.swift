package import Diagnostics
package import Model
package import Reading

/// The round that answers are collected for, and what its respondents were asked.
package struct TargetRound: Sendable {
    /// `netwerk-x/2022-11-15`: the folder of the partnership and the name of the round's file.
    package let name: String
    package var round: Round
    package let instrument: Instrument
    /// The names by which an answer file may call the partnership and the round.
    let partnershipNames: [String]
    let roundNames: [String]
    /// In the instrument's order.
    let indicators: [Indicator]
    let scale: Scale
    /// Of the site, whose spreadsheets a new file suits.
    let language: Language
    /// How the values of each group column are spelt, by their folded form: as the round offers them, or as they stand in its answers.
    let spellings: [[String: String]]

    package init(name: String, partnership: Slug, round: Round, instrument: Instrument, language: Language = .dutch) {
        let parts = name.split(separator: "/").map(String.init)
        self.name = name
        self.round = round
        self.instrument = instrument
        self.language = language
        partnershipNames = [partnership.text] + parts.prefix(1)
        roundNames = [round.slug.text] + parts.suffix(1)
        indicators = instrument.askedIndicators
        scale = instrument.scale ?? Scale(min: 1, max: 5)
        spellings = round.groups.enumerated().map { index, column in
            let offered = round.choices.first { $0.column == column }?.values ?? []
            let given = round.responses.rows.map { $0.groups[index] }.filter { !$0.isEmpty }
            return Dictionary((offered + given).map { (groupKey($0), $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The columns by which the round is split.
    var groups: [String] { round.groups }

    /// The file of its answers, relative to the site's folder.
    package var file: String { Self.file(of: name, ending: "csv") }

    /// Takes words of answers that are said for this import, before those of the round itself.
    ///
    /// - Returns: the first whose step is not on the scale; nothing is taken then.
    package mutating func take(_ spellings: [AnswerSpelling]) -> AnswerSpelling? {
        if let wrong = spellings.first(where: { $0.step.map { !(scale.min...scale.max).contains($0) } ?? false }) { return wrong }
        // Of two for one word the last counts.
        round.answers += spellings
        return nil
    }

    /// The steps of the scale, as a message names them.
    package var steps: String { "\(scale.min) to \(scale.max)" }

    static func file(of name: String, ending: String) -> String {
        "Content/partnerships/" + name.replacing("/", with: "/rounds/") + "." + ending
    }
}

/// Why there is no round to collect answers for.
package enum TargetProblem: Error {
    /// The name is of no round.
    case unknown(String, suggestion: String)
    /// The round, its instrument or the answers that are there already cannot be relied on.
    case unreliable([Diagnostic])
}

/// Finds a round by its name.
///
/// - Throws: `TargetProblem`.
package func targetRound(named name: RoundName, in read: ReadSite) throws -> TargetRound {
    let targets = read.site.partnerships.flatMap { partnership in
        partnership.rounds.compactMap { round in
            RoundTarget(partnership: partnership.slug, round: round, instruments: read.site.instruments)
        }
    }
    let wanted = name.text.lowercased()
    guard let found = targets.first(where: { $0.names.contains(wanted) }) else {
        let file = TargetRound.file(of: name.text, ending: "md")
        let problems = read.unread.contains(file) ? read.diagnostics.filter { $0.place.file == file } : []
        if !problems.isEmpty { throw TargetProblem.unreliable(problems) }
        throw TargetProblem.unknown(name.text, suggestion: suggestion(for: wanted, among: targets.map(\.name)))
    }
    let problems = read.diagnostics.filter { $0.severity == .error && found.relies(on: $0) }
    guard let instrument = found.instrument, problems.isEmpty else { throw TargetProblem.unreliable(problems) }
    return TargetRound(
        name: found.name, partnership: found.partnership, round: found.round, instrument: instrument, language: read.site.settings.language)
}

private func suggestion(for name: String, among known: [String]) -> String {
    if known.isEmpty { return "this site has no rounds yet: make Content/partnerships/NETWORK/rounds/2022-11-15.md" }
    let own = known.filter { $0.hasPrefix(name + "/") || $0.hasSuffix("/" + name) }
    if own.isEmpty, let nearest = Diagnostic.didYouMean(name, known) { return nearest }
    let shown = (own.isEmpty ? known : own).sorted()
    return "the rounds are \(shown.prefix(8).joined(separator: ", "))" + (shown.count > 8 ? " and \(shown.count - 8) more" : "")
}

/// A round of a site with its names.
private struct RoundTarget {
    let partnership: Slug
    let round: Round
    let instrument: Instrument?
    let name: String

    /// Nil for a round that does not stand in a partnership's folder.
    init?(partnership: Slug, round: Round, instruments: [Instrument]) {
        let path = RoundName(round.place.file).text
        guard path.split(separator: "/").count == 2 else { return nil }
        self.partnership = partnership
        self.round = round
        instrument = instruments.first { $0.slug == round.instrument }
        name = path
    }

    var names: [String] { [name.lowercased(), "\(partnership)/\(round.slug)"] }

    /// Whether a problem is one of the round itself, its answers or its instrument.
    func relies(on problem: Diagnostic) -> Bool {
        if problem.place.file == round.place.file {
            // A group that the answers have no column for yet comes with the answers.
            return problem.identifier != .unknownReference || problem.place != round.groupsPlace
        }
        return problem.place.file == TargetRound.file(of: name, ending: "csv") || problem.place.file == instrument?.place.file
    }
}

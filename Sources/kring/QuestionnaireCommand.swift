internal import ArgumentParser
internal import Collecting
internal import Diagnostics
internal import Foundation
internal import Model
internal import Planning
internal import Publishing
internal import Reading
internal import Rendering

/// `kring questionnaire`: a round in, its questionnaire out as one file to hand round.
struct QuestionnaireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questionnaire",
        abstract: "Writes a round's questionnaire as one file.",
        discussion: """
            The file holds all that it needs, opens in any browser and sends nothing: a respondent fills it in, saves the answers as a \
            file and sends that back. Printed, it is a questionnaire for paper.

              kring questionnaire netwerk-x 2022-11-15
              kring questionnaire netwerk-x/2022-11-15
              kring questionnaire netwerk-x 2022-11-15 --site ../klant --output uitnodiging/vragenlijst.html
            """)

    @Argument(
        help: "The network: the name of its folder in Content/partnerships/; or the network and the round as one: netwerk-x/2022-11-15.")
    var network: String

    @Argument(help: "The round: its date, the name of its file.")
    var round: String?

    @Option(help: ArgumentHelp("The folder that holds Content/ (default: this folder).", valueName: "dir"), completion: .directory)
    var site: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Where to write it (default: in this folder, named after the network and the round).", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp("For which edition: public, network, or one named in site.yaml (default: the first).", valueName: "name"))
    var edition: String?

    func validate() throws {
        if let output {
            try OutputName(path: output).requireEnding(
                of: ["html", "htm"], hint: "name a file that ends in .html; its page prints on paper and as a PDF")
        }
    }

    func run() async throws {
        let written = round.map { "\(network)/\($0)" } ?? network
        let name = RoundName(written)
        let folder = try name.siteFolder(named: site, written: written)
        let planned = try await PlannedSite(in: folder, edition: edition, date: nil)
        if planned.diagnostics.contains(where: { $0.severity == .error }) { try end(with: planned.diagnostics, of: folder) }
        let parts = name.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let partnership = try planned.network(parts.first ?? "")
        let round = try round(parts.dropFirst().joined(separator: "/"), of: partnership)
        let renderer = SiteRenderer(plan: planned.plan, theme: planned.theme)
        let page = renderer.renderQuestionnaireFile(of: partnership, round)
        if page.diagnostics.contains(where: { $0.severity == .error }) { try end(with: page.diagnostics, of: folder) }
        let target = output ?? renderer.questionnaireFileName(of: partnership, round)
        do {
            try publishQuestionnaire(page, to: target)
        } catch let problem as PublishingProblem {
            warn("error: \(problem)")
            if case .failed = problem { throw ExitCode(1) }
            throw ExitCode(2)
        }
        if round.questionnaire == nil { warn("note: the day of this round has gone by, and it has answers: the site no longer offers it") }
        let statements = round.result.instrument.askedIndicators.count
        CommandOutput.write("\(target): \(counted(statements, "statement"))\n", to: .standardOutput)
    }

    private func round(_ round: String, of partnership: PartnershipPlan) throws -> RoundPlan {
        let rounds = partnership.rounds.filter { $0.result.instrument.kind == .survey }
        let known = rounds.map(\.result.round.slug.text)
        if round.isEmpty {
            let example = known.last.map { ", such as \($0)" } ?? ""
            throw ValidationError("Name the round of \(partnership.partnership.slug) too\(example)")
        }
        let names = { (plan: RoundPlan) in
            let round = plan.result.round
            return [round.slug.text] + RoundName(round.place.file).text.split(separator: "/").suffix(1).map(String.init)
        }
        if let found = rounds.first(where: { Self.isOne(of: names($0), round) }) { return found }
        throw unknown("\(partnership.partnership.slug) has no round “\(round)”", round, known, "its rounds are")
    }

    /// Whether a name is one of some, whatever its case.
    private static func isOne(of names: [String], _ name: String) -> Bool {
        names.contains { $0.lowercased() == name.lowercased() }
    }

    private func unknown(_ problem: String, _ name: String, _ known: [String], _ list: String) -> ValidationError {
        let hint = Diagnostic.didYouMean(name, known) ?? (known.isEmpty ? "there are none" : "\(list) \(known.joined(separator: ", "))")
        return ValidationError("\(problem): \(hint)")
    }

    /// Writes what is wrong with the site, of which no questionnaire is made.
    private func end(with diagnostics: [Diagnostic], of folder: String) throws -> Never {
        CommandOutput(format: .text).write(diagnostics.sorted()) { sourceLines(of: $0, in: folder) }
        throw ExitCode(1)
    }

    private func warn(_ line: String) {
        CommandOutput.write(line + "\n", to: .standardError)
    }
}

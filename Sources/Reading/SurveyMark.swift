internal import Foundation
internal import Model

/// A column in which a survey tool says what each row is.
enum SurveyMark: CaseIterable {
    /// `Status` of Qualtrics and others: what kind of response it is, and how far it came.
    case status
    /// Whether it was finished: `Finished`, `Voltooid`.
    case finished
    /// How far it came, in per cent.
    case progress
    /// When it was sent in; empty for one that was not: `submitdate`.
    case submitted
    /// When it ended, which some tools leave empty.
    case ended
    /// The last page that was reached.
    case lastPage
    /// How the survey reached whom: `DistributionChannel`.
    case channel

    /// The column with a heading.
    ///
    /// - Parameter headings: all that stands above the column: the codes of a tool, the words, in Dutch or English.
    init?(_ headings: [String]) {
        let names = headings.flatMap { heading in
            [heading] + IndicatorNames.codeAndText(heading) + Self.importCode(heading)
        }.map { foldedForMatching($0, separator: " ").replacing(" ", with: "") }
        guard let mark = names.lazy.compactMap({ Self.byName[$0] }).first else { return nil }
        self = mark
    }

    private static let byName = Dictionary(
        allCases.flatMap { mark in mark.names.map { ($0, mark) } }, uniquingKeysWith: { first, _ in first })

    /// Whether a heading is one that survey tools write and nobody who keeps a round's answers by hand.
    static func isOfTool(_ heading: String) -> Bool {
        ([heading] + IndicatorNames.codeAndText(heading)).contains { ofTools.contains(foldedForMatching($0, separator: " ")) }
    }

    private static let ofTools: Set<String> = [
        "tijdstempel", "timestamp", "begintijd", "starttijd", "start time", "startdate", "start date", "date started", "date created",
        "recordeddate", "recorded date", "collector id", "collectorid", "ipaddress", "ip address", "ip adres", "responseid", "response id",
        "respons id", "antwoord id", "start language", "startlanguage", "seed", "interviewtime", "datum laatste actie", "date last action",
    ]

    /// Whether a cell is what Qualtrics writes below its headings.
    static func isImportCode(_ text: String) -> Bool { isSurveyImportCode(text) }

    /// The name in such a cell, which is the same in every language.
    private static func importCode(_ text: String) -> [String] {
        guard isImportCode(text), let match = text.firstMatch(of: /"ImportId"\s*:\s*"([^"]*)"/) else { return [] }
        return [String(match.1)]
    }

    /// Headings, folded and without spaces.
    private var names: Set<String> {
        switch self {
        case .status:
            [
                "status", "responsetype", "responstype", "typerespons", "typeantwoord", "antwoordtype", "soortrespons", "responsestatus",
                "responsstatus", "antwoordstatus", "reactiestatus", "reactietype", "statusrespons", "statusvanrespons", "statusantwoord",
                "completionstatus", "voltooiingsstatus", "surveystatus", "enquetestatus", "respondentstatus", "statusoftheresponse",
            ]
        case .finished:
            [
                "finished", "voltooid", "completed", "complete", "afgerond", "compleet", "isfinished", "iscomplete", "iscompleted",
                "afgesloten", "beeindigd", "submitted", "ingediend", "ingezonden", "verzonden", "volledig", "volledigingevuld",
            ]
        case .progress:
            [
                "progress", "voortgang", "vooruitgang", "percentagevoltooid", "percentagecompleted", "percentagecomplete",
                "percentcomplete", "completionpercentage", "voltooiingspercentage", "procentvoltooid", "completion",
            ]
        case .submitted:
            [
                "submitdate", "datesubmitted", "submissiondate", "submitteddate", "submittedat", "submittime", "submitdateutc",
                "datuminzending", "inzenddatum", "datumingezonden", "datumingediend", "datumverzonden", "verzenddatum", "datumverzending",
                "datumvaninzending", "datumvanverzending", "datumvoltooid", "voltooidop", "afgerondop", "datumafgerond",
                "datumvanvoltooiing", "completiondate", "datecompleted", "completedat", "ingezondenop", "verzondenop",
            ]
        case .ended:
            [
                "enddate", "einddatum", "endtime", "eindtijd", "completiontime", "voltooiingstijd", "tijdvanvoltooien",
                "tijdvanvoltooiing", "dateended",
            ]
        case .lastPage: ["lastpage", "laatstepagina", "laatstebladzijde"]
        case .channel: ["distributionchannel", "distributiekanaal"]
        }
    }

    /// What a word in a column of the status says of its row; `.some(nil)` for an answer, nil for a word that means nothing here.
    static func kind(ofStatus folded: String) -> SurveyRow?? {
        let words = Set(folded.split(separator: " ").map(String.init))
        if !words.isDisjoint(with: ["preview", "voorbeeld", "voorvertoning", "enquetevoorbeeld", "proefweergave", "voorbeeldweergave"]) {
            return .some(.preview)
        }
        if !words.isDisjoint(with: ["test", "enquetetest", "testrespons", "testresponse", "proefinvulling"]) { return .some(.test) }
        if words.contains("spam") { return .some(.spam) }
        if !words.isDisjoint(with: ["synthetic", "synthetisch", "generated"]) { return .some(.synthetic) }
        if unfinished.contains(folded) { return .some(.unfinished) }
        if excluded.contains(folded) { return .some(.excluded) }
        return whole.contains(folded) ? .some(nil) : nil
    }

    /// Qualtrics adds up the numbers of what a response is: 1 a preview, 2 a test, 4 imported, 8 spam, 16 offline, 32 of employees,
    /// 256 made by the tool.
    static func kind(ofCode code: Int) -> SurveyRow? {
        if code & 1 != 0 { return .preview }
        if code & 2 != 0 { return .test }
        if code & 8 != 0 { return .spam }
        return code & 256 != 0 ? .synthetic : nil
    }

    private static let unfinished: Set<String> = [
        "in progress", "response in progress", "partial", "partially completed", "partial response", "incomplete", "not complete",
        "not completed", "unfinished", "not finished", "started", "abandoned", "draft", "open", "gedeeltelijk", "gedeeltelijk voltooid",
        "gedeeltelijk ingevuld", "deels ingevuld", "onvolledig", "niet volledig", "niet voltooid", "niet afgerond", "onvoltooid", "bezig",
        "begonnen", "gestart", "in behandeling", "afgebroken", "concept", "opgeslagen", "niet verzonden", "niet ingezonden", "saved",
    ]
    private static let excluded: Set<String> = [
        "disqualified", "screened out", "screenout", "quota full", "over quota", "overquota", "quota reached", "deleted", "rejected",
        "gediskwalificeerd", "uitgesloten", "uitgescreend", "quota vol", "quotum vol", "verwijderd", "afgewezen", "ongeldig", "invalid",
    ]
    private static let whole: Set<String> = [
        "ip address", "ip adres", "imported", "geimporteerd", "offline", "ex", "ex offline", "complete", "completed", "finished", "valid",
        "submitted", "normal", "anonymous", "voltooid", "afgerond", "volledig", "compleet", "ingediend", "ingezonden", "verzonden",
        "ingevuld", "volledig ingevuld", "geldig", "normaal", "gereed", "email", "e mail", "anoniem", "link", "response", "respons",
    ]
    static let yes: Set<String> = ["1", "true", "waar", "ja", "yes", "y", "j", "x", "wahr", "vrai", "voltooid", "finished", "complete"]
    static let no: Set<String> = [
        "0", "false", "onwaar", "nee", "no", "n", "niet voltooid", "not finished", "incomplete", "onvolledig", "falsch", "faux",
    ]
}

/// Whether a cell is what Qualtrics writes below its headings: `{"ImportId":"QID1"}`.
package func isSurveyImportCode(_ text: String) -> Bool {
    text.hasPrefix("{") && text.contains("\"ImportId\"")
}

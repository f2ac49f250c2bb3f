import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

/// Rows of exports that are no answers, in the form in which each tool writes them.
@Suite struct SurveyRowTests {
    private func read(_ text: String, takesUnfinished: Bool = false) -> CollectedFile {
        readSurveyExport(TextFile(path: "a.csv", text: text), for: target(), takesUnfinished: takesUnfinished)
    }

    /// Qualtrics with labels: three rows of headings, and every kind of response.
    private let qualtrics = """
        StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,DistributionChannel,UserLanguage,Q1,Q2_1,Q2_2
        Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Distribution Channel,User Language,Domein,Hoe staan we ervoor? - Ik weet waar het over gaat.,Hoe staan we ervoor? - We hebben genoeg tijd.
        "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}"
        2022-11-15 10:00:00,2022-11-15 10:05:00,Survey Preview,,100,60,True,2022-11-15 10:05:00,R_1,preview,NL,zorg,Strongly agree,Agree
        2022-11-15 10:00:00,2022-11-15 10:05:00,Survey Test,,100,60,True,2022-11-15 10:05:00,R_2,anonymous,NL,zorg,Strongly agree,Agree
        2022-11-15 10:00:00,2022-11-15 10:05:00,Spam,192.0.2.1,100,60,True,2022-11-15 10:05:00,R_3,anonymous,NL,zorg,Strongly agree,Agree
        2022-11-15 10:00:00,2022-11-15 10:05:00,IP Address,192.0.2.2,40,60,False,2022-11-15 10:05:00,R_4,anonymous,NL,zorg,Disagree,
        2022-11-15 10:00:00,2022-11-15 10:05:00,IP Address,192.0.2.3,100,60,True,2022-11-15 10:05:00,R_5,anonymous,NL,zorg,Disagree,Agree
        2022-11-15 10:00:00,2022-11-15 10:05:00,Imported,,100,60,True,2022-11-15 10:05:00,R_6,email,NL,zorg,Agree,Agree

        """

    @Test func leavesRowsOfQualtrics() {
        let file = read(qualtrics)
        #expect(file.leftOut == [.preview: [4], .test: [5], .spam: [6], .unfinished: [7]])
        #expect(file.tokens == ["R-5", "R-6"])
        #expect(file.responseCount == 2)
        #expect(file.diagnostics.map(\.severity) == [.note, .note, .note, .warning])
        #expect(file.diagnostics.last?.summary == "1 unfinished response is left out: line 7 (“Progress” is “40”)")
    }

    @Test func takesUnfinishedWhereItIsAsked() {
        let file = read(qualtrics, takesUnfinished: true)
        #expect(file.leftOut == [.preview: [4], .test: [5], .spam: [6]])
        #expect(file.tokens == ["R-4", "R-5", "R-6"])
        #expect(file.diagnostics.last?.summary.contains("taken over all the same: line 7") == true)
        #expect(file.diagnostics.allSatisfy { $0.severity == .note })
    }

    /// With numbers for what a response is, saved again by a Dutch Excel, which has lost the rows of codes.
    @Test(arguments: [
        ("1", SurveyRow.preview), ("2", .test), ("8", .spam), ("9", .preview), ("17", .preview), ("40", .spam), ("256", .synthetic),
    ])
    func knowsCodesOfQualtrics(code: String, kind: SurveyRow) {
        let file = read(
            "ResponseId;Status;Progress;Finished;Domein;doel\nR_1;\(code);100;WAAR;zorg;4\nR_2;0;100;WAAR;zorg;4\nR_3;4;100;WAAR;zorg;4\n"
                + "R_4;16;60;ONWAAR;zorg;4\nR_5;32;100;WAAR;zorg;3\n")
        #expect(file.leftOut == [kind: [2], .unfinished: [5]])
        #expect(file.tokens == ["R-2", "R-3", "R-5"])
    }

    /// In Dutch, where the second row of headings and the values are translated and the codes are not.
    @Test func leavesRowsOfDutchQualtrics() {
        let file = read(
            """
            Status;Progress;Finished;ResponseId;Q1;Q2
            Type respons;Voortgang;Voltooid;Respons-ID;Domein;Ik weet waar het over gaat.
            "{""ImportId"":""status""}";"{""ImportId"":""progress""}";"{""ImportId"":""finished""}";"{""ImportId"":""_recordId""}";"{""ImportId"":""QID1""}";"{""ImportId"":""QID2""}"
            Voorbeeld van enquête;100;Waar;R_1;zorg;Eens
            IP-adres;100;Waar;R_2;zorg;Eens
            IP-adres;12;Onwaar;R_3;zorg;Eens
            Enquêtetest;100;Waar;R_4;zorg;Eens

            """)
        #expect(file.leftOut == [.preview: [4], .unfinished: [6], .test: [7]])
        #expect(file.tokens == ["R-2"])
    }

    /// LimeSurvey: who did not send it in has no date, in either language, with codes or words above the columns.
    @Test(arguments: [
        "id;submitdate;lastpage;startlanguage;doel", "id. Response ID;submitdate. Date submitted;lastpage. Last page;startlanguage. x;doel",
        "Response ID;Date submitted;Last page;Start language;doel", "Antwoord ID;Datum ingezonden;Laatste pagina;Starttaal;doel",
        "Antwoord ID;Datum inzending;Laatste pagina;Starttaal;doel", "Antwoord ID;Datum verzonden;Laatste pagina;Starttaal;doel",
    ])
    func leavesRowsThatWereNotSentIn(heading: String) {
        let file = read(
            heading + "\n11;2022-11-02 09:05:00;2;nl;Eens\n12;;1;nl;Oneens\n13;0000-00-00 00:00:00;-1;nl;\n14;2-11-2022 9:05;1;nl;Eens\n")
        #expect(file.leftOut == [.unfinished: [3, 4]])
        #expect(file.tokens == ["11", "14"])
        #expect(file.emptyCount == 0)
    }

    /// A survey that keeps no dates has 1980 for each that was sent in; beside real dates the last page tells.
    @Test(
        arguments: [
            ("1;1980-01-01 00:00:00;3;Eens\n2;1980-01-01 00:00:00;2;Eens\n3;;1;Eens\n", [.unfinished: [4]]),
            ("1;2022-11-02 09:05:00;3;Eens\n2;1980-01-01 00:00:00;1;Eens\n3;1-1-1980 00:00;3;Eens\n", [.unfinished: [3]]),
        ] as [(String, [SurveyRow: [Int]])])
    func judgesDateThatIsNone(rows: String, left: [SurveyRow: [Int]]) {
        #expect(read("id;submitdate;lastpage;doel\n" + rows).leftOut == left)
    }

    /// Other tools that say in a column of their own how far someone came.
    @Test(
        arguments: [
            ("Respondent ID;Response Status;doel\n1;completed;4\n2;partial;4\n3;disqualified;4\n", [.unfinished: [3], .excluded: [4]]),
            ("ID;Status;doel\n1;Voltooid;4\n2;Gedeeltelijk;4\n3;Bezig;3\n", [.unfinished: [3, 4]]),
            ("ID;Voltooid;doel\n1;Ja;4\n2;Nee;4\n", [.unfinished: [3]]),
            ("ID;Completed;doel\n1;2022-11-02 10:00;4\n2;N;4\n", [.unfinished: [3]]),
            ("ID;Voortgang;doel\n1;100%;4\n2;87%;4\n", [.unfinished: [3]]), ("ID;Progress;doel\n1;1;4\n2;0,4;4\n", [.unfinished: [3]]),
            ("ID;Begintijd;Voltooiingstijd;doel\n1;2-11-2022 9:00;2-11-2022 9:05;4\n2;2-11-2022 9:00;;4\n", [.unfinished: [3]]),
            ("ID;laatste pagina;doel\n1;3;4\n2;1;4\n", [.unfinished: [3]]),
            ("ID;DistributionChannel;doel\n1;anonymous;4\n2;preview;4\n", [.preview: [3]]),
        ] as [(String, [SurveyRow: [Int]])])
    func knowsMarksOfOtherTools(text: String, left: [SurveyRow: [Int]]) {
        #expect(read(text).leftOut == left)
    }

    /// What a spreadsheet counts below the answers is nobody's, whatever column its name stands in.
    @Test(arguments: [
        "respondent;Domein;doel\na;zorg;4\nb;zorg;2\nGemiddelde;;3\n", "ID;Domein;doel\n1;zorg;4\n2;zorg;2\n;Gemiddelde;3\n",
        "Opmerking;Domein;doel\nx;zorg;4\ny;zorg;2\nGemiddelde score:;;3,5\n", "ID;Naam;doel\n1;A;4\n2;B;2\n;Totaal;6\n",
        "respondent;doel\na;4\nb;2\nAverage;3\n", "respondent;doel\na;4\nb;2\nSD;1\n",
    ])
    func leavesRowsThatSumUp(text: String) {
        let file = read(text)
        #expect(file.responseCount == 2)
        #expect(file.leftOut == [.summary: [4]])
        #expect(!file.hasErrors)
        #expect(file.diagnostics.contains { $0.summary.hasPrefix("1 row that sums up the others is left out: line 4") })
    }

    /// Somebody who is called so, or who says so in words, is somebody.
    @Test(arguments: ["Tom;zorg;4\n", "max;Totaal;4\n", "som1;zorg;4\n", "x;gemiddeld;4\n"])
    func keepsRowsOfPeople(row: String) {
        #expect(read("respondent;Domein;doel\n" + row).responseCount == 1)
    }

    /// A column that is called so and says something else, or that the round is split by, leaves nobody out.
    @Test(arguments: [
        "ID;Status;doel\n1;lid;4\n2;voorzitter;4\n", "ID;Status;doel\n1;1;4\n2;2;4\n", "ID;Voltooid;doel\n1;mbo;4\n2;hbo;4\n",
        "ID;Progress;doel\n1;goed;4\n2;0;4\n", "ID;Eindtijd;doel\n1;;4\n2;;4\n", "ID;Domein;doel\n1;Spam;4\n2;Preview;4\n",
    ])
    func leavesNobodyOutForOtherColumns(text: String) {
        #expect(read(text).leftOut == [:])
        #expect(read(text).responses.count == 2)
    }

    /// SurveyMonkey: below a question without parts stands a word that is no answer, in either language.
    @Test(arguments: ["Response", "Open-Ended Response", "Respons", "Reactie"])
    func knowsSecondHeadingOfSurveyMonkey(word: String) {
        let file = read(
            "Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Domein,Ik weet waar het over gaat.,Opmerkingen\n"
                + ",,,,,\(word),\(word),Open-Ended Response\n114000000001,4,11/15/2022,11/15/2022,192.0.2.1,zorg,Agree,\n")
        #expect(file.responseCount == 1)
        #expect(file.answers == [[4, nil, nil, nil]])
    }

    /// Microsoft Forms' points and feedback beside each question of a quiz.
    @Test func leavesPointsOfQuiz() {
        let file = read(
            "ID;Begintijd;Voltooiingstijd;Totaal aantal punten;Domein;Punten - Domein;Ik weet waar het over gaat.\u{A0};"
                + "Punten - Ik weet waar het over gaat.;Feedback - Ik weet waar het over gaat.\n1;2-11-2022 9:00;2-11-2022 9:05;0;zorg;0;Eens;0;\n"
        )
        #expect(file.answers == [[4, nil, nil, nil]])
        #expect(file.notPlaced.contains("Punten - Ik weet waar het over gaat."))
        #expect(!file.hasErrors)
    }

    /// LimeSurvey's headings with HTML, and Google's group in brackets at the end.
    @Test func readsHeadingsWithMarkup() {
        let file = read(
            "id;\"Waar werk je? (domein)\";\"G1[SQ1]. <p>Geef aan:</p> [<strong>We hebben&nbsp;genoeg tijd.</strong>]\"\n1;zorg;Eens\n")
        #expect(file.answers == [[nil, nil, 4, nil]])
        #expect(file.groups == [["zorg"]])
    }

    @Test func leavesHeadingsInTheMiddle() {
        let file = read("ID;Domein;doel\n1;zorg;4\nID;Domein;doel\n1;wonen;3\n")
        #expect(file.leftOut == [.heading: [3]])
        #expect(file.responses.count == 2)
    }

    @Test func asksAboutTryOuts() {
        let file = read("ID;Naam;Domein;doel\n1;Test;zorg;4\n2;;zorg;3\n3;;zorg;5\n4;x;test 2;5\n")
        #expect(file.diagnostics.map(\.summary) == ["2 rows look like a try-out, and are taken over: lines 2 and 5 (“Test”)"])
        #expect(file.responses.count == 4)
    }

    /// What a spreadsheet made of long numbers: everyone gets a number of their own.
    @Test(
        arguments: [
            (["1,18012E+11", "1,18012E+11", "1,18013E+11"], [nil, nil, nil]), (["1.2E+6", "ab"], [nil, "ab"]),
            (["1180123456789010", "1180123456789010", "1180123456789020"], [nil, nil, nil]),
            (["1180123456789010", "1180123456789011"], ["1180123456789010", "1180123456789011"]),
            (["1180123456789010", "7"], ["1180123456789010", "7"]),
            (["=\"001\"", "12,0", "118.012.345"], ["001", "12", "118012345"]), (["1E5", "2e7"], ["1E5", "2e7"]),
        ] as [([String], [String?])])
    func numbersWhoseCodeWasRounded(codes: [String], tokens: [String?]) {
        let file = read("Respondent ID;domein;doel\n" + codes.map { "\($0);zorg;4\n" }.joined())
        #expect(file.tokens == tokens)
        #expect(file.diagnostics.map(\.identifier) == (tokens.contains(nil) ? [.roundedNumber] : []))
    }

    @Test func tellsBadNamesOnce() {
        let file = read("ID;domein;doel\na@example.nl;zorg;4\nb@example.nl;zorg;4\n")
        #expect(file.problems == ["2:1 bad-token"])
        #expect(file.diagnostics.first?.summary.hasSuffix(", in 2 cells: line 2, line 3") == true)
    }
}

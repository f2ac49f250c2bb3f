import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

@Suite struct SurveyExportTests {
    private func read(_ text: String, for target: TargetRound = target()) -> CollectedFile {
        readSurveyExport(TextFile(path: "a.csv", text: text), for: target)
    }

    @Test func readsExportByIds() {
        let file = read("respondent,domein,tijd,doel\nr1,zorg,4,3\nr2,,5,\n")
        #expect(file.problems == [])
        #expect(file.tokens == ["r1", "r2"])
        #expect(file.groups == [["zorg"], [""]])
        #expect(file.answers == [[3, nil, 4, nil], [nil, nil, 5, nil]])
        #expect(file.notPlaced == [])
    }

    /// Microsoft Forms, saved from Excel: semicolons, numbered questions, words, columns that say who someone is.
    @Test func readsForms() {
        let file = read(
            """
            ID;Begintijd;Tijd van voltooien;E-mail;Naam;Domein;Ik weet waar het over gaat.;De ijsbaan is ‘van ons’, ook het café.
            1;11-15-22 10:00:00;11-15-22 10:05:00;anonymous;;zorg;Helemaal eens;Niet eens en niet oneens
            2;11-15-22 10:01:00;11-15-22 10:04:00;anonymous;;wonen;Oneens;Weet niet

            """)
        #expect(file.diagnostics == [])
        #expect(file.tokens == ["1", "2"])
        #expect(file.groups == [["zorg"], ["wonen"]])
        #expect(file.answers == [[5, 3, nil, nil], [2, nil, nil, nil]])
        #expect(file.notPlaced == ["Begintijd", "Tijd van voltooien", "E-mail", "Naam"])
        #expect(file.declinedCount == 1)
    }

    /// LimeSurvey: everything in quotation marks, questions of a block in brackets, an access code beside the number of the response.
    @Test func readsLimeSurvey() {
        let file = read(
            """
            "Antwoord ID","Datum ingezonden","Toegangscode","2. Domein","Wat vindt u? [Ik weet waar het over gaat.]","Wat vindt u? [We hebben genoeg tijd.]","stellingen[ijsbaan]","regels. Kennen we ze? [De regels zijn duidelijk: iedereen kent ze.]"
            "7","2022-11-15 10:00:00","k7f2","zorg","Eens","Helemaal oneens","Geen antwoord","3"

            """)
        #expect(file.diagnostics == [])
        #expect(file.tokens == ["k7f2"])
        #expect(file.answers == [[4, nil, 1, 3]])
        #expect(file.groups == [["zorg"]])
        #expect(file.notPlaced == ["Antwoord ID", "Datum ingezonden"])
    }

    /// Google Forms: a heading and a statement in one cell, no pseudonym.
    @Test func readsGoogleForms() {
        let file = read(
            "Tijdstempel,Domein,Hoe staan we ervoor? [We hebben genoeg tijd.],Hoe staan we ervoor? [Ik weet waar het over gaat.]\n"
                + "2022/11/15 10:00:00 a.m. EET,zorg,4,5 - Helemaal eens\n")
        #expect(file.diagnostics == [])
        #expect(file.tokens == [nil])
        #expect(file.answers == [[5, nil, 4, nil]])
    }

    /// SurveyMonkey: the question of a block in the first row, its statements in the second.
    @Test func readsSurveyMonkey() {
        let file = read(
            "Respondent ID,Collector ID,Start Date,IP Address,Domein,Hoe staan we ervoor?,,,\n"
                + ",,,,Response,Ik weet waar het over gaat.,We hebben genoeg tijd.,De regels zijn duidelijk: iedereen kent ze.,\"De ijsbaan is ‘van ons’, ook het café.\"\n"
                + "114000000001,4,11/15/2022,10.0.0.1,zorg,Agree,Disagree,Eens,\n")
        #expect(file.diagnostics == [])
        #expect(file.tokens == ["114000000001"])
        #expect(file.groups == [["zorg"]])
        #expect(file.answers == [[4, nil, 2, 4]])
        #expect(file.notPlaced == ["Collector ID", "Start Date", "IP Address"])
        #expect(file.responseCount == 1)
    }

    /// Qualtrics: names in the first row, questions in the second, its own codes in the third.
    @Test func readsQualtrics() {
        let file = read(
            """
            StartDate,IPAddress,ResponseId,Q1,Q2_1,Q2_2
            Start Date,IP Address,Response ID,Domein,Hoe staan we ervoor? - Ik weet waar het over gaat.,Hoe staan we ervoor? - We hebben genoeg tijd.
            "{""ImportId"":""startDate"",""timeZone"":""Europe/Amsterdam""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}"
            2022-11-15 10:00:00,10.0.0.1,R_3abc,zorg,4,5

            """)
        #expect(file.diagnostics == [])
        #expect(file.tokens == ["R-3abc"])
        #expect(file.groups == [["zorg"]])
        #expect(file.answers == [[4, nil, 5, nil]])
        #expect(file.responseCount == 1)
        #expect(file.notPlaced == ["StartDate", "IPAddress"])
    }

    /// What spreadsheets save: a note of the separator, tabs, line ends in cells, Windows-1252, UTF-16, a byte order mark.
    @Test(
        arguments: [
            Array("sep=;\r\ndoel;ijs-baan\r\n4;5\r\n".utf8), Array("sep=|\ndoel|ijs-baan\n4|5\n".utf8), Array("doel\tijs-baan\n4\t5".utf8),
            Array("doel,\"De ijsbaan\nis ‘van ons’,\r\nook het café.\"\n4,5\n".utf8),
            [0xEF, 0xBB, 0xBF] + Array("doel;ijs-baan\n\"4\";\"5\"\n".utf8),
            Array("doel;De ijsbaan is ".utf8) + [0x91] + Array("van ons".utf8) + [0x92] + Array(", ook het caf".utf8) + [0xE9]
                + Array("\n4;5".utf8),
            [0xFF, 0xFE] + "doel;ijs-baan\r\n4;5\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            Array("\n;;\ndoel;ijs-baan;\n\n4;5;\n;;\n".utf8),
        ] as [[UInt8]])
    func readsWhatSpreadsheetsSave(bytes: [UInt8]) throws {
        let file = readSurveyExport(try #require(TextFile(path: "a.csv", bytes: bytes)), for: target(groups: []))
        #expect(file.diagnostics == [])
        #expect(file.answers == [[4, 5, nil, nil]])
    }

    @Test(
        arguments: [
            ("domein;doel\nzorg;6\nzorg;mwah\nzorg;4,5\n", ["2:6 answer-off-scale", "3:6 answer-off-scale"]),
            ("domein;doel\nzorg;5 - Eens\n", ["2:6 answer-off-scale"]),
            ("domein;doel;Ik weet waar het over gaat\nzorg;4;4\n", ["1:13 duplicate-name"]),
            ("domein;Q1: Domein;doel\nzorg;zorg;4\n", ["1:8 duplicate-name"]), ("naam;domein\nx;zorg\n", ["1:1 no-indicator-column"]),
            ("", ["1:1 no-indicator-column"]), ("\n\n", ["1:1 no-indicator-column"]), ("domein;doel\nzorg;4;5\n", ["2:8 csv-columns"]),
            ("domein;doel\nzorg;\"4\n", ["2:6 csv-quote"]),
            ("respondent;domein;doel\na b;zorg;4\n", ["2:1 bad-token"]),
            ("respondent;domein;doel\na@example.nl;zorg;4\n", ["2:1 bad-token"]),
            ("respondent;domein;doel\n123456782;zorg;4\n", ["2:1 citizen-service-number"]),
            ("domein;doel\n111222333;4\n", ["2:1 citizen-service-number"]),
        ] as [(String, [String])])
    func reportsErrorWithItsPlace(text: String, expected: [String]) {
        let file = read(text)
        #expect(file.problems == expected)
        #expect(file.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test func namesBothColumnsOfOneQuestion() {
        let problem = read("domein;doel;Ik weet waar het over gaat\nzorg;4;4\n").diagnostics.first
        #expect(problem?.summary == "the column “Ik weet waar het over gaat” means the same as “doel” before it")
    }

    @Test func asksWhichOfTwoQuestionsOfOneTextIsMeant() {
        let twice = ["a", "b"].map { Indicator(id: Slug($0), text: LocalizedText("Het gaat goed.")) }
        let problem = read("Het gaat goed\n4\n", for: target(groups: [], indicators: twice)).diagnostics.first
        #expect(problem?.identifier == .ambiguousReference)
        #expect(problem?.suggestion == "write one of: a, b")
    }

    /// What looks like a question under another name is pointed out; the rest goes on.
    @Test(
        arguments: [
            ("domein;doel;ijsbaann\nzorg;4;3\n", ["1:13 column-not-placed"]),
            ("domein;doel;Mening\nzorg;4;Eens\nzorg;3;n.v.t.\n", ["1:13 column-not-placed"]),
            ("domein;doel;Mening\nzorg;4;Eens\nzorg;3;geel\n", []), ("domein;doel;Jaren in dienst\nzorg;4;3\n", []),
            ("domein;doel;ijsbaann\nzorg;4;ja\n", []),
            ("doel\n4\n", ["1:1 unknown-column"]), ("domeim;doel\nzorg;4\n", ["1:1 unknown-column"]),
            ("domein;doel;ijs-baan;tijd\nzorg;4;4;4\n", ["1:1 unknown-column"]),
        ] as [(String, [String])])
    func warnsOfColumnThatIsMissed(text: String, expected: [String]) {
        let file = read(text)
        #expect(file.problems == expected)
        #expect(file.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(!file.responses.isEmpty)
    }

    @Test func namesNearestGroupColumn() {
        #expect(read("domeim;doel\nzorg;4\n").diagnostics.first?.suggestion == "is it “domeim”? Then name that column “domein”")
    }

    /// Not even a round that is split by one gets a column that says who someone is, or when someone answered.
    @Test(arguments: ["E-mail", "naam", "IP-adres", "2. E-mailadres", "Telefoonnummer", "Geboortedatum", "Starttijd"])
    func leavesPersonalColumn(heading: String) {
        let group = heading.replacing("2. ", with: "")
        let file = read("\(heading);doel\nx@example.nl;4\n", for: target(groups: [group]))
        #expect(file.groups == [[""]])
        #expect(file.notPlaced == [heading])
    }

    @Test(
        arguments: [
            ("id;token;doel\n1;a;4\n", "a"), ("Response ID;respondent;doel\n1;a;4\n", "a"), ("doel;ID\n4;17\n", "17"),
            ("Respons-ID;doel\nb-2;4\n", "b-2"),
            ("token;doel\n;4\n", nil), ("nummer;doel\n1;4\n", nil),
        ] as [(String, String?)])
    func choosesPseudonym(text: String, token: String?) {
        let file = read(text, for: target(groups: []))
        #expect(file.tokens == [token])
        #expect(!file.notPlaced.contains("respondent"))
    }

    /// What stands in the row of someone who answered nothing is no matter.
    @Test func leavesRowsWithoutAnswers() {
        let file = read("respondent;domein;doel\nx y;wonenn;\nr2;zorg;-\nr3;zorg;4\n")
        #expect(file.problems == ["2:1 row-without-answers"])
        #expect(file.tokens == ["r3"])
        #expect(file.responseCount == 3)
        #expect(file.emptyCount == 2)
    }

    /// By number, since a test writes out its arguments.
    private static let hostile = [
        String(repeating: ";", count: 1_000_000), "doel\n" + String(repeating: "4\n", count: 100_000),
        String(repeating: "\"", count: 300_001),
        String(repeating: "a;", count: 500_000), "doel;" + String(repeating: "[x", count: 200_000) + "\n4;4\n" + "9;4\n",
    ]

    /// Pathological files end with a problem, and soon.
    @Test(arguments: hostile.indices)
    func withstandsHostileFile(number: Int) {
        let text = Self.hostile[number]
        let file = read(text)
        #expect(file.hasErrors)
        #expect(file.diagnostics.allSatisfy { $0.summary.count < 400 && ($0.suggestion?.count ?? 0) < 400 })
    }

    /// One message for each kind, with the first cells and how many there are: numbers together, codes together, each word for itself.
    @Test func tellsEachKindOnce() throws {
        let file = read("domein;doel;tijd\n" + ["A4;4", "A2;A1", "10;9", "Mwah;3", "mwah;0", "-;Top"].map { "zorg;\($0)\n" }.joined())
        #expect(file.problems == ["2:6", "4:6", "5:6", "7:8"].map { $0 + " answer-off-scale" })
        #expect(
            file.diagnostics.map(\.summary) == [
                "the answers “A4”, “A2”, “A1” are off the scale of 1 to 5, in 3 cells: line 2 “doel”, line 3 “doel”, line 3 “tijd”",
                "the answers “10”, “9”, “0” are off the scale of 1 to 5, in 3 cells: line 4 “doel”, line 4 “tijd”, line 6 “tijd”",
                "the answers “Mwah”, “mwah” are off the scale of 1 to 5, in 2 cells: line 5 “doel”, line 6 “doel”",
                "the answer “Top” is off the scale of 1 to 5",
            ])
        #expect(try #require(file.diagnostics[0].suggestion).hasSuffix("or say which step each is: --answers 'A1=…, A2=…, A4=…'"))
        #expect(try #require(file.diagnostics[3].suggestion).hasSuffix("--answers 'Top=…'"))
    }

    @Test func tellsFirstCellsAndTheirNumber() {
        let file = read("domein;doel\n" + String(repeating: "zorg;9\nzorg;4\n", count: 1000))
        #expect(file.problems == ["2:6 answer-off-scale"])
        #expect(
            file.diagnostics.first?.summary.hasSuffix(
                "in 1000 cells: line 2 “doel”, line 4 “doel”, line 6 “doel”, line 8 “doel”, line 10 “doel” and 995 more") == true)
    }

    /// Of a column of free text twelve words are told, and how many more there are.
    @Test func tellsTwelveWordsAtMost() {
        let texts = (1...20).map { "tekst " + String(repeating: "x", count: $0) }
        let file = read("domein;doel\n" + texts.map { "zorg;\($0)\n" }.joined())
        #expect(file.diagnostics.count == 13)
        #expect(file.diagnostics.last?.summary == "8 more words are no steps of the scale, in 8 cells")
    }

    /// Boxes that can all be ticked.
    @Test func countsTwoAnswersAsNone() {
        let file = read("domein;doel;tijd\nzorg;\"Eens;Oneens\";4\n")
        #expect(file.problems == ["2:6 answer-off-scale"])
        #expect(file.diagnostics.first?.severity == .warning)
        #expect(file.answers == [[nil, nil, 4, nil]])
    }

    /// LimeSurvey with codes and texts: `code. Text`.
    @Test func readsCodesBeforeHeadings() {
        let file = read(
            "id. Antwoord ID;token. Toegangscode;submitdate. Datum ingezonden;domein. Waar werk je?;naam. Domein;doel. Ik weet waar het over gaat.\n"
                + "7;ab;2022-11-15;zorg;x;4\n")
        #expect(file.problems == [])
        #expect(file.tokens == ["ab"])
        #expect(file.groups == [["zorg"]])
        #expect(file.notPlaced == ["id. Antwoord ID", "submitdate. Datum ingezonden", "naam. Domein"])
    }

    @Test(arguments: ["domein. Domein", "domein. Waar werk je?", "G2. Domein", "werkveld. Domein", "Over jou [Domein]", "Q[domein]"])
    func knowsGroupColumn(heading: String) {
        #expect(read("\(heading);doel\nzorg;4\n").groups == [["zorg"]])
    }

    /// Of codes of nine digits one in eleven passes the test of a citizen service number; where most pass, they are no codes.
    @Test func tellsCodesFromCitizenServiceNumbers() {
        // The first warning says that no column has the groups.
        let codes = read("respondent,tijd\n111222333,4\n123456789,3\n234567890,3\n345678901,2\n")
        #expect(codes.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(codes.tokens.count == 4)
        let numbers = read("respondent,tijd\n111222333,4\n123456782,3\n234567890,3\n")
        #expect(numbers.diagnostics.map(\.severity) == [.warning, .error, .error])
        #expect(read("respondent,tijd\nBSN111222333,4\n123456789,3\n234567890,3\n").hasErrors)
    }
}

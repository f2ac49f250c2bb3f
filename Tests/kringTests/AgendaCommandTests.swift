import TestSupport
import Testing

/// `kring agenda`, run as people run it.
@Suite struct AgendaCommandTests {
    private let site = PartnershipPagesTests.site

    @Test func writesAnAgendaThatFitsTheTime() throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda", "x", "--minutes", "30"], in: folder.path)
        #expect(result.code == 0, "\(result)")
        #expect(result.output.hasPrefix("Gespreksagenda: Netwerk X\n=========================\n\n30 minuten\n"))
        #expect(result.output.contains("0:05  Bespreek eerst wat je wilt en praat daarna pas over de vorm (15 minuten)"))
        #expect(
            result.output.contains("- Wie is aan zet bij deze twee taken?\n  Bij ‘Zoeken’ staat geen partij die aan zet is\n"))
        #expect(result.output.contains("0:20  Afspreken (10 minuten)"))
        #expect(result.output.contains("Voor een volgende keer:"))
    }

    /// A key stands once in a file: where there are agreements, the new ones go below them.
    @Test func givesLinesThatFitTheFile() async throws {
        let folder = try TemporaryFolder(site)
        let lines = "  - what:\n    who:\n    due:\n    review:\n"
        let written = { (name: String) in try Program.run(["agenda", name, "--format", "md"], in: folder.path).output }
        let below = try written("x")
        #expect(below.contains("```yaml\n" + lines) && !below.contains("agreements:"))
        #expect(try written("leeg").contains("```yaml\nagreements:\n" + lines))
        // Whoever gets it by mail or on paper has no file to put lines in.
        let mailed = try Program.run(["agenda", "x"], in: folder.path).output
        #expect(mailed.hasSuffix("Wat we afspreken\n----------------\n\nWat:\nWie:\nVoor wanneer:\nOpnieuw bekijken:\n"))
        #expect(!mailed.contains("what:") && !mailed.contains("kring"))
        let built = try await BuiltSite(site)
        let page = try built.page("partnerships/x/agenda.html")
        #expect(page.contains("<code>" + lines) && page.contains("onder de afspraken die er al staan"))
        let empty = try built.page("partnerships/leeg/agenda.html")
        #expect(empty.contains("<code>agreements:\n" + lines) && !empty.contains("die er al staan"))
    }

    /// Ten minutes to begin, half an hour of open questions, a quarter to agree: the rest of the day is theirs.
    @Test func endsEarlierForWantOfSubjects() throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda", "leeg", "--minutes", "480"], in: folder.path)
        #expect(
            result.output.contains(
                "\n55 minuten\n\nMeer is er nu niet te bespreken: na 55 minuten zijn jullie klaar, 425 minuten eerder.\n"))
        #expect(result.output.contains("0:10  Open agenda (30 minuten)") && result.output.contains("0:40  Afspreken (15 minuten)"))
        let file = try Program.run(["agenda", "leeg", "--minutes", "480", "--output", "gesprek.md"], in: folder.path)
        #expect(file.output == "gesprek.md: 55 minutes\n")
        #expect(try !Program.run(["agenda", "leeg", "--minutes", "45"], in: folder.path).output.contains("Meer is er nu niet"))
    }

    @Test func writesMarkdownByTheNameOfTheFile() throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda", "X", "--output", "gesprek.md"], in: folder.path)
        #expect(result.code == 0, "\(result)")
        #expect(result.output == "gesprek.md: 90 minutes\n")
        let text = try folder.text(of: "gesprek.md")
        #expect(text.hasPrefix("# Gespreksagenda: Netwerk X\n"))
        #expect(text.contains("```yaml\n  - what:\n"))
    }

    /// People write on an agenda.
    @Test func neverTakesThePlaceOfAFile() throws {
        let folder = try TemporaryFolder(site.merging(["gesprek.md": "Van ons\n"]) { $1 })
        let result = try Program.run(["agenda", "x", "--output", "gesprek.md"], in: folder.path)
        #expect(result.code == 2)
        #expect(result.errors.contains("there is a file gesprek.md already"))
        #expect(try folder.text(of: "gesprek.md") == "Van ons\n")
    }

    /// A partnership of which nothing is known talks about what keeps it busy.
    @Test func asksOpenQuestionsWhereNothingIsFound() throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda", "leeg", "--minutes", "45"], in: folder.path)
        #expect(result.output.contains("0:05  Open agenda (30 minuten)"))
        #expect(result.output.contains("- Wat houdt je bezig?"))
    }

    @Test(arguments: [
        (["z"], "This site has no network “z”"), (["x", "--minutes", "29"], "A conversation takes 30 to 480 minutes, not 29"),
        (["x", "--minutes", "481"], "not 481"), ([], "Missing expected argument"), (["x", "--format", "pdf"], "pdf"),
    ])
    func endsWith2WhenNotUnderstood(arguments: [String], message: String) throws {
        let folder = try TemporaryFolder(site)
        let result = try Program.run(["agenda"] + arguments, in: folder.path)
        #expect(result.code == 2, "\(result)")
        #expect(result.errors.contains(message), "\(result)")
        #expect(result.output == "")
    }
}

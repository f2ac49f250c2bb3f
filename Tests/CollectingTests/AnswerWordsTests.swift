import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

@Suite struct AnswerWordsTests {
    @Test(arguments: [
        ("4", 4), ("4,0", 4), ("4.0", 4), (" 4 ", 4), ("\u{A0}4\u{A0}", 4), ("Eens", 4), ("EENS", 4), ("helemaal  eens.", 5),
        ("Helemaal\u{A0}eens", 5), ("Niet eens en niet oneens", 3), ("Strongly disagree", 1), ("neither agree nor disagree", 3),
        ("4 - Eens", 4), ("4 = Eens", 4), ("4: Eens", 4), ("4. eens", 4), ("4 Eens", 4), ("4 (Eens)", 4), ("Eens (4)", 4),
        ("4.", 4), ("Eens [4]", 4), ("Eens - 4", 4), ("Eens = 4", 4), ("5 – Strongly agree", 5), ("2 - Oneens", 2), ("‘Eens’", 4),
    ])
    func readsAnswer(cell: String, answer: Int) {
        #expect(AnswerWords(words).meaning(of: cell) == .answer(answer))
    }

    @Test(arguments: [
        "Weet niet", "weet ik niet", "n.v.t.", "N.v.t", "nvt", "Niet van toepassing", "Geen mening", "Don't know", "Don’t know", "N/A",
        "n/a",
        "-", "–", "?", "Weet niet / geen mening", "Weet ik niet (n.v.t.)", "No opinion", "Geen antwoord",
    ])
    func readsThatThereIsNone(cell: String) {
        #expect(AnswerWords(words).meaning(of: cell) == .declined)
    }

    /// A star, a face or a sign is an answer that is not known, never “don't know”.
    @Test(arguments: ["★", "★★★", "😀", "🙁", "+", "++", "+/-", "✓", "*", "#", "=>"])
    func refusesSigns(cell: String) {
        #expect(AnswerWords(words).meaning(of: cell) == .offScale)
    }

    /// Beside a plus a minus is an answer as well, also where the author has said what the plus stands for.
    @Test(arguments: ["-", "--", "–"])
    func refusesMinusBesidePlus(cell: String) {
        #expect(AnswerWords(words, seen: ["++", cell]).meaning(of: cell) == .offScale)
        #expect(
            AnswerWords(words, given: [AnswerSpelling(word: "+", step: 4, place: SourcePlace(file: "a.md", line: 1, column: 1))]).meaning(
                of: cell) == .offScale)
        #expect(AnswerWords(words, seen: ["4", cell]).meaning(of: cell) == .declined)
    }

    @Test(arguments: ["", " ", "\u{A0}", "\t"])
    func readsBlank(cell: String) {
        #expect(AnswerWords(words).meaning(of: cell) == .blank)
    }

    @Test(arguments: [
        "6", "0", "-4", "4,5", "44", "1e1", "0x4", "inf", "nan", "4 5", "Een", "6 - Eens", "Eens, denk ik", "A4",
        "Enigszins mee eens", "Niet helemaal mee eens", "Grotendeels eens", "Zeer tevreden", "Niet mee oneens", "5 - Top",
        "5 - Enigszins mee eens", "0 - Helemaal oneens", "4 van de 5", "²", "٤", "----", "99999999999999999999",
        String(repeating: "4", count: 1000),
    ])
    func refusesWhatIsNoStep(cell: String) {
        #expect(AnswerWords(words).meaning(of: cell) == .offScale)
    }

    @Test(arguments: [("5 - Eens", [4, 5]), ("Oneens (4)", [2, 4])])
    func reportsNumberThatContradictsItsWord(cell: String, steps: [Int]) {
        #expect(AnswerWords(words).meaning(of: cell) == .steps(steps))
    }

    /// An instrument that gives two steps one word cannot be read by words.
    @Test func reportsWordOfTwoSteps() {
        let answers = AnswerWords(Scale(min: 1, max: 3, labels: LocalizedList(["Nee", "Soms", "Nee"])))
        #expect(answers.meaning(of: "nee") == .steps([1, 3]))
        #expect(answers.meaning(of: "3 - nee") == .answer(3))
    }

    /// A scale's own words go before those for no answer, and before those of other scales.
    @Test func readsWordsOfScaleFirst() {
        let answers = AnswerWords(Scale(min: 0, max: 2, labels: LocalizedList(["Geen mening", "Ja", "Eens"])))
        #expect(answers.meaning(of: "geen mening") == .answer(0))
        #expect(answers.meaning(of: "Eens") == .answer(2))
        #expect(answers.meaning(of: "Helemaal eens") == .offScale)
    }

    @Test(arguments: [("-1", -1), ("−1", -1), ("-1 - Oneens", -1), ("0", 0), ("1 Eens", 1)])
    func readsScaleAroundNought(cell: String, answer: Int) {
        let scale = Scale(min: -1, max: 1, labels: LocalizedList(["Oneens", "Neutraal", "Eens"]))
        #expect(AnswerWords(scale).meaning(of: cell) == .answer(answer))
    }

    @Test func readsNumbersWhereScaleHasNoWords() {
        let answers = AnswerWords(Scale(min: 1, max: 10))
        #expect(answers.meaning(of: "10") == .answer(10))
        #expect(answers.meaning(of: "Eens") == .offScale)
        #expect(answers.meaning(of: "weet niet") == .declined)
    }
}

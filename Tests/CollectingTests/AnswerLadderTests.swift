import Diagnostics
import Model
import Reading
import Testing

@testable import Collecting

/// The words of scales as surveys have them, and which steps they are.
@Suite struct AnswerLadderTests {
    private static let four = Scale(min: 1, max: 4, labels: LocalizedList(["Zeer oneens", "Oneens", "Eens", "Zeer eens"]))
    private static let seven = Scale(
        min: 1, max: 7,
        labels: LocalizedList([
            "Helemaal oneens", "Oneens", "Enigszins oneens", "Neutraal", "Enigszins eens", "Eens", "Helemaal eens",
        ]))
    private static let falling = Scale(
        min: 1, max: 5, labels: LocalizedList(["Helemaal eens", "Eens", "Neutraal", "Oneens", "Helemaal oneens"]))
    private static let ends = Scale(min: 1, max: 5, labels: LocalizedList(["Zeer ontevreden", "", "", "", "Zeer tevreden"]))

    private func answers(_ cells: [String], on scale: Scale = words, given: [AnswerSpelling] = []) -> [Int?] {
        let known = AnswerWords(scale, given: given, seen: cells)
        return cells.map { cell in
            if case .answer(let step) = known.meaning(of: cell) { return step }
            return nil
        }
    }

    /// Each word alone, on a scale of five with words of its own.
    @Test(arguments: [
        ("Mee eens", 4), ("Helemaal mee eens", 5), ("Zeer eens", 5), ("Zeer mee eens", 5), ("Volledig mee eens", 5),
        ("Geheel mee eens", 5), ("Ik ben het er helemaal mee eens", 5), ("Neutraal", 3), ("Noch eens, noch oneens", 3),
        ("Noch mee eens noch mee oneens", 3), ("Niet eens/niet oneens", 3), ("Niet mee eens, niet mee oneens", 3),
        ("Niet mee eens en niet mee oneens", 3), ("Neutraal (niet eens, niet oneens)", 3), ("Deels eens, deels oneens", 3),
        ("Oneens", 2), ("Mee oneens", 2), ("Niet mee eens", 2), ("Geheel mee oneens", 1), ("Geheel oneens", 1),
        ("Helemaal mee oneens", 1), ("Helemaal niet mee eens", 1), ("Zeer oneens", 1), ("Zeer mee oneens", 1),
        ("(5) Helemaal eens", 5), ("5 - Helemaal mee eens", 5), ("1 = helemaal oneens", 1), ("[2] Mee oneens", 2), ("3) Neutraal", 3),
        ("4: mee eens", 4), ("5. Zeer eens", 5), ("Zeer eens (5)", 5), ("Helemaal mee eens = 5", 5), ("Strongly agree", 5),
        ("Completely agree", 5), ("Agree", 4), ("Neutral", 3), ("Neither agree nor disagree", 3), ("Neither agree or disagree", 3),
        ("Disagree", 2), ("Strongly disagree", 1), ("<p>Mee eens</p>", 4), ("Mee&nbsp;eens", 4), ("=\"Mee eens\"", 4), ("=\"4\"", 4),
        ("'4", 4), ("\u{FF14}", 4), ("4,00", 4),
    ])
    func knowsWord(cell: String, step: Int) {
        #expect(answers([cell]) == [step])
    }

    @Test(arguments: ["6 - Weet niet", "9 = n.v.t.", "(0) Geen mening", "Weet niet of n.v.t.", "-99", "Geen idee"])
    func knowsThatThereIsNoAnswer(cell: String) {
        #expect(AnswerWords(words, seen: [cell]).meaning(of: cell) == .declined)
    }

    /// A file's words on scales of other lengths, and on one that falls.
    @Test(
        arguments: [
            (four, ["Helemaal mee eens", "Mee eens", "Mee oneens", "Helemaal mee oneens", "Neutraal"], [4, 3, 2, 1, nil]),
            (
                seven,
                [
                    "Helemaal mee eens", "Mee eens", "Een beetje mee eens", "Noch eens noch oneens", "Enigszins mee oneens", "Mee oneens",
                    "Zeer mee oneens",
                ], [7, 6, 5, 4, 3, 2, 1]
            ),
            (falling, ["Zeer mee eens", "Mee eens", "Mee oneens"], [1, 2, 4]),
            (ends, ["Zeer ontevreden", "2", "3", "Heel tevreden", "Tevreden", "Niet tevreden en niet ontevreden"], [1, 2, 3, 5, 4, 3]),
            (Scale(min: 1, max: 5), ["Helemaal mee eens", "Mee oneens", "Neutraal"], [5, 2, 3]),
            (Scale(min: 1, max: 3), ["Mee eens", "Neutraal", "Oneens", "Helemaal eens"], [3, 2, 1, nil]),
            (
                Scale(min: 1, max: 5, labels: LocalizedList(["Nooit", "Zelden", "Soms", "Vaak", "Altijd"])), ["Mee eens", "Soms"], [nil, 3]
            ),
        ] as [(Scale, [String], [Int?])])
    func fitsWordsToScale(scale: Scale, cells: [String], steps: [Int?]) {
        #expect(answers(cells, on: scale) == steps)
    }

    /// What has words at its ends alone, as the question whether people would recommend something.
    @Test(
        arguments: [
            ("10 - Zeer waarschijnlijk", 10), ("0 (zeer onwaarschijnlijk)", 0), ("10 = Zou ik zeker aanraden", 10), ("7", 7),
            ("Zeer waarschijnlijk", 10), ("5 (neutraal)", 5), ("0 - Zeer waarschijnlijk", nil), ("4 - Zou ik zeker aanraden", nil),
            ("11", nil), ("Waarschijnlijk", nil),
        ] as [(String, Int?)])
    func knowsEndsOfLongScale(cell: String, step: Int?) {
        #expect(answers([cell], on: Scale(min: 0, max: 10)) == [step])
    }

    /// Five words with `enigszins` are a whole scale of five; six or seven are not, nor is one that lacks an opposite.
    @Test func fitsWholeScaleInItsOrder() {
        let whole = ["Helemaal mee oneens", "Enigszins mee oneens", "Neutraal", "Enigszins mee eens", "Helemaal mee eens"]
        #expect(answers(whole) == [1, 2, 3, 4, 5])
        #expect(answers(whole + ["Mee eens", "Mee oneens"])[1] == nil)
        #expect(answers(Array(whole.dropFirst()))[0] == nil)
        #expect(answers(whole + ["Mwah"])[3] == nil)
        #expect(answers(["Helemaal eens", "Enigszins eens", "Enigszins oneens", "Helemaal oneens"], on: Self.four) == [4, 3, 2, 1])
    }

    /// Two strong words on one side can be two steps: the scale's own is known, the other is asked for.
    @Test func asksWhichOfTwoStrongWordsIsMeant() {
        #expect(answers(["Helemaal eens", "Zeer eens", "Eens"]) == [5, nil, 4])
        #expect(answers(["Helemaal mee eens", "Geheel mee eens", "Zeer mee oneens"]) == [5, 5, 1])
        #expect(answers(["Zeer mee eens", "Helemaal mee eens"], on: Scale(min: 1, max: 5)) == [nil, nil])
    }

    /// What the author says goes before anything else.
    @Test func takesWhatIsGiven() throws {
        let given = try #require(AnswerSpelling.all(in: "Mwah=3, Eens=5, Noch eens, noch oneens=2; 99=, A1=1,1 = top=1,Leeg=geen"))
        #expect(given.map(\.word) == ["Mwah", "Eens", "Noch eens, noch oneens", "99", "A1", "1 = top", "Leeg"])
        #expect(given.map(\.step) == [3, 5, 2, nil, 1, 1, nil])
        let cells = ["mwah", "Eens", "noch eens noch oneens", "99", "A1", "1 = Top", "Leeg"]
        #expect(answers(cells, given: given) == [3, 5, 2, nil, 1, 1, nil])
        #expect(AnswerWords(words, given: given).meaning(of: "99,0") == .declined)
    }

    @Test(arguments: ["", "Eens", "=4", "Eens=vijf", "Eens=4 en Oneens=2"])
    func refusesWhatSaysNothing(text: String) {
        #expect(AnswerSpelling.all(in: text) == nil)
    }

    @Test(arguments: ["Eens;Oneens", "Eens, Oneens", "4;5", "Eens | Neutraal"])
    func seesMoreThanOneAnswer(cell: String) {
        #expect(AnswerWords(words).meaning(of: cell) == .several)
    }
}

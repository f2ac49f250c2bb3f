import ChartDrawing

/// Answers to draw in tests.
extension SampleFigures {
    static let answerWords = DivergingBars.Words(mean: "gemiddelde", counts: "Het getal in een balk is het aantal antwoorden.")
    static let fiveAnswers = ["Helemaal oneens", "Oneens", "Niet eens en niet oneens", "Eens", "Helemaal eens"]

    /// A row whose mean follows from its counts on a scale that begins at 1.
    static func answers(_ label: String, _ note: String? = nil, _ counts: [Int]?) -> DivergingBars.Row {
        let total = counts?.reduce(0, +) ?? 0
        let sum = counts?.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } ?? 0
        let mean = total > 0 ? Double(sum) / Double(total) : nil
        return DivergingBars.Row(
            label: label, note: note, counts: counts, valueLabel: mean.map(dutch) ?? "te weinig antwoorden", state: state(mean))
    }

    static let statements = [
        answers("Ik weet waar onze samenwerking over gaat.", "n = 16", [0, 1, 2, 8, 5]),
        answers("Van elke partij is duidelijk hoe sterk zij zich aan de samenwerking bindt.", "n = 17", [2, 6, 5, 3, 1]),
        answers("Sommige partijen liften mee op het werk van andere.", "omgekeerd, n = 16", [1, 3, 4, 6, 2]),
        answers("De spelregels zijn van ons samen.", "n = 4", nil),
        answers("We spreken elkaar aan op afspraken.", "n = 17", [9, 4, 2, 2, 0]),
    ]

    static func statement(_ index: Int) -> String {
        let sentence =
            "De partijen maken hun verwachtingen van de ĳkpunten naar elkaar uit, schrĳven ze op, en evalueren die één keer per jaar."
        return String(sentence.prefix(40 + index * 23 % 81))
    }

    /// Answers that go round the scale.
    static func manyAnswers(_ count: Int, points: Int) -> [DivergingBars.Row] {
        (0..<count).map { row in
            answers(statement(row), "n = 40", row % 13 == 5 ? nil : (0..<points).map { (row * 5 + $0 * 7) % 9 })
        }
    }

    static func bars(_ rows: [DivergingBars.Row], _ answers: [String] = fiveAnswers, id: String = "answers") -> DivergingBars {
        DivergingBars(
            rows: rows, answers: answers, words: answerWords, text: text(id, "Over afspreken en aanspreken lopen de antwoorden uiteen"))
    }

    static let answerCharts: [String: DivergingBars] = [
        "answers-0": bars([]),
        "answers-5": bars(statements),
        "answers-51": bars(manyAnswers(51, points: 5)),
        "answers-2-points": bars(manyAnswers(4, points: 2), ["Nee", "Ja"]),
        "answers-3-points": bars(manyAnswers(4, points: 3), ["Oneens", "Neutraal", "Eens"]),
        "answers-4-points": bars(manyAnswers(4, points: 4), ["Nooit", "Soms", "Vaak", "Altĳd"]),
        "answers-7-points": bars(
            manyAnswers(5, points: 7),
            ["Helemaal oneens", "Oneens", "Een beetje oneens", "Neutraal", "Een beetje eens", "Eens", "Helemaal eens"]),
        "answers-10-points": bars(manyAnswers(5, points: 10), ["Helemaal oneens"] + Array(repeating: "", count: 8) + ["Helemaal eens"]),
        "answers-11-points": bars(manyAnswers(5, points: 11), (0...10).map(String.init)),
        "answers-withheld": bars(statements.map { answers($0.label, "n = 3", nil) }),
        "answers-ugly": bars(
            [
                answers(longName + " en <het> vervolg & wat daar nog achteraan komt", "omgekeerd, n = 1", [0, 0, 0, 0, 1]),
                answers("Leeg", nil, [0, 0, 0, 0, 0]), answers("Allen oneens", "n = 250", [250, 0, 0, 0, 0]),
                answers("Allen in het midden", nil, [0, 0, 40, 0, 0]), answers("Te kort geteld", nil, [1, 1]),
                answers("Eén tegen honderd", nil, [1, 0, 0, 0, 100]),
            ], [longName, "", "", "", longName]),
    ]
}

internal import Model

/// A family of measures in a round, and everything that is published of it.
struct PublishedFamily {
    /// For each statement the answer of each respondent, in points of the scale; nil for none.
    let answers: [[Double?]]
    let measures: [PublishedMeasure]
    /// For each respondent a number of the block.
    let block: [Int]
    /// Whether another round shows the same answers of the same respondent, by which only whole forms can be exchanged.
    let isRepeated: [Bool]
    /// For each statement the measures that it is part of, or by which one is weighed.
    let places: [[Int]]

    init(answers: [[Double?]], measures: [PublishedMeasure], block: [Int], isRepeated: [Bool]) {
        self.answers = answers
        self.measures = measures
        self.block = block
        self.isRepeated = isRepeated
        places = answers.indices.map { statement in
            measures.indices.filter { measures[$0].columns.contains(statement) || measures[$0].weighing == statement }
        }
    }

    /// Every respondent.
    var everyone: Range<Int> { block.indices }

    /// Whether every published figure is the same after some changes, by which each statement still has each answer as often.
    func keepsFigures(after changes: [AnswerChange]) -> Bool {
        guard let statement = changes.first?.statement else { return true }
        let isAlone = changes.allSatisfy { $0.statement == statement }
        let touched = isAlone ? places[statement] : Set(changes.flatMap { places[$0.statement] }).sorted()
        let shifts = touched.map { measures[$0].shift(by: changes, in: answers) }
        for (measure, shift) in zip(touched, shifts) where !measures[measure].couldKeepFigures(after: changes, shift, in: answers) {
            return false
        }
        for (measure, shift) in zip(touched, shifts) where !measures[measure].keepsFigures(after: changes, shift, in: answers) {
            return false
        }
        return true
    }
}

/// Another answer of someone to a statement, both by their positions.
struct AnswerChange: Hashable {
    let statement: Int
    let person: Int
    let answer: Double?
}

extension [AnswerChange] {
    /// The answer of someone after the changes.
    func answer(of person: Int, to statement: Int, in answers: [[Double?]]) -> Double? {
        for change in self where change.person == person && change.statement == statement { return change.answer }
        return answers[statement][person]
    }
}

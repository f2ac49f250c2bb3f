internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// How the values of a round are named and written, alike in figures, tables and text.
extension PageComposer {
    /// One or two words for a dimension.
    func name(of dimension: Dimension) -> String {
        typographic((dimension.short ?? dimension.title).text(in: language))
    }

    /// What a dimension of an instrument is called: domain, concept.
    func dimensionWord(_ instrument: Instrument) -> String {
        instrument.dimensionName?.text(in: language) ?? words["dimension"]
    }

    /// A mean as it is written, on the side of the thresholds where it lies.
    func score(_ value: Double, _ instrument: Instrument) -> String {
        words.numbers.score(value, thresholds: instrument.thresholds)
    }

    /// A dimension's mean, or that too few answered.
    func scoreLabel(_ scores: DimensionScores?, _ instrument: Instrument) -> String {
        scores.map { score($0.mean, instrument) } ?? words["too-few"]
    }

    /// A mean as a cell of a figure's table.
    func scoreCell(_ value: Double?, _ instrument: Instrument) -> FigureTable.Cell {
        value.map { .number($0, shown: score($0, instrument)) } ?? .none("–")
    }

    /// A number with some decimals as a cell of a figure's table.
    func numberCell(_ value: Double?, decimals: Int = 1) -> FigureTable.Cell {
        value.map { .number($0, shown: words.numbers.decimal($0, decimals: decimals)) } ?? .none("–")
    }

    /// How a value is drawn.
    func valueState(_ level: DimensionLevel?, isShown: Bool) -> ValueState {
        guard isShown else { return .withheld }
        switch level {
        case .belowFloor: return .belowFloor
        case .challenge: return .challenge
        case .floor, nil: return .between
        }
    }

    /// The scale of an instrument with its thresholds and a number at each step, or at every few of a long one.
    func valueScale(of instrument: Instrument) -> ValueScale {
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        let step = max(1, (scale.max - scale.min + 9) / 10)
        let ticks = stride(from: scale.min, through: scale.max, by: step).map { ValueScale.Tick(Double($0), String($0)) }
        return ValueScale(
            minimum: Double(scale.min), maximum: Double(scale.max), ticks: ticks, floor: instrument.thresholds?.floor,
            challenge: instrument.thresholds?.challenge)
    }

    /// A round by its month and the number who answered: `mei 2022 (n = 18)`.
    func series(_ result: RoundResult) -> String {
        "\(words.dates.month(result.round.date)) (n = \(result.count))"
    }

    /// The words that explain the marks of a round, with the one before it.
    func figureKey(of plan: RoundPlan, hasMiddleHalf: Bool) -> FigureKey {
        FigureKey(
            current: series(plan.result), previous: plan.previous.map(series), belowFloor: words["below-the-floor"],
            challenge: words["challenge"], middleHalf: hasMiddleHalf ? words["middle-half-of-scores"] : nil)
    }

    /// On what scale means are drawn.
    func scaleSubtitle(of instrument: Instrument) -> String {
        let scale = instrument.scale ?? Scale(min: 1, max: 5)
        return words.texts.text(
            "radar-subtitle",
            ["dimension": dimensionWord(instrument).lowercased(), "minimum": String(scale.min), "maximum": String(scale.max)])
    }
}

extension String {
    /// A text that stands within a line: without the capital of a sentence.
    var lowercasedStart: String {
        prefix(1).lowercased() + dropFirst()
    }
}

internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The answers to each indicator as stacked bars.
extension PageComposer {
    /// The answers to some indicators of a round.
    ///
    /// - Parameters:
    ///   - indicators: in the order of the bars.
    ///   - id: unique on the page.
    ///   - withLevels: says of each indicator whether it belongs to the floor or to the challenge, and how far it came.
    func answersFigure(
        _ indicators: [IndicatorResult], of result: RoundResult, id: String, title: String, subtitle: String?, withLevels: Bool = false
    ) -> Figure {
        let scale = result.instrument.scale ?? Scale(min: 1, max: 5)
        let names = scale.labels.list(in: language)
        let answers = (0..<scale.points).map { names.indices.contains($0) ? typographic(names[$0]) : String(scale.min + $0) }
        let chart = DivergingBars(
            rows: indicators.map { indicator in
                DivergingBars.Row(
                    label: typographic(indicator.indicator.text.text(in: language)),
                    note: note(on: indicator, in: result, withLevel: withLevels),
                    counts: givenCounts(indicator),
                    valueLabel: indicator.scores.map { score($0.mean, result.instrument) } ?? words["too-few"],
                    state: valueState(indicator.scores?.level, isShown: indicator.scores != nil))
            }, answers: answers, words: DivergingBars.Words(mean: words["mean"].lowercasedStart, counts: words["counts-in-bars"]),
            text: FigureText(title: title, summary: summary(of: indicators, in: result), idPrefix: id))
        return Figure(
            kind: "answers", id: id, title: title, subtitle: subtitle, svg: chart.svg(),
            table: answersTable(indicators, of: result, answers: answers, withLevels: withLevels))
    }

    /// Which side of the bars is which, in the words of the scale where those are not about agreeing.
    func answersSubtitle(_ instrument: Instrument) -> String {
        let labels = instrument.scale?.labels.list(in: language) ?? []
        guard !isAboutAgreeing(labels), let low = labels.first, let high = labels.last, labels.count > 1 else {
            return words["answers-subtitle"]
        }
        return words.texts.text("answers-subtitle-of", ["low": typographic(low), "high": typographic(high)])
    }

    private func isAboutAgreeing(_ labels: [String]) -> Bool {
        labels.isEmpty
            || labels.contains { label in
                let word = label.lowercased()
                return word.contains("eens") || word.contains("agree")
            }
    }

    /// That a statement is counted in reverse.
    private func reversedNote(_ instrument: Instrument) -> String {
        words[isAboutAgreeing(instrument.scale?.labels.list(in: language) ?? []) ? "reversed-short" : "reversed-short-plain"]
    }

    /// A statement in a table, with a note where it is counted in reverse.
    private func statement(_ indicator: Indicator, _ instrument: Instrument) -> String {
        let text = typographic(indicator.text.text(in: language))
        return indicator.isReversed ? "\(text) (\(reversedNote(instrument)))" : text
    }

    /// How often each answer was given, the lowest first: as the statement was put, also where it is counted in reverse.
    private func givenCounts(_ indicator: IndicatorResult) -> [Int]? {
        indicator.scores.map { indicator.indicator.isReversed ? $0.counts.reversed() : $0.counts }
    }

    /// What a bar has to say of itself: where it stands, that it is turned round, and how many answered where that is not everyone.
    private func note(on indicator: IndicatorResult, in result: RoundResult, withLevel: Bool) -> String? {
        var notes = withLevel ? [levelText(indicator)].compactMap { $0 } : []
        if indicator.indicator.isReversed { notes.append(reversedNote(result.instrument)) }
        if indicator.scores != nil, indicator.count != result.count { notes.append("n = \(indicator.count)") }
        return notes.isEmpty ? nil : notes.joined(separator: ", ")
    }

    /// Whether an indicator came where it is meant to be: at the floor or at the challenge.
    private func levelText(_ indicator: IndicatorResult) -> String? {
        switch (indicator.indicator.level, indicator.scores?.level) {
        case (let level?, nil): words["level-\(level.rawValue)"]
        case (.floor, .belowFloor): words["level-floor-missed"]
        case (.floor, _): words["level-floor-reached"]
        case (.challenge, .challenge): words["level-challenge-reached"]
        case (.challenge, _): words["level-challenge-missed"]
        case (nil, .belowFloor): words["state-below"]
        case (nil, .challenge): words["state-challenge"]
        case (nil, .floor), (nil, nil): nil
        }
    }

    private func summary(of indicators: [IndicatorResult], in result: RoundResult) -> String {
        indicators.map { indicator in
            let text = typographic(indicator.indicator.text.text(in: language))
            return "\(text) \(indicator.scores.map { score($0.mean, result.instrument) } ?? words["too-few"])."
        }.joined(separator: " ")
    }

    private func answersTable(_ indicators: [IndicatorResult], of result: RoundResult, answers: [String], withLevels: Bool) -> FigureTable {
        let minimum = result.instrument.scale?.min ?? 1
        let columns =
            answers.enumerated().map { FigureTable.Column(id: "answer\(minimum + $0)", title: $1) }
            + [
                .init(id: "mean", title: words["mean"]), .init(id: "spread", title: words["spread"]),
                .init(id: "agreement", title: words["agreement-index"]),
                .init(id: "polarisation", title: words["polarisation"]), .init(id: "n", title: "n"),
            ] + (withLevels ? [.init(id: "level", title: words["level"], isNumber: false)] : [])
        return FigureTable(
            caption: "\(roundTitle(result)) (n = \(result.count))", heading: words["indicator"], columns: columns,
            rows: indicators.map { indicator in
                let scores = indicator.scores
                let counts = givenCounts(indicator)?.map(FigureTable.Cell.whole) ?? answers.map { _ in .none("–") }
                return FigureTable.Row(
                    heading: statement(indicator.indicator, result.instrument),
                    cells: counts + [
                        scores.map { scoreCell($0.mean, result.instrument) } ?? .none(words["too-few"]),
                        numberCell(scores?.standardDeviation), numberCell(scores?.agreement, decimals: 2),
                        numberCell(scores?.polarisation, decimals: 2), .whole(indicator.count),
                    ] + (withLevels ? [levelText(indicator).map(FigureTable.Cell.text) ?? .none("–")] : []))
            })
    }
}

internal import Analysis
internal import Model

/// How a round was measured, in words that a methodologist can check.
extension PageComposer {
    /// The method in paragraphs.
    func methodHTML(_ result: RoundResult) -> String {
        let paragraphs = result.instrument.about.map { [$0.text(in: language)] } ?? []
        let rest =
            result.isShown
            ? scaleTexts(result) + [words["method-agreement"]]
                + [
                    words["method-polarisation"], contextText(result), weighingText(result), missingText(result), reliabilityText(result),
                    privacyText(result),
                ].compactMap { $0 }
            : [privacyText(result)]
        return (paragraphs + rest).map { "<p>\(escapedHTML(typographic($0)))</p>" }.joined(separator: "\n")
    }

    private func scaleTexts(_ result: RoundResult) -> [String] {
        var texts: [String] = []
        let labels = result.instrument.scale?.labels.list(in: language) ?? []
        if let scale = result.instrument.scale {
            let low = labels.first.map { "\(scale.min) (\($0))" } ?? String(scale.min)
            let high = labels.last.map { "\(scale.max) (\($0))" } ?? String(scale.max)
            texts.append(
                words.texts.text(
                    "method-scale",
                    [
                        "low": low, "high": high,
                        "dimension": dimensionWord(result.instrument).lowercased(),
                    ]))
        }
        if result.instrument.askedIndicators.contains(where: \.isReversed) { texts.append(words["method-reversed"]) }
        if let thresholds = result.instrument.thresholds {
            let hasFloor = result.instrument.askedIndicators.contains { $0.level == .floor }
            texts.append(
                words.texts.text(
                    hasFloor ? "method-thresholds" : "method-thresholds-only",
                    [
                        "floor": words.numbers.decimal(thresholds.floor), "challenge": words.numbers.decimal(thresholds.challenge),
                        "dimension": dimensionWord(result.instrument).lowercased(),
                    ]))
        }
        return texts
    }

    /// That some statements are shown and not scored; nil where none is.
    private func contextText(_ result: RoundResult) -> String? {
        let context = result.dimensions.flatMap(\.context).filter { $0.count > 0 }
        return context.isEmpty ? nil : words["method-context"]
    }

    /// How the mean of a dimension is weighed by what people value, or that this was not asked; nil where no dimension is.
    private func weighingText(_ result: RoundResult) -> String? {
        let weighed = result.allDimensions.filter { $0.weighed != nil }
        guard !weighed.isEmpty else { return nil }
        let key = weighed.allSatisfy { $0.weighed == .notAsked } ? "method-weighing-not-asked" : "method-weighing"
        return words.texts.text(key, ["names": words.list(weighed.map { name(of: $0.dimension) })])
    }

    /// Where answers are missing, and what was done about it; nil where everyone answered everything.
    private func missingText(_ result: RoundResult) -> String? {
        // What nobody answered was probably not asked.
        let indicators = result.indicators.filter { $0.count > 0 }
        let missing = indicators.reduce(0) { $0 + result.count - $1.count }
        guard missing > 0 else { return nil }
        let asked = indicators.count * result.count
        return words.texts.text(
            missing == 1 ? "method-missing-one" : "method-missing", ["missing": String(missing), "asked": String(asked)])
    }

    /// How far the indicators of each dimension go together, where enough people answered all of them.
    private func reliabilityText(_ result: RoundResult) -> String? {
        let known = result.dimensions.compactMap { dimension in
            dimension.scores?.reliability.map { "\(name(of: dimension.dimension)) \(words.numbers.decimal($0, decimals: 2))" }
        }
        return known.isEmpty ? nil : words.texts.text("method-reliability", ["values": words.list(known)])
    }

    private func privacyText(_ result: RoundResult) -> String {
        words.texts.text(
            "method-privacy",
            [
                "minimum": words.numbers.word(result.minimum), "quartiles": words.numbers.word(fewestForQuartiles),
                "range": words.numbers.word(fewestForRange),
            ])
    }
}

internal import Model

/// Measures that say something of each other in a round, because they have a statement in common, directly or by others.
///
/// What is published of two families is made of different answers, so that each can be weighed by itself.
struct MeasureFamily {
    /// The statements, in the order in which they are asked; each was answered by nobody or by enough.
    let indicators: [Slug]
    /// The dimensions, axes and parts that are made of them, in the order in which they are published.
    let measures: [Measure]
}

/// The families of a round.
///
/// - Parameters:
///   - instrument: of which the statements are asked; a dimension that weighs by another question is of that question's family.
///   - answers: statements that too few answered are in no family.
func measureFamilies(of instrument: Instrument, answers: AnswerMatrix) -> [MeasureFamily] {
    let asked = instrument.askedIndicators.map(\.id).filter(answers.counts)
    let measures = instrument.publishedMeasures
    var parents = Dictionary(asked.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    func root(of indicator: Slug) -> Slug {
        var found = indicator
        while let next = parents[found], next != found { found = next }
        return found
    }
    let weighing = instrument.allDimensions.compactMap { dimension in
        dimension.weighedBy.map { dimension.scoredIndicators.map(\.id) + [$0] }
    }
    for together in measures.map(\.indicators) + weighing {
        let known = together.filter(answers.counts)
        guard let first = known.first else { continue }
        for other in known.dropFirst() { parents[root(of: other)] = root(of: first) }
    }
    let byRoot = Dictionary(grouping: asked, by: root)
    return asked.filter { root(of: $0) == $0 }.map { top in
        MeasureFamily(
            indicators: byRoot[top] ?? [],
            measures: measures.filter { measure in measure.indicators.first(where: answers.counts).map { root(of: $0) == top } ?? false })
    }
}

/// Measures for which some people count and fewer than the minimum, and all that have a statement in common with one of these.
///
/// They are shown together or not at all: what a dimension withholds would come back from the concept or the axis that holds it.
func littleAnsweredMeasures(_ measures: [Measure], answers: AnswerMatrix, minimum: Int) -> Set<Slug> {
    let small = measures.filter { measure in
        let counted = answers.isCounted(for: measure).count { $0 }
        return counted > 0 && counted < minimum
    }
    let touched = small.reduce(into: Set<Slug>()) { $0.formUnion($1.indicators.filter(answers.counts)) }
    return Set(measures.filter { measure in measure.indicators.contains(where: touched.contains) }.map(\.id))
}

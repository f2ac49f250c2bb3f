internal import Model

/// What is published of how far people agree on the statements of a measure, as it is shown.
///
/// It is made of how often each answer was given to each statement, whoever gave it.
struct StatementFigures: Hashable {
    /// r*_wg(j), 1 where all are alike; not cut off at 0.
    let agreement: Double?
    /// r_wg(j), 0 to 1.
    let withinGroupAgreement: Double?
    /// The mean of the statements' polarisation, −1 (two camps) to 1 (all alike).
    let polarisation: Double?

    /// - Parameter answers: those to each statement, in points of the scale.
    init(of answers: [[Double]], scale: Scale) {
        let shown = { (value: Double?) in value.map { shownNumber($0, decimals: 2) } }
        agreement = shown(agreementIndex(overIndicators: answers, points: scale.points))
        withinGroupAgreement = shown(Analysis.withinGroupAgreement(overIndicators: answers, points: scale.points))
        polarisation = shown(mean(answers.compactMap { Analysis.polarisation(answerCounts(of: $0, on: scale)) }))
    }
}

/// How often each answer of a scale was given, lowest first.
func answerCounts(of given: [Double], on scale: Scale) -> [Int] {
    var counts = Array(repeating: 0, count: scale.points)
    for answer in given {
        let step = Int(answer.rounded()) - scale.min
        if counts.indices.contains(step) { counts[step] += 1 }
    }
    return counts
}

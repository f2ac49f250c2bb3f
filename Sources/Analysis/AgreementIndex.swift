/// Within-group agreement on one indicator, r_wg = 1 − S²/σ²_EU with σ²_EU = (A² − 1)/12 (James, Demaree & Wolf 1984).
///
/// - Parameters:
///   - answers: in points of the scale; S² is their sample variance (n − 1).
///   - points: the number of answers A on the scale, 2 or more.
/// - Returns: 0 to 1, a negative value as 0; nil of fewer than two answers.
package func agreementIndex(_ answers: [Double], points: Int) -> Double? {
    sampleVariance(answers).map { max(0, 1 - $0 / evenVariance(points: points)) }
}

/// Within-group agreement over J indicators, r_wg(j) = J(1 − m) / (J(1 − m) + m), m the mean variance over σ²_EU
/// (James, Demaree & Wolf 1984).
///
/// - Parameters:
///   - indicators: the answers to each indicator, in points of the scale; those with fewer than two answers are left out.
///   - points: the number of answers A on the scale, 2 or more.
/// - Returns: 0 to 1, a negative value as 0; nil when no indicator has two answers.
package func agreementIndex(overIndicators indicators: [[Double]], points: Int) -> Double? {
    let variances = indicators.compactMap(sampleVariance)
    guard let meanVariance = mean(variances) else { return nil }
    let share = meanVariance / evenVariance(points: points)
    guard share < 1 else { return 0 }
    let agreed = Double(variances.count) * (1 - share)
    return agreed / (agreed + share)
}

/// The variance of answers spread evenly over a scale, σ²_EU.
private func evenVariance(points: Int) -> Double {
    Double(points * points - 1) / 12
}

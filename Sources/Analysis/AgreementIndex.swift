/// Agreement on one indicator, 1 − S²/σ²_EU with σ²_EU = (A² − 1)/12: r_wg (James, Demaree & Wolf 1984), not cut off at 0.
///
/// - Parameters:
///   - answers: in points of the scale; S² is their sample variance (n − 1).
///   - points: the number of answers A on the scale, 2 or more.
/// - Returns: 1 where all are alike, 0 where they differ as much as answers by chance, below 0 where they differ more, as two camps at
///   the ends do; nil of fewer than two answers.
package func agreementIndex(_ answers: [Double], points: Int) -> Double? {
    sampleVariance(answers).map { 1 - $0 / evenVariance(points: points) }
}

/// Agreement over several indicators, r*_wg(j) = 1 − m, m the mean variance over σ²_EU (Lindell, Brandt & Whitney 1999).
///
/// Of the same answers it is the same number for any number of indicators, so that dimensions can be set beside each other by it.
///
/// - Parameters:
///   - indicators: the answers to each indicator, in points of the scale; those with fewer than two answers are left out.
///   - points: the number of answers A on the scale, 2 or more.
/// - Returns: as `agreementIndex(_:points:)`; nil when no indicator has two answers.
package func agreementIndex(overIndicators indicators: [[Double]], points: Int) -> Double? {
    mean(indicators.compactMap(sampleVariance)).map { 1 - $0 / evenVariance(points: points) }
}

/// Within-group agreement r_wg(j) = J(1 − m) / (J(1 − m) + m) over J indicators (James, Demaree & Wolf 1984).
///
/// It grows with J for the same answers: no measure to set dimensions of unlike length beside each other by.
///
/// - Parameters: as `agreementIndex(overIndicators:points:)`.
/// - Returns: 0 to 1, a negative value as 0; nil when no indicator has two answers.
package func withinGroupAgreement(overIndicators indicators: [[Double]], points: Int) -> Double? {
    let count = Double(indicators.count { $0.count > 1 })
    return agreementIndex(overIndicators: indicators, points: points).map { agreed in
        agreed > 0 ? count * agreed / (count * agreed + 1 - agreed) : 0
    }
}

/// The variance of answers spread evenly over a scale, σ²_EU.
private func evenVariance(points: Int) -> Double {
    Double(points * points - 1) / 12
}

/// Cronbach's alpha, how far indicators go together: k/(k − 1) · (1 − Σ variance of each / variance of their sum) (Cronbach 1951).
///
/// - Parameter rows: for each respondent the answers to all k indicators, 2 or more.
/// - Returns: 1 at most, and negative where indicators go against each other; nil of fewer than two respondents or indicators, and where
///   everyone has the same sum.
package func reliability(_ rows: [[Double]]) -> Double? {
    guard rows.count > 1, let size = rows.first?.count, size > 1, rows.allSatisfy({ $0.count == size }) else { return nil }
    let variances = (0..<size).compactMap { column in sampleVariance(rows.map { $0[column] }) }
    guard let whole = sampleVariance(rows.map { $0.reduce(0, +) }), whole > 1e-12 else { return nil }
    return Double(size) / Double(size - 1) * (1 - variances.reduce(0, +) / whole)
}

/// Cronbach's alpha as it is shown, to two decimals; nil of too few respondents.
///
/// - Parameter rows: of those who answered everything.
func shownReliability(_ rows: [[Double]]) -> Double? {
    rows.count >= fewestForReliability ? reliability(rows).map { shownNumber($0, decimals: 2) } : nil
}

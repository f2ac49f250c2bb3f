internal import Foundation

/// The arithmetic mean of some values, or nil of none.
package func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// The sample variance (n − 1) of some values, or nil of fewer than two.
package func sampleVariance(_ values: [Double]) -> Double? {
    guard values.count > 1, let mean = mean(values) else { return nil }
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
}

/// The sample standard deviation (n − 1), or nil of fewer than two values.
package func standardDeviation(_ values: [Double]) -> Double? {
    sampleVariance(values).map { $0.squareRoot() }
}

/// A quantile by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default of R and numpy.
///
/// - Parameters:
///   - values: in any order.
///   - share: 0 to 1; 0.25 for the first quartile.
/// - Returns: nil of no values.
package func quantile(_ values: [Double], _ share: Double) -> Double? {
    quantile(ofSorted: values.sorted(), share)
}

/// The same, of values from the lowest to the highest.
func quantile(ofSorted sorted: [Double], _ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = share * Double(sorted.count - 1)
    let lower = Int(position.rounded(.down))
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (position - Double(lower)) * (sorted[upper] - sorted[lower])
}

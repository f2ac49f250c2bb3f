package import Model

/// A number as pages show it: whoever has the files knows no more of it than whoever reads the page.
///
/// - Parameter decimals: 1 for points of the scale, 2 for what goes from −1 to 1; halves go away from zero.
package func shownNumber(_ value: Double, decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { result, _ in result * 10 }
    let shown = (abs(value) * scale + 1e-9).rounded() / scale
    return value < 0 && shown > 0 ? -shown : shown
}

/// A mean with one decimal, and with more where rounding would put it on the other side of a threshold: 2.96 under a floor of 3.0.
package func shownMean(_ value: Double, thresholds: Thresholds?) -> Double {
    guard let thresholds else { return shownNumber(value, decimals: 1) }
    for decimals in 1...3 {
        let shown = shownNumber(value, decimals: decimals)
        let keepsSide = [thresholds.floor, thresholds.challenge].allSatisfy { (shown < $0 - 1e-9) == (value < $0 - 1e-9) }
        if keepsSide { return shown }
    }
    return shownNumber(value, decimals: 4)
}

/// What is published of some respondents' scores on a measure, as it is shown.
///
/// Nothing in it tells whose score is whose: two people who exchange theirs change nothing.
struct ShownFigures: Hashable {
    let mean: Double
    let standardDeviation: Double?
    let quartiles: Quartiles?
    let range: ClosedRange<Double>?
    /// Where the mean stands, before rounding.
    let level: DimensionLevel?
    let belowFloor: Int?

    /// - Parameters:
    ///   - scores: at least one, in points of the scale.
    ///   - scope: what is told of them.
    init?(_ scores: [Double], in scope: FigureScope) {
        guard let average = Analysis.mean(scores) else { return nil }
        let thresholds = scope.thresholds
        mean = shownMean(average, thresholds: thresholds)
        level = thresholds.map { dimensionLevel(mean: average, hasFailedFloor: false, thresholds: $0) }
        let showsSpread = scope.detail >= .spread
        standardDeviation = showsSpread ? Analysis.standardDeviation(scores).map { shownNumber($0, decimals: 1) } : nil
        quartiles = showsSpread && scores.count >= fewestForQuartiles ? Quartiles(of: scores)?.shown : nil
        if scope.detail == .everything, scores.count >= fewestForRange, !scope.isGroup, let low = scores.min(), let high = scores.max() {
            range = shownNumber(low, decimals: 1)...shownNumber(high, decimals: 1)
        } else {
            range = nil
        }
        belowFloor = scope.showsShare && scope.detail == .everything ? Self.belowFloor(scores, in: scope) : nil
    }

    /// How many scores are under the floor; nil without one, and where either they or the others are too few to be told of.
    private static func belowFloor(_ scores: [Double], in scope: FigureScope) -> Int? {
        guard let floor = scope.thresholds?.floor else { return nil }
        let below = scores.count { $0 < floor - 1e-9 }
        return min(below, scores.count - below) >= scope.minimum ? below : nil
    }
}

/// What is told of the scores of a round or of one of its groups.
struct FigureScope: Hashable {
    let thresholds: Thresholds?
    /// The fewest people of whom anything is told.
    let minimum: Int
    /// Whether the respondents are a part of those in the round.
    let isGroup: Bool
    /// Whether it may be told how many score under the floor.
    var showsShare: Bool
    var detail: FigureDetail
}

/// How much is told of some scores.
enum FigureDetail: Int, Comparable {
    /// The mean, and what does not depend on whose scores they are.
    case mean
    /// Standard deviation and quartiles as well, and of a group how far it agrees.
    case spread
    /// Of a round also the lowest and highest, the share under the floor, alpha, and the mean by what each values.
    case everything

    static func < (left: FigureDetail, right: FigureDetail) -> Bool { left.rawValue < right.rawValue }
}

extension Quartiles {
    /// To one decimal.
    var shown: Quartiles {
        Quartiles(
            lower: shownNumber(lower, decimals: 1), median: shownNumber(median, decimals: 1), upper: shownNumber(upper, decimals: 1))
    }
}

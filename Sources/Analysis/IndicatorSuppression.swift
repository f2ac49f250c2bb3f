internal import Model

/// Which indicators are withheld in a round: those that too few answered, and others that would give these away.
///
/// A dimension's mean is made of its indicators: with all others known, what is left tells of those who answered the withheld one. So
/// where fewer people than the minimum answered the withheld indicators of a measure, the indicator that the fewest others answered is
/// withheld as well.
///
/// - Parameters:
///   - measures: those of which the mean is shown, the smallest first.
///   - answered: for each indicator who answered it.
///   - unpublished: indicators of which nothing is shown in any case.
/// - Returns: the indicators that are not shown.
func withheldIndicators(
    of measures: [Measure], answered: [Slug: Set<Int>], unpublished: Set<Slug>, minimum: Int
) -> Set<Slug> {
    var withheld = unpublished.union(answered.filter { $0.value.count < minimum }.keys)
    for measure in measures {
        while true {
            let hidden = measure.indicators.filter(withheld.contains).reduce(into: Set<Int>()) { $0.formUnion(answered[$1] ?? []) }
            if hidden.isEmpty || hidden.count >= minimum { break }
            let shown = measure.indicators.filter { answered[$0] != nil && !withheld.contains($0) }
            guard let next = shown.min(by: { (answered[$0]?.count ?? 0) < (answered[$1]?.count ?? 0) }) else { break }
            withheld.insert(next)
        }
    }
    return withheld
}

/// Which groups of one grouping may be shown beside their total, so that no group under the minimum can be read or worked out.
///
/// A group under the minimum is withheld. When those withheld together stay under the minimum, the shown total minus the shown groups
/// would reveal them, so the smallest shown group is withheld too, until what is withheld is large enough or nothing is shown.
///
/// - Parameters:
///   - sizes: respondents in each group; those without a group count as a group of their own.
///   - minimum: the smallest size that may be shown.
/// - Returns: for each group whether it may be shown; an empty group never is.
package func shownGroups(sizes: [Int], minimum: Int) -> [Bool] {
    settled(sizes, withheld: sizes.map { _ in false }, minimum: minimum)
}

/// Which groups of several groupings may be shown beside each other and their total.
///
/// Each grouping is settled by itself, and then against the others: where one shown group lies within another of a different grouping
/// and what is left over is under the minimum, both are withheld, and so on until nothing changes.
///
/// - Parameters:
///   - groupings: for each grouping its groups, as sets of respondents; within a grouping they do not overlap.
///   - minimum: the smallest size that may be shown.
/// - Returns: for each group whether it may be shown.
package func shownGroups(groupings: [[Set<Int>]], minimum: Int) -> [[Bool]] {
    var withheld = groupings.map { $0.map { _ in false } }
    while true {
        let shown = zip(groupings, withheld).map { groups, withheld in
            settled(groups.map(\.count), withheld: withheld, minimum: minimum)
        }
        var revealing: [(grouping: Int, group: Int)] = []
        for (first, groups) in groupings.enumerated() {
            for (second, others) in groupings.enumerated() where first != second {
                for (inner, group) in groups.enumerated() where shown[first][inner] {
                    for (outer, other) in others.enumerated() where shown[second][outer] && group.isSubset(of: other) {
                        let rest = other.count - group.count
                        if rest > 0, rest < minimum { revealing += [(first, inner), (second, outer)] }
                    }
                }
            }
        }
        if revealing.isEmpty { return shown }
        for place in revealing { withheld[place.grouping][place.group] = true }
    }
}

/// One grouping, with some of its groups withheld for another reason: these count as withheld when the rest is weighed.
private func settled(_ sizes: [Int], withheld: [Bool], minimum: Int) -> [Bool] {
    var isShown = zip(sizes, withheld).map { $0 >= minimum && !$1 }
    while true {
        let rest = zip(sizes, isShown).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        guard rest > 0, rest < minimum, let smallest = sizes.indices.filter({ isShown[$0] }).min(by: { (sizes[$0], $0) < (sizes[$1], $1) })
        else { return isShown }
        isShown[smallest] = false
    }
}

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
    var isShown = sizes.map { $0 >= minimum }
    while true {
        let withheld = zip(sizes, isShown).reduce(0) { $0 + ($1.1 ? 0 : $1.0) }
        guard withheld > 0, withheld < minimum else { return isShown }
        let shown = sizes.indices.filter { isShown[$0] }
        guard let smallest = shown.min(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { return isShown }
        isShown[smallest] = false
    }
}

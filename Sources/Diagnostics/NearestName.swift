/// The known name that a mistyped one most likely meant, or nil when none is near.
///
/// Damerau-Levenshtein distance (optimal string alignment), case ignored; at most a third of the longer name may differ, and at least
/// one edit is always allowed. Ties go to the first in alphabetical order. When none is that near, the shortest name of which the
/// mistyped one is a whole part will do: `centrum` for `rotterdam-centrum`.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var best: (distance: Int, name: String)?
    for candidate in known {
        let other = Array(candidate.lowercased())
        let limit = max(1, max(wanted.count, other.count) / 3)
        guard abs(wanted.count - other.count) <= limit else { continue }
        let distance = editDistance(wanted, other)
        guard distance <= limit, distance < min(wanted.count, other.count) else { continue }
        if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.name ?? nameWithPart(name, among: known)
}

private func nameWithPart(_ name: String, among known: some Sequence<String>) -> String? {
    guard name.count >= 4 else { return nil }
    let parts = { (text: String) in text.lowercased().split { $0 == "-" || $0 == " " } }
    let wanted = parts(name)
    return known.filter { candidate in
        let other = parts(candidate)
        return other.count > wanted.count && (0...(other.count - wanted.count)).contains { other[$0...].starts(with: wanted) }
    }.min { ($0.count, $0) < ($1.count, $1) }
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
        var current = [row] + [Int](repeating: 0, count: right.count)
        for column in 1...right.count {
            let cost = left[row - 1] == right[column - 1] ? 0 : 1
            current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                current[column] = min(current[column], beforeLast[column - 2] + 1)
            }
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}

/// The known name that a mistyped one most likely meant, or nil when none is near.
///
/// Damerau-Levenshtein distance (optimal string alignment), case ignored; at most a third of the longer name may differ, and at least
/// one edit is always allowed. Ties go to the first in alphabetical order. When none is that near, the shortest name of which the
/// mistyped one is a whole part will do: `centrum` for `rotterdam-centrum`.
///
/// A name of more than two hundred characters is no mistyped name, and none is looked for.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.prefix(longestName + 1).lowercased())
    guard wanted.count <= longestName else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in known {
        // Most names differ too much in length, which is seen without looking at them.
        if let count = characterCount(candidate), !isNear(wanted.count, count) { continue }
        let other = Array(candidate.lowercased())
        guard isNear(wanted.count, other.count) else { continue }
        let limit = min(max(1, max(wanted.count, other.count) / 3), min(wanted.count, other.count) - 1, best?.distance ?? .max)
        guard let distance = editDistance(wanted, other, atMost: limit) else { continue }
        if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.name ?? nameWithPart(name, among: known)
}

private let longestName = 200

/// Whether names of two lengths may differ by a third of the longer one at most.
private func isNear(_ one: Int, _ other: Int) -> Bool {
    abs(one - other) <= max(1, max(one, other) / 3)
}

/// The characters of a text of which that is told by its bytes.
private func characterCount(_ text: String) -> Int? {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : nil
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

/// How many edits make one of the other, or nil where it takes more than `limit`.
private func editDistance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    // Further from the diagonal than the limit, nothing can come of it.
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    var current = beforeLast
    for row in 1...left.count {
        let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
        current[columns.lowerBound - 1] = columns.lowerBound == 1 ? min(row, far) : far
        var least = current[columns.lowerBound - 1]
        for column in columns {
            let cost = left[row - 1] == right[column - 1] ? 0 : 1
            var edits = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                edits = min(edits, beforeLast[column - 2] + 1)
            }
            current[column] = min(edits, far)
            least = min(least, current[column])
        }
        if columns.upperBound < right.count { current[columns.upperBound + 1] = far }
        // A row ahead of which nothing is near, and the one before it, from which two letters may have changed places.
        if least > limit, row > 1, last[columns.lowerBound - 1...columns.upperBound].allSatisfy({ $0 > limit }) { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
}

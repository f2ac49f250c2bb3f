/// Path data of an outline: whole hundredths of a px, relative steps, so that equal borders stay equal and the text stays short.
package func outlinePath(_ outline: AreaOutline) -> String {
    var data = ""
    for ring in outline.rings {
        let steps = ring.map { (x: hundredth($0.x), y: hundredth($0.y)) }
        guard let first = steps.first else { continue }
        data += "M\(written(first.x)) \(written(first.y))l"
        var last = first
        var before = ""
        for point in steps.dropFirst() {
            let (dx, dy) = (point.x - last.x, point.y - last.y)
            if dx == 0 && dy == 0 { continue }
            for step in [written(dx), written(dy)] {
                data += separator(before, step) + step
                before = step
            }
            last = point
        }
        if before.isEmpty { data.removeLast() }
        data += "z"
    }
    return data
}

/// Nothing where the next number begins with what cannot belong to the one before: a sign, or a second point.
private func separator(_ before: String, _ next: String) -> String {
    if before.isEmpty || next.hasPrefix("-") { return "" }
    return next.hasPrefix(".") && before.utf8.contains(0x2E) ? "" : " "
}

private func hundredth(_ value: Double) -> Int {
    let scaled = (value * 100).rounded(.toNearestOrAwayFromZero)
    return abs(scaled) < 1e12 ? Int(scaled) : 0
}

/// Hundredths as a decimal number without a leading or trailing zero.
private func written(_ hundredths: Int) -> String {
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    let digits = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
    return whole == 0 ? "\(sign).\(digits)" : "\(sign)\(whole).\(digits)"
}

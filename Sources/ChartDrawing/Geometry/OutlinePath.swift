/// Path data of an outline: whole tenths of a px, relative steps, so that equal borders stay equal and the text stays short.
package func outlinePath(_ outline: AreaOutline) -> String {
    var data = ""
    for ring in outline.rings {
        let tenths = ring.map { (x: tenth($0.x), y: tenth($0.y)) }
        guard let first = tenths.first else { continue }
        data += "M\(written(first.x)) \(written(first.y))l"
        var last = first
        var isFirst = true
        for point in tenths.dropFirst() {
            let (dx, dy) = (point.x - last.x, point.y - last.y)
            if dx == 0 && dy == 0 { continue }
            data += (isFirst || dx < 0 ? "" : " ") + written(dx) + (dy < 0 ? "" : " ") + written(dy)
            isFirst = false
            last = point
        }
        if isFirst { data.removeLast() }
        data += "z"
    }
    return data
}

private func tenth(_ value: Double) -> Int {
    let scaled = (value * 10).rounded(.toNearestOrAwayFromZero)
    return abs(scaled) < 1e12 ? Int(scaled) : 0
}

/// Tenths as a decimal number without a leading or trailing zero.
private func written(_ tenths: Int) -> String {
    let (whole, part) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    return whole == 0 ? "\(sign).\(part)" : "\(sign)\(whole).\(part)"
}

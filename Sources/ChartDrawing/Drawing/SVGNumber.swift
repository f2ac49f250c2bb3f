/// Writes a number the way SVG wants it: rounded to `decimals` (0 to 4), a full stop, no trailing zeros, never `-0` or an exponent.
///
/// Numbers are rounded because trigonometric functions differ in their last bit between systems. What is not finite becomes 0.
package func svgNumber(_ value: Double, decimals: Int = 2) -> String {
    let factors = [1, 10, 100, 1000, 10_000]
    let places = min(max(decimals, 0), 4)
    let factor = factors[places]
    let scaled = value * Double(factor)
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "0" }
    let rounded = Int(scaled.rounded(.toNearestOrAwayFromZero))
    let (whole, part) = rounded.magnitude.quotientAndRemainder(dividingBy: UInt(factor))
    var text = rounded < 0 ? "-\(whole)" : "\(whole)"
    guard part > 0 else { return text }
    var digits = String(part)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    text += ".\(digits)"
    return text
}

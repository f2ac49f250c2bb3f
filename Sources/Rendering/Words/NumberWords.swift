internal import Analysis
internal import Foundation
internal import Model

/// Numbers as readers of a language write them.
struct NumberWords: Sendable {
    let language: Language

    /// A number with a fixed number of decimals: 3,8 in Dutch, 3.8 in English; halves go away from zero.
    func decimal(_ value: Double, decimals: Int = 1) -> String {
        let scale = (0..<decimals).reduce(1.0) { result, _ in result * 10 }
        let scaled = Int((abs(value) * scale + 1e-9).rounded())
        let sign = value < 0 && scaled > 0 ? "−" : ""
        guard decimals > 0 else { return sign + String(scaled) }
        let whole = scaled / Int(scale)
        let rest = String(scaled % Int(scale))
        return sign + "\(whole)" + mark + String(repeating: "0", count: decimals - rest.count) + rest
    }

    /// A difference with its sign: +0,4, −0,2, 0,0.
    func difference(_ value: Double, decimals: Int = 1) -> String {
        let text = decimal(value, decimals: decimals)
        return value > 0 && text.contains(where: { $0.isNumber && $0 != "0" }) ? "+" + text : text
    }

    /// A mean with one decimal, and with more where rounding would put it on the other side of a threshold: 2,96 under a floor of 3,0.
    func score(_ value: Double, thresholds: Thresholds?) -> String {
        let shown = shownMean(value, thresholds: thresholds)
        let decimals = (1...4).first { shownNumber(shown, decimals: $0) == shown } ?? 4
        return decimal(shown, decimals: decimals)
    }

    /// A whole number in words up to twelve, as running text writes it.
    func word(_ number: Int) -> String {
        let words =
            language == .dutch
            ? ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
            : ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    private var mark: String { language == .dutch ? "," : "." }
}

import Foundation
import Testing

/// What figures.css promises about contrast.
@Suite struct FigureColourTests {
    private func styleSheet(_ name: String = "figures.css") throws -> String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: tests.appendingPathComponent("../../Templates/\(name)").standardizedFileURL, encoding: .utf8)
    }

    /// The fallback colours of a property in the order of the file: light, then dark.
    private func colours(of property: String, in css: String) -> [String] {
        css.components(separatedBy: "--figure-\(property): ").dropFirst().compactMap { rest in
            let value = rest.prefix { $0 != ";" }
            guard let start = value.firstIndex(of: "#"), value.hasPrefix("var(") else { return nil }
            return String(value[start...].prefix { $0 != ")" })
        }
    }

    /// Relative luminance by WCAG 2.2.
    private func luminance(_ colour: String) -> Double {
        let channels = channels(of: colour).map { channel in
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    /// Red, green and blue, 0 to 255, of a colour in three or six hexadecimal digits.
    private func channels(of colour: String) -> [Int] {
        let digits = colour.dropFirst().map(String.init)
        let full = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
        return stride(from: 0, to: 6, by: 2).map { Int(full[$0] + full[$0 + 1], radix: 16) ?? 0 }
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)
    }

    @Test func computesContrastAsWCAGDoes() {
        #expect(abs(contrast("#fff", "#000000") - 21) < 1e-9)
    }

    @Test(arguments: [1, 2, 3, 4, 5], [0, 1])
    func setsReadableTextOnEveryShade(level: Int, scheme: Int) throws {
        let css = try styleSheet()
        let shades = colours(of: "level-\(level)", in: css)
        let texts = colours(of: level < 4 ? "on-low-level" : "on-high-level", in: css)
        try #require(shades.count == 2 && texts.count == 2)
        #expect(contrast(shades[scheme], texts[scheme]) >= 4.5)
    }

    /// A property of the page in the light or the dark scheme, as style.css names it.
    private func pageColour(_ property: String, scheme: Int) throws -> String {
        let parts = try styleSheet("style.css").components(separatedBy: "--\(property): #").dropFirst().map {
            "#" + $0.prefix { $0 != ";" }
        }
        try #require(parts.count == 2)
        return parts[scheme]
    }

    /// The tint that figures.css mixes for answers on screen: some per cent of one of the page's colours with its paper.
    private func answerColour(_ property: String, scheme: Int) throws -> String {
        let css = try styleSheet()
        let rest = try #require(css.components(separatedBy: "--figure-\(property): color-mix(in srgb, var(--figure-").dropFirst().first)
        let name = String(rest.prefix { $0 != ")" })
        let percentage = try #require(Double(rest.drop { $0 != " " }.dropFirst().prefix { $0 != "%" }))
        let pageName = try #require(["below": "attention", "challenge": "accent", "soft": "soft"][name])
        return mixed(
            try pageColour(pageName, scheme: scheme), try pageColour("paper", scheme: scheme), share: percentage / 100)
    }

    private func mixed(_ one: String, _ other: String, share: Double) -> String {
        let (one, other) = (channels(of: one), channels(of: other))
        return "#"
            + zip(one, other).map { pair in
                let value = Int((Double(pair.0) * share + Double(pair.1) * (1 - share)).rounded())
                return (value < 16 ? "0" : "") + String(value, radix: 16)
            }.joined()
    }

    @Test func mixesColoursByShare() {
        #expect(mixed("#000", "#ffffff", share: 0.6) == "#666666")
        #expect(mixed("#0b5563", "#fff", share: 1) == "#0b5563")
    }

    @Test(arguments: ["low-1", "low-2", "neutral", "high-1", "high-2"], [0, 1])
    func setsReadableTextOnEveryAnswer(shade: String, scheme: Int) throws {
        let ink = try pageColour("ink", scheme: scheme)
        #expect(contrast(ink, try answerColour(shade, scheme: scheme)) >= 4.5)
    }

    @Test(arguments: ["attention", "accent"], [0, 1])
    func setsReadableTextOnTheStrongestAnswers(colour: String, scheme: Int) throws {
        #expect(contrast(try pageColour("paper", scheme: scheme), try pageColour(colour, scheme: scheme)) >= 4.5)
    }

    /// WCAG 2.2, 1.4.11: parts of a chart stand out at 3:1.
    @Test(arguments: ["low-edge", "neutral-edge", "high-edge"], [0, 1])
    func edgesAnswersVisibly(edge: String, scheme: Int) throws {
        #expect(contrast(try answerColour(edge, scheme: scheme), try pageColour("paper", scheme: scheme)) >= 3)
    }
}

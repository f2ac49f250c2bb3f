import Foundation
import Testing

/// What figures.css promises about contrast.
@Suite struct FigureColourTests {
    private func styleSheet() throws -> String {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: tests.appendingPathComponent("../../Templates/figures.css").standardizedFileURL, encoding: .utf8)
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
        let digits = colour.dropFirst().map(String.init)
        let full = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
        let channels = stride(from: 0, to: 6, by: 2).map { index in
            let share = Double(Int(full[index] + full[index + 1], radix: 16) ?? 0) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
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
}

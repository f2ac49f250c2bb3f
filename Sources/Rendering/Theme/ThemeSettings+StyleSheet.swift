internal import Foundation
internal import Model

extension ThemeSettings {
    /// The colours that `site.yaml` names, as custom properties over those of the theme.
    ///
    /// On light paper and in print a colour is darkened, and on dark paper lightened, until text in it can be read: 4.5 : 1 (WCAG 2.2, 1.4.3).
    var styleSheet: String {
        let named = [("accent", accent), ("attention", attention)].compactMap { name, text in
            text.flatMap(Colour.init(hex:)).map { (name, $0) }
        }
        if named.isEmpty { return "/* site.yaml names no colours of its own. */\n" }
        let properties = { (paper: Colour, toward: Colour) in
            named.map { name, colour in
                let text = colour.readable(on: paper, mixingIn: toward)
                let own = "    --\(name): \(text.hex);\n    --\(name)-soft: \(text.mixed(with: paper, share: 0.87).hex);\n"
                if name != "accent" { return own }
                // The five shades of the map, from the paper to the accent.
                let shades = [0.87, 0.7, 0.5, 0.06, 0].enumerated().map { step, share in
                    "    --level-\(step + 1): \(text.mixed(with: paper, share: share).hex);\n"
                }
                return own + shades.joined()
            }.joined()
        }
        let light = properties(.white, .black)
        let dark = properties(.darkPaper, .white)
        return """
            @media not (prefers-color-scheme: dark) {
              :root {
            \(light)  }
            }
            @media screen and (prefers-color-scheme: dark) {
              :root {
            \(dark)  }
            }
            @media print {
              :root {
            \(light)  }
            }

            """
    }
}

/// A colour in sRGB, each part 0 to 1.
struct Colour: Equatable {
    var red: Double
    var green: Double
    var blue: Double

    static let white = Colour(red: 1, green: 1, blue: 1)
    static let black = Colour(red: 0, green: 0, blue: 0)
    /// The theme's paper where the reader asks for dark.
    static let darkPaper = Colour(red: 17 / 255, green: 23 / 255, blue: 28 / 255)

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `#rrggbb`.
    init?(hex: String) {
        guard hex.utf8.count == 7, hex.hasPrefix("#"), let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self.init(red: Double(value >> 16 & 255) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
    }

    var hex: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(Int((part * 255).rounded()), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// This colour with a share, 0 to 1, of another.
    func mixed(with other: Colour, share: Double) -> Colour {
        let mix = { (own: Double, far: Double) in own + (far - own) * share }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The contrast between two colours, 1 to 21 (WCAG 2.2).
    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// This colour, or as little of another mixed in as makes text in it readable on a paper.
    func readable(on paper: Colour, mixingIn far: Colour) -> Colour {
        for step in 0...20 {
            let mixed = mixed(with: far, share: Double(step) / 20)
            if mixed.contrast(with: paper) >= 4.5 { return mixed }
        }
        return far
    }

    private var luminance: Double {
        let linear = { (part: Double) in part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

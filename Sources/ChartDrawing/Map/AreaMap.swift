/// A map of areas in one hue by number: tiles on a grid, or the areas' own outlines.
///
/// Each area is a link with its name and number. Names that do not fit become letters with a list under the map. When the areas' shapes
/// are mixed, those without an outline are left to the page's own list.
package struct AreaMap: Sendable, Equatable {
    /// How an area is drawn.
    package enum Shape: Sendable, Equatable {
        /// A tile; column and row count from any number, right and down.
        case tile(column: Int, row: Int)
        /// Outlines in planar coordinates, x to the right and y up.
        case outline(AreaOutline)
    }

    /// One area.
    package struct Area: Sendable, Equatable {
        package var name: String
        package var href: String
        /// The number, or the word for none.
        package var valueLabel: String
        /// From 0 (lightest of five shades) to 1 (darkest); nil for no shade.
        package var level: Double?
        /// Drawn as a white spot with a dashed warm border.
        package var isEmpty: Bool
        /// Drawn with a border in ink.
        package var isChosen: Bool
        /// A sentence with name and number: the link's accessible name, shown on hover.
        package var tooltip: String
        package var shape: Shape

        package init(
            name: String, href: String, valueLabel: String, level: Double? = nil, isEmpty: Bool = false, isChosen: Bool = false,
            tooltip: String, shape: Shape
        ) {
            self.name = name
            self.href = href
            self.valueLabel = valueLabel
            self.level = level
            self.isEmpty = isEmpty
            self.isChosen = isChosen
            self.tooltip = tooltip
            self.shape = shape
        }
    }

    package var areas: [Area]
    package var text: FigureText
    /// The natural width of a map with outlines, in px; tiles bring their own.
    package var outlineWidth: Double
    /// Whether the outlines have been simplified for that width already.
    package var isSimplified: Bool

    package init(areas: [Area], text: FigureText, outlineWidth: Double = 460, isSimplified: Bool = false) {
        self.areas = areas
        self.text = text
        self.outlineWidth = outlineWidth
        self.isSimplified = isSimplified
    }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let hasOutlines = areas.contains { if case .outline(let outline) = $0.shape { outline.bounds != nil } else { false } }
        return hasOutlines
            ? OutlineMap(areas: areas, text: text, width: outlineWidth, isSimplified: isSimplified).svg()
            : TileMap(areas: areas, text: text).svg()
    }
}

extension AreaMap.Area {
    /// The class that shades the area and sets its text against the shade.
    var shadeClass: String {
        if isEmpty { return "kr-level-empty" }
        guard let level, !level.isNaN else { return "kr-level-none" }
        return "kr-level-\(min(max(Int((level * 5).rounded(.down).clamped(to: 0...4)), 0), 4) + 1)"
    }

    /// The link that holds whatever is drawn for the area.
    func link(_ content: [SVGElement]) -> SVGElement {
        var link = SVGElement("a", class: "kr-area \(shadeClass)\(isChosen ? " kr-is-chosen" : "")")
            .set("href", href).set("aria-label", tooltip)
        if isChosen { link = link.set("aria-current", "true") }
        link.append(SVGElement("title").containing(tooltip))
        link.append(contentsOf: content)
        return link
    }

    /// The value as it stands on the area or in the list.
    func valueRun(size: Double) -> TextRun {
        TextRun(text: valueLabel, style: TextStyle(className: "kr-count", size: size, isBold: true))
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double { min(max(self, range.lowerBound), range.upperBound) }
}

/// Letters that refer from a map to its list: a to z, then aa, ab and on.
func referenceLetters(_ index: Int) -> String {
    var rest = index
    var letters = ""
    repeat {
        letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
        rest = rest / 26 - 1
    } while rest >= 0
    return letters
}

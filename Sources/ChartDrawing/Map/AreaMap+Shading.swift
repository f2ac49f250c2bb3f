extension AreaMap {
    /// One way of colouring the areas.
    package struct Shading: Sendable, Equatable {
        /// Letters and hyphens; figures.css shows what has the class `kr-when-ID` when this shading is chosen.
        package var id: String
        /// What the reader chooses it by.
        package var title: String
        package var legend: [LegendEntry]
        /// For each area of the map, in its order.
        package var cells: [Cell]

        package init(id: String, title: String, legend: [LegendEntry], cells: [Cell]) {
            self.id = id
            self.title = title
            self.legend = legend
            self.cells = cells
        }
    }

    /// How an area looks in a shading.
    package struct Cell: Sendable, Equatable {
        /// The class that figures.css gives a colour: `kr-level-3`.
        package var className: String
        /// What tells the colour apart in black and white.
        package var pattern: MapPattern?
        /// What stands under the name: a number, or a word.
        package var valueLabel: String
        /// Drawn with a dashed warm border.
        package var isEmpty: Bool

        package init(className: String, pattern: MapPattern? = nil, valueLabel: String, isEmpty: Bool = false) {
            self.className = className
            self.pattern = pattern
            self.valueLabel = valueLabel
            self.isEmpty = isEmpty
        }
    }

    /// What a colour means.
    package struct LegendEntry: Sendable, Equatable {
        package var className: String
        package var pattern: MapPattern?
        package var label: String
        package var isEmpty: Bool

        package init(className: String, pattern: MapPattern? = nil, label: String, isEmpty: Bool = false) {
            self.className = className
            self.pattern = pattern
            self.label = label
            self.isEmpty = isEmpty
        }

        /// A sample of the colour as a small drawing of its own; `id` is unique on the page.
        package func swatch(id: String) -> String {
            let box = Box(minX: 1, minY: 1, maxX: 21, maxY: 15)
            var root = SVGElement("svg", class: "kr-figure kr-map kr-swatch \(className)")
                .set("xmlns", "http://www.w3.org/2000/svg").set("viewBox", "0 0 22 16").set("width", 22).set("height", 16)
                .set("aria-hidden", "true")
            if let pattern { root.append(SVGElement("defs", [pattern.definition(idPrefix: id)])) }
            root.append(.rectangle("kr-area-fill", box, cornerRadius: 2))
            if let pattern {
                root.append(SVGElement.rectangle("kr-pattern", box, cornerRadius: 2).set("fill", pattern.reference(idPrefix: id)))
            }
            if isEmpty { root.append(.rectangle("kr-border-empty", box, cornerRadius: 2)) }
            return root.markup()
        }
    }

    /// The class of one of five shades, for a level from 0 (lightest) to 1 (darkest).
    package static func levelClass(_ level: Double?) -> String {
        guard let level, !level.isNaN else { return "kr-level-none" }
        return "kr-level-\(min(max(Int(drawn: level * 5), 0), 4) + 1)"
    }
}

/// Draws what outlines and tiles have in common: links, patterns, and what appears on hover and focus.
struct MapPen {
    var content: MapContent
    var text: FigureText
    var chosen: Int?
    var hrefPrefix: String
    /// The only shading shown; nil where the page chooses.
    var shading: String?

    /// A class for the drawing that has one shading only.
    var shadingClass: String { shading.map { " kr-by-\($0)" } ?? "" }

    /// The patterns that the areas use, and for each shading and pattern what it lies over.
    func patterns(over shapes: [(area: Int, shape: SVGElement)]) -> (definitions: [SVGElement], layers: [SVGElement]) {
        var used: [MapPattern] = []
        var layers: [SVGElement] = []
        for shading in content.shadings {
            for pattern in MapPattern.allCases {
                let covered = shapes.filter { shading.cells[$0.area].pattern == pattern }.map(\.shape)
                guard !covered.isEmpty else { continue }
                if !used.contains(pattern) { used.append(pattern) }
                layers.append(
                    SVGElement("g", class: "kr-pattern \(MapContent.when([shading.id]))", covered)
                        .set("fill", pattern.reference(idPrefix: text.idPrefix)))
            }
        }
        return (used.map { $0.definition(idPrefix: text.idPrefix) }, layers)
    }

    /// Shapes in the colours of their areas, those of one colour together.
    func fills(_ shapes: [(area: Int, shape: SVGElement)]) -> [SVGElement] {
        var groups: [(classes: String, shapes: [SVGElement])] = []
        var known: [String: Int] = [:]
        for (area, shape) in shapes {
            let classes = content.classes(of: area)
            if let group = known[classes] {
                groups[group].shapes.append(shape)
            } else {
                known[classes] = groups.count
                groups.append((classes, [shape]))
            }
        }
        return groups.map { SVGElement("g", class: "kr-area-fill \($0.classes)", $0.shapes) }
    }

    /// Dashed borders around shapes of empty areas, light beneath so that they show on every shade.
    func emptyBorders(_ shapes: [(area: Int, shape: SVGElement)]) -> [SVGElement] {
        var groups: [(when: String, shapes: [SVGElement])] = []
        for (area, shape) in shapes {
            guard let when = content.whenEmpty(area) else { continue }
            if let group = groups.firstIndex(where: { $0.when == when }) {
                groups[group].shapes.append(shape)
            } else {
                groups.append((when, [shape]))
            }
        }
        return groups.flatMap { group in
            ["kr-border-empty-halo", "kr-border-empty"].map { SVGElement("g", class: $0 + group.when, group.shapes) }
        }
    }

    /// The link of an area: what catches the pointer, and what appears then.
    func link(_ area: Int, _ targets: [SVGElement], tip: SVGElement?) -> SVGElement {
        let item = content.areas[area]
        var link = SVGElement("a", class: "kr-area\(area == chosen ? " kr-is-chosen" : "")")
            .set("href", hrefPrefix + item.href)
        if tip != nil { link = link.set("aria-label", item.label) }
        if area == chosen { link = link.set("aria-current", "true") }
        if tip == nil { link.append(SVGElement("title").containing(item.label)) }
        link.append(contentsOf: targets)
        if let tip { link.append(tip) }
        return link
    }

    /// Name and notes on a card above or below a place, inside the frame; nil on a map of very many areas, which says it in a title.
    func tip(_ area: Int, around place: Box, in frame: Box) -> SVGElement? {
        let item = content.areas[area]
        guard !item.notes.isEmpty, content.areas.count <= AreaMap.mostNamed else { return nil }
        let room = min(max(frame.width - 24, 60), 260)
        let lines =
            wrapped(item.name, TextStyle(className: "kr-name", size: 14, isBold: true), width: room)
            + item.notes.flatMap { wrapped($0, .note, width: room) }
        let block = TextBlock(lines: lines)
        let (width, height) = (block.width + 20, block.height + 14)
        let left = min(max(place.centre.x - width / 2, frame.minX + 1), max(frame.maxX - width - 1, frame.minX + 1))
        let above = place.minY - height - 8
        let below = place.maxY + 8
        let fitsAbove = above >= frame.minY + 1
        let top = fitsAbove || below + height > frame.maxY - 1 ? max(above, frame.minY + 1) : below
        let card = Box(minX: left, minY: top, maxX: left + width, maxY: top + height)
        let inner = Box(minX: left + 10, minY: top + 7, maxX: left + width - 10, maxY: top + height - 7)
        return SVGElement("g", class: "kr-tip", [.rectangle("kr-tip-card", card, cornerRadius: 4)] + block.drawn(in: inner))
            .set("aria-hidden", "true")
    }
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

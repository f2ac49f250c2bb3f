/// Areas as tiles on a grid, the name at the top of each tile and the number under it.
struct TileMap: Sendable {
    private let content: MapContent
    private let places: [TilePlace]
    private let tileWidth: Double
    private let tileHeight: Double
    private let width: Double
    private let bottom: Double
    /// The areas whose names are in the list, with the elements of their lines.
    private let list: [Int: [SVGElement]]
    private let letters: [Int: String]

    private struct TilePlace {
        var area: Int
        var box: Box
    }

    private static let gap = 4.0
    private static let margin = 3.0
    static let padding = 5.5
    private static let mostWidth = 780.0
    /// A name that does not fit is tried smaller before it goes to the list.
    private static let nameStyles = [12.5, 11.6, 10.7].map { TextStyle(className: "kr-map-name", size: $0, isBold: true) }
    private static let nameStyle = nameStyles[0]  // checked: written above
    private static let countSize = 19.0
    /// The narrowest the figure is shown: a phone's text column, in px.
    private static let phoneWidth = 358.0

    /// Whether no area has a place.
    var isEmpty: Bool { places.isEmpty }

    init(_ content: MapContent) {
        self.content = content
        let tiles = TileLayout(content.areas).tiles
        let drawn = tiles.enumerated().compactMap { index, tile in tile.map { (area: index, tile: $0) } }
        let columns = (drawn.map(\.tile.column).max() ?? 0) + 1
        let rows = (drawn.map(\.tile.row).max() ?? 0) + 1
        let tileWidth = Self.tileWidth(drawn.map { content.areas[$0.area].name }, columns: columns)
        let tileHeight = tileWidth < 44 ? tileWidth : max(tileWidth * 0.86, 62)
        let width = Double(columns) * (tileWidth + Self.gap) - Self.gap + 2 * Self.margin
        places = drawn.map { area, tile in
            let left = Self.margin + Double(tile.column) * (tileWidth + Self.gap)
            let top = Self.margin + Double(tile.row) * (tileHeight + Self.gap)
            return TilePlace(area: area, box: Box(minX: left, minY: top, maxX: left + tileWidth, maxY: top + tileHeight))
        }
        let mapBottom = drawn.isEmpty ? 0 : Double(rows) * (tileHeight + Self.gap) - Self.gap + 2 * Self.margin
        let isListed = drawn.count <= AreaMap.mostNamed
        let listed = isListed ? drawn.map(\.area).filter { Self.name(content.areas[$0].name, tileWidth, tileHeight) == nil } : []
        let marks = listed.indices.map(referenceLetters)
        let drawnList = ReferenceList(rows: zip(listed, marks).map { content.row(of: $0, mark: $1) }, width: width).drawn(
            top: mapBottom + 14)
        list = Dictionary(zip(listed, drawnList.rows), uniquingKeysWith: { first, _ in first })
        letters = Dictionary(zip(listed, marks), uniquingKeysWith: { first, _ in first })
        bottom = listed.isEmpty ? mapBottom : drawnList.bottom + 2
        self.tileWidth = tileWidth
        self.tileHeight = tileHeight
        self.width = width
    }

    func svg(_ pen: MapPen) -> String {
        let frame = Box(minX: 0, minY: 0, maxX: max(width, 240), maxY: max(bottom, 24))
        let shapes = places.map { (area: $0.area, shape: SVGElement.rectangle("kr-tile", $0.box, cornerRadius: 3)) }
        let patterns = pen.patterns(over: shapes)
        let borders = pen.emptyBorders(shapes) + places.filter { $0.area == pen.chosen }.flatMap { Self.chosenBorders($0.box) }
        let texts = places.map { place in
            SVGElement("g", class: "kr-map-label \(content.classes(of: place.area))", self.texts(of: place))
        }
        let rows = places.flatMap { self.list[$0.area] ?? [] }
        let listed = rows.isEmpty ? [] : [SVGElement("g", class: "kr-list-row", rows)]
        let links = places.map { place in
            pen.link(
                place.area, [.rectangle("kr-area-shape", place.box, cornerRadius: 3)],
                tip: pen.tip(place.area, around: place.box, in: frame))
        }
        var elements = patterns.definitions.isEmpty ? [] : [SVGElement("defs", patterns.definitions)]
        elements.append(
            SVGElement("g", class: "kr-map-picture", pen.fills(shapes) + patterns.layers + borders + texts + listed).set(
                "aria-hidden", "true"))
        let className = width > 470 ? "kr-map kr-map-tiles kr-map-wide" : "kr-map kr-map-tiles"
        let density = tileWidth < 70 ? " kr-map-dense" : ""
        return FigureFrame(
            className: className + density + pen.shadingClass, width: frame.width, height: frame.height, text: pen.text, role: "group"
        ).markup(elements + links)
    }

    /// Wide enough for the longest word, as far as the page allows.
    private static func tileWidth(_ names: [String], columns: Int) -> Double {
        let words = names.flatMap { wrapped($0, nameStyle, width: 1, cutsWords: false) }
        let longest = words.reduce(0) { max($0, $1.width) } + 2 * padding
        let room = (mostWidth + gap) / Double(columns) - gap
        return max(min(max(longest, 84), 112, room), 26)
    }

    /// The name's lines when they fit above the number.
    private static func name(_ name: String, _ width: Double, _ height: Double) -> TextBlock? {
        let room = width - 2 * padding
        let left = height - 2 * padding - countSize - 2
        return nameStyles.lazy.map { TextBlock(lines: wrapped(name, $0, width: room, cutsWords: false)) }
            .first { $0.width <= room && $0.height <= left }
    }

    private static func chosenBorders(_ box: Box) -> [SVGElement] {
        [
            .rectangle("kr-border-chosen", box, cornerRadius: 3),
            .rectangle("kr-chosen-inset", box.grown(by: -2), cornerRadius: 1.5),
        ]
    }

    private func texts(of place: TilePlace) -> [SVGElement] {
        let inner = place.box.grown(by: -Self.padding).movedUp(by: 1)
        let name = Self.name(content.areas[place.area].name, tileWidth, tileHeight)
        let lines = name?.lines ?? letters[place.area].map { [TextLine($0, Self.nameStyle)] } ?? shortName(of: place.area)
        let full = TextBlock(lines: lines).drawn(in: inner) + counts(of: place.area, inner, Self.countSize)
        let phoneSize = 10.2 * width / Self.phoneWidth
        guard phoneSize > Self.nameStyle.size else { return full }
        return [SVGElement("g", class: "kr-map-full", full), phoneTexts(place, inner: inner, size: phoneSize)]
    }

    /// The beginning of a name, on a map of too many tiles for a list; nothing where tiles are too small for that.
    private func shortName(of area: Int) -> [TextLine] {
        guard tileWidth >= 44, let style = Self.nameStyles.last else { return [] }
        return [TextLine(shortened(content.areas[area].name, style, width: tileWidth - 2 * Self.padding), style)]
    }

    /// The values at the foot of the tile, smaller where they would stick out, and left out where that would be too small to read.
    private func counts(of area: Int, _ inner: Box, _ size: Double, least: Double = 12) -> [SVGElement] {
        content.values(of: area).compactMap { value in
            let fitting = min(size, (size * inner.width / max(value.run(size: size).width, 1)).rounded(.down))
            guard fitting >= least else {
                let short = shortened(value.text, value.run(size: least).style, width: inner.width)
                guard short.count > 2 else { return nil }
                let run = TextRun(text: short, style: value.run(size: least).style)
                return TextLine([run]).drawn(at: PlanarPoint(inner.minX, inner.maxY))
            }
            return TextLine([value.run(size: fitting)]).drawn(at: PlanarPoint(inner.minX, inner.maxY))
        }
    }

    /// The name large and cut short over the number, which figures.css shows instead where the figure is narrow.
    private func phoneTexts(_ place: TilePlace, inner: Box, size: Double) -> SVGElement {
        let style = TextStyle(className: "kr-map-name", size: size, isBold: true)
        let room = inner.width + Self.padding * 1.8
        let number = size * 1.3
        let most = max(1, min(2, Int(drawn: (inner.height - number * 0.75) / style.lineHeight)))
        let names = wrapped(content.areas[place.area].name, style, width: room, cutsWords: false).prefix(most)
        let short = names.map { TextLine(shortened($0.runs.map(\.text).joined(), style, width: room), style) }
        let box = Box(minX: inner.minX - Self.padding * 0.8, minY: inner.minY - 4, maxX: inner.maxX, maxY: inner.maxY)
        let wide = Box(minX: box.minX, minY: box.minY, maxX: inner.maxX + Self.padding / 2, maxY: inner.maxY)
        return SVGElement(
            "g", class: "kr-map-short", TextBlock(lines: short).drawn(in: box) + counts(of: place.area, wide, number, least: size * 0.95))
    }
}

extension Box {
    /// The box with its upper edge higher.
    fileprivate func movedUp(by distance: Double) -> Box { Box(minX: minX, minY: minY - distance, maxX: maxX, maxY: maxY - distance) }
}

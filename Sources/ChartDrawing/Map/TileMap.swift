/// Areas as tiles on a grid, the name at the top of each tile and the number under it.
struct TileMap {
    var areas: [AreaMap.Area]
    var text: FigureText

    private static let gap = 4.0
    private static let margin = 3.0
    private static let padding = 5.5
    private static let mostWidth = 780.0
    private static let nameStyle = TextStyle(className: "kr-map-name", size: 12.5, isBold: true)
    private static let countSize = 19.0
    /// The narrowest the figure is shown: a phone's text column, in px.
    private static let phoneWidth = 358.0

    func svg() -> String {
        let places = tilePlaces()
        let columns = (places.map(\.column).max() ?? 0) + 1
        let rows = (places.map(\.row).max() ?? 0) + 1
        let tileWidth = self.tileWidth(columns: columns)
        let tileHeight = max(tileWidth * 0.86, 62)
        let width = Double(columns) * (tileWidth + Self.gap) - Self.gap + 2 * Self.margin
        let mapBottom = Double(rows) * (tileHeight + Self.gap) - Self.gap + 2 * Self.margin
        let boxes = places.map { place in
            let left = Self.margin + Double(place.column) * (tileWidth + Self.gap)
            let top = Self.margin + Double(place.row) * (tileHeight + Self.gap)
            return Box(minX: left, minY: top, maxX: left + tileWidth, maxY: top + tileHeight)
        }
        let listed = places.filter { name(of: $0.area, in: tileWidth, tileHeight) == nil }.map(\.area)
        let list = ReferenceList(rows: listed.enumerated().map { row($1, mark: referenceLetters($0)) }, width: width)
            .drawn(top: mapBottom + 14)
        var links: [SVGElement] = []
        var letter = 0
        for (place, box) in zip(places, boxes) {
            var content = tile(place.area, box: box, mark: referenceLetters(letter), figureWidth: width)
            if name(of: place.area, in: tileWidth, tileHeight) == nil {
                content.append(SVGElement("g", class: "kr-list-row", list.rows[letter]))
                letter += 1
            }
            links.append(place.area.link(content))
        }
        let bottom = listed.isEmpty ? mapBottom : list.bottom + 2
        let className = width > 470 ? "kr-map kr-map-tiles kr-map-wide" : "kr-map kr-map-tiles"
        return FigureFrame(className: className, width: max(width, 100), height: max(bottom, 24), text: text, role: "group").markup(links)
    }

    private struct TilePlace {
        var area: AreaMap.Area
        var column: Int
        var row: Int
    }

    /// The tiles counted from 0; a place that is taken passes the tile on to the right, so that none hides another.
    private func tilePlaces() -> [TilePlace] {
        var places: [TilePlace] = []
        for area in areas {
            guard case .tile(var column, let row) = area.shape else { continue }
            while places.contains(where: { $0.column == column && $0.row == row }) { column += 1 }
            places.append(TilePlace(area: area, column: column, row: row))
        }
        let firstColumn = places.map(\.column).min() ?? 0
        let firstRow = places.map(\.row).min() ?? 0
        return places.map { TilePlace(area: $0.area, column: $0.column - firstColumn, row: $0.row - firstRow) }
    }

    /// Wide enough for the longest word, as far as the page allows.
    private func tileWidth(columns: Int) -> Double {
        let words = areas.flatMap { wrapped($0.name, Self.nameStyle, width: 1, cutsWords: false) }
        let longest = words.reduce(0) { max($0, $1.width) } + 2 * Self.padding
        let room = (Self.mostWidth + Self.gap) / Double(columns) - Self.gap
        return max(min(max(longest, 84), 112, room), 34)
    }

    /// The name's lines when they fit above the number.
    private func name(of area: AreaMap.Area, in width: Double, _ height: Double) -> TextBlock? {
        let room = width - 2 * Self.padding
        let block = TextBlock(lines: wrapped(area.name, Self.nameStyle, width: room, cutsWords: false))
        let left = height - 2 * Self.padding - Self.countSize - 2
        return block.width <= room && block.height <= left ? block : nil
    }

    private func tile(_ area: AreaMap.Area, box: Box, mark: String, figureWidth: Double) -> [SVGElement] {
        var content: [SVGElement] = [.rectangle("kr-area-shape", box, cornerRadius: 3)]
        let inner = Box(
            minX: box.minX + Self.padding, minY: box.minY + Self.padding - 1, maxX: box.maxX - Self.padding, maxY: box.maxY - Self.padding)
        if area.isChosen {
            let inset = Box(centre: box.centre, width: box.width - 4, height: box.height - 4)
            content.append(.rectangle("kr-chosen-inset", inset, cornerRadius: 1.5))
        }
        let names = name(of: area, in: box.width, box.height)?.lines ?? [TextLine(mark, Self.nameStyle)]
        content.append(
            SVGElement("g", class: "kr-map-full", TextBlock(lines: names).drawn(in: inner) + [count(area, inner, Self.countSize)]))
        let phoneSize = 10.2 * figureWidth / Self.phoneWidth
        if phoneSize > Self.nameStyle.size { content.append(phoneTexts(area, inner: inner, size: phoneSize)) }
        return content
    }

    /// The number at the foot of the tile, smaller where it would stick out.
    private func count(_ area: AreaMap.Area, _ inner: Box, _ size: Double) -> SVGElement {
        let fitting = size * min(1, inner.width / max(area.valueRun(size: size).width, 1))
        return TextLine([area.valueRun(size: max(fitting.rounded(.down), 12))]).drawn(at: PlanarPoint(inner.minX, inner.maxY - 1))
    }

    /// The name large and cut short over the number, which figures.css shows instead where the figure is narrow.
    private func phoneTexts(_ area: AreaMap.Area, inner: Box, size: Double) -> SVGElement {
        let style = TextStyle(className: "kr-map-name", size: size, isBold: true)
        let room = inner.width + Self.padding * 1.8
        let number = size * 1.3
        let most = max(1, min(2, Int((inner.height - number * 0.75) / style.lineHeight)))
        let names = wrapped(area.name, style, width: room, cutsWords: false).prefix(most)
        let short = names.map { TextLine(shortened($0.runs.map(\.text).joined(), style, width: room), style) }
        let box = Box(minX: inner.minX - Self.padding * 0.8, minY: inner.minY - 4, maxX: inner.maxX, maxY: inner.maxY)
        let wide = Box(minX: box.minX, minY: box.minY, maxX: inner.maxX + Self.padding / 2, maxY: inner.maxY)
        return SVGElement("g", class: "kr-map-short", TextBlock(lines: short).drawn(in: box) + [count(area, wide, number)])
    }

    private func row(_ area: AreaMap.Area, mark: String) -> ReferenceList.Row {
        ReferenceList.Row(mark: mark, label: area.name, value: area.valueRun(size: 14))
    }
}

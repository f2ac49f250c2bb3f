/// A map of areas of one level, in their own outlines or as tiles on a grid, shaded in one or more ways.
///
/// Making one lays everything out; `svg` then draws it for a page. Each area is a link, once, and shows what is there under the pointer or
/// the keyboard's focus. Areas that are too small to hit or to name come again in an enlarged inset, where their link is.
package struct AreaMap: Sendable {
    /// How the areas are drawn.
    package enum Form: String, Sendable, CaseIterable {
        case outlines, tiles
    }

    /// A place on the grid of tiles; column and row count from any number, right and down.
    package struct Tile: Hashable, Sendable {
        package var column: Int
        package var row: Int

        package init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// One area.
    package struct Area: Sendable, Equatable {
        package var name: String
        /// Where its link leads, after the prefix that the drawing adds.
        package var href: String
        /// A sentence with name and number: the link's accessible name.
        package var label: String
        /// What appears under the name on hover and focus, a line each.
        package var notes: [String]
        /// Where the author wants it on the grid.
        package var tile: Tile?
        /// Outlines in planar coordinates, x to the right and y up.
        package var outline: AreaOutline?

        package init(name: String, href: String, label: String, notes: [String] = [], tile: Tile? = nil, outline: AreaOutline? = nil) {
            self.name = name
            self.href = href
            self.label = label
            self.notes = notes
            self.tile = tile
            self.outline = outline
        }
    }

    package let areas: [Area]
    /// At least one; each with a cell for every area.
    package let shadings: [Shading]
    private let outlines: OutlineMap?
    private let tiles: TileMap?

    /// Above this number of areas names stand where they fit and nowhere else: the page's own list has them all.
    static let mostNamed = 60

    /// Lays the map out.
    ///
    /// - Parameters:
    ///   - outlineWidth: The natural width of the outlines, in px; tiles bring their own.
    ///   - pathBytes: What the outlines may take.
    package init(areas: [Area], shadings: [Shading], outlineWidth: Double = 460, pathBytes: Int = 56_000) {
        self.areas = areas
        self.shadings = shadings
        let content = MapContent(areas: areas, shadings: shadings)
        outlines = OutlineMap(content, width: outlineWidth, pathBytes: pathBytes)
        let isGridUseful = outlines == nil || areas.count > 2 && areas.contains { $0.outline != nil }
        tiles = isGridUseful || areas.contains { $0.tile != nil } ? TileMap(content) : nil
    }

    /// The ways in which this map can be drawn, the closest to the land first.
    package var forms: [Form] {
        (outlines == nil ? [] : [.outlines]) + (tiles?.isEmpty == false ? [.tiles] : [])
    }

    /// The map as SVG markup for an HTML page.
    ///
    /// - Parameters:
    ///   - chosen: The area drawn with a border in ink.
    ///   - hrefPrefix: Begins every link.
    ///   - shading: The only shading shown; nil where the page around the figure chooses.
    package func svg(_ form: Form, text: FigureText, chosen: Int? = nil, hrefPrefix: String = "", shading: String? = nil) -> String {
        let pen = MapPen(
            content: MapContent(areas: areas, shadings: shadings), text: text, chosen: chosen, hrefPrefix: hrefPrefix, shading: shading)
        if form == .outlines, let outlines { return outlines.svg(pen) }
        return (tiles ?? TileMap(MapContent(areas: [], shadings: shadings))).svg(pen)
    }

    /// Outlines with no more detail than parts of a map need: the whole would be `width` px wide.
    ///
    /// A site that draws many parts of a large map simplifies it once with this.
    package static func outlines(_ outlines: [AreaOutline?], drawnAtWidth width: Double) -> [AreaOutline?] {
        let known = outlines.compactMap { $0 }
        guard let bounds = AreaOutline(polygons: known.flatMap(\.polygons)).bounds, bounds.width > 0 else { return outlines }
        let scale = width / bounds.width
        let drawn = known.map { $0.mapped { PlanarPoint(($0.x - bounds.minX) * scale, ($0.y - bounds.minY) * scale) } }
        var simple = BoundarySimplification.drawing.simplified(drawn).makeIterator()
        return outlines.map { $0 == nil ? nil : simple.next() }
    }
}

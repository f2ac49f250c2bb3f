/// Finds one size and one way of naming the axes that fit every small radar, and places the radars in rows.
struct RadarGridLayout {
    /// Where one radar stands.
    struct Place {
        /// Its number among the panels.
        var index: Int
        var title: TextBlock
        var titleBox: Box
        var centre: PlanarPoint
        /// What stands at the axes; nil where nothing fits.
        var labels: RadarGridLabels?
        /// What stands at the points; nil where the axes carry the values, or not all of them fit.
        var values: RadarGridValues?
    }

    /// From the centre to the scale's maximum, in px; the same in all panels.
    private(set) var radius: Double
    private(set) var isNumbered: Bool
    /// Whether the values are printed, at the names or at the points.
    private(set) var showsValues: Bool
    private(set) var places: [Place]
    private(set) var bottom: Double

    static let titleStyle = TextStyle.name
    /// Between the outer ring and the labels, in px.
    static let gap = 7.0
    /// In px.
    static let markRadius = 3.8
    /// With more axes, numbers at all points hide the shape.
    private static let mostAxesWithValues = 8
    private static let columnGap = 18.0
    private static let rowGap = 22.0

    init(grid: RadarGrid) {
        let columns = max(min(grid.columns, grid.panels.count), 1)
        let columnWidth = (grid.width - Double(columns - 1) * Self.columnGap) / Double(columns)
        let fit = Self.fit(grid, columnWidth: columnWidth)
        radius = fit.radius
        isNumbered = fit.isNumbered
        let values = fit.values(grid)
        showsValues = !fit.isNumbered || values.count == grid.panels.count
        let reach = fit.reach
        places = []
        var top = 0.0
        for start in stride(from: 0, to: grid.panels.count, by: columns) {
            let row = start..<min(start + columns, grid.panels.count)
            let titles = row.map { Self.title(of: grid.panels[$0], width: columnWidth - 8) }
            let titleHeight = titles.reduce(0) { max($0, $1.height) }
            for (column, index) in row.enumerated() {
                let left = Double(column) * (columnWidth + Self.columnGap)
                let title = titles[column]
                let box = Box(
                    minX: left, minY: top + titleHeight - title.height, maxX: left + columnWidth, maxY: top + titleHeight)
                let centre = PlanarPoint(left + columnWidth / 2, top + titleHeight + 8 - reach.minY)
                let labels = fit.labels.indices.contains(index) ? fit.labels[index] : nil
                places.append(
                    Place(
                        index: index, title: title, titleBox: box, centre: centre, labels: labels,
                        values: values.indices.contains(index) ? values[index] : nil))
            }
            top += titleHeight + 8 + reach.height + Self.rowGap
        }
        bottom = max(top - Self.rowGap, 0)
    }

    private static func title(of panel: RadarGrid.Panel, width: Double) -> TextBlock {
        TextBlock(lines: wrapped(panel.title, titleStyle, width: width) + wrapped(panel.note, .note, width: width))
    }

    private struct Fit {
        var radius: Double
        var isNumbered: Bool
        var labels: [RadarGridLabels]

        /// What a radar round (0, 0) takes with its labels, in the panel that needs most.
        var reach: Box {
            var reach = Box(centre: PlanarPoint(0, 0), width: radius * 2, height: radius * 2)
            for box in labels.flatMap(\.boxes) {
                reach.minY = min(reach.minY, box.minY)
                reach.maxY = max(reach.maxY, box.maxY)
            }
            return reach
        }

        /// The values beside the points of every panel, or none where one panel has no room for all of its own.
        func values(_ grid: RadarGrid) -> [RadarGridValues] {
            guard isNumbered, grid.axes.count <= mostAxesWithValues else { return [] }
            let geometry = RadarGeometry(centre: PlanarPoint(0, 0), radius: radius, axisCount: grid.axes.count)
            let values = zip(grid.panels, labels).compactMap { panel, labels in
                RadarGridValues(panel: panel, geometry: geometry, scale: grid.scale, numbers: labels.boxes, markRadius: markRadius)
            }
            return values.count == grid.panels.count ? values : []
        }
    }

    /// Names with values on a fair radius, else numbers.
    private static func fit(_ grid: RadarGrid, columnWidth: Double) -> Fit {
        for (isNumbered, smallest) in [(false, 56.0), (true, 80)] {
            for radius in stride(from: 86.0, through: smallest, by: -1) {
                let geometry = RadarGeometry(centre: PlanarPoint(0, 0), radius: radius, axisCount: grid.axes.count)
                let labels = grid.panels.compactMap {
                    RadarGridLabels(axes: grid.axes, panel: $0, geometry: geometry, columnWidth: columnWidth, isNumbered: isNumbered)
                }
                if labels.count == grid.panels.count { return Fit(radius: radius, isNumbered: isNumbered, labels: labels) }
            }
        }
        return Fit(radius: 84, isNumbered: true, labels: [])
    }
}

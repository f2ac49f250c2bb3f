/// A quadrant: points on two axes that share a scale, with a name for each corner and lines at the middle of the scale.
///
/// Labels stand beside their points, with a line where it is crowded; where they do not all fit, points are numbered and listed.
package struct QuadrantChart: Sendable, Equatable {
    /// One of the two axes.
    package struct Axis: Sendable, Equatable {
        package var title: String
        /// What the lower end means.
        package var low: String
        /// What the upper end means.
        package var high: String

        package init(title: String, low: String, high: String) {
            self.title = title
            self.low = low
            self.high = high
        }
    }

    /// A value on both axes.
    package struct Place: Sendable, Equatable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// The quartiles on both axes.
    package struct Spread: Sendable, Equatable {
        package var low: Place
        package var high: Place

        package init(low: Place, high: Place) {
            self.low = low
            self.high = high
        }
    }

    /// One party or group, or all together.
    package struct Point: Sendable, Equatable {
        package var label: String
        /// Both values in the reader's notation; printed in the list where points are numbered.
        package var valueLabel: String
        package var place: Place
        package var previous: Place?
        /// Whether this is all together: a larger mark with a ring.
        package var isMain: Bool
        package var spread: Spread?

        package init(
            label: String, valueLabel: String = "", place: Place, previous: Place? = nil, isMain: Bool = false, spread: Spread? = nil
        ) {
            self.label = label
            self.valueLabel = valueLabel
            self.place = place
            self.previous = previous
            self.isMain = isMain
            self.spread = spread
        }
    }

    /// The words that explain the marks; those of marks that are not drawn are left out.
    package struct Key: Sendable, Equatable {
        package var main: String
        package var group: String
        package var previous: String
        package var spread: String
        /// Stands in the plot when there are no points: why.
        package var empty: String

        package init(main: String, group: String, previous: String, spread: String, empty: String) {
            self.main = main
            self.group = group
            self.previous = previous
            self.spread = spread
            self.empty = empty
        }
    }

    package var horizontal: Axis
    package var vertical: Axis
    /// Names of the corners: top left, top right, bottom left, bottom right.
    package var corners: [String]
    package var points: [Point]
    package var scale: ValueScale
    package var key: Key
    package var text: FigureText

    package init(
        horizontal: Axis, vertical: Axis, corners: [String], points: [Point], scale: ValueScale, key: Key, text: FigureText
    ) {
        self.horizontal = horizontal
        self.vertical = vertical
        self.corners = corners
        self.points = points
        self.scale = scale
        self.key = key
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let plot = QuadrantPlot(chart: self)
        let marks = QuadrantMarks(points: points, plot: plot)
        var content = plot.background() + marks.traces() + marks.drawn()
        let labels = QuadrantLabels(points: points, plot: plot)
        content += labels.drawn() + plot.axisWords()
        if points.isEmpty { content += plot.drawnEmpty(key.empty) }
        let rows = KeyRows(entries: keyEntries(), width: Self.width - plot.area.minX, isCentred: false)
        let drawnKey = rows.drawn(x: plot.area.minX, top: plot.bottom + 10)
        content.append(SVGElement("g", class: "kr-key", drawnKey.elements))
        var bottom = points.isEmpty ? plot.bottom : drawnKey.bottom
        if labels.isNumbered {
            let list = ReferenceList(rows: listRows(), width: Self.width).drawn(top: bottom + 14)
            content.append(SVGElement("g", class: "kr-list", list.rows.flatMap { $0 }))
            bottom = list.bottom
        }
        return FigureFrame(className: "kr-quadrant", width: Self.width, height: bottom + 2, text: text).markup(content)
    }

    private func keyEntries() -> [KeyEntry] {
        var entries: [KeyEntry] = []
        if points.contains(where: \.isMain) {
            entries.append(KeyEntry(sample: { QuadrantMarks.mark(at: $0, isMain: true) }, sampleWidth: 20, text: key.main))
        }
        if points.contains(where: { !$0.isMain }) {
            entries.append(KeyEntry(sample: { QuadrantMarks.mark(at: $0, isMain: false) }, sampleWidth: 12, text: key.group))
        }
        if points.contains(where: { $0.previous != nil }) {
            entries.append(KeyEntry(sample: QuadrantMarks.previousSample, sampleWidth: 26, text: key.previous))
        }
        if points.contains(where: { $0.spread != nil }) {
            entries.append(KeyEntry(sample: QuadrantMarks.spreadSample, sampleWidth: 26, text: key.spread))
        }
        return entries
    }

    private func listRows() -> [ReferenceList.Row] {
        points.enumerated().map { index, point in
            let value = TextRun(text: point.valueLabel, style: TextStyle.value.named("kr-value"))
            return ReferenceList.Row(mark: "\(index + 1)", label: point.label, sublabel: nil, value: value)
        }
    }
}

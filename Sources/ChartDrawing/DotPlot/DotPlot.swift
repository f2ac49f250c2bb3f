/// A dot plot: one line for each value on a common scale, with the spread behind the dot.
///
/// Names stand beside the lines where they fit in two lines of the name column, else above them. The caller sorts the rows.
package struct DotPlot: Sendable, Equatable {
    /// One line of the plot.
    package struct Row: Sendable, Equatable {
        package var label: String
        /// A second, softer line, such as the agreement.
        package var sublabel: String?
        /// Nil where nothing may be shown; the line then says `valueLabel`.
        package var mean: Double?
        /// The mean in the reader's notation, or the words that say why there is none.
        package var valueLabel: String
        /// The quartiles, drawn as a soft bar when both are given.
        package var quartileLow: Double?
        package var quartileHigh: Double?
        package var previous: Double?
        package var state: ValueState

        package init(
            label: String, sublabel: String? = nil, mean: Double?, valueLabel: String, quartileLow: Double? = nil,
            quartileHigh: Double? = nil, previous: Double? = nil, state: ValueState
        ) {
            self.label = label
            self.sublabel = sublabel
            self.mean = mean
            self.valueLabel = valueLabel
            self.quartileLow = quartileLow
            self.quartileHigh = quartileHigh
            self.previous = previous
            self.state = state
        }
    }

    package var rows: [Row]
    package var scale: ValueScale
    package var key: FigureKey
    package var text: FigureText

    package init(rows: [Row], scale: ValueScale, key: FigureKey, text: FigureText) {
        self.rows = rows
        self.scale = scale
        self.key = key
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        guard !rows.isEmpty else { return FigureFrame(className: "kr-dots", width: Self.width, height: 2, text: text).markup([]) }
        let layout = DotPlotLayout(rows: rows, width: Self.width)
        let hatch = FloorHatch(idPrefix: text.idPrefix)
        let axis = DotPlotAxis(scale: scale, key: key, hatch: hatch, left: layout.plotLeft, right: layout.plotRight)
        let head = axis.bandLabels()
        let plotTop = head.bottom + 6
        let plotBottom = plotTop + layout.rowsHeight
        var content = [hatch.definition] + head.elements + axis.tickLabels(baseline: plotBottom + 19)
        var top = plotTop
        if layout.hasNamesBeside { content += axis.background(top: plotTop, bottom: plotBottom) }
        for (row, place) in zip(rows, layout.places) {
            if !layout.hasNamesBeside { content += axis.background(top: top + place.bandTop, bottom: top + place.bandBottom) }
            content.append(DotPlotLine(row: row, place: place, axis: axis).drawn(top: top))
            top += place.height
        }
        let drawnKey = KeyRows(entries: keyEntries(), width: Self.width, isCentred: false).drawn(x: 0, top: plotBottom + 30)
        content.append(SVGElement("g", class: "kr-key", drawnKey.elements))
        return FigureFrame(className: "kr-dots", width: Self.width, height: drawnKey.bottom + 2, text: text).markup(content)
    }

    private func keyEntries() -> [KeyEntry] {
        var entries: [KeyEntry] = [.mark({ ValueState.between.mark(at: $0, radius: 5.5, isOpen: false) }, key.current)]
        if let previous = key.previous {
            entries.append(.mark({ .circle("kr-before", at: $0, radius: 4.5) }, previous))
        }
        if let middleHalf = key.middleHalf, rows.contains(where: { $0.quartileLow != nil && $0.quartileHigh != nil }) {
            entries.append(
                KeyEntry(
                    sample: { [.rectangle("kr-spread kr-is-between", Box(centre: $0, width: 28, height: 8), cornerRadius: 4)] },
                    sampleWidth: 28, text: middleHalf))
        }
        return entries
    }
}

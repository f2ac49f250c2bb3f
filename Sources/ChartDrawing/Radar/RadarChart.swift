/// A radar: the shape of one round at a glance, on bands that say what is too low and what is high.
///
/// The centre lies one step below the scale's minimum, so that the lowest score still shows. Up to eight axes carry their names; more,
/// or names that do not fit, are numbered and listed under the chart. One or two axes have no shape and become bars.
package struct RadarChart: Sendable, Equatable {
    /// One axis with its value.
    package struct Axis: Sendable, Equatable {
        package var label: String
        /// A second, softer line, such as the core question.
        package var sublabel: String?
        /// Nil where nothing may be shown; the line then has a gap.
        package var value: Double?
        /// The value in the reader's notation, or the words that say why there is none.
        package var valueLabel: String
        package var previous: Double?
        package var state: ValueState

        package init(
            label: String, sublabel: String? = nil, value: Double?, valueLabel: String, previous: Double? = nil, state: ValueState
        ) {
            self.label = label
            self.sublabel = sublabel
            self.value = value
            self.valueLabel = valueLabel
            self.previous = previous
            self.state = state
        }
    }

    package var axes: [Axis]
    package var scale: ValueScale
    package var key: FigureKey
    package var text: FigureText

    package init(axes: [Axis], scale: ValueScale, key: FigureKey, text: FigureText) {
        self.axes = axes
        self.scale = scale
        self.key = key
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        guard axes.count > 2 else { return bars().svg() }
        let layout = RadarLayout(axes: axes, width: Self.width)
        let plot = RadarPlot(centre: layout.centre, radius: layout.radius, axes: axes, scale: scale, hatch: hatch)
        var content = [hatch.definition, SVGElement("g", class: "kr-plot", plot.drawn())]
        content += layout.labels
        let rows = KeyRows(entries: keyEntries(), width: Self.width, isCentred: true)
        let drawnKey = rows.drawn(x: 0, top: layout.plotBottom + 18)
        content.append(SVGElement("g", class: "kr-key", drawnKey.elements))
        var bottom = drawnKey.bottom
        if layout.isNumbered {
            let list = ReferenceList(rows: listRows(), width: Self.width).drawn(top: bottom + 16)
            content.append(SVGElement("g", class: "kr-list", list.rows.flatMap { $0 }))
            bottom = list.bottom
        }
        return FigureFrame(className: "kr-radar", width: Self.width, height: bottom + 2, text: text).markup(content)
    }

    private var hatch: FloorHatch { FloorHatch(idPrefix: text.idPrefix) }

    /// What the key has to explain: the lines first, the bands where the scale has them.
    private func keyEntries() -> [KeyEntry] {
        var entries: [KeyEntry] = [.line("kr-current", key.current)]
        if let previous = key.previous { entries.append(.line("kr-previous", previous)) }
        if scale.drawnFloor != nil { entries.append(.band(hatch.rectangle, key.belowFloor)) }
        if scale.drawnChallenge != nil { entries.append(.band({ [.rectangle("kr-band kr-band-challenge", $0)] }, key.challenge)) }
        return entries
    }

    private func listRows() -> [ReferenceList.Row] {
        axes.enumerated().map { index, axis in
            let value = TextRun(text: axis.valueLabel, style: axis.valueStyle)
            return ReferenceList.Row(mark: "\(index + 1)", label: axis.label, sublabel: axis.sublabel, value: value)
        }
    }

    /// The same values as dots on a line, for fewer axes than make a shape.
    private func bars() -> DotPlot {
        let rows = axes.map { axis in
            DotPlot.Row(
                label: axis.label, sublabel: axis.sublabel, mean: axis.value, valueLabel: axis.valueLabel, previous: axis.previous,
                state: axis.state)
        }
        return DotPlot(rows: rows, scale: scale, key: key, text: text)
    }
}

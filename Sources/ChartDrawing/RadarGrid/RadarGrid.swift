/// Small radars beside each other, one for each group, on the same axes and scale, with the total dotted in each.
///
/// Axes carry their names where those fit around every small radar; else numbers, with a list under the grid. Groups of which nothing may
/// be shown are named under the grid with the reason.
package struct RadarGrid: Sendable, Equatable {
    /// One group.
    package struct Panel: Sendable, Equatable {
        package var title: String
        /// A softer line under the title, such as "n = 7".
        package var note: String
        /// One value for each axis; nil where nothing may be shown, and the line has a gap.
        package var values: [Double?]
        /// One for each axis.
        package var states: [ValueState]
        /// Each value in the reader's notation, or the words that say why there is none; those go into the key.
        package var labels: [String]

        package init(title: String, note: String, values: [Double?], states: [ValueState], labels: [String]) {
            self.title = title
            self.note = note
            self.values = values
            self.states = states
            self.labels = labels
        }
    }

    /// A group of which nothing may be shown, and why.
    package struct Withheld: Sendable, Equatable {
        package var title: String
        package var note: String

        package init(title: String, note: String) {
            self.title = title
            self.note = note
        }
    }

    /// Names, clockwise from the top; three or more.
    package var axes: [String]
    package var panels: [Panel]
    /// The values of all together, one for each axis; empty where nothing is to be compared with.
    package var total: [Double?]
    package var withheld: [Withheld]
    package var scale: ValueScale
    /// `current` names the group's line, `previous` the total's.
    package var key: FigureKey
    package var text: FigureText
    /// How many radars stand in a row.
    package var columns: Int

    package init(
        axes: [String], panels: [Panel], total: [Double?], withheld: [Withheld], scale: ValueScale, key: FigureKey, text: FigureText,
        columns: Int = 2
    ) {
        self.axes = axes
        self.panels = panels
        self.total = total
        self.withheld = withheld
        self.scale = scale
        self.key = key
        self.text = text
        self.columns = columns
    }

    /// The natural width of a figure of two columns is 460 px.
    package var width: Double { Double(max(columns, 1)) * 230 }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let hatch = FloorHatch(idPrefix: text.idPrefix)
        var content: [SVGElement] = []
        var bottom = 0.0
        if axes.count > 2, !panels.isEmpty {
            let layout = RadarGridLayout(grid: self)
            content.append(hatch.definition)
            content += layout.places.map { RadarGridPanel(grid: self, layout: layout, place: $0, hatch: hatch).drawn() }
            let key = KeyRows(entries: keyEntries(hatch), width: width, isCentred: true).drawn(x: 0, top: layout.bottom + 14)
            content.append(SVGElement("g", class: "kr-key", key.elements))
            bottom = key.bottom
            if layout.isNumbered {
                let list = ReferenceList(rows: listRows(), width: width).drawn(top: bottom + 14)
                content.append(SVGElement("g", class: "kr-list", list.rows.flatMap { $0 }))
                bottom = list.bottom
            }
        }
        let list = withheldList(top: bottom > 0 ? bottom + 12 : 0)
        content.append(contentsOf: list.elements)
        return FigureFrame(className: "kr-radar-grid", width: width, height: max(bottom, list.bottom) + 2, text: text).markup(content)
    }

    /// What the key has to explain: the lines first, then what is missing, then the bands where the scale has them.
    private func keyEntries(_ hatch: FloorHatch) -> [KeyEntry] {
        var entries: [KeyEntry] = [.line("kr-current", key.current)]
        if let previous = key.previous, total.contains(where: { $0 != nil }) { entries.append(.line("kr-previous", previous)) }
        for words in missingWords() { entries.append(.line("kr-spoke-empty", words)) }
        if scale.drawnFloor != nil { entries.append(.band(hatch.rectangle, key.belowFloor)) }
        if scale.drawnChallenge != nil { entries.append(.band({ [.rectangle("kr-band kr-band-challenge", $0)] }, key.challenge)) }
        return entries
    }

    /// The reasons for missing values, each once, in the order in which they appear.
    private func missingWords() -> [String] {
        var words: [String] = []
        for panel in panels {
            for (value, label) in zip(panel.values, panel.labels) where value == nil && !label.isEmpty && !words.contains(label) {
                words.append(label)
            }
        }
        return words
    }

    private func listRows() -> [ReferenceList.Row] {
        axes.enumerated().map { index, name in
            ReferenceList.Row(mark: "\(index + 1)", label: name, sublabel: nil, value: TextRun(text: "", style: .note))
        }
    }

    /// A line for each group that is withheld: its name, and why.
    private func withheldList(top: Double) -> (elements: [SVGElement], bottom: Double) {
        guard !withheld.isEmpty else { return ([], top) }
        var elements: [SVGElement] = []
        var y = top
        for group in withheld {
            let name = TextRun(text: group.title + "  ", style: RadarGridLayout.titleStyle)
            let lines = wrapped([name, TextRun(text: group.note, style: TextStyle.note.named("kr-missing"))], width: width - 4)
            let block = TextBlock(lines: lines)
            elements.append(.line("kr-rule", from: PlanarPoint(0, y), to: PlanarPoint(width, y)))
            elements += block.drawn(in: Box(minX: 0, minY: y + 6, maxX: width, maxY: y + 6 + block.height))
            y += block.height + 12
        }
        return ([SVGElement("g", class: "kr-list", elements)], y)
    }
}

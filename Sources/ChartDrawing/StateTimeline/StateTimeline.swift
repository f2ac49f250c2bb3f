/// How things changed from one state to another: a row for each, a column for each date on which something changed.
///
/// The columns stand at equal distances, so that dates that lie close together stay readable. A mark stands where a state begins, and a
/// line runs on for as long as it lasts.
package struct StateTimeline: Sendable, Equatable {
    /// One thing through time.
    package struct Row: Sendable, Equatable {
        package var title: String
        /// Where a state begins, in the order of the columns.
        package var states: [State]

        package init(title: String, states: [State]) {
            self.title = title
            self.states = states
        }
    }

    /// A state that begins on a date.
    package struct State: Sendable, Equatable {
        /// Which of the columns, from 0.
        package var column: Int
        package var mark: StateMark

        package init(column: Int, mark: StateMark) {
            self.column = column
            self.mark = mark
        }
    }

    package var rows: [Row]
    /// The dates, oldest first, as words.
    package var columns: [String]
    package var text: FigureText

    package init(rows: [Row], columns: [String], text: FigureText) {
        self.rows = rows
        self.columns = columns
        self.text = text
    }

    /// The natural width of the figure, in px.
    static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let frame = { (height: Double) in FigureFrame(className: "kr-states", width: Self.width, height: height, text: text) }
        guard !rows.isEmpty, !columns.isEmpty else { return frame(2).markup([]) }
        let layout = StateTimelineLayout(chart: self)
        let guides = layout.columns.map { x in
            SVGElement.line("kr-rule", from: PlanarPoint(x, layout.top), to: PlanarPoint(x, layout.bottom))
        }
        let labels = layout.labels.map { $0.line.drawn(at: PlanarPoint($0.x, layout.labelBaseline), anchor: "middle") }
        let drawn = zip(rows, layout.rows).map { row, place in
            SVGElement("g", class: "kr-state-row", place.title.drawn(in: place.titleBox) + marks(of: row, y: place.middle, in: layout))
        }
        return frame(layout.bottom).markup(guides + labels + drawn)
    }

    private func marks(of row: Row, y: Double, in layout: StateTimelineLayout) -> [SVGElement] {
        let reach = StateMark.size / 2 + 2
        let lines = row.states.enumerated().map { index, state in
            let next = index + 1 < row.states.count ? layout.columns[row.states[index + 1].column] - reach : layout.right
            return SVGElement.line(
                "kr-state-line", from: PlanarPoint(layout.columns[state.column] + reach, y), to: PlanarPoint(next, y))
        }
        return lines + row.states.flatMap { $0.mark.drawn(at: PlanarPoint(layout.columns[$0.column], y)) }
    }
}

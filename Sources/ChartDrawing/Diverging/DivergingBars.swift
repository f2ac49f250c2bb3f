/// How the answers to each statement are divided: disagreement to the left of a common line, agreement to the right.
///
/// The middle answer of an odd scale lies across the line. All bars have the same length for all answers together, so they compare
/// shares; the numbers in them count answers. Statements stand above their bars, because they are whole sentences.
package struct DivergingBars: Sendable, Equatable {
    /// The answers to one statement.
    package struct Row: Sendable, Equatable {
        package var label: String
        /// A softer addition, for example "omgekeerd, n = 16".
        package var note: String?
        /// How often each answer was given, the lowest first; nil where nothing may be shown.
        package var counts: [Int]?
        /// The mean in the reader's notation, or the words that say why there is none; empty for what has no mean.
        package var valueLabel: String
        package var state: ValueState

        package init(label: String, note: String? = nil, counts: [Int]?, valueLabel: String, state: ValueState) {
            self.label = label
            self.note = note
            self.counts = counts
            self.valueLabel = valueLabel
            self.state = state
        }
    }

    /// The words around the bars.
    package struct Words: Sendable, Equatable {
        /// Stands above the means, for example "gemiddelde".
        package var mean: String
        /// What the numbers in the bars are, as a sentence under them; empty to leave it out.
        package var counts: String

        package init(mean: String, counts: String) {
            self.mean = mean
            self.counts = counts
        }
    }

    package var rows: [Row]
    /// The scale's answers, the lowest first; those without a name are empty.
    package var answers: [String]
    package var words: Words
    /// How far bars may reach to both sides; by default as far as these rows need.
    ///
    /// Figures that share one can be compared.
    package var reach: AnswerReach?
    package var text: FigureText

    package init(rows: [Row], answers: [String], words: Words, reach: AnswerReach? = nil, text: FigureText) {
        self.rows = rows
        self.answers = answers
        self.words = words
        self.reach = reach
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        guard !rows.isEmpty else { return FigureFrame(className: "kr-answers", width: Self.width, height: 2, text: text).markup([]) }
        let hatch = AnswerHatch(idPrefix: text.idPrefix)
        let key = AnswerKey(answers: answers, shades: AnswerShade.shades(of: scalePoints), hatch: hatch)
            .drawn(width: Self.width)
        let layout = DivergingLayout(chart: self, top: key.bottom)
        var content = [hatch.definition, SVGElement("g", class: "kr-key", key.elements)]
        if let heading = layout.heading { content.append(heading) }
        for (row, place) in zip(rows, layout.places) {
            let bar = DivergingBar(row: row, place: place, layout: layout, hatch: hatch, counts: counts(of: row))
            content.append(SVGElement("g", class: "kr-row", bar.drawn()))
        }
        var bottom = layout.bottom
        if rows.contains(where: { $0.counts != nil }), !words.counts.isEmpty {
            let note = TextBlock(lines: wrapped(words.counts, .note, width: Self.width))
            let box = Box(minX: 0, minY: bottom + 12, maxX: Self.width, maxY: bottom + 12 + note.height)
            content += note.drawn(in: box)
            bottom = box.maxY
        }
        return FigureFrame(className: "kr-answers", width: Self.width, height: bottom + 4, text: text).markup(content)
    }

    /// How often each answer of the scale was given to a statement; nil where nothing may be shown.
    func counts(of row: Row) -> [Int]? {
        row.counts.map { counts in (0..<scalePoints).map { counts.indices.contains($0) ? max(counts[$0], 0) : 0 } }
    }

    /// How many answers the scale has.
    var scalePoints: Int { rows.reduce(answers.count) { max($0, $1.counts?.count ?? 0) } }
}

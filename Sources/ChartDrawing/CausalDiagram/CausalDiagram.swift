/// A causal model with the values of a round in it: what leads to the outcome, what strengthens that, and what comes back.
///
/// Concepts that lead to the outcome stand in a column on the left, a gate first; the outcome stands on the right, as high as all of
/// them, so that links run straight; what strengthens the links stands under them. Links that have no place in this are written below.
package struct CausalDiagram: Sendable, Equatable {
    /// A box: a concept of the model with its value.
    package struct Concept: Sendable, Equatable {
        package var id: String
        package var title: String
        /// Nil where nothing may be shown.
        package var value: Double?
        /// The value in the reader's notation, or the words that say why there is none.
        package var valueLabel: String
        package var state: ValueState
        /// What the concept consists of, as softer lines; a part that a link starts from gets a box of its own.
        package var parts: [Part]

        package init(id: String, title: String, value: Double?, valueLabel: String, state: ValueState, parts: [Part] = []) {
            self.id = id
            self.title = title
            self.value = value
            self.valueLabel = valueLabel
            self.state = state
            self.parts = parts
        }
    }

    /// A part of a concept.
    package struct Part: Sendable, Equatable {
        package var id: String
        package var title: String
        package var valueLabel: String
        package var state: ValueState

        package init(id: String, title: String, valueLabel: String, state: ValueState) {
            self.id = id
            self.title = title
            self.valueLabel = valueLabel
            self.state = state
        }
    }

    /// What a link says.
    package enum Kind: Sendable, Equatable {
        /// While it is closed, no other link counts; nil where that is not known.
        case gate(isOpen: Bool?)
        case effect
        /// Weighs only where a party cares for it.
        case depends
        case feedback
        /// Makes the links to the outcome stronger.
        case strengthens
        /// Takes away from what it points at.
        case narrows
    }

    /// An arrow from a concept or a part to a concept.
    package struct Link: Sendable, Equatable {
        package var from: String
        package var to: String
        package var kind: Kind
        package var note: String?
        /// From 0 to 1, how thick the line is; nil for a thin one.
        package var weight: Double?
        /// Whether the link counts in this round; one that does not is pale and dashed.
        package var counts: Bool

        package init(from: String, to: String, kind: Kind, note: String? = nil, weight: Double? = nil, counts: Bool = true) {
            self.from = from
            self.to = to
            self.kind = kind
            self.note = note
            self.weight = weight
            self.counts = counts
        }
    }

    package var concepts: [Concept]
    package var links: [Link]
    /// The id of the concept that all leads to.
    package var outcome: String
    package var key: Key
    package var text: FigureText

    package init(concepts: [Concept], links: [Link], outcome: String, key: Key, text: FigureText) {
        self.concepts = concepts
        self.links = links
        self.outcome = outcome
        self.key = key
        self.text = text
    }

    /// The natural width of the figure, in px.
    package static let width = 460.0

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let layout = CausalLayout(diagram: self)
        let drawing = CausalDrawing(diagram: self, layout: layout)
        var content = drawing.drawn()
        let key = KeyRows(entries: keyEntries(layout.roles), width: Self.width, isCentred: false).drawn(x: 0, top: layout.bottom + 12)
        content.append(SVGElement("g", class: "kr-key", key.elements))
        return FigureFrame(className: "kr-causal", width: Self.width, height: key.bottom + 2, text: text).markup(content)
    }
}

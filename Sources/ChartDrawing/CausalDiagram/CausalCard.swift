/// The words in a box of a causal diagram: title, value with its mark, softer lines.
struct CausalCard {
    /// How much room a box has, and so how its words stand.
    enum Form {
        /// A column of words, the value under the title.
        case tall
        /// A low box, the value at the end of the title's first line.
        case wide
        /// A small box for a part.
        case small
    }

    /// Whether the value stands at the end of the title's first line.
    private var isValueBeside: Bool
    private var markRadius: Double
    private var state: ValueState
    private var titles: [TextLine]
    private var value: TextLine?
    private var softer: [TextLine]

    static let padding = 10.0
    /// Room for a mark before a value, in px.
    private static let markRoom = 17.0

    init(_ concept: CausalDiagram.Concept, parts: [CausalDiagram.Part] = [], note: String? = nil, width: Double, form: Form) {
        state = concept.state
        markRadius = form == .small ? 4 : 4.8
        let size = form == .small ? 13.0 : 15
        let room = width - 2 * Self.padding
        softer = []
        let title = TextStyle(className: form == .small ? "kr-entry" : "kr-name", size: size, isBold: form != .small)
        titles = wrapped(concept.title, title, width: room)
        isValueBeside = false
        if state == .withheld {
            softer += wrapped(concept.valueLabel, TextStyle.note.named("kr-missing"), width: room)
        } else {
            let value = TextLine(concept.valueLabel, TextStyle(className: "kr-value \(state.className)", size: size, isBold: true))
            let beside = wrapped(concept.title, title, width: room - value.width - Self.markRoom - 8)
            isValueBeside = form != .tall && beside.count <= 2
            if isValueBeside { titles = beside }
            self.value = value
        }
        for part in parts {
            let valueStyle = part.state == .withheld ? "kr-missing" : "kr-part \(part.state.className)"
            let runs = [
                TextRun(text: part.title + " ", style: .note), TextRun(text: part.valueLabel, style: TextStyle.note.named(valueStyle)),
            ]
            softer += wrapped(runs, width: room)
        }
        if let note { softer += wrapped(note, .note, width: room) }
    }

    var height: Double {
        let valueHeight = isValueBeside ? 0 : value?.height ?? 0
        return (titles + softer).reduce(valueHeight) { $0 + $1.height } + (softer.isEmpty ? 0 : 2) + 2 * Self.padding - 4
    }

    /// The box with its words, in the middle of its height.
    func drawn(in box: Box, className: String = "kr-concept") -> SVGElement {
        var elements: [SVGElement] = [.rectangle("\(className) \(state.className)", box, cornerRadius: 4)]
        let left = box.minX + Self.padding
        var top = box.minY + (box.height - height) / 2 + Self.padding - 2
        if isValueBeside, let value {
            let end = PlanarPoint(box.maxX - Self.padding, top + value.ascent)
            elements += marked(value, at: PlanarPoint(end.x - value.width, end.y))
        }
        for line in titles {
            elements.append(line.drawn(at: PlanarPoint(left, top + line.ascent)))
            top += line.height
        }
        if !isValueBeside, let value {
            elements += marked(value, at: PlanarPoint(left + Self.markRoom, top + value.ascent))
            top += value.height
        }
        top += 2
        for line in softer {
            elements.append(line.drawn(at: PlanarPoint(left, top + line.ascent)))
            top += line.height
        }
        return SVGElement("g", class: "kr-box", elements)
    }

    private func marked(_ value: TextLine, at point: PlanarPoint) -> [SVGElement] {
        let mark = state.mark(at: PlanarPoint(point.x - 10, point.y - value.style.size * 0.36), radius: markRadius, isOpen: true)
        return [mark, value.drawn(at: point)]
    }
}

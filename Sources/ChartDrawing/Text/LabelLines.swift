/// The lines of a label, one at the least: a label of nothing, or of spaces, is an empty line that keeps its room.
struct LabelLines: Sendable, Equatable {
    let first: TextLine
    private let others: [TextLine]

    init(_ text: String, _ style: TextStyle, width: Double) {
        let lines = wrapped(text, style, width: width)
        first = lines.first ?? TextLine("", style)
        others = Array(lines.dropFirst())
    }

    var last: TextLine { others.last ?? first }
    var all: [TextLine] { [first] + others }
    var height: Double { others.reduce(first.height) { $0 + $1.height } }
}

/// A way text is set in a figure: its class for colour and weight, and its size, which the layout has to know.
struct TextStyle: Sendable, Equatable {
    /// The class that figures.css gives a colour and a weight.
    var className: String
    /// In CSS px at the figure's natural size.
    var size: Double
    var isBold = false

    /// From baseline to baseline, in px.
    var lineHeight: Double { (size * 1.24).rounded() }

    static let name = TextStyle(className: "kr-name", size: 15, isBold: true)
    static let value = TextStyle(className: "kr-value", size: 15, isBold: true)
    static let note = TextStyle(className: "kr-note", size: 13)
    static let tick = TextStyle(className: "kr-tick", size: 13)

    /// The same size and weight under another class.
    func named(_ className: String) -> TextStyle {
        var copy = self
        copy.className = className
        return copy
    }
}

/// What a figure is called and says, for those who do not see it.
package struct FigureText: Sendable, Equatable {
    /// What the figure shows, in a sentence.
    package var title: String
    /// The figure in words: highest, lowest, what changed.
    package var summary: String
    /// Begins every `id` in the figure; unique on the page, letters, digits and hyphens.
    package var idPrefix: String

    package init(title: String, summary: String, idPrefix: String) {
        self.title = title
        self.summary = summary
        self.idPrefix = idPrefix
    }
}

/// A drawing surface with its name: the `svg` element that every figure starts from.
struct FigureFrame {
    /// Classes after `kr-figure`.
    var className: String
    /// Natural size in CSS px.
    var width: Double
    var height: Double
    /// The upper edge in the drawing's own coordinates.
    var top = 0.0
    var text: FigureText
    /// `img` for a picture, `group` for one whose parts are links.
    var role = "img"

    /// The whole figure, ready for a page.
    func markup(_ content: [SVGElement]) -> String {
        let titleID = "\(text.idPrefix)-title"
        let descriptionID = "\(text.idPrefix)-desc"
        var root = SVGElement("svg", class: "kr-figure \(className)")
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("viewBox", "0 \(svgNumber(top)) \(svgNumber(width)) \(svgNumber(height))")
            .set("width", width).set("height", height)
            .set("role", role)
            .set("aria-labelledby", "\(titleID) \(descriptionID)")
        root.append(SVGElement("title").set("id", titleID).containing(text.title))
        root.append(SVGElement("desc").set("id", descriptionID).containing(text.summary))
        root.append(contentsOf: content)
        return root.markup()
    }
}

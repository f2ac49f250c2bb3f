package import Model

/// What a Markdown text needs from outside to be rendered.
package struct MarkdownContext: Sendable {
    package var language: Language
    package var labels: MarkdownLabels
    /// Stands before every `id`, so that two texts can share a page.
    package var idPrefix: String
    /// 0: headings as written (`##` is `h2`); 1: one deeper.
    package var headingShift: Int
    /// Is asked for every destination that is not http(s), mailto, tel, dangerous, or a heading of the text itself.
    package var link: @Sendable (_ destination: String) -> LinkTarget
    /// Is asked for all these destinations of a text at once where that saves work; else `link` is asked for each.
    package var links: (@Sendable (_ destinations: [String]) -> [LinkTarget])?
    /// Is asked for every image on this site.
    package var image: @Sendable (_ destination: String) -> ImageTarget
    /// Draws a figure fence.
    package var figure: @Sendable (FigureFence) -> FigureResult

    package init(
        language: Language, labels: MarkdownLabels, idPrefix: String = "", headingShift: Int = 0,
        link: @escaping @Sendable (_ destination: String) -> LinkTarget,
        links: (@Sendable (_ destinations: [String]) -> [LinkTarget])? = nil,
        image: @escaping @Sendable (_ destination: String) -> ImageTarget,
        figure: @escaping @Sendable (FigureFence) -> FigureResult
    ) {
        self.language = language
        self.labels = labels
        self.idPrefix = idPrefix
        self.headingShift = headingShift
        self.link = link
        self.links = links
        self.image = image
        self.figure = figure
    }
}

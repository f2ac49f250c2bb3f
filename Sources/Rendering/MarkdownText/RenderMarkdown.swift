package import Model

/// Renders a Markdown text as HTML: CommonMark with tables, footnotes, task lists, call-outs, figures and the language's punctuation.
///
/// Raw HTML and dangerous links never reach the result. Every problem is in the diagnostics, at the author's line and column.
package func renderMarkdown(_ text: MarkdownText, in context: MarkdownContext) -> RenderedText {
    var rendering = MarkdownRendering(text, in: context)
    rendering.run()
    return withExtendedLifetime(rendering) { rendering.render() }
}

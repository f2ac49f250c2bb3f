package import Diagnostics

/// A Markdown text as HTML, with what a page needs to know of it.
package struct RenderedText: Sendable {
    package var html: String
    /// In reading order, for a table of contents.
    package var headings: [Heading]
    package var diagnostics: [Diagnostic]
    /// Words of running text, headings, lists, tables and notes; code and figures are not counted.
    package var words: Int
    /// Figure fences that became a figure.
    package var figures: Int
    /// What those figures have beside the page.
    package var files: [RenderedFile] = []
}

package import Diagnostics

/// What became of a figure fence.
package enum FigureResult: Sendable {
    /// HTML that stands in the page as it is, and files beside the page.
    case html(String, files: [RenderedFile] = [])
    /// The figure stays out.
    case problems([Diagnostic])
}

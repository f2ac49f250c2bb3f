package import Diagnostics

/// What became of a figure fence.
package enum FigureResult: Sendable {
    /// HTML that stands in the page as it is.
    case html(String)
    /// The figure stays out.
    case problems([Diagnostic])
}

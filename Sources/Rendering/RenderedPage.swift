package import Diagnostics
package import Planning

/// A page as bytes, ready to be written.
package struct RenderedPage: Sendable {
    package let bytes: [UInt8]
    package let diagnostics: [Diagnostic]
    /// Figures drawn on it.
    package let figures: Int
}

/// A file that belongs to the theme and not to any page.
package struct RenderedFile: Sendable {
    package let address: PageAddress
    package let bytes: [UInt8]
}

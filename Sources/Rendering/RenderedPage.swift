package import Diagnostics
package import Planning

/// A page as bytes, ready to be written.
package struct RenderedPage: Sendable {
    package let bytes: [UInt8]
    package let diagnostics: [Diagnostic]
    /// Figures drawn on it.
    package let figures: Int
    /// What belongs beside it: the values of its figures.
    package let files: [RenderedFile]
}

/// A file that is no page of its own: of the theme, or beside a page.
package struct RenderedFile: Sendable {
    package let address: PageAddress
    package let bytes: [UInt8]
    /// Whether it is published under a name with the stamp of its contents, so that nothing stands at the address of an older one.
    ///
    /// Else only the links to it carry the stamp, and it keeps the name that people know it by.
    package var hasStampInName = false
}

/// Files that belong to the whole site, such as the social map for other programs: made together, when it is their turn.
package struct FileGroup: Sendable {
    /// Makes the files; the same ones each time.
    package let make: @Sendable () -> [RenderedFile]

    package init(make: @escaping @Sendable () -> [RenderedFile]) {
        self.make = make
    }
}

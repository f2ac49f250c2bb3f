/// An image or attachment that is copied as it is.
package struct Asset: Hashable, Sendable {
    /// Relative to `Content/`: `assets/foto.jpg`.
    package var path: String
    /// The asset that a link leads to, relative to `Content/`; nil for a file.
    package var target: String?
    /// Pixels, of images whose size could be read.
    package var width: Int?
    package var height: Int?

    package init(path: String, target: String? = nil, width: Int? = nil, height: Int? = nil) {
        self.path = path
        self.target = target
        self.width = width
        self.height = height
    }
}

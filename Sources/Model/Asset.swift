/// An image or attachment that is copied as it is.
package struct Asset: Hashable, Sendable {
    /// Relative to `Content/`: `assets/foto.jpg`.
    package var path: String
    /// Pixels, of images whose size could be read.
    package var width: Int?
    package var height: Int?

    package init(path: String, width: Int? = nil, height: Int? = nil) {
        self.path = path
        self.width = width
        self.height = height
    }
}

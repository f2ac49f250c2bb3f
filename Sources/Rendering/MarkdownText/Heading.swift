/// A heading of a rendered text.
package struct Heading: Hashable, Sendable {
    /// 2 to 6: the page's title is the only first-level heading.
    package var level: Int
    /// The value of its `id` attribute, prefix included.
    package var id: String
    /// The number that the author wrote before it: `1` in `## 1. Title`.
    package var number: String?
    /// Plain text, without the number.
    package var text: String
    /// Inline HTML without links, images and footnote marks, and without the number.
    package var html: String
}

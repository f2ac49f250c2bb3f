/// A heading and the name that links in its own text use for it.
struct NamedHeading {
    var node: MarkdownNode
    /// Its `id` without the prefix.
    var name: String
    var heading: Heading
}

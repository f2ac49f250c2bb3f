/// Names around the social map.
package struct MapSettings: Hashable, Sendable {
    /// What the map is a map of, as its heading.
    package var title: String?
    /// What one area is called here: wijk, dorp, gebied.
    package var label: String?

    package init(
        title: String? = nil, label: String? = nil
    ) {
        self.title = title
        self.label = label
    }
}

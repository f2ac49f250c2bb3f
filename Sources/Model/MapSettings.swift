/// Names around the social map.
package struct MapSettings: Hashable, Sendable {
    /// What the map is a map of: Rotterdam.
    package var place: String?

    package init(
        place: String? = nil
    ) {
        self.place = place
    }
}

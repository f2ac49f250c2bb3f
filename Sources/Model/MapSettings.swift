/// Names and colours around the social map.
package struct MapSettings: Hashable, Sendable {
    /// What the map is a map of: Rotterdam.
    package var place: String?
    /// What the colours say first.
    package var colour: MapColour

    package init(
        place: String? = nil, colour: MapColour = .number
    ) {
        self.place = place
        self.colour = colour
    }
}

/// What the colours of a map can say.
package enum MapColour: String, Hashable, Sendable, CaseIterable {
    /// How many contacts can be reached.
    case number
    /// In how many of the domains (or themes) someone can be reached.
    case coverage
    /// Which domain (or theme) has the most contacts.
    case domain
}

package import Diagnostics

/// Something that comes with the work and that no report shows: complaints, waste, tired people.
package struct SideEffect: Hashable, Sendable {
    package var effect: String
    /// Parties that mind; nil where that is not recorded.
    package var minds: [Slug]?
    /// Whether someone minds whom this edition does not show.
    package var hasWithheldMinds = false
    /// How much of it is acceptable, in words.
    package var acceptable: String?
    /// Whether a report shows it after all; nil where that is not recorded.
    package var isReported: Bool?
    /// Titles of the meetings that discuss it; nil where that is not recorded, empty where none does.
    package var discussedIn: [String]?
    /// Whether a meeting discusses it that this edition does not show.
    package var hasWithheldDiscussion = false
    package var place: SourcePlace

    package init(
        effect: String, minds: [Slug]? = nil, acceptable: String? = nil, isReported: Bool? = nil, discussedIn: [String]? = nil,
        place: SourcePlace
    ) {
        self.effect = effect
        self.minds = minds
        self.acceptable = acceptable
        self.isReported = isReported
        self.discussedIn = discussedIn
        self.place = place
    }
}

package import Diagnostics

/// A piece of the map, with or without geometry.
package struct Area: Hashable, Sendable {
    package var slug: Slug
    package var name: String
    /// CBS code: GM, WK or BU and digits.
    package var code: String?
    package var partOf: Slug?
    package var about: String?
    package var shape: AreaShape?
    package var edition: Edition?
    /// Whether there are contacts here whom this edition does not show.
    package var hasWithheldContacts = false
    package var place: SourcePlace

    package init(
        slug: Slug, name: String, code: String? = nil, partOf: Slug? = nil, about: String? = nil, shape: AreaShape? = nil,
        edition: Edition? = nil, place: SourcePlace
    ) {
        self.slug = slug
        self.name = name
        self.code = code
        self.partOf = partOf
        self.about = about
        self.shape = shape
        self.edition = edition
        self.place = place
    }
}

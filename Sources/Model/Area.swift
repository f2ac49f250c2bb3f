package import Diagnostics

/// A piece of the map, with or without geometry.
package struct Area: Hashable, Sendable {
    package var slug: Slug
    package var name: String
    /// What it is called where it is written down, when its name was made longer because others have it too.
    package var plainName: String?
    /// CBS code: GM, WK or BU and digits.
    package var code: String?
    package var partOf: Slug?
    package var about: String?
    package var shape: AreaShape?
    /// Where it stands on the grid of tiles, for an area with an outline whose author says so; a `tile`.
    package var gridPlace: AreaShape?
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

/// How wide an area is, as its CBS code says.
package enum AreaLevel: String, Sendable, CaseIterable {
    case municipality = "GM"
    case district = "WK"
    case neighbourhood = "BU"
}

extension Area {
    /// What its CBS code says it is; nil without one.
    package var level: AreaLevel? {
        code.flatMap { AreaLevel(rawValue: String($0.prefix(2)).uppercased()) }
    }

    /// The codes of the areas in which it lies, the nearest first: CBS codes nest by their digits.
    ///
    /// `BU05991234` lies in `WK059912`, which lies in `GM0599`.
    package var enclosingCodes: [String] {
        guard let code, let level else { return [] }
        let digits = String(code.dropFirst(2))
        return switch level {
        case .municipality: []
        case .district: ["GM" + digits.prefix(4)]
        case .neighbourhood: ["WK" + digits.prefix(6), "GM" + digits.prefix(4)]
        }
    }
}

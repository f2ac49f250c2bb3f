package import Diagnostics

/// What the parties agreed about sharing data: what, by which channel, who is trained, whom to ask.
package struct SharingFrame: Hashable, Sendable {
    package var agreed: PartialDate?
    /// When it is looked at again.
    package var review: PartialDate?
    /// Whom to ask in case of doubt.
    package var adviser: String?
    /// How whoever joins learns it.
    package var training: String?
    package var rows: [SharedData]
    /// Whether it names kinds of data that this edition does not show.
    package var hasWithheldRows = false
    package var place: SourcePlace

    package init(
        agreed: PartialDate? = nil, review: PartialDate? = nil, adviser: String? = nil, training: String? = nil, rows: [SharedData] = [],
        place: SourcePlace
    ) {
        self.agreed = agreed
        self.review = review
        self.adviser = adviser
        self.training = training
        self.rows = rows
        self.place = place
    }
}

/// One kind of data, and whether and how it is shared.
package struct SharedData: Hashable, Sendable {
    package var what: String
    /// Whether it is shared; what is not shared stands in the frame as well.
    package var isShared: Bool
    package var purpose: String?
    package var channel: String?
    /// With whom; empty for all parties.
    package var with: [Slug]
    package var place: SourcePlace

    package init(
        what: String, isShared: Bool = true, purpose: String? = nil, channel: String? = nil, with: [Slug] = [], place: SourcePlace
    ) {
        self.what = what
        self.isShared = isShared
        self.purpose = purpose
        self.channel = channel
        self.with = with
        self.place = place
    }
}

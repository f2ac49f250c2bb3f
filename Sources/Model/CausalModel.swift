/// How the dimensions of an instrument work upon each other, towards one outcome.
package struct CausalModel: Hashable, Sendable {
    package var title: LocalizedText
    package var about: LocalizedText?
    /// The dimension that the model explains.
    package var outcome: Slug
    package var links: [CausalLink]

    package init(
        title: LocalizedText, about: LocalizedText? = nil, outcome: Slug, links: [CausalLink] = []
    ) {
        self.title = title
        self.about = about
        self.outcome = outcome
        self.links = links
    }

    /// The link that lets the others count.
    package var gate: CausalLink? { links.first { $0.kind == .gate } }
}

/// What one dimension does to another.
package struct CausalLink: Hashable, Sendable {
    package var from: Slug
    package var to: Slug
    package var kind: CausalLinkKind
    package var note: LocalizedText?

    package init(
        from: Slug, to: Slug, kind: CausalLinkKind, note: LocalizedText? = nil
    ) {
        self.from = from
        self.to = to
        self.kind = kind
        self.note = note
    }
}

/// The ways in which one dimension works upon another.
package enum CausalLinkKind: String, Hashable, Sendable, CaseIterable {
    /// Below the floor of where it comes from, the others are shown but do not count.
    case gate
    case effect
    /// An effect that weighs only where a party values it.
    case depends
    case feedback
    /// Makes the link between the others stronger.
    case strengthens
    /// Too much of it does harm.
    case narrows
}

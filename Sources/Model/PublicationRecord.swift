/// What a publication of the social map remembers, so that the next one can say what has changed.
package struct PublicationRecord: Hashable, Sendable {
    /// What something of the directory is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case organisation, contact

        /// The fields that are compared, in the order in which their changes are told.
        ///
        /// The day on which something was confirmed is none: that it still holds is no change.
        package var fields: [String] {
            switch self {
            case .organisation:
                [
                    "name", "short", "domain", "telephone", "email", "website", "visit", "hours", "can", "cannot", "shares", "areas",
                    "themes", "about",
                ]
            case .contact:
                ["name", "organisation", "function", "domain", "telephone", "email", "hours", "stand-in", "areas", "themes"]
            }
        }
    }

    /// An organisation or contact as it was published.
    package struct Entry: Hashable, Sendable {
        package var kind: Kind
        package var slug: Slug
        package var name: String
        /// The organisation of a contact.
        package var organisation: Slug?
        /// A digest of each field in the order of its kind; empty for a field without a value, `?` for one that was not kept.
        ///
        /// Values themselves are not kept.
        package var digests: [String]

        package init(kind: Kind, slug: Slug, name: String, organisation: Slug? = nil, digests: [String]) {
            self.kind = kind
            self.slug = slug
            self.name = name
            self.organisation = organisation
            self.digests = digests
        }

        /// The digest of a field; nil where it has no value, or was not kept.
        package func digest(of field: String) -> String? {
            guard let place = kind.fields.firstIndex(of: field), digests.indices.contains(place), digests[place].count > 1 else {
                return nil
            }
            return digests[place]
        }
    }

    /// One thing that a publication changed.
    package struct Change: Hashable, Sendable {
        package enum Action: String, Hashable, Sendable, CaseIterable {
            case added, gone, changed
        }

        package var action: Action
        package var kind: Kind
        package var slug: Slug
        package var name: String
        package var organisation: Slug?
        /// The keys of fields that changed, in the order in which they are told.
        package var fields: [String]

        package init(action: Action, kind: Kind, slug: Slug, name: String, organisation: Slug? = nil, fields: [String] = []) {
            self.action = action
            self.kind = kind
            self.slug = slug
            self.name = name
            self.organisation = organisation
            self.fields = fields
        }
    }

    /// A publication in which something changed.
    package struct Publication: Hashable, Sendable {
        package var date: PartialDate
        /// Whether nothing was published before it.
        package var isFirst: Bool
        /// At most a few hundred.
        package var changes: [Change]
        /// How many more there were.
        package var untold: Int

        package init(date: PartialDate, isFirst: Bool = false, changes: [Change] = [], untold: Int = 0) {
            self.date = date
            self.isFirst = isFirst
            self.changes = changes
            self.untold = untold
        }
    }

    package var edition: Edition
    /// The directory as it is published now: organisations, then contacts, each in the directory's order.
    package var state: [Entry]
    /// Newest first.
    package var log: [Publication]

    package init(edition: Edition, state: [Entry], log: [Publication]) {
        self.edition = edition
        self.state = state
        self.log = log
    }
}

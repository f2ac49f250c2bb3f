/// What is known of a contact, by the key of our own format.
package enum ContactField: String, Sendable, CaseIterable {
    case name, slug, organisation, function, domain, themes, areas, telephone, email, hours
    case standIn = "stand-in"
    case confirmed, edition

    /// Whether it holds several values.
    var isList: Bool { self == .themes || self == .areas }
}

/// What a new organisation can get from files of contacts, by the key of our own format.
enum OrganisationField: String, CaseIterable {
    case title, slug, short, domain, telephone, email, website, visit, confirmed, edition, about
}

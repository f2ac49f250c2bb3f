package import Diagnostics

/// Someone at an organisation who can be reached for areas and themes.
package struct Contact: Hashable, Sendable {
    package var slug: Slug
    package var name: String
    package var organisation: Slug
    package var function: String?
    package var domain: String?
    package var themes: [String]
    package var areas: [Slug]
    /// As it was written.
    package var telephone: String? { didSet { telephones = telephone.map(PhoneNumbers.init) } }
    /// The numbers in its telephone cell; nil where that is empty.
    package private(set) var telephones: PhoneNumbers?
    /// As it was written.
    package var email: String? { didSet { emails = email.map(EmailAddresses.init) } }
    /// The addresses in its e-mail cell.
    package private(set) var emails: EmailAddresses?
    /// When this contact can be reached, in words.
    package var hours: String?
    /// Whom to reach when this contact is absent.
    package var standIn: Slug?
    /// Whether there is a stand-in whom this edition does not show.
    package var hasWithheldStandIn: Bool
    package var confirmed: PartialDate?
    package var edition: Edition?
    /// Fields that only some editions show, by key: `telephone`, `stand-in`.
    package var restricted: [String: Edition]
    /// The keys of fields that are filled in but not shown in this edition.
    package var withheldFields: Set<String> = []
    package var place: SourcePlace

    package init(
        slug: Slug, name: String, organisation: Slug, function: String? = nil, domain: String? = nil, themes: [String] = [],
        areas: [Slug] = [], telephone: String? = nil, email: String? = nil, hours: String? = nil, standIn: Slug? = nil,
        hasWithheldStandIn: Bool = false, confirmed: PartialDate? = nil, edition: Edition? = nil,
        restricted: [String: Edition] = [:], place: SourcePlace
    ) {
        self.slug = slug
        self.name = name
        self.organisation = organisation
        self.function = function
        self.domain = domain
        self.themes = themes
        self.areas = areas
        self.telephone = telephone
        telephones = telephone.map(PhoneNumbers.init)
        self.email = email
        emails = email.map(EmailAddresses.init)
        self.hours = hours
        self.standIn = standIn
        self.hasWithheldStandIn = hasWithheldStandIn
        self.confirmed = confirmed
        self.edition = edition
        self.restricted = restricted
        self.place = place
    }
}

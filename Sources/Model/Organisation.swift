package import Diagnostics

/// A party in a partnership or on the social map.
package struct Organisation: Hashable, Sendable {
    package var slug: Slug
    package var title: String
    package var short: String?
    package var domain: String?
    /// As it was written.
    package var telephone: String? { didSet { telephones = telephone.map(PhoneNumbers.init) } }
    /// The numbers in its telephone cell; nil where that is empty.
    package private(set) var telephones: PhoneNumbers?
    /// As it was written.
    package var email: String? { didSet { emails = email.map(EmailAddresses.init) } }
    /// The addresses in its e-mail cell.
    package private(set) var emails: EmailAddresses?
    /// As it was written.
    package var website: String? { didSet { websites = website.map(WebAddresses.init) } }
    /// The addresses in its cell for websites.
    package private(set) var websites: WebAddresses?
    /// Where to find it.
    package var visit: String?
    /// When the desk can be reached, in words.
    package var hours: String?
    /// What it can do for others, what it cannot, and what it may share with them; a sentence each.
    package var can: [String]
    package var cannot: [String]
    package var shares: [String]
    /// Whom it needs, in the author's order.
    package var needs: [Need]
    package var areas: [Slug]
    package var themes: [String]
    package var confirmed: PartialDate?
    /// Whether it has contacts whom this edition does not show.
    package var hasWithheldContacts = false
    /// Whether it needs others in ways that this edition does not show.
    package var hasWithheldNeeds = false
    package var text: MarkdownText
    package var edition: Edition?
    /// Fields that only some editions show, by key: `telephone`, `can`.
    package var restricted: [String: Edition]
    package var place: SourcePlace

    package init(
        slug: Slug, title: String, short: String? = nil, domain: String? = nil, telephone: String? = nil, email: String? = nil,
        website: String? = nil, visit: String? = nil, hours: String? = nil, can: [String] = [], cannot: [String] = [],
        shares: [String] = [], needs: [Need] = [], areas: [Slug] = [], themes: [String] = [], confirmed: PartialDate? = nil,
        text: MarkdownText, edition: Edition? = nil, restricted: [String: Edition] = [:], place: SourcePlace
    ) {
        self.slug = slug
        self.title = title
        self.short = short
        self.domain = domain
        self.telephone = telephone
        telephones = telephone.map(PhoneNumbers.init)
        self.email = email
        emails = email.map(EmailAddresses.init)
        self.website = website
        websites = website.map(WebAddresses.init)
        self.visit = visit
        self.hours = hours
        self.can = can
        self.cannot = cannot
        self.shares = shares
        self.needs = needs
        self.areas = areas
        self.themes = themes
        self.confirmed = confirmed
        self.text = text
        self.edition = edition
        self.restricted = restricted
        self.place = place
    }
}

package import Analysis
package import Diagnostics
package import Model

/// Every page of one edition of a site, with its address and all that is worked out for it.
package struct SitePlan: Sendable {
    /// Holds only what this edition publishes.
    package let site: Site
    package let edition: Edition
    /// The date as of which the site is read.
    package let today: PartialDate
    /// By address.
    package let pages: [PlannedPage]
    package let partnerships: [PartnershipPlan]
    package let comparisons: [ComparisonPlan]
    package let coverage: [AreaCoverage]
    /// By domain and by theme.
    package let coverageTables: [CoverageTable]
    /// Which areas lie in which.
    package let areaTree: AreaTree
    /// Who needs whom, and who sits at which table.
    package let ties: OrganisationTies
    /// What the linter finds in the social map.
    package let directoryFindings: [Finding]
    /// What this publication changes on the social map, and remembers for the next.
    package let publication: PublicationRecord
    package let links: LinkIndex
    package let navigation: [NavigationItem]
    /// Files that could not be read, for which nothing is published; what misses them is no second problem.
    package let unread: [String]
}

/// A page with its address, before it is rendered.
package struct PlannedPage: Sendable {
    package let address: PageAddress
    package let kind: PageKind
    /// Nil for pages that the interface names, such as overviews without an introduction.
    package let title: String?
    /// From the outermost in, without the page itself.
    package let breadcrumbs: [Breadcrumb]
    /// The part of the site that it belongs to, for the navigation.
    package let section: Overview?
    /// The author's file that it comes from.
    package let source: SourcePlace?
}

/// One step on the way to a page.
package struct Breadcrumb: Sendable {
    package enum Label: Sendable {
        case overview(Overview)
        case title(String)
        /// The round of a day.
        case round(PartialDate)
        /// A page that the interface names by a text of this key.
        case text(String)
        /// A checklist, by its instrument.
        case checklist(Instrument)
    }

    package let label: Label
    package let address: PageAddress?
}

/// An entry of the navigation at the top of each page.
package struct NavigationItem: Sendable {
    package let label: Breadcrumb.Label
    package let address: PageAddress
    package let section: Overview?
}

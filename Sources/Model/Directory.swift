/// The social map: organisations, contacts and areas.
package struct Directory: Hashable, Sendable {
    /// By title.
    package var organisations: [Organisation]
    /// By name.
    package var contacts: [Contact]
    /// By name.
    package var areas: [Area]
    /// Whether there are contacts, or fields of contacts, that this edition does not show.
    package var hasWithheldContacts = false

    package init(
        organisations: [Organisation] = [], contacts: [Contact] = [], areas: [Area] = []
    ) {
        self.organisations = organisations
        self.contacts = contacts
        self.areas = areas
    }
}

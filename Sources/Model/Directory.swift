/// The social map: organisations, contacts and areas.
package struct Directory: Hashable, Sendable {
    /// By title.
    package var organisations: [Organisation]
    /// By name.
    package var contacts: [Contact]
    /// By name.
    package var areas: [Area]

    package init(
        organisations: [Organisation] = [], contacts: [Contact] = [], areas: [Area] = []
    ) {
        self.organisations = organisations
        self.contacts = contacts
        self.areas = areas
    }
}

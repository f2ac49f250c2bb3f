/// A language in which pages are written and the interface speaks.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"
}

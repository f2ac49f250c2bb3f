/// Whom a reader of a factsheet can ask: a contact of the directory, or someone who is only named here.
package enum FactsheetContact: Hashable, Sendable {
    case directory(Slug)
    case person(name: String, function: String?, organisation: String?, telephone: String?, email: String?)
}

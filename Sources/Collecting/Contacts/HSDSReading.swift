internal import Diagnostics
internal import Model
internal import Reading

/// Reads a tabular package of HSDS 3.0: contacts with their organisation, telephone, service, areas and hours.
///
/// - Parameters:
///   - tables: the package's tables by name (`contact`, `phone` …).
///   - path: of the folder, as it was named.
///   - fieldName: what a field is called in the report.
func readHSDS(_ tables: [String: TextFile], path: String, fieldName: @escaping (ContactField) -> String) -> ContactFile {
    var result = ContactFile(path: path)
    result.texts = tables.sorted { $0.key < $1.key }.map(\.value)
    let package = HSDSTables(tables) { result.report($0) }
    for organization in package.rows("organization") { result.organisations.append(organisation(organization, in: package)) }
    for row in package.rows("contact") { readContact(row, in: package, into: &result, fieldName: fieldName) }
    for column in package.columnsNotUsed { result.leave(column) }
    for name in tables.keys.sorted() where !HSDSTables.used.contains(name) { result.leave(tables[name]?.path ?? name) }
    return result
}

private func organisation(_ row: HSDSTables.Row, in package: HSDSTables) -> IncomingOrganisation {
    var organisation = IncomingOrganisation(place: row.place)
    let id = row["id"]
    organisation.set(.title, ContactValue.text(row["name"]))
    organisation.set(.slug, package.attribute("slug", of: id))
    organisation.set(.short, row["alternate_name"])
    organisation.set(.domain, package.attribute("domain", of: id))
    organisation.set(.telephone, package.telephones("organization_id", id).map { ContactValue.telephone($0).text })
    organisation.set(.email, package.attribute("email", of: id) ?? row["email"])
    organisation.set(.website, package.attribute("website", of: id) ?? row["website"])
    organisation.set(.visit, package.attribute("visit", of: id))
    organisation.set(.confirmed, package.attribute("confirmed", of: id))
    organisation.set(.edition, package.attribute("edition", of: id))
    if row["description"] != row["name"] { organisation.set(.about, row["description"]) }
    return organisation
}

private func readContact(
    _ row: HSDSTables.Row, in package: HSDSTables, into result: inout ContactFile, fieldName: @escaping (ContactField) -> String
) {
    var contact = IncomingContact(at: row.place)
    let id = row["id"]
    let service = package.row("service", row["service_id"])
    let set = { (contact: inout IncomingContact, field: ContactField, text: String?, source: String, result: inout ContactFile) in
        guard let text, !text.isEmpty, contact.values[field] == nil else { return }
        contact.set(field, text, at: row.place)
        result.match(fieldName(field), from: source)
    }
    set(&contact, .name, ContactValue.text(row["name"]), "contact.name", &result)
    if contact.values[.name] == nil {
        return result.report(.rowNotUsed(row["email"].isEmpty ? id : row["email"], because: "names nobody", at: row.place))
    }
    set(&contact, .slug, package.attribute("slug", of: id), "attribute", &result)
    let own = package.row("organization", row["organization_id"])
    let organization = own ?? service.flatMap { package.row("organization", $0["organization_id"]) }
    if own == nil, !row["organization_id"].isEmpty {
        result.report(.brokenIdentifier(row["organization_id"], of: "organization", instead: organization?["name"], at: row.place))
    }
    let slug = organization.flatMap { package.attribute("slug", of: $0["id"]) }
    set(&contact, .organisation, slug ?? organization.map { ContactValue.text($0["name"]) }, "organization.name", &result)
    set(&contact, .function, row["title"], "contact.title", &result)
    set(&contact, .domain, package.attribute("domain", of: id), "attribute", &result)
    let themes = package.attributes("theme", of: id).map(ContactValue.plain)
    contact.add(.themes, themes, at: row.place)
    if !themes.isEmpty { result.match(fieldName(.themes), from: "attribute") }
    if let service {
        let areas = package.rows("service_area", "service_id", service["id"]).map { ContactValue.text($0["name"]) }.filter { !$0.isEmpty }
        contact.add(.areas, areas, at: row.place)
        if !areas.isEmpty { result.match(fieldName(.areas), from: "service_area.name") }
    }
    let telephone = package.telephones("contact_id", id) ?? service.flatMap { package.telephones("service_id", $0["id"]) }
    if let telephone {
        var problems: [Diagnostic] = []
        contact.addTelephones(telephone, at: row.place) { problems.append($0) }
        for problem in problems { result.report(problem) }
        if contact.values[.telephone] != nil { result.match(fieldName(.telephone), from: "phone.number") }
    }
    set(&contact, .email, ContactValue.email(package.attribute("email", of: id) ?? row["email"]), "contact.email", &result)
    set(&contact, .hours, package.attribute("hours", of: id), "attribute", &result)
    set(&contact, .hours, service.flatMap { package.hours(of: $0["id"]) }, "schedule", &result)
    let standIn = package.attribute("stand-in", of: id).flatMap { package.row("contact", $0) }
    set(
        &contact, .standIn, standIn.map { package.attribute("slug", of: $0["id"]) ?? ContactValue.text($0["name"]) }, "attribute", &result)
    set(&contact, .confirmed, package.attribute("confirmed", of: id).flatMap { ContactValue.date($0)?.iso }, "attribute", &result)
    set(&contact, .edition, package.attribute("edition", of: id), "attribute", &result)
    for field in ContactField.allCases {
        contact.restricted[field.rawValue] = package.attribute("edition-\(field.rawValue)", of: id)
    }
    result.contacts.append(contact)
}

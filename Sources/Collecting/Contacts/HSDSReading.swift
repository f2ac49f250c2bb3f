internal import Diagnostics
internal import Model
internal import Reading

/// Reads a tabular package of HSDS 1.1 to 3.1: contacts with their organisation, telephone, service, areas and hours.
///
/// - Parameters:
///   - tables: the package's tables by name (`contact`, `phone` …).
///   - path: of the folder, as it was named.
///   - language: in which hours are written.
///   - fieldName: what a field is called in the report.
func readHSDS(
    _ tables: [String: [HSDSTables.Source]], path: String, language: Language, fieldName: @escaping (ContactField) -> String
) -> ContactFile {
    var result = ContactFile(path: path)
    result.texts = tables.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.file) }
    let package = HSDSTables(tables) { result.report($0) }
    for organization in package.rows("organization") { result.organisations.append(organisation(organization, in: package)) }
    for row in package.rows("contact") { readContact(row, in: package, language, into: &result, fieldName: fieldName) }
    for phone in package.brokenPhones {
        result.report(.brokenIdentifier(phone.id, of: phone.table, instead: nil, at: phone.row.place))
    }
    for phone in package.rows("phone") where !HSDSTables.isCalled(phone) { result.leave("phone: " + HSDSTables.kind(of: phone)) }
    for column in package.columnsNotUsed { result.leave(column) }
    for name in tables.keys.sorted() where !HSDSTables.used.contains(name) {
        for source in tables[name] ?? [] { result.leave(source.file.path) }
    }
    return result
}

private func organisation(_ row: HSDSTables.Row, in package: HSDSTables) -> IncomingOrganisation {
    var organisation = IncomingOrganisation(place: row.place)
    let id = row["id"]
    organisation.set(.title, ContactValue.text(row["name"]))
    organisation.set(.slug, package.attribute("slug", of: id))
    organisation.set(.short, row["alternate_name"])
    organisation.set(.domain, package.attribute("domain", of: id))
    organisation.set(.telephone, package.telephone(ofOrganization: id))
    organisation.set(.email, package.attribute("email", of: id) ?? row["email"])
    organisation.set(.website, package.attribute("website", of: id) ?? row.first(of: ["website", "url"]))
    organisation.set(.visit, package.attribute("visit", of: id))
    organisation.set(.confirmed, package.attribute("confirmed", of: id))
    organisation.set(.edition, package.attribute("edition", of: id))
    if row["description"] != row["name"] { organisation.set(.about, row["description"]) }
    return organisation
}

private func readContact(
    _ row: HSDSTables.Row, in package: HSDSTables, _ language: Language, into result: inout ContactFile,
    fieldName: @escaping (ContactField) -> String
) {
    var contact = IncomingContact(at: row.place)
    let id = row["id"]
    let set = { (contact: inout IncomingContact, field: ContactField, text: String?, source: String, result: inout ContactFile) in
        guard let text, !text.isEmpty, contact.values[field] == nil else { return }
        contact.set(field, text, at: row.place)
        result.match(fieldName(field), from: source)
    }
    set(&contact, .name, ContactValue.text(row["name"]), "contact.name", &result)
    guard let name = contact.text(.name), ContactValue.isName(name) else {
        let told = [row["name"], row["title"], row["email"]].filter { !$0.isEmpty }.joined(separator: " · ")
        return result.report(.rowNotUsed(told.isEmpty ? id : told, because: "names nobody", at: row.place))
    }
    set(&contact, .slug, package.attribute("slug", of: id), "attribute", &result)
    let links = package.links(of: row)
    let organization = links.organization
    for link in links.broken {
        let instead = link.table == "organization" ? organization?["name"] : nil
        result.report(.brokenIdentifier(link.id, of: link.table, instead: instead, at: row.place))
    }
    let slug = organization.flatMap { package.attribute("slug", of: $0["id"]) }
    set(&contact, .organisation, slug ?? organization.map { ContactValue.text($0["name"]) }, "organization.name", &result)
    set(&contact, .function, row["title"], "contact.title", &result)
    set(&contact, .domain, package.attribute("domain", of: id), "attribute", &result)
    let themes = package.attributes("theme", of: id).map(ContactValue.plain)
    contact.add(.themes, themes, at: row.place)
    if !themes.isEmpty { result.match(fieldName(.themes), from: "attribute") }
    let areas = package.areas(links)
    contact.add(.areas, areas, at: row.place)
    if !areas.isEmpty { result.match(fieldName(.areas), from: "service_area.name") }
    if let service = links.service, !["", "active"].contains(service["status"].lowercased()) {
        result.report(.inactiveService(service["name"], status: service["status"], of: name, at: row.place))
    }
    if let telephone = package.telephone(of: row, links) {
        var problems: [Diagnostic] = []
        contact.addTelephones(telephone, at: row.place) { problems.append($0) }
        for problem in problems { result.report(problem) }
        if contact.values[.telephone] != nil { result.match(fieldName(.telephone), from: "phone.number") }
    }
    set(&contact, .email, ContactValue.email(package.attribute("email", of: id) ?? row["email"]), "contact.email", &result)
    set(&contact, .hours, package.attribute("hours", of: id), "attribute", &result)
    if contact.values[.hours] == nil { readHours(package.schedules(links), language, of: &contact, in: &result, set) }
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

private func readHours(
    _ schedules: [HSDSTables.Row], _ language: Language, of contact: inout IncomingContact, in result: inout ContactFile,
    _ set: (inout IncomingContact, ContactField, String?, String, inout ContactFile) -> Void
) {
    let hours = HSDSHours(schedules, language: language)
    set(&contact, .hours, hours.text, "schedule", &result)
    let place = schedules.first?.place ?? contact.place
    if let written = hours.otherZone, let text = hours.text { result.report(.timesOfOtherZone(written, as: text, at: place)) }
    for schedule in hours.left { result.report(.scheduleNotUsed(schedule, at: place)) }
    if hours.leavesWords { result.leave("schedule: description") }
}

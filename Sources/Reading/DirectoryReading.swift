internal import Diagnostics
internal import Model

/// What has been read of the directory before names are resolved to slugs.
struct RawDirectory: Sendable {
    var organisations: [Organisation] = []
    var contacts: [RawContact] = []
    var areas: [RawArea] = []

    mutating func merge(_ other: RawDirectory) {
        organisations += other.organisations
        contacts += other.contacts
        areas += other.areas
    }
}

/// A contact whose organisation, areas and stand-in are still written as the author wrote them: as a name or a slug.
struct RawContact: Sendable {
    struct Mention: Sendable {
        var text: String
        var place: SourcePlace
    }

    var contact: Contact
    var organisation: Mention?
    var areas: [Mention]
    var standIn: Mention?
    /// Whether its slug is the author's, and not made of its name.
    var hasOwnSlug = false
}

/// Reads an organisation from a Markdown file of its own.
func readOrganisation(_ file: TextFile, name: String, log: inout ReadingLog) -> Organisation? {
    guard let header = PageHeader(file, name: name, subject: "this organisation", log: &log) else { return nil }
    var fields = header.fields
    fields.mayRestrict = true
    let organisation = Organisation(
        slug: header.slug, title: header.title, short: fields.text("short", log: &log), domain: fields.text("domain", log: &log),
        telephone: fields.text("telephone", log: &log), email: fields.text("email", log: &log),
        website: fields.text("website", log: &log), visit: fields.text("visit", log: &log),
        hours: fields.text("hours", log: &log), can: fields.texts("can", log: &log), cannot: fields.texts("cannot", log: &log),
        shares: fields.texts("shares", log: &log), needs: readNeeds(&fields, log: &log),
        areas: fields.references("areas", to: .area, log: &log), themes: fields.words("themes", log: &log),
        confirmed: fields.pastDate("confirmed", log: &log), text: header.text, edition: header.edition, restricted: fields.restricted,
        place: header.place)
    checkReach(
        telephone: organisation.telephone, email: organisation.email, website: organisation.website, at: { fields.place(of: $0) }, log: &log
    )
    fields.finish(log: &log)
    return header.isDraft ? nil : organisation
}

/// Reads a contact from a Markdown file of its own.
func readContact(_ file: TextFile, name: String, log: inout ReadingLog) -> RawContact? {
    guard let header = PageHeader(file, name: name, subject: "this contact", titleIsRequired: false, log: &log) else { return nil }
    var fields = header.fields
    // Whoever is for the network only has an edition of its own, not of its name alone.
    let named = fields.requiredText("name", log: &log)
    fields.require("organisation")
    let organisation = mention("organisation", in: &fields, log: &log)
    fields.mayRestrict = true
    let areaPlace = fields.place(of: "areas")
    var raw = RawContact(
        contact: Contact(
            slug: header.slug, name: named.isEmpty ? name : named, organisation: Slug(""),
            function: fields.text("function", log: &log), domain: fields.text("domain", log: &log),
            themes: fields.words("themes", log: &log), telephone: fields.text("telephone", log: &log),
            email: fields.text("email", log: &log), hours: fields.text("hours", log: &log),
            confirmed: fields.pastDate("confirmed", log: &log), edition: header.edition, place: header.place),
        organisation: organisation,
        areas: fields.texts("areas", log: &log).map { RawContact.Mention(text: $0, place: areaPlace) },
        standIn: mention("stand-in", in: &fields, log: &log), hasOwnSlug: true)
    raw.contact.restricted = fields.restricted
    checkReach(telephone: raw.contact.telephone, email: raw.contact.email, at: { fields.place(of: $0) }, log: &log)
    fields.finish(log: &log)
    return header.isDraft ? nil : raw
}

private func mention(_ key: String, in fields: inout FieldReader, log: inout ReadingLog) -> RawContact.Mention? {
    let place = fields.place(of: key)
    return fields.text(key, log: &log).map { RawContact.Mention(text: $0, place: place) }
}

/// Reads `organisations.csv`.
func readOrganisations(_ file: TextFile, log: inout ReadingLog) -> [Organisation] {
    let columns = DirectoryColumns(CSVTable(file, log: &log), as: .organisations, log: &log)
    return columns.rows.compactMap { row in
        let title = row.text("title")
        guard !title.isEmpty else {
            log.report(.missingField("naam", of: "this row", at: row.place("title")))
            return nil
        }
        let slug = Slug(from: row.text("slug").isEmpty ? title : row.text("slug"))
        let areas = row.list("areas").map { Slug(from: $0) }
        checkReach(
            telephone: row.optional("telephone"), email: row.optional("email"), website: row.optional("website"), at: row.place, log: &log)
        log.references += areas.map { PendingReference(kind: .area, name: $0, place: row.place("areas")) }
        return Organisation(
            slug: slug, title: title, short: row.optional("short"), domain: row.optional("domain"), telephone: row.optional("telephone"),
            email: row.optional("email"), website: row.optional("website"), visit: row.optional("visit"), hours: row.optional("hours"),
            can: row.sentences("can"), cannot: row.sentences("cannot"),
            shares: row.sentences("shares"), needs: row.needs, areas: areas,
            themes: row.list("themes"), confirmed: row.date("confirmed", log: &log),
            text: MarkdownText(text: row.text("about"), file: file.path, firstLine: row.place("about").line),
            edition: row.edition(log: &log), restricted: row.restricted(log: &log), place: row.place("title"))
    }
}

/// Reads `contacts.csv`.
func readContacts(_ file: TextFile, log: inout ReadingLog) -> [RawContact] {
    let columns = DirectoryColumns(CSVTable(file, log: &log), as: .contacts, log: &log)
    return columns.rows.compactMap { row in
        let name = row.text("name")
        guard !name.isEmpty else {
            log.report(.missingField("naam", of: "this row", at: row.place("name")))
            return nil
        }
        let slug = Slug(from: row.text("slug").isEmpty ? name : row.text("slug"))
        let organisation = row.optional("organisation").map { RawContact.Mention(text: $0, place: row.place("organisation")) }
        if organisation == nil { log.report(.missingField("organisatie", of: "this row", at: row.place("name"))) }
        checkReach(telephone: row.optional("telephone"), email: row.optional("email"), at: row.place, log: &log)
        return RawContact(
            contact: Contact(
                slug: slug, name: name, organisation: Slug(""), function: row.optional("function"), domain: row.optional("domain"),
                themes: row.list("themes"), telephone: row.optional("telephone"), email: row.optional("email"),
                hours: row.optional("hours"), confirmed: row.date("confirmed", log: &log),
                edition: row.edition(log: &log), restricted: row.restricted(log: &log), place: row.place("name")),
            organisation: organisation, areas: row.list("areas").map { RawContact.Mention(text: $0, place: row.place("areas")) },
            standIn: row.optional("stand-in").map { RawContact.Mention(text: $0, place: row.place("stand-in")) },
            hasOwnSlug: row.optional("slug") != nil)
    }
}

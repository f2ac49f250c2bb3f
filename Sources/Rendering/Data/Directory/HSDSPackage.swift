internal import Foundation
internal import Model

/// The social map as a tabular data package of HSDS 3.0, which programs for directories of services read.
///
/// A service is what an organisation has for a function in some areas, with the contacts who do it. What HSDS has no column for (who
/// stands in, themes, when someone was last confirmed) stands in its own table for such things, `attributes.csv`.
struct HSDSPackage {
    private let directory: Directory
    private let index: SiteIndex
    let identifiers: StableIdentifiers
    private let words: SiteWords
    private var organizations = HSDSTable.organizations
    private var services = HSDSTable.services
    private var contacts = HSDSTable.contacts
    var phones = HSDSTable.phones
    private var serviceAreas = HSDSTable.serviceAreas
    var schedules = HSDSTable.schedules
    private var taxonomies = HSDSTable.taxonomies
    private var terms = HSDSTable.taxonomyTerms
    private var attributes = HSDSTable.attributes
    private var descriptions = HSDSTable.metaTableDescriptions
    private var knownTerms: [String: String] = [:]
    private var knownServices: [String: String] = [:]

    init(_ directory: Directory, index: SiteIndex, identifiers: StableIdentifiers, words: SiteWords) {
        self.directory = directory
        self.index = index
        self.identifiers = identifiers
        self.words = words
        let taxonomy = identifiers.identifier("taxonomy")
        taxonomies.add(["id": taxonomy, "name": "Kring", "description": words["hsds-taxonomy"]])
        descriptions.add([
            "id": identifiers.identifier("description"), "name": words["directory"], "language": words.language.rawValue,
            "character_set": "UTF-8",
        ])
        for organisation in directory.organisations { add(organisation) }
        for contact in directory.contacts { add(contact) }
    }

    /// The files of the package, by name.
    func files(title: String) -> [(name: String, bytes: [UInt8])] {
        let tables = [
            organizations, services, contacts, phones, serviceAreas, schedules, taxonomies, terms, attributes, descriptions,
        ].filter { $0.rowCount > 0 }
        let package = JSONValue.object([
            (key: "name", value: .string("human_services_data")), (key: "title", value: .string(title)),
            (key: "profile", value: .string("tabular-data-package")), (key: "version", value: .string("3.0.0")),
            (key: "homepage", value: .string("http://docs.openreferral.org")),
            (key: "resources", value: .array(tables.map { $0.resource(beside: Set(tables.map(\.name))) })),
        ])
        return [("datapackage.json", Array((package.text() + "\n").utf8))] + tables.map { ($0.file, $0.bytes) }
    }

    private mutating func add(_ organisation: Organisation) {
        let own = identifiers.identifier("organisation", organisation.slug.text)
        let about = organisation.text.text.trimmingCharacters(in: .whitespacesAndNewlines)
        organizations.add([
            "id": own, "name": organisation.title, "alternate_name": organisation.short ?? "",
            "description": about.isEmpty ? organisation.title : about, "email": Self.mailAddress(organisation.emails) ?? "",
            "website": Self.webAddress(organisation.websites) ?? "",
        ])
        addPhones(organisation.telephones, of: "organisation", organisation.slug, column: "organization_id", own)
        if !organisation.areas.isEmpty {
            _ = service(of: organisation, function: nil, areas: organisation.areas, hours: organisation.hours)
        }
        let slug = organisation.slug == Slug(from: organisation.title) ? nil : organisation.slug.text
        let fields: [(String, String?)] = [
            ("slug", slug), ("domain", organisation.domain), ("visit", organisation.visit), ("confirmed", organisation.confirmed?.iso),
            ("edition", organisation.edition?.name), ("telephone", Self.written(organisation.telephones)),
            ("email", Self.written(organisation.emails)), ("website", Self.written(organisation.websites)),
        ]
        for (field, value) in fields { attribute(field, value, of: own, entity: "organization") }
        for theme in Self.each(organisation.themes) { attribute("theme", theme, of: own, entity: "organization", term: theme) }
    }

    private mutating func add(_ contact: Contact) {
        let own = identifiers.identifier("contact", contact.slug.text)
        let organisation = index.organisations[contact.organisation]
        var ownService = ""
        if let organisation {
            ownService = service(of: organisation, function: contact.function, areas: contact.areas, hours: contact.hours)
        }
        contacts.add([
            "id": own, "organization_id": organisation.map { identifiers.identifier("organisation", $0.slug.text) } ?? "",
            "service_id": ownService, "name": contact.name, "title": contact.function ?? "",
            "email": Self.mailAddress(contact.emails) ?? "",
        ])
        addPhones(contact.telephones, of: "contact", contact.slug, column: "contact_id", own)
        let slug = contact.slug == Slug(from: contact.name) ? nil : contact.slug.text
        let standIn = contact.standIn.flatMap { index.contacts[$0] }.map { identifiers.identifier("contact", $0.slug.text) }
        let edition = Directory.edition(of: contact, index.organisations)?.name
        let fields: [(String, String?)] = [
            ("slug", slug), ("domain", contact.domain), ("hours", contact.hours), ("stand-in", standIn),
            ("confirmed", contact.confirmed?.iso), ("edition", edition), ("telephone", Self.written(contact.telephones)),
            ("email", Self.written(contact.emails)),
        ]
        for (field, value) in fields { attribute(field, value, of: own, entity: "contact") }
        for (field, edition) in contact.restricted.sorted(by: { $0.key < $1.key }) {
            attribute("edition-\(field)", edition.name, of: own, entity: "contact")
        }
        for theme in Self.each(contact.themes) { attribute("theme", theme, of: own, entity: "contact", term: theme) }
    }

    /// The service of an organisation for a function in some areas at some hours, made when it is asked for first.
    private mutating func service(of organisation: Organisation, function: String?, areas: [Slug], hours: String?) -> String {
        let key = [organisation.slug.text, function ?? "", areas.map(\.text).joined(separator: " "), hours ?? ""].joined(separator: "\n")
        if let known = knownServices[key] { return known }
        let own = identifiers.identifier("service", key)
        knownServices[key] = own
        services.add([
            "id": own, "organization_id": identifiers.identifier("organisation", organisation.slug.text),
            "name": function ?? organisation.title, "status": "active",
        ])
        for area in Self.each(areas) {
            guard let area = index.areas[area] else { continue }
            serviceAreas.add(["id": identifiers.identifier("service-area", key, area.slug.text), "service_id": own, "name": area.name])
        }
        if let hours { add(hours, to: own, key: key) }
        return own
    }

    /// Says something of a row that HSDS has no column for.
    ///
    /// - Parameter term: the word of a list, for what is one of a list; nil for a field.
    private mutating func attribute(_ field: String, _ value: String?, of row: String, entity: String, term word: String? = nil) {
        guard let value, !value.isEmpty else { return }
        let code = word.map { field + "-" + Slug(from: $0).text } ?? field
        let term = knownTerms[code] ?? identifiers.identifier("term", code)
        if knownTerms.updateValue(term, forKey: code) == nil {
            terms.add([
                "id": term, "code": code, "name": word ?? field, "description": word ?? words["hsds-term"], "taxonomy": "Kring",
                "language": words.language.rawValue, "taxonomy_id": identifiers.identifier("taxonomy"),
            ])
        }
        attributes.add([
            "id": identifiers.identifier("attribute", row, code, value), "link_id": row, "taxonomy_term_id": term, "link_type": field,
            "link_entity": entity, "value": value,
        ])
    }

    /// Each value once, in the order in which they come first.
    private static func each<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}

internal import Model

extension HSDSTables {
    /// What a contact of a package is linked to, by whatever way: itself, its service, a service at a location, or a location.
    struct Links {
        var organization: Row?
        var service: Row?
        var serviceAtLocation: Row?
        var location: Row?
        /// Identifiers that no row of their table has.
        var broken: [(id: String, table: String)] = []
    }

    func links(of contact: Row) -> Links {
        var links = Links()
        let find = { (links: inout Links, table: String) -> Row? in
            let id = contact[table + "_id"]
            let found = self.row(table, id)
            if found == nil, !id.isEmpty { links.broken.append((id, table)) }
            return found
        }
        let own = find(&links, "organization")
        links.serviceAtLocation = find(&links, "service_at_location")
        links.service = find(&links, "service") ?? links.serviceAtLocation.flatMap { row("service", $0["service_id"]) }
        links.location = find(&links, "location") ?? links.serviceAtLocation.flatMap { row("location", $0["location_id"]) }
        // Of a location where one service is, that is the contact's; but not of a host that only lends the place.
        if links.service == nil, let location = links.location {
            let services = Set(rows("service_at_location", "location_id", location["id"]).map { $0["service_id"] })
            let host = own ?? row("organization", location["organization_id"])
            if services.count == 1, let only = services.first, host == nil || row("service", only)?["organization_id"] == host?["id"] {
                links.service = row("service", only)
            }
        }
        let hosts = links.location.map { location in
            Set(
                rows("service_at_location", "location_id", location["id"]).compactMap {
                    row("service", $0["service_id"]).flatMap(organization(ofService:))?["id"]
                })
        }
        links.organization =
            own ?? links.service.flatMap(organization(ofService:))
            ?? links.location.flatMap { row("organization", $0["organization_id"]) }
            ?? hosts.flatMap { $0.count == 1 ? $0.first : nil }.flatMap { row("organization", $0) }
        return links
    }

    /// Of a service, by itself or by the programme that it is part of.
    private func organization(ofService service: Row) -> Row? {
        row("organization", service["organization_id"])
            ?? row("program", service["program_id"]).flatMap { row("organization", $0["organization_id"]) }
    }

    /// Identifiers in the rows of numbers that no row has, so that nobody gets the number.
    var brokenPhones: [(row: Row, id: String, table: String)] {
        rows("phone").flatMap { phone in
            ["contact", "service_at_location", "service", "location", "organization"].compactMap { table in
                let id = phone[table + "_id"]
                return id.isEmpty || row(table, id) != nil ? nil : (phone, id, table)
            }
        }
    }

    /// Whether a number is called by voice: no fax, and nothing for text alone.
    static func isCalled(_ phone: Row) -> Bool { !silent.contains(kind(of: phone)) }

    static func kind(of phone: Row) -> String { phone.first(of: ["type", "number_type"]).lowercased() }

    private static let silent: Set<String> = ["fax", "pager", "textphone", "text", "tty", "tdd", "video"]

    /// The numbers of a contact, or else those of the service or place where the contact is; our own packages have them as they were written.
    func telephone(of contact: Row, _ links: Links) -> String? {
        attribute("telephone", of: contact["id"]) ?? number(in: rows("phone", "contact_id", contact["id"]))
            ?? links.serviceAtLocation.flatMap { number(in: open(rows("phone", "service_at_location_id", $0["id"]))) }
            ?? links.service.flatMap { number(in: open(rows("phone", "service_id", $0["id"]))) }
            ?? links.location.flatMap { number(in: open(rows("phone", "location_id", $0["id"]))) }
    }

    /// An organisation's own number: of none of its contacts or services.
    func telephone(ofOrganization id: String) -> String? {
        attribute("telephone", of: id)
            ?? number(
                in: open(rows("phone", "organization_id", id)).filter { $0["service_id"].isEmpty && $0["service_at_location_id"].isEmpty })
    }

    /// Numbers that are no one person's.
    private func open(_ rows: [Row]) -> [Row] { rows.filter { $0["contact_id"].isEmpty } }

    /// The numbers to call among some rows, no fax, each with its extension and what is said of it.
    private func number(in rows: [Row]) -> String? {
        ContactValue.joined(
            rows.filter { Self.isCalled($0) && !$0["number"].isEmpty }.map { row in
                let prefix = row["country_prefix"].filter(\.isNumber)
                var number = row["number"]
                if !prefix.isEmpty, !number.hasPrefix("+"), !number.hasPrefix("00") {
                    let own = number.hasPrefix("0") ? String(number.dropFirst()) : number
                    number = "+\(prefix) \(own)"
                }
                let own = row["extension"].isEmpty ? "" : " tst \(row["extension"])"
                return ContactValue.telephone(number).text + own + (row["description"].isEmpty ? "" : " (\(row["description"]))")
            })
    }

    /// Where a service is offered, by name.
    func areas(_ links: Links) -> [String] {
        let found =
            (links.serviceAtLocation.map { rows("service_area", "service_at_location_id", $0["id"]) } ?? [])
            + (links.service.map { rows("service_area", "service_id", $0["id"]) } ?? [])
        return found.map { ContactValue.text($0.first(of: ["name", "service_area"])) }.filter { !$0.isEmpty }
    }

    /// The schedules of the nearest that has any: the service at its location, the service, the location.
    func schedules(_ links: Links) -> [Row] {
        let places = [
            ("service_at_location_id", links.serviceAtLocation), ("service_id", links.service), ("location_id", links.location),
        ]
        for (column, row) in places {
            guard let id = row?["id"] else { continue }
            let found = rows("schedule", column, id) + rows("regular_schedule", column, id)
            if !found.isEmpty { return found }
        }
        return []
    }
}

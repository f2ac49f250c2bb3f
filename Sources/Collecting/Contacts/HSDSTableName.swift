/// The tables of HSDS 1.1 to 3.1 by what packages call them: in the singular as 3.1 has it, in the plural as older ones do, perhaps with a
/// name of the package before it.
enum HSDSTableName {
    /// The table that a resource or a file is: `contact` for `contacts.csv`, `Contact.csv` and `simple_sample_contacts`; nil for another.
    static func table(of name: String) -> String? {
        var text = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
        for ending in [".csv", ".tsv", ".txt"] where text.hasSuffix(ending) { text = String(text.dropLast(ending.count)) }
        text = text.replacing("-", with: "_").replacing(" ", with: "_")
        if let known = names[text] { return known }
        // The longest, because a service at a location is no location.
        let endings = names.keys.filter { text.hasSuffix("_" + $0) || text.hasSuffix("." + $0) }
        return endings.max { ($0.count, $0) < ($1.count, $1) }.flatMap { names[$0] }
    }

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for table in tables {
            for form in [table, table + "s", table + "es"] { names[form] = table }
        }
        for (other, table) in others { names[other] = table }
        return names
    }()

    private static let tables = [
        "organization", "service", "contact", "phone", "location", "service_at_location", "service_area", "schedule", "regular_schedule",
        "holiday_schedule", "attribute", "taxonomy_term", "taxonomy", "meta_table_description", "address", "physical_address",
        "postal_address", "program", "language", "funding", "accessibility", "required_document", "cost_option", "metadata",
        "organization_identifier", "unit", "url", "service_capacity", "eligibility", "payment_accepted", "fee", "service_taxonomy",
        "other_attribute", "accessibility_for_disabilities",
    ]

    private static let others = [
        "organisation": "organization", "organisations": "organization", "services_at_location": "service_at_location",
        "services_at_locations": "service_at_location", "taxonomies": "taxonomy", "eligibilities": "eligibility",
        "service_taxonomies": "service_taxonomy", "term": "taxonomy_term", "terms": "taxonomy_term",
    ]
}

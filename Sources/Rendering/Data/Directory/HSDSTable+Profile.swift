/// The tables of HSDS 3.0 that a social map fills, with their columns in the order of the published profile.
extension HSDSTable {

    static let organizations = HSDSTable(
        "organization", file: "organizations.csv",
        fields: [
            identifier,
            Field(name: "name", isRequired: true),
            Field(name: "alternate_name"),
            Field(name: "description", isRequired: true),
            Field(name: "email", format: "email"),
            Field(name: "website", format: "uri"),
            Field(name: "tax_status"),
            Field(name: "tax_id"),
            Field(name: "year_incorporated", type: "number"),
            Field(name: "legal_status"),
            Field(name: "logo"),
            Field(name: "uri", format: "uri"),
            Field(name: "parent_organization_id", format: "uuid"),
        ])

    static let services = HSDSTable(
        "service", file: "services.csv",
        fields: [
            identifier,
            Field(name: "organization_id", format: "uuid", isRequired: true),
            Field(name: "program_id", format: "uuid"),
            Field(name: "name", isRequired: true),
            Field(name: "alternate_name"),
            Field(name: "description"),
            Field(name: "url", format: "uri"),
            Field(name: "email", format: "email"),
            Field(name: "status", isRequired: true, choices: ["active", "inactive", "defunct", "temporarily closed"]),
            Field(name: "interpretation_services"),
            Field(name: "application_process"),
            Field(name: "fees_description"),
            Field(name: "wait_time"),
            Field(name: "fees"),
            Field(name: "accreditations"),
            Field(name: "eligibility_description"),
            Field(name: "minimum_age", type: "number"),
            Field(name: "maximum_age", type: "number"),
            Field(name: "assured_date", type: "date"),
            Field(name: "assurer_email", format: "email"),
            Field(name: "licenses"),
            Field(name: "alert"),
            Field(name: "last_modified", type: "datetime"),
        ], references: [("organization_id", "organization")])

    static let contacts = HSDSTable(
        "contact", file: "contacts.csv",
        fields: [
            identifier,
            Field(name: "organization_id", format: "uuid"),
            Field(name: "service_id", format: "uuid"),
            Field(name: "service_at_location_id", format: "uuid"),
            Field(name: "location_id", format: "uuid"),
            Field(name: "name"),
            Field(name: "title"),
            Field(name: "department"),
            Field(name: "email", format: "email"),
        ], references: [("organization_id", "organization"), ("service_id", "service")])

    static let phones = HSDSTable(
        "phone", file: "phones.csv",
        fields: [
            identifier,
            Field(name: "location_id", format: "uuid"),
            Field(name: "service_id", format: "uuid"),
            Field(name: "organization_id", format: "uuid"),
            Field(name: "contact_id", format: "uuid"),
            Field(name: "service_at_location_id", format: "uuid"),
            Field(name: "number", isRequired: true),
            Field(name: "extension", type: "number"),
            Field(name: "type"),
            Field(name: "description"),
        ], references: [("contact_id", "contact"), ("organization_id", "organization"), ("service_id", "service")])

    static let serviceAreas = HSDSTable(
        "service_area", file: "service_areas.csv",
        fields: [
            identifier,
            Field(name: "service_id", format: "uuid"),
            Field(name: "name"),
            Field(name: "description"),
            Field(name: "extent"),
            Field(name: "extent_type"),
            Field(name: "uri"),
        ], references: [("service_id", "service")])

    static let schedules = HSDSTable(
        "schedule", file: "schedules.csv",
        fields: [
            identifier,
            Field(name: "service_id", format: "uuid"),
            Field(name: "location_id", format: "uuid"),
            Field(name: "service_at_location_id", format: "uuid"),
            Field(name: "valid_from", type: "date"),
            Field(name: "valid_to", type: "date"),
            Field(name: "dtstart", type: "date"),
            Field(name: "timezone", type: "number"),
            Field(name: "until", type: "date"),
            Field(name: "count", type: "number"),
            Field(name: "wkst", choices: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]),
            Field(name: "freq", choices: ["WEEKLY", "MONTHLY"]),
            Field(name: "interval", type: "number"),
            Field(name: "byday"),
            Field(name: "byweekno"),
            Field(name: "bymonthday"),
            Field(name: "byyearday"),
            Field(name: "description"),
            Field(name: "opens_at", type: "time"),
            Field(name: "closes_at", type: "time"),
            Field(name: "schedule_link", format: "uri"),
            Field(name: "attending_type"),
            Field(name: "notes"),
        ], references: [("service_id", "service")])

    static let taxonomies = HSDSTable(
        "taxonomy", file: "taxonomies.csv",
        fields: [
            identifier,
            Field(name: "name", isRequired: true),
            Field(name: "description", isRequired: true),
            Field(name: "uri", format: "uri"),
            Field(name: "version"),
        ])

    static let taxonomyTerms = HSDSTable(
        "taxonomy_term", file: "taxonomy_terms.csv",
        fields: [
            identifier,
            Field(name: "code", isUnique: true),
            Field(name: "name", isRequired: true),
            Field(name: "description", isRequired: true),
            Field(name: "parent_id", format: "uuid"),
            Field(name: "taxonomy"),
            Field(name: "language"),
            Field(name: "taxonomy_id", format: "uuid"),
            Field(name: "term_uri", format: "uri"),
        ], references: [("taxonomy_id", "taxonomy")])

    static let attributes = HSDSTable(
        "attribute", file: "attributes.csv",
        fields: [
            identifier,
            Field(name: "link_id", format: "uuid", isRequired: true),
            Field(name: "taxonomy_term_id", format: "uuid", isRequired: true),
            Field(name: "link_type"),
            Field(name: "link_entity", isRequired: true),
            Field(name: "value"),
        ], references: [("taxonomy_term_id", "taxonomy_term")])

    static let metaTableDescriptions = HSDSTable(
        "meta_table_description", file: "meta_table_descriptions.csv",
        fields: [
            identifier,
            Field(name: "name"),
            Field(name: "language"),
            Field(name: "character_set"),
        ])

    /// Every table has one.
    private static let identifier = Field(name: "id", format: "uuid", isRequired: true, isUnique: true)
}

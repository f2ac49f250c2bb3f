internal import Model
internal import Reading

extension ContactWriting {
    /// Reads the changed files again, as a build will, and compares them with what they are to say: a file that says anything else is not
    /// written.
    ///
    /// - Returns: nil when all is well.
    func verified(against merge: ContactMerge) -> CollectingProblem? {
        let added = merge.added
        for file in files where file.path == Self.contactTable || file.path.hasPrefix("Content/directory/contacts/") {
            let problem = CollectingProblem.failed(
                operation: "change", path: file.path, reason: "what it would hold is not what was imported; write these changes yourself")
            guard let text = TextFile(path: file.path, bytes: file.bytes) else { return problem }
            let records = ContactRecord.records(in: text)
            let old = merge.directory.contacts.filter { $0.place.file == file.path }
            let isTable = file.path == Self.contactTable
            guard records.count >= old.count + (isTable ? added.count : 0) else { return problem }
            let changes = Dictionary(
                merge.changed.map { person in (person.slug, person.changes.filter { notEdited[person.slug]?.contains($0.key) != true }) },
                uniquingKeysWith: { first, _ in first })
            let names = Dictionary(grouping: records, by: \.contact.name)
            for contact in old {
                let name = changes[contact.slug]?.first { $0.key == "name" }?.new ?? contact.name
                guard let found = names[name], found.contains(where: { Self.says($0, contact, changes[contact.slug] ?? []) }) else {
                    return problem
                }
            }
            for person in isTable ? added : [] where !(names[person.name] ?? []).contains(where: { Self.says($0, person) }) {
                return problem
            }
        }
        return nil
    }

    /// Whether a record says of a contact what it said, but for the changes.
    private static func says(_ record: ContactRecord, _ contact: Contact, _ changes: [ContactMerge.Change]) -> Bool {
        let wanted = { (key: String, old: String?) in changes.first { $0.key == key }?.items.first ?? old }
        let lists = { (key: String, old: [String]) in changes.first { $0.key == key }?.items ?? old }
        return record.contact.function == wanted("function", contact.function) && record.contact.domain == wanted("domain", contact.domain)
            && record.contact.telephone == wanted("telephone", contact.telephone)
            && record.contact.email == wanted("email", contact.email)
            && record.contact.hours == wanted("hours", contact.hours) && record.contact.themes == lists("themes", contact.themes)
            && record.contact.confirmed?.iso == wanted("confirmed", contact.confirmed?.iso)
            && record.contact.edition?.name == wanted("edition", contact.edition?.name)
            && (!changes.contains { $0.key == "stand-in" } || record.standIn == wanted("stand-in", nil))
            && (!changes.contains { $0.key == "areas" } || record.areas == lists("areas", []))
    }

    /// Whether a record says of someone new what came in.
    private static func says(_ record: ContactRecord, _ person: ContactMerge.Person) -> Bool {
        record.contact.telephone == person.row.text(.telephone) && record.contact.email == person.row.text(.email)
            && record.contact.function == person.row.text(.function) && record.contact.themes == person.row.values[.themes]?.items ?? []
            && record.areas.count == person.areas.count && record.contact.confirmed?.iso == person.row.text(.confirmed)
    }
}

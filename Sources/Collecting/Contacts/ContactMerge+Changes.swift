internal import Diagnostics
internal import Model

extension ContactMerge {
    /// What the files say otherwise than the directory; a field that they leave open stays.
    mutating func changes(of contact: Contact, by person: Person) -> [Change] {
        var changes: [Change] = []
        let row = person.row
        let add = { (changes: inout [Change], field: ContactField, old: String, items: [String], shown: String?) in
            changes.append(
                Change(
                    key: field.rawValue, old: old, new: shown ?? items.joined(separator: ", "), items: items, place: row.place(field)))
        }
        let texts: [(ContactField, String?)] = [
            (.name, contact.name), (.function, contact.function), (.domain, contact.domain), (.telephone, contact.telephone),
            (.email, contact.email), (.hours, contact.hours),
        ]
        for (field, old) in texts {
            guard let new = row.text(field), !isSame(old ?? "", new, field) else { continue }
            if field == .name, PersonName(new).isShorterForm(of: PersonName(old ?? "")) {
                report(.shorterName(new, than: contact.name, at: row.place(.name)))
                continue
            }
            add(&changes, field, old ?? "", [new], nil)
        }
        if let organisation = person.organisation, organisation != contact.organisation {
            add(
                &changes, .organisation, organisations.title(contact.organisation), [organisations.written(organisation)],
                organisations.title(organisation))
        }
        let folded = { (themes: [String]) in Set(themes.map { foldedForMatching($0, separator: " ") }) }
        if let themes = row.values[.themes]?.items, folded(themes) != folded(contact.themes) {
            add(&changes, .themes, contact.themes.joined(separator: ", "), themes, nil)
        }
        // A list from a more open edition cannot have an area that it does not show.
        let kept = contact.areas.filter { areas.isClosed($0) && !person.areas.contains($0) }
        if !person.areas.isEmpty, Set(person.areas + kept) != Set(contact.areas) {
            let new = person.areas + kept
            add(
                &changes, .areas, contact.areas.map(areas.name).joined(separator: ", "), new.map(areas.written),
                new.map(areas.name).joined(separator: ", "))
        }
        if let standIn = person.standIn, standIn != contact.standIn {
            add(&changes, .standIn, contact.standIn.map(name) ?? "", [written(standIn)], name(standIn))
        }
        if let date = row.text(.confirmed).flatMap(PartialDate.init(iso:)), date != contact.confirmed {
            if let known = contact.confirmed, date < known {
                report(.olderDate(date.iso, than: known.iso, of: contact.name, at: row.place(.confirmed)))
            } else {
                add(&changes, .confirmed, contact.confirmed?.iso ?? "", [date.iso], nil)
            }
        }
        let edition = contact.edition ?? organisations.edition(contact.organisation) ?? .public
        if let new = row.text(.edition), Edition(new) != edition { add(&changes, .edition, contact.edition?.name ?? "", [new], nil) }
        for (field, new) in row.restricted.sorted(by: { $0.key < $1.key }) where contact.restricted[field]?.name != new {
            changes.append(
                Change(key: "edition " + field, old: contact.restricted[field]?.name ?? "", new: new, items: [new], place: row.place))
        }
        return changes
    }
}

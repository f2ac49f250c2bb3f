internal import Diagnostics
internal import Model

/// Reads whom an organisation needs from its front matter; names are resolved with those of the whole directory.
func readNeeds(_ fields: inout FieldReader, log: inout ReadingLog) -> [Need] {
    fields.records("needs", of: "this need", log: &log).compactMap { record in
        var record = record
        let place = record.place(of: "organisation")
        let strengthPlace = record.place(of: "strength")
        let name = record.requiredText("organisation", log: &log)
        let strength = record.wholeNumber("strength", log: &log) ?? 1
        if !Need.strengths.contains(strength) {
            let rule = "1 helps, 2 is important, 3 is that it cannot do without"
            log.report(.badNumber(String(strength), of: "strength", rule: rule, at: strengthPlace))
        }
        let need = Need(
            organisation: Slug(name), what: record.text("what", log: &log), strength: strength, edition: record.edition(log: &log),
            place: place)
        return record.finish(log: &log) ? need : nil
    }
}

extension DirectoryColumns.Row {
    /// Whom the row's organisation needs: names between bars.
    var needs: [Need] {
        list("needs").map { Need(organisation: Slug($0), place: place("needs")) }
    }
}

extension Organisation {
    /// Puts slugs in the place of the names of those it needs; one that is not there, it itself and one that it names twice are reported.
    mutating func resolveNeeds(log: inout ReadingLog, slug: (Need, inout ReadingLog) -> Slug?) {
        var seen: [Slug: SourcePlace] = [:]
        needs = needs.compactMap { need in
            guard let other = slug(need, &log) else { return nil }
            if other == self.slug {
                log.report(.circularReference([title, title], at: need.place))
                return nil
            }
            if let first = seen[other] {
                log.report(.duplicateName(other.text, kind: "the need", other: first, at: need.place))
                return nil
            }
            seen[other] = need.place
            var need = need
            need.organisation = other
            return need
        }
    }
}

internal import Model

extension FindingRule {
    /// A person on whom too much hangs, in a directory of at least two contacts.
    ///
    /// That is:
    /// - the only one who can be reached in an area, nobody of a wider area either; all such areas of one person together, and the
    ///   widest only;
    /// - the only one in the whole directory for three themes or more;
    /// - the stand-in of four others or more.
    ///
    /// Not shown for areas where this edition withholds contacts, nor for themes while it withholds anyone.
    package static let oneForAll: FindingRule = FindingRule("one-for-all", source: "finding-source-familiar-face") { scope in
        guard scope.directory.contacts.count > 1 else { return [] }
        let areas = onlyOnes(in: scope)
        let themes = scope.directory.hasWithheldContacts ? [:] : onlyOnesByTheme(in: scope.directory)
        let dependants = Dictionary(
            grouping: scope.directory.contacts.filter { $0.standIn != nil }, by: { $0.standIn ?? $0.slug })
        return scope.directory.contacts.flatMap { contact -> [Finding] in
            var found: [Finding] = []
            let add = { (wording: String, list: [String], count: Int) in
                let values: [String: Finding.Value] = ["name": .name(contact.name), "list": .names(list), "count": .number(count)]
                found.append(
                    Finding(
                        rule: .oneForAll, severity: .attention, subject: .contact(contact.slug), wording: wording, values: values,
                        evidence: [.init(wording: wording, values: values, place: contact.place)]))
            }
            if let areas = areas[contact.slug] { add("one-for-all-area", areas, areas.count) }
            if let themes = themes[contact.slug], themes.count >= fewestThemes { add("one-for-all-theme", themes, themes.count) }
            let others = dependants[contact.slug]?.map(\.name) ?? []
            if others.count >= fewestDependants { add("one-for-all-stand-in", others, others.count) }
            return found
        }
    }

    private static let fewestThemes = 3
    private static let fewestDependants = 4

    /// The names of the areas in which someone is the only one, by contact.
    private static func onlyOnes(in scope: FindingScope) -> [Slug: [String]] {
        var only: [Slug: Slug] = [:]
        for coverage in scope.coverage where coverage.contactCount == 1 {
            let reached = scope.domains.row(of: coverage.area.slug)
            guard let reached, !reached.isWithheld, !reached.hasWider, let contact = coverage.contacts.first else { continue }
            only[coverage.area.slug] = contact.slug
        }
        var names: [Slug: [String]] = [:]
        for coverage in scope.coverage {
            guard let contact = only[coverage.area.slug] else { continue }
            if let parent = scope.tree.parent(of: coverage.area.slug), only[parent] == contact { continue }
            names[contact, default: []].append(coverage.area.name)
        }
        return names
    }

    /// The themes for which someone is the only one, by contact.
    private static func onlyOnesByTheme(in directory: Directory) -> [Slug: [String]] {
        var holders: [String: (theme: String, contacts: [Slug])] = [:]
        for contact in directory.contacts {
            for theme in contact.themes {
                let key = foldedForMatching(theme, separator: " ")
                if holders[key]?.contacts.last == contact.slug { continue }
                holders[key, default: (theme, [])].contacts.append(contact.slug)
            }
        }
        return Dictionary(grouping: holders.values.filter { $0.contacts.count == 1 }, by: { $0.contacts[0] })
            .mapValues { $0.map(\.theme).sorted() }
    }
}

internal import Diagnostics

extension ContactImportReport {
    /// What was taken from each file, and what becomes of whom.
    package var lines: [String] {
        var lines: [String] = []
        for file in files {
            lines.append("\(file.path): \(counted(file.contacts, "contact"))")
            for match in file.matches { lines.append("  \(match.field) ← \(match.headings.joined(separator: ", "))") }
            let left = file.notUsed.map { $0.name + ($0.reason.map { " (\($0))" } ?? "") }
            if !left.isEmpty { lines.append("  not used: \(left.joined(separator: ", "))") }
        }
        if hasErrors { return lines }
        if !newOrganisations.isEmpty { lines.append("new organisations: \(list(newOrganisations))") }
        if !newAreas.isEmpty { lines.append("new areas: \(list(newAreas))") }
        lines += added.map { "added: \($0.words)" }
        lines += changed.map { change in
            "changed: \(change.name.words): "
                + change.fields.map { "\($0.field) \($0.old.isEmpty ? "" : "“\($0.old)” → ")“\($0.new)”" }.joined(separator: ", ")
        }
        if unconfirmed > 0 {
            lines.append(
                "\(counted(unconfirmed, "new contact")) without a date of confirmation: --confirmed with the day on which the list was right gives it"
            )
        }
        lines += some(gone.map { "gone: \($0.words) is in none of the files, and stays" })
        return lines
    }

    /// The last line.
    package var summary: String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        if errors > 0 {
            return "\(counted(errors, "error")), \(counted(warnings, "warning")): nothing imported, the directory is as it was"
        }
        let rest = gone.isEmpty ? "" : "; \(gone.count) in none of the files"
        let left = warnings == 0 ? "" : "; \(counted(warnings, "warning"))"
        if isWithoutDifference { return "no difference: \(counted(unchanged, "contact")) as in the directory\(rest)\(left)" }
        let counts =
            "\(added.count) \(isDryRun ? "to add" : "added"), \(changed.count) \(isDryRun ? "to change" : "changed"), \(unchanged) unchanged"
        return counts + rest + left + (isDryRun ? "; nothing is written" : "; written: \(written.joined(separator: ", "))")
    }

    /// The whole report for a program to read.
    package var json: String {
        let texts = { (items: [String]) in "[" + items.map(jsonText).joined(separator: ", ") + "]" }
        let object = { (members: [(String, String)]) in "{" + members.map { "\(jsonText($0)): \($1)" }.joined(separator: ", ") + "}" }
        let name = { (name: Name) in
            [("name", jsonText(name.name)), ("organisation", jsonText(name.organisation)), ("slug", jsonText(name.slug))]
        }
        let list = { (items: [String]) in items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n]" }
        let read = files.map { file in
            object([
                ("file", jsonText(file.path)), ("contacts", "\(file.contacts)"),
                ("matches", object(file.matches.map { ($0.field, texts($0.headings)) })),
                (
                    "notUsed",
                    "["
                        + file.notUsed.map { object([("name", jsonText($0.name)), ("reason", $0.reason.map(jsonText) ?? "null")]) }
                        .joined(separator: ", ") + "]"
                ),
            ])
        }
        let changes = changed.map { change in
            let fields = change.fields.map {
                object([("field", jsonText($0.field)), ("old", jsonText($0.old)), ("new", jsonText($0.new))])
            }
            return object(name(change.name) + [("fields", "[" + fields.joined(separator: ", ") + "]")])
        }
        return object([
            ("diagnostics", jsonList(of: diagnostics)), ("files", list(read)), ("added", list(added.map { object(name($0)) })),
            ("changed", list(changes)), ("unchanged", "\(unchanged)"), ("gone", list(gone.map { object(name($0)) })),
            ("newOrganisations", texts(newOrganisations)), ("newAreas", texts(newAreas)), ("written", texts(written)),
            ("dryRun", "\(isDryRun)"),
        ]) + "\n"
    }

    /// As many lines as someone reads; the rest by number.
    private func some(_ lines: [String]) -> [String] {
        let most = 50
        return lines.count <= most ? lines : lines.prefix(most) + ["… and \(lines.count - most) more"]
    }

    private func list(_ names: [String]) -> String {
        let shown = names.prefix(20).joined(separator: ", ")
        return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
    }
}

extension ContactImportReport.Name {
    /// `Samira el Idrissi (Politie)`.
    fileprivate var words: String { organisation.isEmpty ? name : "\(name) (\(organisation))" }
}

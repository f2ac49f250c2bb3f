import Analysis
import Model

/// A directory in a few words.
///
/// - Parameters:
///   - contacts: `name@organisation domain areas stand-in`, areas between bars, a hyphen for nothing.
///   - areas: `name` or `name<parent`.
func directory(_ contacts: [String], areas: [String] = [], organisations: [String] = ["politie"]) -> Directory {
    let list = contacts.map { line -> Contact in
        let parts = line.split(separator: " ").map(String.init)
        let names = parts[0].split(separator: "@").map(String.init)
        let part = { (index: Int) in parts.count > index && parts[index] != "-" ? parts[index] : nil }
        return Contact(
            slug: Slug(names[0]), name: names[0], organisation: Slug(names.count > 1 ? names[1] : "politie"), domain: part(1),
            areas: (part(2) ?? "").split(separator: "|").map { Slug(String($0)) }, standIn: part(3).map { Slug($0) }, place: nowhere)
    }
    return Directory(
        organisations: organisations.map {
            Organisation(slug: Slug($0), title: $0, text: MarkdownText(text: "", file: "x.md"), place: nowhere)
        },
        contacts: list,
        areas: areas.map { line in
            let names = line.split(separator: "<").map(String.init)
            return Area(slug: Slug(names[0]), name: names[0], partOf: names.count > 1 ? Slug(names[1]) : nil, place: nowhere)
        })
}

/// What one rule finds: each finding as `subject wording`.
func found(_ rule: FindingRule, in directory: Directory, on today: String = "2022-12-06") -> [Finding] {
    let tree = AreaTree(directory.areas)
    let scope = FindingScope(
        directory: directory, coverage: coverage(of: directory, tree: tree), tree: tree,
        domains: CoverageTable(of: directory, by: .domains, tree: tree), themes: CoverageTable(of: directory, by: .themes, tree: tree),
        today: day(today))
    return rule.findings(in: scope)
}

extension [Finding] {
    var summary: [String] { map { "\($0.subject.slug) \($0.wording)" } }
}

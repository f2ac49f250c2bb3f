internal import Model

extension FindingRule {
    /// A chain of stand-ins that ends where it began, so that nobody is left when all in it are away; each circle once.
    ///
    /// Two who stand in for each other are the shortest circle, a note as well: it works until both are on leave.
    package static let standInCircle: FindingRule = FindingRule("stand-in-circle", source: "finding-source-social-map") { scope in
        circles(of: scope).map { circle in
            let names = circle.map(\.name)
            let wording = circle.count == 2 ? "stand-in-circle-two" : "stand-in-circle"
            return Finding(
                rule: .standInCircle, severity: .note, subject: .contact(circle[0].slug), wording: wording,
                values: ["names": .names(names)],
                evidence: circle.indices.map { index in
                    .init(
                        wording: "stand-in-circle",
                        values: ["name": .name(names[index]), "other": .name(names[(index + 1) % names.count])],
                        place: circle[index].place)
                })
        }
    }

    /// Each begins with whoever comes first in the directory.
    private static func circles(of scope: FindingScope) -> [[Contact]] {
        /// In which walk someone was met.
        var walks: [Slug: Int] = [:]
        var found: [[Contact]] = []
        for (walk, contact) in scope.directory.contacts.enumerated() where walks[contact.slug] == nil {
            var path: [Contact] = []
            var next: Contact? = contact
            while let current = next, walks[current.slug] == nil {
                walks[current.slug] = walk
                path.append(current)
                next = current.standIn.flatMap { scope.contacts[$0] }
            }
            guard let end = next, walks[end.slug] == walk, let start = path.firstIndex(where: { $0.slug == end.slug }) else { continue }
            found.append(Array(path[start...]))
        }
        let order = Dictionary(
            scope.directory.contacts.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let place = { (contact: Contact?) in contact.flatMap { order[$0.slug] } ?? 0 }
        return found.map { circle in
            let first = circle.indices.min { place(circle[$0]) < place(circle[$1]) } ?? 0
            return Array(circle[first...] + circle[..<first])
        }.sorted { place($0.first) < place($1.first) }
    }
}

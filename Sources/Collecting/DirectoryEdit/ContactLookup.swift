internal import Diagnostics
package import Model

/// Finds contacts and organisations by what people call them.
package struct ContactLookup: Sendable {
    /// What a name means.
    package enum Result<Found: Sendable>: Sendable {
        case found(Found)
        /// Several have the name.
        case ambiguous([Found])
        /// Nobody has it; the nearest name that somebody has.
        case unknown(nearest: String?)
    }

    private let directory: Directory
    private let contacts: [String: [Int]]
    private let organisations: [String: [Int]]

    package init(_ directory: Directory) {
        self.directory = directory
        let index = { (names: [[String?]]) in
            var found: [String: [Int]] = [:]
            for (position, names) in names.enumerated() {
                for key in Set(names.compactMap { $0.map { foldedForMatching($0, separator: " ") } }) {
                    found[key, default: []].append(position)
                }
            }
            return found
        }
        contacts = index(directory.contacts.map { [$0.name, $0.slug.text] })
        organisations = index(directory.organisations.map { [$0.title, $0.slug.text, $0.short] })
    }

    /// The contact of a name or slug, whatever its case and accents.
    package func contact(named name: String) -> Result<Contact> {
        result(name, contacts, of: directory.contacts, names: { directory.contacts.map(\.name) })
    }

    /// The organisation of a title, short name or slug.
    package func organisation(named name: String) -> Result<Organisation> {
        result(name, organisations, of: directory.organisations) {
            directory.organisations.flatMap { [$0.title, $0.slug.text] + [$0.short].compactMap { $0 } }
        }
    }

    private func result<Found>(_ name: String, _ index: [String: [Int]], of all: [Found], names: () -> [String]) -> Result<Found> {
        let found = index[foldedForMatching(name, separator: " ")] ?? []
        if found.count == 1 { return .found(all[found[0]]) }
        return found.isEmpty ? .unknown(nearest: nearestName(to: name, among: names())) : .ambiguous(found.map { all[$0] })
    }
}

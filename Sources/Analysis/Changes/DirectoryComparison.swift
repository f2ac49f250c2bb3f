internal import Model

/// What two states of a directory differ in.
struct DirectoryComparison {
    /// Organisations, then contacts: what is new, what is gone, what is different.
    private(set) var changes: [PublicationRecord.Change] = []
    /// Who is known by another name since, by the former one.
    private(set) var renamed: [Key: PublicationRecord.Entry] = [:]
    /// What was published before and is withheld now.
    private(set) var withheld: Set<Key> = []

    /// What an entry is known by.
    struct Key: Hashable {
        var kind: PublicationRecord.Kind
        var slug: Slug

        init(_ entry: PublicationRecord.Entry) { (kind, slug) = (entry.kind, entry.slug) }

        init(_ change: PublicationRecord.Change) { (kind, slug) = (change.kind, change.slug) }
    }

    init(from former: [PublicationRecord.Entry], to state: [PublicationRecord.Entry], withheld names: WithheldNames) {
        let formerByKey = Dictionary(former.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(state.map(Key.init))
        let left = former.filter { !keys.contains(Key($0)) }
        withheld = Set(left.filter { names.holds($0) }.map(Key.init))
        var gone = left.filter { !withheld.contains(Key($0)) }
        var added: [PublicationRecord.Entry] = []
        var changed: [PublicationRecord.Change] = []
        var byEmail = Dictionary(
            gone.compactMap { entry in entry.digest(of: "email").map { (entry.kind.rawValue + $0, entry) } },
            uniquingKeysWith: { first, _ in first })
        for entry in state {
            if let old = formerByKey[Key(entry)] {
                let fields = Self.fields(from: old, to: entry)
                if !fields.isEmpty { changed.append(Self.change(.changed, entry, fields: fields)) }
            } else if let email = entry.digest(of: "email"), let old = byEmail.removeValue(forKey: entry.kind.rawValue + email) {
                // The same address under another name: somebody married, or a name was misspelt.
                renamed[Key(old)] = entry
                changed.append(Self.change(.changed, entry, fields: Self.fields(from: old, to: entry)))
            } else {
                added.append(entry)
            }
        }
        gone.removeAll { renamed[Key($0)] != nil }
        changes = added.map { Self.change(.added, $0) } + gone.map { Self.change(.gone, $0) } + changed
    }

    private static func fields(from old: PublicationRecord.Entry, to new: PublicationRecord.Entry) -> [String] {
        new.kind.fields.enumerated().compactMap { place, field in
            guard old.digests.indices.contains(place), old.digests[place] != "?" else { return nil }
            return old.digests[place] == new.digests[place] ? nil : field
        }
    }

    private static func change(
        _ action: PublicationRecord.Change.Action, _ entry: PublicationRecord.Entry, fields: [String] = []
    ) -> PublicationRecord.Change {
        PublicationRecord.Change(
            action: action, kind: entry.kind, slug: entry.slug, name: entry.name, organisation: entry.organisation, fields: fields)
    }
}

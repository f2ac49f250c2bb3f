internal import Diagnostics
internal import Model

/// The organisations of a directory and those that come in, by what people call them.
struct OrganisationRegister {
    /// One that the directory does not have.
    struct Newcomer {
        var slug: Slug
        var values: [OrganisationField: String]
        var place: SourcePlace
        /// Whether it is mentioned only, as the one that contacts are of.
        var isMention: Bool

        var title: String { values[.title] ?? slug.text }
    }

    private let organisations: [Slug: Organisation]
    private var slugs: [String: [Slug]] = [:]
    /// In the order of the files.
    private(set) var newcomers: [Newcomer] = []
    private var positions: [Slug: Int] = [:]
    /// What files tell of organisations that the directory has, and it does not say.
    private(set) var notTaken: [(title: String, field: String, value: String, place: SourcePlace)] = []

    init(_ directory: Directory) {
        organisations = Dictionary(directory.organisations.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
        for organisation in directory.organisations {
            add(organisation.slug, names: [organisation.slug.text, organisation.title, organisation.short ?? organisation.title])
        }
    }

    /// Takes in what a file tells of an organisation; one that the directory has stays as it is.
    mutating func take(_ incoming: IncomingOrganisation) {
        let name = incoming.values[.slug] ?? incoming.title
        if let known = found(name) ?? (incoming.values[.slug] == nil ? found(incoming.title) : nil) {
            if let position = positions[known] {
                newcomers[position].values.merge(incoming.values) { first, _ in first }
                newcomers[position].isMention = newcomers[position].isMention && incoming.isMention
            }
            if let organisation = organisations[known] { note(incoming, of: organisation) }
            return
        }
        let slug = Slug(from: name)
        if slug.text.isEmpty || candidates(name).count > 1 { return }
        positions[slug] = newcomers.count
        newcomers.append(Newcomer(slug: slug, values: incoming.values, place: incoming.place, isMention: incoming.isMention))
        add(slug, names: [slug.text, incoming.title])
    }

    /// Leaves out those that are mentioned only, and by nobody who comes in.
    mutating func keep(_ used: Set<Slug>) {
        newcomers.removeAll { $0.isMention && !used.contains($0.slug) }
        positions = Dictionary(newcomers.enumerated().map { ($0.element.slug, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Notes what the directory does not have of one of its organisations, each once.
    private mutating func note(_ incoming: IncomingOrganisation, of organisation: Organisation) {
        let own: [(OrganisationField, String?, (String) -> String)] = [
            (.telephone, organisation.telephone, ContactValue.dialled), (.email, organisation.email, { $0.lowercased() }),
            (.website, organisation.website, Self.plainAddress), (.visit, organisation.visit, { foldedForMatching($0, separator: " ") }),
        ]
        for (field, known, key) in own where organisation.restricted[field.rawValue] == nil {
            guard let value = incoming.values[field], known.map({ key($0) != key(value) }) ?? true,
                !notTaken.contains(where: { $0.title == organisation.title && $0.field == field.rawValue && key($0.value) == key(value) })
            else { continue }
            notTaken.append((organisation.title, field.rawValue, value, incoming.place))
        }
    }

    /// A web address without what makes no difference.
    private static func plainAddress(_ text: String) -> String {
        var text = text.lowercased()
        for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text = String(text.dropFirst(start.count)) }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// What a name means: none, one or more.
    func candidates(_ name: String) -> [Slug] { slugs[foldedForMatching(name, separator: " ")] ?? [] }

    /// The one organisation of a name or slug.
    func found(_ name: String) -> Slug? {
        let found = candidates(name)
        return found.count == 1 ? found[0] : found.first { $0.text == name }
    }

    func title(_ slug: Slug) -> String {
        organisations[slug]?.title ?? positions[slug].map { newcomers[$0].title } ?? slug.text
    }

    func edition(_ slug: Slug) -> Edition? { organisations[slug]?.edition }

    /// How a table names an organisation: by its title where that is its own, else by its slug.
    func written(_ slug: Slug) -> String {
        let title = title(slug)
        return candidates(title) == [slug] ? title : slug.text
    }

    /// The titles and slugs that the directory has.
    var knownNames: [String] { organisations.values.flatMap { [$0.title, $0.slug.text] }.sorted() }

    private mutating func add(_ slug: Slug, names: [String]) {
        for name in names {
            let key = foldedForMatching(name, separator: " ")
            if slugs[key]?.contains(slug) != true { slugs[key, default: []].append(slug) }
        }
    }
}

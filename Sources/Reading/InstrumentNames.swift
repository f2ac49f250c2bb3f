internal import Diagnostics
internal import Model

/// The ids within an instrument: each stands once, and whatever names one is checked when all are known.
struct InstrumentNames {
    /// What an id belongs to.
    enum Kind: String {
        case dimension, indicator, step
        case axis = "axis of the quadrant"
        /// An indicator that is shown and not scored.
        case context = "context indicator"
    }

    private var places: [Slug: SourcePlace] = [:]
    private var defined: [Kind: [Slug]] = [:]
    private var known: [Kind: Set<Slug>] = [:]
    private var mentioned: [(id: Slug, kind: Kind, place: SourcePlace)] = []

    /// Takes the id of a record.
    mutating func define(_ kind: Kind, _ record: inout FieldReader, log: inout ReadingLog) -> Slug {
        let place = record.place(of: "id")
        let id = Slug(record.requiredText("id", log: &log).lowercased())
        if id.text.isEmpty { return id }
        if let other = places.updateValue(place, forKey: id) {
            log.report(.duplicateName(id.text, kind: "the id", other: other, at: place))
        }
        define(kind, id)
        return id
    }

    /// Notes that an id, which is there already, is of another kind as well.
    mutating func define(_ kind: Kind, _ id: Slug) {
        defined[kind, default: []].append(id)
        known[kind, default: []].insert(id)
    }

    /// Whether an id is of a kind.
    func isDefined(_ id: Slug, as kind: Kind) -> Bool { known[kind]?.contains(id) ?? false }

    /// Takes a mention of an id; an empty one is passed over, since its absence is reported elsewhere.
    mutating func mention(_ text: String, _ kind: Kind, at place: SourcePlace) -> Slug {
        let id = Slug(text.lowercased())
        if !text.isEmpty { mentioned.append((id, kind, place)) }
        return id
    }

    /// Reports every mention of what is not there.
    func reportUnknown(log: inout ReadingLog) {
        for mention in mentioned where !isDefined(mention.id, as: mention.kind) {
            let names = log.known((defined[mention.kind] ?? []).map(\.text))
            log.report(.unknownReference(mention.id.text, kind: mention.kind.rawValue, known: names, at: mention.place))
        }
    }
}

internal import Diagnostics

/// What a `figure` fence asks for, read key by key, with what is wrong collected.
struct FigureRequest {
    /// The key that says which figure it is; its value is what the figure is of.
    enum Kind: String, CaseIterable {
        case radar, dots, answers, groups, quadrant, model, trend, map, network, checklist, contacts, dependence, appetite, risks

        var keys: [String] {
            switch self {
            case .radar, .answers, .groups, .quadrant, .model: ["round", "compare", "title"]
            case .dots: ["round", "compare", "order", "title"]
            case .trend: ["instrument", "title"]
            case .map: ["colour", "title"]
            case .network, .contacts, .dependence, .appetite, .risks: ["title"]
            case .checklist: ["list", "title"]
            }
        }
    }

    let place: SourcePlace
    let kind: Kind?
    /// What the figure is of; with an empty value when the fence names nothing.
    let subject: FigureFence.Entry
    private let entries: [FigureFence.Entry]
    private var problems: [Diagnostic] = []

    init(_ fence: FigureFence) {
        place = fence.place
        entries = fence.entries
        let first = fence.entries.lazy.compactMap { entry in Kind(rawValue: entry.key).map { ($0, entry) } }.first
        kind = first?.0
        subject = first?.1 ?? FigureFence.Entry(key: "", value: "", place: fence.place, valuePlace: fence.place)
        let known = Kind.allCases.map(\.rawValue)
        guard let kind = first?.0 else {
            let place = fence.entries.first?.place ?? fence.place
            let hint =
                fence.entries.first.flatMap { Diagnostic.didYouMean($0.key, known) }
                ?? "begin with one of: \(known.joined(separator: ", "))"
            problems.append(.badFigure("this figure does not say what it is", suggestion: hint, at: place))
            return
        }
        for entry in fence.entries where entry.key != kind.rawValue && !kind.keys.contains(entry.key) {
            problems.append(.unknownKey(entry.key, known: kind.keys, at: entry.place))
        }
    }

    /// The value of a key; nil when it is not there.
    func value(_ key: String) -> String? {
        entry(key)?.value
    }

    /// A key with its value and place; nil when it is not there.
    func entry(_ key: String) -> FigureFence.Entry? {
        entries.first { $0.key == key }
    }

    /// One of a fixed set of words; nil, with a diagnostic for a wrong one, when it is not there.
    mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let entry = entry(key) else { return nil }
        if let value = Value(rawValue: entry.value) { return value }
        problems.append(.unknownValue(entry.value, of: key, allowed: Value.allCases.map(\.rawValue), at: entry.valuePlace))
        return nil
    }

    mutating func report(_ summary: String, suggestion: String) {
        problems.append(.badFigure(summary, suggestion: suggestion, at: place))
    }

    /// Notes that the figure is of something that this edition leaves out.
    mutating func reportOtherEdition(_ name: String) {
        problems.append(.linkToOtherEdition(name, at: place))
    }

    /// Reports that what a key names is not there.
    mutating func reportUnknown(_ what: String, _ entry: FigureFence.Entry, known: [String]) {
        problems.append(.unknownReference(entry.value, kind: what, known: known, at: entry.valuePlace))
    }

    func finished() -> [Diagnostic] {
        problems
    }
}

internal import Foundation
internal import Model

/// The areas of a directory by name; where it has none at all, those that come in.
struct AreaRegister {
    private var slugs: [String: [Slug]] = [:]
    private var names: [Slug: String] = [:]
    private let closed: Set<Slug>
    private let mayGrow: Bool
    /// Names of new areas, in the order of the files.
    private(set) var newcomers: [String] = []
    let knownNames: [String]
    /// Those that lie in no other.
    private let roots: [Slug]
    /// What the map is a map of; nil where the site does not say.
    private let place: String?

    /// - Parameter place: what the map is a map of.
    init(_ areas: [Area], place: String? = nil) {
        let known = Set(areas.map(\.slug))
        let tops = areas.filter { area in area.partOf.map { !known.contains($0) } ?? true }
        let open = tops.filter { $0.edition == nil }
        roots = (open.isEmpty ? tops : open).map(\.slug)
        self.place = place
        closed = Set(areas.filter { $0.edition != nil }.map(\.slug))
        mayGrow = areas.isEmpty
        knownNames = areas.map(\.name)
        for area in areas {
            names[area.slug] = area.name
            for name in Set([foldedForMatching(area.slug.text, separator: " "), foldedForMatching(area.name, separator: " ")]) {
                slugs[name, default: []].append(area.slug)
            }
        }
    }

    /// What a name means: none, one or more.
    func candidates(_ name: String) -> [Slug] { slugs[foldedForMatching(name, separator: " ")] ?? [] }

    /// The areas that the words for the whole of it mean, `heel Rotterdam`, `alle wijken`, `stedelijk`: those that lie in no other.
    ///
    /// - Returns: nil for a text that says no such thing, nothing where the site has no areas.
    func whole(_ text: String) -> [Slug]? {
        if found(text) != nil { return nil }
        var words = foldedForMatching(text, separator: " ").split(separator: " ").map(String.init)
        while let first = words.first, ["de", "het", "in", "the", "door", "over"].contains(first) { words.removeFirst() }
        let all = mayGrow ? newcomers.compactMap { candidates($0).first } : roots
        if Self.wholeWords.contains(words.joined(separator: " ")) { return all }
        guard let first = words.first, words.count > 1, Self.wholeBeginnings.contains(first) else { return nil }
        words.removeFirst()
        while let next = words.first,
            ["de", "het", "van", "in", "of", "the", "stad", "gemeente", "regio", "wijken", "gebieden"].contains(next), words.count > 1
        {
            words.removeFirst()
        }
        let rest = words.joined(separator: " ")
        if let own = found(rest) { return [own] }
        return place.map { foldedForMatching($0, separator: " ") == rest } == true || Self.wholeThings.contains(rest) ? all : nil
    }

    private static let wholeWords: Set<String> = [
        "alle", "alles", "allemaal", "overal", "stedelijk", "stadsbreed", "stadbreed", "gemeentebreed", "gemeentelijk", "regiobreed",
        "wijkbreed",
        "alle wijken", "alle gebieden", "alle buurten", "alle stadsdelen", "alle kernen", "alle districten", "alle gemeenten",
        "alle dorpen",
        "stad breed", "gemeente breed", "regio breed", "wijkoverstijgend", "gebiedsoverstijgend", "all", "all areas", "all districts",
        "all neighbourhoods", "city wide", "citywide", "everywhere", "entire area",
    ]
    private static let excepting: Set<String> = ["behalve", "uitgezonderd", "except", "excl", "exclusief"]
    private static let wholeBeginnings: Set<String> = ["heel", "hele", "geheel", "gehele", "alle", "whole", "entire", "all"]
    private static let wholeThings: Set<String> = [
        "stad", "gemeente", "gebied", "werkgebied", "regio", "gemeenten", "wijken", "gebieden", "buurten", "kernen", "city", "municipality",
        "area", "region", "areas",
    ]

    /// Takes an area in where the site has none yet, so that what means all of them can be told.
    mutating func meet(_ text: String) {
        if mayGrow, whole(text) == nil { _ = areas(in: Self.withoutWhole(text)) }
    }

    /// `Rotterdam` for `heel Rotterdam`: an area that is not known yet is called by its name.
    private static func withoutWhole(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > 1, ["heel", "gehele", "hele"].contains(words[0].lowercased()) else { return text }
        return words.dropFirst().joined(separator: " ")
    }

    /// The areas that a text names: one, or several with `/`, `&` or `en` between them; nil for one that is not known.
    mutating func areas(in text: String) -> [Slug]? {
        if let found = found(text) { return [found] }
        // `Centrum (hele wijk)`
        if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
            let words = foldedForMatching(String(text[open...]), separator: " ").split(separator: " ").map(String.init)
            let saysWhole = words.first.map(Self.wholeBeginnings.contains) == true
            if saysWhole, let found = found(String(text[..<open])) { return [found] }
        }
        for separator in ["/", " en ", " and ", " & ", " + ", ","] {
            let parts = text.components(separatedBy: separator)
            let areas = parts.compactMap { self.found($0) }
            if parts.count > 1, areas.count == parts.count { return areas }
        }
        guard mayGrow, !foldedForMatching(text, separator: " ").isEmpty else { return nil }
        // `alle behalve Noord` is no area; `Noord, Zuid en West` are three where one of them is known.
        if !Self.excepting.isDisjoint(with: foldedForMatching(text, separator: " ").split(separator: " ").map(String.init)) { return nil }
        for separator in [",", " / ", " en ", " and ", " & ", " + "] {
            let parts = text.components(separatedBy: separator)
            if parts.count > 1, parts.contains(where: { self.found($0) != nil }) { return parts.flatMap { areas(in: $0.trimmed) ?? [] } }
        }
        let text = Self.withoutWhole(text)
        if let found = found(text) { return [found] }
        let slug = Slug(from: text)
        newcomers.append(text)
        names[slug] = text
        slugs[foldedForMatching(text, separator: " "), default: []].append(slug)
        return [slug]
    }

    private func found(_ name: String) -> Slug? {
        let found = candidates(name)
        return found.count == 1 ? found[0] : found.first { $0.text == name }
    }

    func name(_ slug: Slug) -> String { names[slug] ?? slug.text }

    /// How a table names an area: by its name where that is its own, else by its slug.
    func written(_ slug: Slug) -> String {
        let name = name(slug)
        return candidates(name) == [slug] ? name : slug.text
    }

    /// Whether a more open edition does not show it, so that a list from there cannot have it.
    func isClosed(_ slug: Slug) -> Bool { closed.contains(slug) }
}

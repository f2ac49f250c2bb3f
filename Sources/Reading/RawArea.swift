internal import Diagnostics
internal import Model

/// An area as a file describes it, before it is known in which others it lies and whether others have its name.
struct RawArea: Sendable {
    /// What a feature says that it lies in.
    struct Enclosing: Hashable, Sendable {
        var level: FeatureLevel
        var code: String?
        var name: String?
    }

    var area: Area
    /// Whether its slug is the author's, and not made of its name.
    var hasOwnSlug = false
    var level: FeatureLevel?
    /// The nearest first.
    var around: [Enclosing] = []

    /// What it lies in by what it says and by its code, the nearest first.
    var enclosing: [Enclosing] {
        var levels = Dictionary(around.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
        for code in area.enclosingCodes {
            guard let level = FeatureLevel(code: code), self.level.map({ level < $0 }) ?? true else { continue }
            if levels[level]?.code == nil { levels[level, default: Enclosing(level: level)].code = code }
        }
        return levels.values.sorted { $0.level > $1.level }
    }
}

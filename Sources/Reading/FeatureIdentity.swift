internal import Model

/// What a feature of a map is: its name, its code, how wide it is and in what it lies.
///
/// The deepest level that it names is what it is: with `buurtnaam`, `wijknaam` and `gemeentenaam` it is a neighbourhood.
struct FeatureIdentity {
    var name: String
    var code: String?
    var level: FeatureLevel?
    /// The nearest first.
    var around: [RawArea.Enclosing]
    /// Whether its name stands in a property of no level, so that a code of a level may be that of the area in which it lies.
    var hasNameOfNoLevel = false
    /// The year that the row is of.
    var year: Int?

    /// - Returns: nil without a name.
    init?(_ properties: FeatureProperties) {
        var levels = Self.levels(of: properties, text: properties.text)
        let outer = Self.levels(of: properties, text: properties.textAround)
        let general = Self.generalCode(properties)
        let kind = properties.text(["rubriek", "gebiedstype", "typegebied", "soortregio", "niveau", "soort"]).flatMap(
            FeatureLevel.init(word:))
        var generalName = properties.text(["name", "naam"])
        let officeName = properties.text(["statnaam"])
        // A statistical code with its name is one of the levels that the feature names.
        if let code = general.map({ kind?.completedCode($0, municipality: nil) ?? $0 }), let level = FeatureLevel(code: code),
            level != .region || officeName != nil
        {
            let isOuter = levels.keys.contains { $0 > level && levels[$0]?.name != nil }
            if levels[level]?.code == nil { levels[level, default: .init(level: level)].code = code.uppercased() }
            if levels[level]?.name == nil { levels[level]?.name = officeName ?? (isOuter ? generalName : nil) }
            if isOuter { generalName = nil }
        } else {
            generalName = generalName ?? officeName
        }
        let deepest = levels.keys.max()
        let entry = deepest.flatMap { levels[$0] }
        let otherName = properties.text(Self.otherNameKeys)
        guard let name = generalName ?? entry?.name ?? otherName else { return nil }
        self.name = name
        let isOfLevel = entry.map { Self.isItself($0, name: generalName, code: general) } ?? false
        if isOfLevel, let entry {
            code = entry.code ?? general
            level = entry.level
        } else {
            code = general
            level = kind
        }
        hasNameOfNoLevel = isOfLevel && generalName != nil && entry?.name != generalName
        let own = isOfLevel ? deepest : nil
        around = levels.values.filter { $0.level != own && ($0.level < (own ?? kind ?? .neighbourhood) || own == nil) }
        for entry in outer.values where !around.contains(where: { $0.level == entry.level }) { around.append(entry) }
        around.sort { $0.level > $1.level }
        year = properties.text(["jaar", "year", "peiljaar", "statistiekjaar"]).flatMap { Int($0) }.flatMap {
            (1900...2200).contains($0) ? $0 : nil
        }
    }

    /// Whether the deepest level that a feature names is the feature itself, and not what it lies in.
    private static func isItself(_ entry: RawArea.Enclosing, name: String?, code general: String?) -> Bool {
        guard let name else { return true }
        if let own = entry.name, Slug(from: own) == Slug(from: name) { return true }
        // A name of its own and no code: it lies in the district that it names.
        guard let code = entry.code else { return false }
        if entry.level == .neighbourhood || general == nil || general == code { return true }
        return digits(general ?? "") == digits(code)
    }

    private static func digits(_ code: String) -> Substring {
        code.drop { !$0.isNumber }.drop { $0 == "0" }
    }

    /// The levels for which some properties give a name or a code.
    private static func levels(of properties: FeatureProperties, text: ([String]) -> String?) -> [FeatureLevel: RawArea.Enclosing] {
        var levels: [FeatureLevel: RawArea.Enclosing] = [:]
        var municipality: String?
        for level in FeatureLevel.allCases {
            let mixed = text(level.mixedKeys)
            let mixedIsCode = mixed.map { FeatureLevel(code: $0) != nil || $0.allSatisfy(\.isNumber) } ?? false
            let name = text(level.nameKeys) ?? (mixedIsCode ? nil : mixed)
            let written = text(level.codeKeys) ?? (mixedIsCode ? mixed : nil)
            if name == nil, written == nil { continue }
            let code = written.map { level.completedCode($0, municipality: municipality) }
            levels[level] = .init(level: level, code: code, name: name)
            if level == .municipality { municipality = code.map { String($0.dropFirst(2)) }.flatMap { $0.count == 4 ? $0 : nil } }
        }
        return levels
    }

    /// The code in a property of no level: one of CBS where there is one.
    private static func generalCode(_ properties: FeatureProperties) -> String? {
        let found = ["code", "statcode", "cbscode", "gebiedcode", "gebiedscode", "regiocode", "identificatie", "ags", "lauid", "nutsid"]
            .compactMap { properties.text([$0]) }
        // A year before a code, 2017BU05990110, is the year of the row.
        let dated = properties.text(["jrstatcode"]).map { String($0.dropFirst(4)) }
        return (found + [dated].compactMap { $0 }).first { FeatureLevel(code: $0) != nil }.map { $0.uppercased() } ?? found.first
    }

    private static let otherNameKeys = [
        "gebiedsnaam", "gebiednaam", "gebied", "gen", "launame", "nutsname", "shapename", "title", "titel", "label", "postcode", "pc4code",
        "pc4", "postcode4", "naamnl", "namenl",
    ]
}

/// How wide a feature of a map is, the widest first.
enum FeatureLevel: Int, Sendable, CaseIterable, Comparable {
    case region, province, municipality, place, borough, district, neighbourhood

    static func < (left: FeatureLevel, right: FeatureLevel) -> Bool { left.rawValue < right.rawValue }

    /// What telling areas of one name apart adds to a name.
    var word: String {
        switch self {
        case .region: "regio"
        case .province: "provincie"
        case .municipality: "gemeente"
        case .place: "woonplaats"
        case .borough: "stadsdeel"
        case .district: "wijk"
        case .neighbourhood: "buurt"
        }
    }

    /// The letters before its code in the numbering of CBS.
    var codePrefix: String? {
        switch self {
        case .province: "PV"
        case .municipality: "GM"
        case .district: "WK"
        case .neighbourhood: "BU"
        case .region, .place, .borough: nil
        }
    }

    /// The level of a code of CBS, such as `GM0599`, `WK0363AA` or `BU05990110`; nil for any other text.
    init?(code: String) {
        let prefix = code.prefix(2).uppercased()
        let rest = code.dropFirst(2)
        guard rest.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
        let level = Self.allCases.first { $0.codePrefix == prefix }
        let length = [.province: 2, .municipality: 4, .district: 6, .neighbourhood: 8][level ?? .region]
        if let level, rest.count == length, rest.prefix(min(rest.count, 4)).allSatisfy(\.isNumber) {
            self = level
        } else if rest.count >= 2, rest.allSatisfy(\.isNumber), Self.regionPrefixes.contains(prefix) {
            self = .region
        } else {
            return nil
        }
    }

    /// Labour market, COROP, public health, police, safety and other regions, and parts of the country.
    private static let regionPrefixes: Set = [
        "AM", "AR", "CP", "CR", "GG", "JZ", "KK", "LD", "LB", "NO", "OM", "RA", "RB", "RE", "RM", "RS", "RT", "SF", "TR", "VR", "ZK",
    ]

    /// The level that a property such as `rubriek` or `soort` names.
    init?(word: String) {
        let word = word.lowercased()
        guard let level = Self.allCases.first(where: { word == $0.word || word == $0.word + "en" || word.hasPrefix($0.word) }) else {
            return nil
        }
        self = level
    }

    /// Properties that hold its code, folded.
    var codeKeys: [String] {
        switch self {
        case .region: []
        case .province: ["pvcode", "provinciecode", "provcode"]
        case .municipality: ["gmcode", "gemeentecode", "cbsgemeentecode", "gemcode", "gemeentenummer", "cdmuntyrefnis"]
        case .place: ["woonplaatscode", "woonplaatsnummer"]
        case .borough: ["stadsdeelcode", "sdcode", "stadsdeelnummer"]
        case .district: ["wkcode", "wijkcode", "cbswijkcode", "wijknummer", "wijknr"]
        case .neighbourhood: ["bucode", "buurtcode", "cbsbuurtcode", "buurtnummer", "buurtnr", "cdsector"]
        }
    }

    /// Properties that hold its name, folded.
    var nameKeys: [String] {
        switch self {
        case .region: []
        case .province: ["pvnaam", "provincienaam", "provnaam"]
        case .municipality: ["gmnaam", "gemeentenaam", "gemnaam", "txmuntydescrnl"]
        case .place: ["woonplaatsnaam", "wpnaam"]
        case .borough: ["stadsdeelnaam", "sdnaam", "deelgemeentenaam"]
        case .district: ["wknaam", "wijknaam"]
        case .neighbourhood: ["bunaam", "buurtnaam", "txsectordescrnl"]
        }
    }

    /// Properties that hold either, folded: `wijk: Centrum`, `BU_2014: BU05990110`.
    var mixedKeys: [String] {
        switch self {
        case .region: []
        case .province: ["provincie", "pv"]
        case .municipality: ["gemeente", "gm"]
        case .place: ["woonplaats"]
        case .borough: ["stadsdeel", "deelgemeente"]
        case .district: ["wijk", "wk"]
        case .neighbourhood: ["buurt", "bu"]
        }
    }

    /// A code as CBS writes it, where a file leaves out the letters or a leading zero: 599 in the column of municipalities is `GM0599`.
    ///
    /// - Parameter municipality: the digits of the municipality's code, where the feature has them.
    /// - Returns: the code as it was written where it cannot be completed without a guess.
    func completedCode(_ written: String, municipality: String?) -> String {
        if FeatureLevel(code: written) != nil { return written.uppercased() }
        guard let codePrefix, written.allSatisfy({ $0.isASCII && $0.isNumber }) else { return written }
        let (length, least, sure) =
            [
                .province: (2, 1, 1), .municipality: (4, 1, 1), .district: (6, 3, 5), .neighbourhood: (8, 5, 7),
            ][self] ?? (0, 1, 1)
        guard (least...max(least, length)).contains(written.count) else { return written }
        let digits = String(repeating: "0", count: length - written.count) + written
        if self > .municipality {
            if let municipality, !digits.hasPrefix(municipality) { return written }
            if municipality == nil, written.count < sure { return written }
        }
        return codePrefix + digits
    }
}

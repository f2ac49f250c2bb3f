/// Why a feature with a name is no area of the map.
enum LeftOutReason: Hashable {
    case water, abroad, olderYear
}

/// The rows of water and of abroad that CBS adds to its municipalities, districts and neighbourhoods.
struct WaterColumn {
    /// Whether the column marks rows in this file, and is no number of hectares.
    private let isMark: Bool
    private static let keys = ["water", "h2o"]
    private static let wet: Set = ["ja", "j", "yes", "y", "true", "1"]
    private static let dry: Set = ["nee", "n", "no", "false", "0"]

    /// - Parameter properties: of all features of a file.
    init(_ properties: [[String: Any]]) {
        isMark = properties.allSatisfy { properties in
            let named = properties.filter { property in Self.keys.contains { property.key.lowercased().hasPrefix($0) } }
            guard let text = Self.value(FeatureProperties(named)) else { return true }
            return Self.wet.contains(text) || Self.dry.contains(text) || text == "b"
        }
    }

    /// Why a row is no area of anyone's; nil for land.
    func reasonToLeaveOut(_ properties: FeatureProperties, code: String?) -> LeftOutReason? {
        if let code, FeatureLevel(code: code) != nil, Self.codesAbroad.contains(where: code.dropFirst(2).hasPrefix) {
            return .abroad
        }
        guard isMark, let text = Self.value(properties) else { return nil }
        if Self.wet.contains(text) { return .water }
        return text == "b" ? .abroad : nil
    }

    /// The municipalities that stand for abroad.
    private static let codesAbroad = ["0997", "0998", "0999"]

    private static func value(_ properties: FeatureProperties) -> String? {
        properties.text(keys)?.lowercased()
    }
}

internal import Foundation

/// The properties of a feature by their names without case, punctuation and year: `BU_CODE`, `bu_code` and `Bu_code_2014` are one.
struct FeatureProperties {
    /// Texts by folded name.
    private var texts: [String: String] = [:]
    /// Texts of what a feature lies in, as `ligtInWijkNaam`, by folded name without these words.
    private var around: [String: String] = [:]
    private let written: [String: Any]

    init(_ properties: [String: Any]) {
        written = properties
        let keys = properties.keys.map { (key: $0, folded: Self.folded($0)) }
        // A name without a year before one with it, so that the order of a dictionary decides nothing.
        for (key, folded) in keys.sorted(by: { ($0.folded.hasYear ? 1 : 0, $0.key) < ($1.folded.hasYear ? 1 : 0, $1.key) }) {
            guard let text = properties[key].flatMap(Self.text) else { continue }
            if folded.name.hasPrefix("ligtin") {
                let name = String(folded.name.dropFirst(6))
                around[name] = around[name] ?? text
            } else {
                texts[folded.name] = texts[folded.name] ?? text
            }
        }
    }

    /// The names as the file writes them.
    var names: [String] { Array(written.keys) }

    /// The first of some properties that says anything.
    func text(_ keys: [String]) -> String? { keys.lazy.compactMap { texts[$0] }.first }

    /// What is said of that in which a feature lies.
    func textAround(_ keys: [String]) -> String? { keys.lazy.compactMap { around[$0] }.first }

    /// A property of the author's, by its exact name.
    func own(_ key: String) -> String? { written[key].flatMap(Self.text) }

    func value(_ key: String) -> Any? { written[key] }

    private static func folded(_ key: String) -> (name: String, hasYear: Bool) {
        let name = key.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let year = name.suffix(4)
        let isYear = name.count > 4 && year.allSatisfy(\.isNumber) && (year.hasPrefix("19") || year.hasPrefix("20"))
        return (isYear ? String(name.dropLast(4)) : name, isYear)
    }

    /// A value as text; nil for what means that there is none: nothing, a dash, or a number below nought such as −99997.
    private static func text(_ value: Any) -> String? {
        if let text = value as? String {
            let text = text.trimmed
            return noValues.contains(text.lowercased()) ? nil : text
        }
        guard let number = value as? NSNumber, number.doubleValue >= 0 else { return nil }
        return Int(exactly: number.doubleValue).map(String.init) ?? number.stringValue
    }

    private static let noValues: Set = ["", "-", "--", ".", "null", "<null>", "none", "nan", "n.v.t.", "nvt", "n/a"]
}

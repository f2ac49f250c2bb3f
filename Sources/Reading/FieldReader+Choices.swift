internal import Diagnostics

/// Values that are words of a fixed set.
extension FieldReader {
    /// One of a fixed set of words.
    mutating func choice<Value: RawRepresentable & CaseIterable>(_ key: String, log: inout ReadingLog) -> Value?
    where Value.RawValue == String {
        let place = place(of: key)
        guard let text = text(key, expected: "one word", log: &log) else { return nil }
        guard let value = Value(rawValue: text) else {
            log.report(.unknownValue(text, of: key, allowed: Value.allCases.map(\.rawValue), at: place))
            return nil
        }
        return value
    }

    /// A list of words of a fixed set; a single word counts as a list of one.
    mutating func choices<Value: RawRepresentable & CaseIterable>(_ key: String, log: inout ReadingLog) -> [Value]
    where Value.RawValue == String {
        placedTexts(key, log: &log).compactMap { text, place in
            if let value = Value(rawValue: text) { return value }
            log.report(.unknownValue(text, of: key, allowed: Value.allCases.map(\.rawValue), at: place))
            return nil
        }
    }
}

internal import Model

/// The different values of a field that people fill in by hand, such as functions or themes; spellings of one value are one.
struct SearchLabels {
    /// In the order of their folded spelling.
    let names: [String]
    private let numbers: [String: Int]

    /// - Parameter values: as authors wrote them, in any order and as often as they like.
    init(_ values: some Sequence<String>) {
        var folded: [String: String] = [:]
        for value in values where folded[value] == nil { folded[value] = Self.key(of: value) }
        // Of several spellings the first in the alphabet is shown, lower case after upper case.
        let groups = Dictionary(grouping: folded.keys, by: { folded[$0] ?? $0 })
        let keys = groups.keys.sorted()
        names = keys.map { groups[$0]?.max() ?? $0 }
        let order = Dictionary(keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        numbers = folded.compactMapValues { order[$0] }
    }

    /// The place of a value in the names.
    func number(of value: String) -> Int? {
        numbers[value]
    }

    private static func key(of value: String) -> String {
        let folded = foldedForMatching(value, separator: " ")
        return folded.isEmpty ? value : folded
    }
}

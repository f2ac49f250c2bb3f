internal import Model

/// A text by its bytes, to find two that are equal without keeping both: their number and their sum.
struct TextStamp: Hashable, Sendable {
    let count: Int
    let sum: UInt64

    init(_ text: String) {
        var text = text
        (count, sum) = text.withUTF8 { ($0.count, contentSum(of: $0)) }
    }
}

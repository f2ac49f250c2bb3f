internal import Model

/// A short name for a content, the same on every machine: its sum in letters and digits.
///
/// It stands in addresses, so that a cache that kept an older content under the older address does not show it.
package func contentStamp(_ contents: [UInt8]) -> String {
    contentStamp(of: [contents])
}

/// A short name for several contents together.
func contentStamp(of contents: [[UInt8]]) -> String {
    var sum = [UInt8]().withUnsafeBufferPointer { contentSum(of: $0) }
    for content in contents { sum = content.withUnsafeBufferPointer { contentSum(of: $0, after: sum) } }
    return String(sum, radix: 36)
}

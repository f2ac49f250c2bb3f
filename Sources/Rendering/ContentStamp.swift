/// A short name for a content, the same on every machine: FNV-1a, 64 bits.
///
/// It stands in addresses, so that a cache that kept an older content under the older address does not show it.
package func contentStamp(_ contents: [UInt8]...) -> String {
    contentStamp(of: contents)
}

/// A short name for several contents together.
func contentStamp(of contents: [[UInt8]]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for content in contents {
        content.withUnsafeBufferPointer { bytes in
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
    }
    return String(hash, radix: 36)
}

/// A path as the disk has it: bytes that need not be text, compared one by one.
///
/// Swift's strings take `é` in one character and in two for the same, and a disk does not.
package struct DiskPath: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    package init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// For people to read: bytes that are no text come as �.
    package var description: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it can be written as text.
    package var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

    package func appending(_ other: DiskPath) -> DiskPath {
        bytes.isEmpty ? other : DiskPath(bytes: bytes + [Self.slash] + other.bytes)
    }

    package func appending(_ name: String) -> DiskPath {
        appending(DiskPath(name))
    }

    /// The names that it goes through.
    package var names: [DiskPath] { bytes.split(separator: Self.slash).map { DiskPath(bytes: $0) } }

    /// The folder in which it lies; empty where the path is a single name.
    package var parent: DiskPath {
        DiskPath(bytes: bytes.lastIndex(of: Self.slash).map { bytes[..<$0] } ?? [])
    }

    /// What stands after the last slash.
    package var name: DiskPath {
        DiskPath(bytes: bytes.lastIndex(of: Self.slash).map { bytes[($0 + 1)...] } ?? bytes[...])
    }

    package func hasPrefix(_ text: String) -> Bool { bytes.starts(with: text.utf8) }

    /// Calls a function of the system's with the path.
    package func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // checked: the zero byte at its end is in it, so that it is never empty
            guard let base = buffer.baseAddress else { preconditionFailure("a path ends in a zero byte") }
            return try body(base)
        }
    }

    package static func < (left: DiskPath, right: DiskPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static let slash = UInt8(ascii: "/")
}

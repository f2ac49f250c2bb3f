internal import Model

/// Identifiers that stay the same from build to build: a UUID of version 5 (RFC 9562), made of the site and the names in it.
struct StableIdentifiers: Sendable {
    /// The namespace of the site's own names.
    private let namespace: [UInt8]

    /// The site's address tells sites apart; one without goes by its title.
    init(_ settings: SiteSettings) {
        namespace = Self.identifier(in: Self.addressNamespace, name: settings.address ?? "urn:kring:" + Slug(from: settings.title).text)
    }

    /// The identifier of something by its kind and its own names: `contact`, `jan-jansen`.
    func identifier(_ kind: String, _ names: String...) -> String {
        Self.text(of: Self.identifier(in: namespace, name: ([kind] + names).joined(separator: "/")))
    }

    /// The namespace that RFC 9562 gives names which are addresses: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
    static let addressNamespace: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    static func identifier(in namespace: [UInt8], name: String) -> [UInt8] {
        var bytes = Array(sha1(namespace + Array(name.utf8)).prefix(16))
        // checked: the first 16 of the 20 bytes of a SHA-1
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes
    }

    /// `8-4-4-4-12` hexadecimal digits.
    static func text(of bytes: [UInt8]) -> String {
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}

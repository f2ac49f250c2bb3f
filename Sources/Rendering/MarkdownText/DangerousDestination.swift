/// Whether a browser would run, read from disk, or take from an unnamed host what this address says.
///
/// White space and control characters are left out and case is ignored, as browsers do.
func isDangerous(destination: String) -> Bool {
    let address = destination.unicodeScalars.filter { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }.map { scalar in
        (0x41...0x5A).contains(scalar.value) ? UInt32(scalar.value + 0x20) : scalar.value
    }
    func begins(with scheme: String) -> Bool {
        address.starts(with: scheme.unicodeScalars.lazy.map(\.value))
    }
    if ["javascript:", "vbscript:", "file:"].contains(where: begins) { return true }
    if begins(with: "data:") {
        return !["png", "gif", "jpeg", "webp"].contains { begins(with: "data:image/\($0);") || begins(with: "data:image/\($0),") }
    }
    return ["//", "\\\\", "/\\", "\\/"].contains(where: begins)
}

/// Whether the address is on another site, or is a mail address or a telephone number.
func isExternal(destination: String) -> Bool {
    let start = destination.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ["http://", "https://", "mailto:", "tel:"].contains { start.starts(with: $0.utf8) }
}

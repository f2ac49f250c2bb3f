internal import CQRCode

/// A QR code: a square of dark and light modules that a camera reads as a text.
///
/// Encoded by libqrencode with error correction M, so that a seventh of the modules may be lost to a fold or a stain.
struct QRCode: Sendable, Equatable {
    /// Rows from the top, in each row whether a module is dark; 21 to 177 rows.
    let rows: [[Bool]]

    /// What ISO/IEC 18004 calls UTF-8.
    private static let utf8: UInt32 = 26

    /// Encodes a text of 1 to 2,331 bytes (2,329 with accents); nil for none, for more, and for a text with a zero in it.
    init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0), let code = Self.encoded(text) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        rows = (0..<width).map { row in (0..<width).map { modules[row * width + $0] & 1 == 1 } }
    }

    /// A text with accents says that it is UTF-8, since cameras guess otherwise; an address goes without, in the fewest modules.
    private static func encoded(_ text: String) -> UnsafeMutablePointer<QRcode>? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) }
        guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        defer { QRinput_free(input) }
        let bytes = Array(text.utf8)
        guard QRinput_appendECIheader(input, utf8) == 0, QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0 else {
            return nil
        }
        return QRcode_encodeInput(input)
    }
}

internal import ChartDrawing

extension PageComposer {
    /// A QR code that leads to an address, as SVG markup; nil for an address too long for one.
    ///
    /// `title` is what a screen reader says; when left out, that it is a QR code, and where it leads.
    func qrSymbol(for address: String, title: String? = nil) -> String? {
        guard let code = QRCode(address) else { return nil }
        return QRSymbol(rows: code.rows, title: title ?? words.texts.text("qr-code", ["address": address])).svg()
    }
}

/// How a text is written in a CSV, so that a spreadsheet takes it for what it is.
extension String {
    /// With an apostrophe before it where a spreadsheet would take it for a formula.
    package var guardedFromFormulas: String {
        utf8.first.map(Self.formulaStarts.contains) == true ? "'" + self : self
    }

    /// Without that apostrophe.
    package var unguardedFromFormulas: String {
        guard utf8.first == UInt8(ascii: "'"), let second = utf8.dropFirst().first, Self.formulaStarts.contains(second) else { return self }
        return String(dropFirst())
    }

    /// As a cell: between quotation marks where it holds one, a line end, what separates cells or a sign that nobody sees, or begins or ends
    /// with white space.
    package var csvCell: String {
        let isPlain = !contains { $0 == "\"" || $0.isNewline || ";,\t".contains($0) }
        let hasEnds = first?.isWhitespace == true || last?.isWhitespace == true
        return isPlain && !hasEnds && !unicodeScalars.contains(where: \.isUnseen) ? self : "\"" + replacing("\"", with: "\"\"") + "\""
    }

    /// `=`, `+`, `-`, `@`, tab and carriage return.
    private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
}

extension Unicode.Scalar {
    /// Whether a reader of a cell without quotation marks leaves it out, at the ends or everywhere; white space within a text stays.
    fileprivate var isUnseen: Bool {
        isVisible ? value > 0x7F && properties.isNoncharacterCodePoint : !properties.isWhitespace
    }
}

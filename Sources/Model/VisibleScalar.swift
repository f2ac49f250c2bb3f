extension Unicode.Scalar {
    /// Whether a reader sees something: no space, no zero-width sign, no blank of braille.
    package var isVisible: Bool {
        if value < 0x80 { return value > 0x20 && value != 0x7F }
        return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .format
            && properties.generalCategory != .control && value != 0x2800
    }
}

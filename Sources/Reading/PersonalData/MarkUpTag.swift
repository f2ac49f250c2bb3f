/// A tag of mark-up that is being walked through, for its attributes.
struct MarkUpTag {
    /// The place after its last byte.
    let end: Int
    private var name: [UInt8] = []
    private var attribute = ""

    /// The tag that begins at a place; nil where none does.
    ///
    /// - Parameter lastClose: the last `>` that was looked for, the text's length where there was none; kept, so that the whole text is
    ///   walked once.
    init?(in text: ShownScalars, at start: Int, lastClose: inout Int) {
        guard let first = text.byteAt(start + 1), ShownScalars.plain(UInt32(first)) == .letter else { return nil }
        if lastClose <= start { lastClose = text.bytes[start...].firstIndex(of: 0x3E) ?? text.bytes.count }
        guard lastClose < text.bytes.count else { return nil }
        end = lastClose + 1
    }

    /// The tag after one more byte; nil after its last.
    func after(_ byte: UInt8, at index: Int) -> MarkUpTag? {
        if index + 1 >= end { return nil }
        var tag = self
        if byte == 0x3D {
            tag.attribute = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
            tag.name = []
        } else if ShownScalars.plain(UInt32(byte)) == .letter || byte == 0x2D || byte == 0x3A || (0x30...0x39).contains(byte) {
            if tag.name.count < 40 { tag.name.append(byte) }
        } else {
            tag.name = []
        }
        return tag
    }

    /// Whether what stands here are places and sizes in a drawing.
    var isGeometry: Bool { Self.geometry.contains(attribute) }

    private static let geometry: Set<String> = [
        "d", "points", "viewbox", "transform", "gradienttransform", "patterntransform", "style", "values", "path", "x", "y", "x1", "x2",
        "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "width", "height", "rotate", "coords", "srcset", "sizes", "offset",
        "stroke-dasharray", "textlength", "xmlns", "xlink:href",
    ]
}

/// How a file writes what it loads or leads to.
enum LinkSyntax {
    case page, styleSheet

    /// A byte that stands before every link.
    var sign: UInt8 {
        switch self {
        case .page: UInt8(ascii: "=")
        case .styleSheet: UInt8(ascii: "(")
        }
    }

    /// Where the link lies that a sign belongs to; nil where it belongs to none.
    func link(in bytes: UnsafeRawBufferPointer, at sign: Int) -> Range<Int>? {
        switch self {
        case .page: attributeValue(in: bytes, at: sign)
        case .styleSheet:
            Self.isWord(Self.address, in: bytes, before: sign) ? value(in: bytes, from: sign + 1, end: UInt8(ascii: ")")) : nil
        }
    }

    /// The attributes that hold an address.
    private static let attributes = ["href", "src", "poster", "data-index"].map { Array($0.utf8) }
    private static let address = Array("url".utf8)

    private func attributeValue(in bytes: UnsafeRawBufferPointer, at sign: Int) -> Range<Int>? {
        guard Self.attributes.contains(where: { Self.isWord($0, in: bytes, before: sign) }) else { return nil }
        // Outside a tag it is text that shows how a page is written.
        var place = sign - 1
        while place >= 0, bytes[place] != UInt8(ascii: "<") {
            if bytes[place] == UInt8(ascii: ">") { return nil }
            place -= 1
        }
        return place < 0 ? nil : value(in: bytes, from: sign + 1, end: UInt8(ascii: ">"))
    }

    /// Whether a word in any case stands just before a place, and is no end of a longer one.
    private static func isWord(_ word: [UInt8], in bytes: UnsafeRawBufferPointer, before place: Int) -> Bool {
        var place = place
        while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
        let start = place - word.count
        // Its last letter tells of most that they are another word.
        guard start > 0, word.last == bytes[place - 1] | 0x20, word.elementsEqual(bytes[start..<place], by: { $0 == $1 || $0 == $1 | 0x20 })
        else { return false }
        let before = bytes[start - 1]
        return isSpace(before)
            || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ",")].contains(before)
    }

    /// A value between quotation marks, or without them up to a space or an end.
    private func value(in bytes: UnsafeRawBufferPointer, from place: Int, end: UInt8) -> Range<Int>? {
        var start = place
        while start < bytes.count, Self.isSpace(bytes[start]) { start += 1 }
        guard start < bytes.count else { return nil }
        let quote = bytes[start]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { start += 1 }
        var last = start
        while last < bytes.count, isQuoted ? bytes[last] != quote : !Self.isSpace(bytes[last]) && bytes[last] != end { last += 1 }
        return last < bytes.count ? start..<last : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

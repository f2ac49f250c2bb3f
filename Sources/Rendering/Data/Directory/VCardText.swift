/// A card of vCard 3.0 (RFC 2426) while it is written: CRLF, lines folded at 75 octets, values escaped.
struct VCardText {
    private(set) var bytes: [UInt8] = Array("BEGIN:VCARD\r\nVERSION:3.0\r\n".utf8)

    /// Adds a property with a text; one that is empty is left out.
    mutating func add(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        write(name + ":" + Self.escaped(text))
    }

    /// Adds a property with several parts, each escaped, between semicolons or commas.
    mutating func add(_ name: String, parts: [String], separator: String) {
        if parts.allSatisfy(\.isEmpty) { return }
        write(name + ":" + parts.map(Self.escaped).joined(separator: separator))
    }

    /// Adds a property with a value that no one may escape, such as a telephone number or a date.
    mutating func add(_ name: String, raw value: String?) {
        if let value, !value.isEmpty { write(name + ":" + value) }
    }

    /// Ends the card.
    mutating func finish() {
        bytes += Array("END:VCARD\r\n".utf8)
    }

    /// Backslashes, commas, semicolons and line ends.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\\\"
            case ",": result += "\\,"
            case ";": result += "\\;"
            case _ where character.isNewline: result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    private mutating func write(_ line: String) {
        bytes += foldedLine(line)
    }
}

/// A line of at most 75 octets and its continuations, which begin with a space, as vCard and iCalendar want it; no letter is cut, nor
/// an accent from the letter that it belongs to, as long as they fit on a line.
func foldedLine(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    let fold = { (bytes: inout [UInt8], length: inout Int) in
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
    }
    for character in line {
        let count = character.utf8.count
        if length + count > 75 { fold(&bytes, &length) }
        for scalar in character.unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > 75 { fold(&bytes, &length) }
            bytes += UTF8.encode(scalar)?.map { $0 } ?? []
            length += width
        }
    }
    return bytes + [0x0D, 0x0A]
}

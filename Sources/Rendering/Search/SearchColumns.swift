internal import Planning

/// The values of one of the search's files, as the members of an object in a script.
struct SearchColumns {
    private(set) var content: [UInt8] = []

    /// Adds a text.
    mutating func set(_ key: String, _ text: String) {
        begin(key)
        Self.write(text, to: &content)
    }

    /// Adds texts as one, a line each.
    mutating func set(_ key: String, lines: [String]) {
        set(key, lines.map(Self.line).joined(separator: "\n"))
    }

    /// Adds numbers.
    mutating func set(_ key: String, _ numbers: SearchNumbers) {
        begin(key)
        content.append(Self.quote)
        content += numbers.bytes
        content.append(Self.quote)
    }

    /// Adds a plain number.
    mutating func set(_ key: String, _ number: Int) {
        begin(key)
        content += Array(String(number).utf8)
    }

    /// Adds an object below this one.
    mutating func set(_ key: String, _ columns: SearchColumns) {
        begin(key)
        content += Array("{".utf8) + columns.content + Array("}".utf8)
    }

    /// The values as a script that hands them to the page by calling a function of `kringSearch`: a page that is opened from a folder may
    /// read no other kind of file.
    ///
    /// - Parameter arguments: what stands before the values.
    func script(calling function: String, _ arguments: [String], at path: String) -> RenderedFile {
        var bytes = Array("kringSearch.\(function)(".utf8)
        for argument in arguments {
            Self.write(argument, to: &bytes)
            bytes += Array(", ".utf8)
        }
        return RenderedFile(address: PageAddress(path), bytes: bytes + Array("{\n".utf8) + content + Array("\n});\n".utf8))
    }

    private mutating func begin(_ key: String) {
        if !content.isEmpty { content += Array(",\n".utf8) }
        Self.write(key, to: &content)
        content += Array(": ".utf8)
    }

    private static func line(_ text: String) -> String {
        // Most have no line end, and bytes are looked at faster than characters.
        let mayEnd = text.utf8.contains { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }
        return mayEnd ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
    }

    /// A text between quotation marks, with nothing in it that ends a script or a line of one.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(quote)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x0A: bytes += [0x5C, 0x6E]
            case quote, 0x5C: bytes += [0x5C, byte]
            case 0..<0x20, UInt8(ascii: "<"): bytes += Array(escaped(UInt16(byte)).utf8)
            // U+2028 and U+2029, which are the only ones that begin so and end in these.
            case 0xE2 where rest.starts(with: [0x80, 0xA8]) || rest.starts(with: [0x80, 0xA9]):
                bytes += Array(escaped(rest.dropFirst().first == 0xA8 ? 0x2028 : 0x2029).utf8)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        bytes.append(quote)
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static let quote = UInt8(ascii: "\"")
}

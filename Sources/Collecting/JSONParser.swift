/// Why a text is not JSON.
struct JSONProblem: Error {
    var summary: String
    /// In UTF-8 bytes from the beginning of the text.
    var offset: Int
}

/// Walks a JSON text once (RFC 8259).
///
/// Our own and not Foundation's, because a diagnostic needs the place of each value, and a key that stands twice must be seen.
struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0
    private static let deepest = 16

    /// Parses a whole text.
    ///
    /// - Throws: `JSONProblem`.
    static func parse(_ text: String) throws -> JSONNode {
        var parser = JSONParser(bytes: Array(text.utf8))
        let node = try parser.node()
        parser.skipSpace()
        if parser.index < parser.bytes.count { throw parser.problem("something stands after its end") }
        return node
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func node() throws -> JSONNode {
        skipSpace()
        let offset = index
        guard let byte = current else { throw problem(bytes.isEmpty ? "it is empty" : "it ends too early") }
        switch byte {
        case UInt8(ascii: "{"): return JSONNode(value: try nested { try $0.object() }, offset: offset)
        case UInt8(ascii: "["): return JSONNode(value: try nested { try $0.array() }, offset: offset)
        case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), offset: offset)
        case UInt8(ascii: "-"), 0x30...0x39: return JSONNode(value: .number(try number()), offset: offset)
        default: return JSONNode(value: try word(), offset: offset)
        }
    }

    private mutating func nested(_ read: (inout JSONParser) throws -> JSONNode.Value) throws -> JSONNode.Value {
        depth += 1
        if depth > Self.deepest { throw problem("lists within lists go more than \(Self.deepest) levels deep") }
        index += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws -> JSONNode.Value {
        var pairs: [(key: String, keyOffset: Int, node: JSONNode)] = []
        if skips("}") { return .object(pairs) }
        repeat {
            skipSpace()
            let offset = index
            guard current == UInt8(ascii: "\"") else { throw problem("a key in quotation marks should stand here") }
            let key = try string()
            guard skips(":") else { throw problem("a colon should stand here") }
            pairs.append((key, offset, try node()))
        } while skips(",")
        guard skips("}") else { throw problem("a comma or } should stand here") }
        return .object(pairs)
    }

    private mutating func array() throws -> JSONNode.Value {
        var nodes: [JSONNode] = []
        if skips("]") { return .array(nodes) }
        repeat { nodes.append(try node()) } while skips(",")
        guard skips("]") else { throw problem("a comma or ] should stand here") }
        return .array(nodes)
    }

    private mutating func word() throws -> JSONNode.Value {
        for (word, value) in [("true", JSONNode.Value.truth(true)), ("false", .truth(false)), ("null", .nothing)]
        where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return value
        }
        throw problem("no value begins like this")
    }

    private mutating func number() throws -> String {
        let start = index
        while let byte = current, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
            index = start
            throw problem("this is not a number")
        }
        return text
    }

    private mutating func string() throws -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            case 0..<0x20:
                index -= 1
                throw problem("a text holds a line end or another control character")
            default: text.append(byte)
            }
        }
        index = start
        throw problem("the text that begins here never ends")
    }

    /// What follows a backslash, in UTF-8.
    private mutating func escaped() throws -> [UInt8] {
        guard let byte = current else { throw problem("it ends too early") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let first = try hexUnit()
            var units = [first]
            // The second half of a character outside the first plane.
            if first & 0xFC00 == 0xD800, bytes[index...].starts(with: "\\u".utf8) {
                index += 2
                units.append(try hexUnit())
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        default: throw problem("a backslash has no meaning before this")
        }
    }

    private mutating func hexUnit() throws -> UInt16 {
        let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, !digits.hasPrefix("+"), !digits.hasPrefix("-"), let unit = UInt16(digits, radix: 16) else {
            throw problem("four hexadecimal digits should stand here")
        }
        index += 4
        return unit
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D { index += 1 }
    }

    /// Passes over a character, with the white space before it, when it stands here.
    private mutating func skips(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard current == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private func problem(_ summary: String) -> JSONProblem {
        JSONProblem(summary: summary, offset: index)
    }
}

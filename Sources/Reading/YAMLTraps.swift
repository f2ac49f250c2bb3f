/// Something in YAML that is refused before it is parsed.
enum YAMLTrap: Equatable {
    case alias(name: String, line: Int, column: Int)
    case depth(line: Int)
    case tab(line: Int)
}

/// Non-breaking spaces where YAML wants plain ones (a word processor puts them there) made plain; columns stay the same.
func withPlainSpaces(_ text: String) -> String {
    guard text.utf8.contains(0xA0) else { return text }
    var result = String.UnicodeScalarView()
    var isStructure = true
    for scalar in text.unicodeScalars {
        if scalar == "\u{A0}" {
            result.append(isStructure ? " " : scalar)
            continue
        }
        result.append(scalar)
        isStructure = scalar == "\n" || scalar == ":" || scalar == "-" || scalar == "," || (isStructure && scalar == " ")
    }
    return String(result)
}

/// The first alias or anchor, tab in an indentation, or nesting too deep for the parser, outside block scalars and quotes.
func yamlTrap(in text: String) -> YAMLTrap? {
    var number = 0
    var blockIndent: Int?
    var flowDepth = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        let bytes = Array(line)
        let indent = bytes.prefix { $0 == 0x20 }.count
        if indent == bytes.count { continue }
        if let outer = blockIndent {
            if indent > outer { continue }
            blockIndent = nil
        }
        if bytes[indent] == 0x09, flowDepth == 0 { return .tab(line: number) }
        var scan = YAMLLine(bytes: bytes, indent: indent, flowDepth: flowDepth)
        if let column = scan.aliasColumn() {
            let name = String(decoding: bytes[column...].prefix { $0 > 0x20 }, as: UTF8.self)
            return .alias(name: name, line: number, column: column + 1)
        }
        flowDepth = scan.flowDepth
        if scan.depth > yamlDepthLimit { return .depth(line: number) }
        if scan.opensBlock { blockIndent = scan.contentIndent }
    }
    return nil
}

/// One line of YAML, walked once.
private struct YAMLLine {
    let bytes: [UInt8]
    /// Indentation of the line; a block scalar that it opens is deeper than this.
    var contentIndent: Int
    var flowDepth: Int
    var depth: Int
    var opensBlock = false

    init(bytes: [UInt8], indent: Int, flowDepth: Int) {
        self.bytes = bytes
        self.contentIndent = indent
        self.flowDepth = flowDepth
        self.depth = indent / 2 + flowDepth
        let trimmed = bytes.reversed().drop { $0 == 0x20 || $0 == 0x2B || $0 == 0x2D || (0x30...0x39).contains($0) }
        if let last = trimmed.first, last == 0x7C || last == 0x3E {
            let before = trimmed.dropFirst().first
            opensBlock = before == 0x20
        }
    }

    /// The index of `&name` or `*name` where a value begins; also counts the depth on the way.
    mutating func aliasColumn() -> Int? {
        var isValueStart = true
        var quote: UInt8?
        for (index, byte) in bytes.enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case 0x20, 0x09: continue
            case 0x23 where index == 0 || bytes[index - 1] == 0x20: return nil
            case 0x22, 0x27: if isValueStart { quote = byte }
            case 0x5B, 0x7B: if isValueStart || flowDepth > 0 { flowDepth += 1 }
            case 0x5D, 0x7D: flowDepth = max(0, flowDepth - 1)
            case 0x26, 0x2A:
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                if isValueStart, next > 0x20, next != 0x2A { return index }
            default: break
            }
            let isListMark = byte == 0x2D && isValueStart
            if isListMark || byte == 0x5B || byte == 0x7B { depth += 1 }
            let nextIsSpace = index + 1 >= bytes.count || bytes[index + 1] == 0x20
            isValueStart =
                (isListMark && nextIsSpace) || (byte == 0x3A && nextIsSpace) || byte == 0x5B || byte == 0x7B
                || (byte == 0x2C && flowDepth > 0)
        }
        return nil
    }
}

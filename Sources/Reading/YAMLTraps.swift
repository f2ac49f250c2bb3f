/// Something in YAML that is refused before it is parsed.
enum YAMLTrap: Equatable {
    case alias(name: String, line: Int, column: Int)
    case tag(name: String, line: Int, column: Int)
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

/// The first alias, anchor or tag, tab in an indentation, or nesting too deep for the parser, outside block scalars and quotes.
func yamlTrap(in text: String) -> YAMLTrap? {
    var number = 0
    var blockIndent: Int?
    var flowDepth = 0
    var quote: UInt8?
    var bracketDepth = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        number += 1
        let bytes = Array(line)
        for byte in bytes {
            if byte == 0x5B || byte == 0x7B { bracketDepth += 1 }
            if byte == 0x5D || byte == 0x7D { bracketDepth = max(0, bracketDepth - 1) }
            if bracketDepth > anyDepthLimit { return .depth(line: number) }
        }
        if leadLength(of: bytes) > anyDepthLimit { return .depth(line: number) }
        let indent = bytes.prefix { $0 == 0x20 }.count
        if quote == nil {
            if indent == bytes.count { continue }
            if let outer = blockIndent {
                if indent > outer { continue }
                blockIndent = nil
            }
            if bytes[indent] == 0x09, flowDepth == 0 { return .tab(line: number) }
        }
        var scan = YAMLLine(bytes: bytes, indent: indent, flowDepth: flowDepth, quote: quote)
        if let column = scan.refusedColumn() {
            let name = String(decoding: bytes[column...].prefix { $0 > 0x20 && $0 != 0x2C && $0 != 0x5D && $0 != 0x7D }, as: UTF8.self)
            let characters = String(decoding: bytes[..<column], as: UTF8.self).count
            return bytes[column] == 0x21
                ? .tag(name: name, line: number, column: characters + 1) : .alias(name: name, line: number, column: characters + 1)
        }
        flowDepth = scan.flowDepth
        quote = scan.quote
        if scan.depth > yamlDepthLimit { return .depth(line: number) }
        blockIndent = scan.blockIndent
    }
    return nil
}

/// Brackets or marks at the beginning of a line that are refused even where they seem to stand in quotes, lest a line be misjudged.
private let anyDepthLimit = 300

/// The length of what stands before a line's first key or value: spaces, and marks of lists and keys.
private func leadLength(of bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count {
        let isMark =
            (bytes[index] == 0x2D || bytes[index] == 0x3F) && index + 1 < bytes.count
            && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09)
        guard bytes[index] == 0x20 || bytes[index] == 0x09 || isMark else { break }
        index += 1
    }
    return index
}

/// One line of YAML, walked once.
private struct YAMLLine {
    let bytes: [UInt8]
    let indent: Int
    var flowDepth: Int
    var depth: Int
    /// The quotation mark of a text that goes on from the line before, or on to the next.
    var quote: UInt8?
    /// Where a block scalar begins on this line: its text is indented further than this.
    var blockIndent: Int?

    init(bytes: [UInt8], indent: Int, flowDepth: Int, quote: UInt8?) {
        self.bytes = bytes
        self.indent = indent
        self.flowDepth = flowDepth
        self.quote = quote
        self.depth = (quote == nil ? indent / 2 : 0) + flowDepth
    }

    /// The index of `&name`, `*name` or `!name` where a value begins; also counts the depth on the way.
    mutating func refusedColumn() -> Int? {
        var isValueStart = quote == nil
        var isEscaped = false
        var lastMark = indent - 1
        var keyIndent: Int?
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            if let open = quote {
                if isEscaped {
                    isEscaped = false
                } else if (open == 0x22 && byte == 0x5C) || (open == 0x27 && byte == 0x27 && next == 0x27) {
                    isEscaped = true
                } else if byte == open {
                    quote = nil
                }
                continue
            }
            let endsMark = next == 0x20 || next == 0x09
            let isMark = (byte == 0x2D || byte == 0x3F) && isValueStart && endsMark
            switch byte {
            case 0x20, 0x09: continue
            case 0x21: if isValueStart { return index }
            case 0x23 where index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09: return nil
            case 0x22, 0x27: if isValueStart { quote = byte }
            case 0x5B, 0x7B: if isValueStart || flowDepth > 0 { flowDepth += 1 }
            case 0x5D, 0x7D: flowDepth = max(0, flowDepth - 1)
            case 0x26, 0x2A: if isValueStart, next > 0x20, next != 0x2A { return index }
            case 0x7C, 0x3E: if isValueStart, flowDepth == 0, opensBlock(at: index) { blockIndent = keyIndent ?? lastMark }
            default: break
            }
            if isMark { lastMark = index } else if keyIndent == nil { keyIndent = index }
            if isMark || byte == 0x5B || byte == 0x7B { depth += 1 }
            isValueStart = isMark || (byte == 0x3A && endsMark) || byte == 0x5B || byte == 0x7B || (byte == 0x2C && flowDepth > 0)
        }
        return nil
    }

    /// Whether nothing but a block scalar's signs and a comment follow.
    private func opensBlock(at index: Int) -> Bool {
        let rest = bytes[(index + 1)...].drop { $0 == 0x2B || $0 == 0x2D || (0x30...0x39).contains($0) }
        return rest.allSatisfy { $0 == 0x20 } || (rest.first == 0x20 && rest.first { $0 != 0x20 } == 0x23)
    }
}

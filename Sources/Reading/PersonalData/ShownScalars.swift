/// What a byte and those after it come to for a reader: escapes and entities stand for their character, mark-up and what is not seen for
/// nothing.
enum ShownScalar: Equatable {
    case digit(Int)
    /// Mark-up within a line, or a character that is not seen: what stands before and after it belongs together.
    case nothing
    case space, tab, newline
    case dash, slash, dot, comma, underscore, parenthesis, quoteMark
    case letter
    case other
    /// The end of the text, or mark-up after which something else begins: a cell, a paragraph.
    case end
}

/// Reads bytes of text as a reader sees them, wherever one asks; each step goes forward by at least one byte.
struct ShownScalars {
    let bytes: [UInt8]
    /// The most bytes that a tag, a comment or a link's address may take.
    private static let longestMarkUp = 1000

    /// Whether a tab is a space; in a table of columns it ends a cell.
    private let joinsTabs: Bool

    init(_ text: some StringProtocol, joinsTabs: Bool = true) {
        bytes = Array(text.utf8)
        self.joinsTabs = joinsTabs
    }

    /// What stands at a place, and where the next begins.
    func scalar(at index: Int) -> (shown: ShownScalar, next: Int) {
        guard index < bytes.count else { return (.end, index) }
        let byte = bytes[index]
        switch byte {
        case 0x30...0x39: return (.digit(Int(byte - 0x30)), index + 1)
        case 0x41...0x5A, 0x61...0x7A: return (.letter, index + 1)
        case 0x2A, 0x60, 0x7E, 0x5B: return (.nothing, index + 1)  // * ` ~ [
        case 0x5D: return (.nothing, endOfAddress(after: index + 1))
        case 0x3D: return byteAt(index + 1) == 0x0A ? (.nothing, index + 2) : (.other, index + 1)  // A soft line end of mail
        case 0x3C: return markUp(at: index)
        case 0x09: return (joinsTabs ? .space : .tab, index + 1)
        case 0x26, 0x5C, 0x25: return escape(at: index)
        case 0x80...: return wide(at: index)
        default: return (Self.plain(UInt32(byte)), index + 1)
        }
    }

    func byteAt(_ index: Int) -> UInt8? {
        bytes.indices.contains(index) ? bytes[index] : nil
    }

    /// The address after a link's text: `](address)`.
    private func endOfAddress(after index: Int) -> Int {
        guard byteAt(index) == 0x28 else { return index }
        let end = bytes[index...].prefix(Self.longestMarkUp).firstIndex { $0 == 0x29 || $0 == 0x0A }
        return end.flatMap { bytes[$0] == 0x29 ? $0 + 1 : nil } ?? index
    }

    private func wide(at index: Int) -> (ShownScalar, Int) {
        let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
        let value = bytes[index...].prefix(length).dropFirst().reduce(
            UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        ) { $0 << 6 | UInt32($1 & 0x3F) }
        return (Self.shown(value), min(index + length, bytes.count))
    }

    /// A tag, a comment or the like; a lone `<` is itself.
    private func markUp(at index: Int) -> (ShownScalar, Int) {
        let rest = bytes[(index + 1)...].prefix(Self.longestMarkUp)
        if rest.starts(with: "!--".utf8) {
            var dashes = 0
            for (offset, byte) in rest.enumerated().dropFirst(3) {
                if byte == 0x3E, dashes >= 2 { return (.nothing, index + 2 + offset) }
                dashes = byte == 0x2D ? dashes + 1 : 0
            }
            return (.other, index + 1)
        }
        guard let first = rest.first, first == 0x2F || first == 0x3F || Self.plain(UInt32(first)) == .letter,
            let end = rest.firstIndex(of: 0x3E)
        else { return (.other, index + 1) }
        var name = rest[..<end].drop { $0 == 0x2F }.prefix { Self.plain(UInt32($0)) == .letter || $0 == 0x3A }
        if let colon = name.lastIndex(of: 0x3A) { name = name[(colon + 1)...] }
        let lowered = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
        if lowered == "br" { return (.newline, end + 1) }
        return (Self.inlineTags.contains(lowered) ? .nothing : .end, end + 1)
    }

    private static let inlineTags: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr",
        "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
    ]
}

extension ShownScalars {
    /// What an entity, a backslash or a percent sign stands for; the sign itself where it stands for nothing else.
    private func escape(at index: Int) -> (ShownScalar, Int) {
        guard let found = escaped(at: index) else { return (.other, index + 1) }
        return (Self.shown(found.value), found.next)
    }

    private func escaped(at index: Int) -> (value: UInt32, next: Int)? {
        switch bytes[index] {
        case 0x26:
            guard let end = bytes[(index + 1)...].prefix(24).firstIndex(of: 0x3B) else { return nil }
            let name = bytes[(index + 1)..<end]
            if name.first == 0x23 {
                let isHex = (name.dropFirst().first ?? 0) | 0x20 == 0x78
                return number(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).map { ($0, end + 1) }
            }
            return Self.entities[String(decoding: name, as: UTF8.self)].map { ($0, end + 1) }
        case 0x25:
            let digits = bytes[(index + 1)...].prefix(2)
            return digits.count == 2 ? number(digits, radix: 16).flatMap { $0 < 0x80 ? ($0, index + 3) : nil } : nil
        default:
            guard let next = byteAt(index + 1) else { return nil }
            let length = [0x78: 2, 0x75: 4, 0x55: 8][Int(next)]
            if let length {
                let digits = bytes[(index + 2)...].prefix(length)
                return digits.count == length ? number(digits, radix: 16).map { ($0, index + 2 + length) } : nil
            }
            switch next {
            case 0x6E, 0x72, 0x0A: return (0x0A, index + 2)  // \n, \r, a hard line end
            case 0x74: return (0x09, index + 2)
            case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0x20: return (UInt32(next), index + 2)
            default: return nil
            }
        }
    }

    private func number(_ digits: ArraySlice<UInt8>, radix: Int) -> UInt32? {
        digits.isEmpty ? nil : UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    }

    private static let entities: [String: UInt32] = [
        "nbsp": 0xA0, "ensp": 0x2002, "emsp": 0x2003, "emsp13": 0x2004, "emsp14": 0x2005, "numsp": 0x2007, "puncsp": 0x2008,
        "thinsp": 0x2009, "hairsp": 0x200A, "MediumSpace": 0x205F, "NonBreakingSpace": 0xA0, "ThinSpace": 0x2009, "Tab": 9, "NewLine": 10,
        "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "NoBreak": 0x2060, "ZeroWidthSpace": 0x200B,
        "ndash": 0x2013, "mdash": 0x2014, "minus": 0x2212, "hyphen": 0x2010, "dash": 0x2010, "horbar": 0x2015, "period": 0x2E,
        "comma": 0x2C, "sol": 0x2F, "frasl": 0x2044, "middot": 0xB7, "centerdot": 0xB7, "bull": 0x2022, "lowbar": 0x5F, "ast": 0x2A,
        "sup1": 0xB9, "sup2": 0xB2, "sup3": 0xB3,
    ]
}

extension ShownScalars {
    /// What a character is that stands for itself.
    static func shown(_ value: UInt32) -> ShownScalar {
        if value < 0x80 { return plain(value) }
        guard let scalar = Unicode.Scalar(value) else { return .other }
        switch value {
        case 0x2212, 0x2043, 0x02D7, 0xFE63: return .dash
        case 0x2044, 0x2215, 0xFF0F, 0x29F8: return .slash
        case 0xB7, 0x2022, 0x2024, 0x2027, 0x22C5, 0x30FB, 0xFF0E, 0xFF65, 0xFE52: return .dot
        case 0xFF0C, 0x201A: return .comma
        case 0x2800, 0x3164, 0x115F, 0x1160, 0xFFA0: return .space
        default: break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .decimalNumber, .otherNumber:
            guard properties.numericType == .decimal || properties.numericType == .digit, let number = properties.numericValue,
                (0...9).contains(number)
            else { return .other }
            return .digit(Int(number))
        case .format, .control, .nonspacingMark, .enclosingMark: return value == 0x85 ? .newline : .nothing
        case .spaceSeparator: return .space
        case .lineSeparator, .paragraphSeparator: return .newline
        case .dashPunctuation: return .dash
        case .connectorPunctuation: return .underscore
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
        default: return .other
        }
    }

    static func plain(_ value: UInt32) -> ShownScalar {
        switch value {
        case 0x30...0x39: .digit(Int(value) - 0x30)
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x20: .space
        case 0x09: .tab
        case 0x0A: .newline
        case 0x2D: .dash
        case 0x2F: .slash
        case 0x2E: .dot
        case 0x2C: .comma
        case 0x5F: .underscore
        case 0x28, 0x29: .parenthesis
        case 0x3E: .quoteMark
        case 0x2A, 0x60, 0x7E, 0x5B, 0x5D, 0x00...0x08, 0x0B...0x1F, 0x7F: .nothing
        default: .other
        }
    }
}

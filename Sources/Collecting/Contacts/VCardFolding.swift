/// The lines of an address book in bytes, with their folds undone before anything is decoded: a fold may stand in the middle of a letter,
/// and each property may have a character set of its own.
///
/// Version 2.1 folds before a space and keeps it, 3.0 and 4.0 put one in that is no part of the text. Quoted-printable has soft line ends
/// of its own, after which some programs put such a space as well. Pictures go on for as long as there are only letters of base64, indented
/// or not, until an empty line or the next property.
struct VCardFolding {
    struct Line {
        var bytes: [UInt8]
        /// Of the line on which it begins, from 1.
        var number: Int
    }

    private(set) var lines: [Line] = []
    private let written: [ArraySlice<UInt8>]
    /// Whether every line after a soft line end begins with a space, so that the space is the program's.
    private let softLinesAreIndented: Bool

    init(_ bytes: [UInt8]) {
        let written = Self.split(bytes)
        var soft: [Bool] = []
        var goesOn = false
        for line in written {
            let isSoft = line.last == 0x3D && (goesOn || Self.header(of: line).contains("QUOTED-PRINTABLE"))
            if goesOn, !line.isEmpty { soft.append(Self.isIndented(line)) }
            goesOn = isSoft
        }
        softLinesAreIndented = soft.count > 1 && !soft.contains(false)
        self.written = written
        unfold()
    }

    private mutating func unfold() {
        var keepsSpace = false
        var isSoft = false
        var isPicture = false
        for (index, line) in written.enumerated() {
            let isMark = Self.begins(line, with: "BEGIN:VCARD") || Self.begins(line, with: "END:VCARD")
            if Self.begins(line, with: "BEGIN:VCARD") { keepsSpace = isVersion21(from: index) }
            guard let last = lines.indices.last, !isMark else {
                if !Self.isBlank(line) { lines.append(Line(bytes: Array(line), number: index + 1)) }
                (isSoft, isPicture) = (false, false)
                continue
            }
            if isSoft {
                lines[last].bytes.removeLast()
                let isFold = Self.isIndented(line) && spaceIsFold(after: lines[last].bytes)
                lines[last].bytes += isFold ? line.drop(while: Self.isSpace) : line
            } else if Self.isBlank(line) {
                isPicture = false
                continue
            } else if Self.isIndented(line) {
                lines[last].bytes += keepsSpace && !isPicture ? line : line.dropFirst()
            } else if isPicture, line.allSatisfy(Self.isBase64) {
                lines[last].bytes += line
            } else {
                lines.append(Line(bytes: Array(line), number: index + 1))
                isPicture = Self.header(of: line).contains("BASE64") || Self.header(of: line).contains("ENCODING=B")
            }
            let current = lines[lines.count - 1].bytes
            isSoft = current.last == 0x3D && Self.header(of: current[...]).contains("QUOTED-PRINTABLE")
        }
    }

    /// Whether the space at the beginning of a line is what a program put after a soft line end, and no part of the text.
    private func spaceIsFold(after text: [UInt8]) -> Bool {
        if softLinesAreIndented { return true }
        guard let colon = text.firstIndex(of: 0x3A) else { return true }
        let value = text[(colon + 1)...]
        if value.last == 0x20 || value.suffix(3).elementsEqual(Array("=20".utf8)) { return true }
        // Spaces that are written as =20 are not written as themselves.
        let hasCodes = value.indices.contains { value[$0...].starts(with: Array("=20".utf8)) }
        return hasCodes && !value.contains(0x20) || Self.endsWithinLetter(value)
    }

    /// Whether the codes at the end are the beginning of a letter of UTF-8 that goes on.
    private static func endsWithinLetter(_ value: ArraySlice<UInt8>) -> Bool {
        var rest = value
        for following in 0..<3 {
            guard rest.count >= 3, rest[rest.endIndex - 3] == 0x3D, let code = String(validating: rest.suffix(2), as: UTF8.self),
                let byte = UInt8(code, radix: 16)
            else { return false }
            if byte >= 0xC2 { return following < (byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1) }
            if byte < 0x80 { return false }
            rest = rest.dropLast(3)
        }
        return false
    }

    private func isVersion21(from start: Int) -> Bool {
        for line in written[(start + 1)...].prefix(40) {
            if Self.begins(line, with: "VERSION:") { return String(decoding: line.dropFirst(8), as: UTF8.self).contains("2.1") }
            if Self.begins(line, with: "END:VCARD") { return false }
        }
        return false
    }

    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
            let isPair = bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D
            if !isPair { lines.append(bytes[start..<index]) }
            start = index + 1
        }
        lines.append(bytes[start...])
        return lines
    }

    /// What stands before the first colon, in capitals.
    private static func header(of line: ArraySlice<UInt8>) -> String {
        String(decoding: line.prefix(200).prefix { $0 != 0x3A }, as: UTF8.self).uppercased()
    }

    private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool { line.first.map(isSpace) ?? false }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(isSpace) }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
        default: false
        }
    }

    private static func begins(_ line: ArraySlice<UInt8>, with mark: String) -> Bool {
        String(decoding: line.prefix(mark.utf8.count), as: UTF8.self).uppercased() == mark
    }
}

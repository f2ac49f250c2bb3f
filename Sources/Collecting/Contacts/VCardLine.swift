internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// A property of a vCard of any version, with its value decoded.
struct VCardLine {
    /// In capitals, without a group: `TEL` for `item1.tel`.
    let name: String
    /// Values of `TYPE`, and bare ones as version 2.1 has them, in capitals.
    let types: Set<String>
    /// Other parameters, with names in capitals.
    let parameters: [String: String]
    /// As it stands, with its escapes; quoted-printable is decoded.
    let value: String
    let place: SourcePlace

    /// Reads a whole line without its folds; nil for one that is no property.
    init?(_ line: String, at place: SourcePlace) {
        var isQuoted = false
        guard
            let colon = line.firstIndex(where: { character in
                if character == "\"" { isQuoted.toggle() }
                return character == ":" && !isQuoted
            })
        else { return nil }
        let parts = line[..<colon].split(separator: ";").map(String.init)
        guard let first = parts.first else { return nil }
        name = String(first.split(separator: ".").last ?? first[...]).trimmed.uppercased()
        var types: Set<String> = []
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).replacing("\"", with: "").trimmed }
            if pair.count == 1 {
                types.insert(pair[0].uppercased())
            } else if pair.count == 2, pair[0].uppercased() == "TYPE" {
                types.formUnion(pair[1].uppercased().split(separator: ",").map(String.init))
            } else if pair.count == 2 {
                parameters[pair[0].uppercased()] = pair[1]
            }
        }
        let isQuotedPrintable = types.contains("QUOTED-PRINTABLE") || parameters["ENCODING"]?.uppercased() == "QUOTED-PRINTABLE"
        let raw = String(line[line.index(after: colon)...])
        value = isQuotedPrintable ? Self.quotedPrintable(raw) : raw
        self.types = types
        self.parameters = parameters
        self.place = place
    }

    /// The value without escapes.
    var text: String { Self.unescaped(value[...]).trimmed }

    /// The parts of a value between semicolons or commas that are not escaped.
    func parts(separator: Character) -> [String] {
        var parts: [String] = []
        var start = value.startIndex
        var isEscaped = false
        for index in value.indices {
            if isEscaped {
                isEscaped = false
            } else if value[index] == "\\" {
                isEscaped = true
            } else if value[index] == separator {
                parts.append(Self.unescaped(value[start..<index]).trimmed)
                start = value.index(after: index)
            }
        }
        return parts + [Self.unescaped(value[start...]).trimmed]
    }

    /// The properties of a file with their folds undone, each with the place where it begins.
    static func lines(of file: TextFile) -> [(text: String, place: SourcePlace)] {
        var lines: [(text: String, place: SourcePlace)] = []
        var isSoft = false
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if isSoft, let last = lines.indices.last {
                lines[last].text = String(lines[last].text.dropLast()) + line
            } else if line.first == " " || line.first == "\t", let last = lines.indices.last {
                lines[last].text += line.dropFirst()
            } else if line.contains(where: { !$0.isWhitespace }) {
                lines.append((String(line), file.place(line: index + 1, column: 1)))
            } else {
                continue
            }
            // Quoted-printable has line ends of its own: an equals sign at the end goes on.
            let text = lines[lines.count - 1].text
            isSoft = text.hasSuffix("=") && text.prefix(120).uppercased().contains("QUOTED-PRINTABLE")
        }
        return lines
    }

    static func unescaped(_ text: Substring) -> String {
        guard text.contains("\\") else { return String(text) }
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// Bytes written as `=C3=A9`, in UTF-8 or else in Windows-1252.
    private static func quotedPrintable(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x3D, let code = String(validating: rest.prefix(2), as: UTF8.self), code.count == 2,
                let value = UInt8(code, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return TextEncoding.decoded(bytes)?.text ?? text
    }
}

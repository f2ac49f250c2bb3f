internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// A property of a vCard of any version, with its value decoded.
struct VCardLine {
    /// In capitals, without a group: `TEL` for `item1.tel`.
    let name: String
    /// What is before the dot, in capitals; empty without one.
    let group: String
    /// Values of `TYPE`, and bare ones as version 2.1 has them, in capitals.
    private(set) var types: Set<String>
    /// Other parameters, with names in capitals.
    let parameters: [String: String]
    /// As it stands, with its escapes; quoted-printable is decoded.
    let value: String
    let place: SourcePlace

    /// Reads a whole line without its folds; nil for one that is no property.
    init?(_ line: [UInt8], at place: SourcePlace) {
        var isQuoted = false
        guard
            let colon = line.firstIndex(where: { byte in
                if byte == 0x22 { isQuoted.toggle() }
                return byte == 0x3A && !isQuoted
            }) ?? line.firstIndex(of: 0x3A)
        else { return nil }
        let parts = characterSetText(line[..<colon], named: nil).split(separator: ";").map(String.init)
        guard let first = parts.first?.split(separator: ".").map({ $0.trimmingCharacters(in: .whitespaces).uppercased() }),
            let name = first.last, Self.isName(name)
        else { return nil }
        self.name = name
        group = first.count > 1 ? first[0] : ""
        var types: Set<String> = []
        var parameters: [String: String] = [:]
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).replacing("\"", with: "").trimmed }
            if part.uppercased().hasPrefix("X-") {
                types.formUnion(Self.types(ofLabel: Self.label(part)))
            } else if pair.count == 1 {
                types.insert(pair[0].uppercased())
            } else if pair.count == 2, pair[0].uppercased() == "TYPE" {
                types.formUnion(pair[1].uppercased().split(separator: ",").map { String($0).trimmed })
            } else if pair.count == 2 {
                parameters[pair[0].uppercased()] = pair[1]
            }
        }
        let encoding = parameters["ENCODING"]?.uppercased() ?? ""
        let raw = line[(colon + 1)...]
        if types.contains("QUOTED-PRINTABLE") || ["QUOTED-PRINTABLE", "QP"].contains(encoding) {
            value = characterSetText(Self.quotedPrintable(raw)[...], named: parameters["CHARSET"])
        } else if types.contains("BASE64") || ["B", "BASE64"].contains(encoding), !Self.binary.contains(name),
            let data = Data(base64Encoded: Data(raw), options: .ignoreUnknownCharacters)
        {
            value = characterSetText([UInt8](data)[...], named: parameters["CHARSET"])
        } else {
            value = characterSetText(raw, named: parameters["CHARSET"])
        }
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

    /// Adds what people wrote beside a number or address: a telephone's own label, which says as much as a type does.
    mutating func take(label: String) { types.formUnion(Self.types(ofLabel: label)) }

    /// What a label says of where someone is reached: `Privé`, `_$!<HomeFAX>!$_`, `Dienst`.
    private static func types(ofLabel label: String) -> Set<String> {
        let folded = foldedForMatching(label, separator: " ").replacing(" ", with: "")
        let known: [(String, [String])] = [
            ("HOME", ["prive", "thuis", "home", "private", "huis", "personal", "persoonlijk"]), ("FAX", ["fax"]), ("PAGER", ["pager"]),
            ("CELL", ["mobiel", "mobile", "cell", "iphone", "gsm"]), ("WORK", ["werk", "work", "dienst", "zakelijk", "kantoor", "office"]),
        ]
        return Set(known.filter { $0.1.contains { folded.contains($0) } }.map(\.0))
    }

    /// The words of a label of someone's own: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=44=69=65=6E=73=74)`, `X-Dienst`.
    private static func label(_ parameter: String) -> String {
        guard parameter.hasSuffix(")"), let comma = parameter.lastIndex(where: { $0 == "," || $0 == "(" }) else {
            return String(parameter.dropFirst(2))
        }
        let written = Array(parameter[parameter.index(after: comma)...].dropLast().utf8)
        return characterSetText(quotedPrintable(written[...])[...], named: nil)
    }

    /// Properties that hold a picture or a sound, and no text.
    private static let binary: Set<String> = ["PHOTO", "LOGO", "SOUND", "KEY"]

    private static func isName(_ text: String) -> Bool {
        text.utf8.first.map { (0x41...0x5A).contains($0) } == true
            && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
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

    /// The bytes that are written as `=C3=A9`.
    private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
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
        return bytes
    }
}

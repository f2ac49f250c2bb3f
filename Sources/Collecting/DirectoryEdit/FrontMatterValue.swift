internal import Model
internal import Reading

/// The bytes of a Markdown file with a value of its front matter set: a text, or a list of texts.
///
/// A value on the line of its key is replaced, and so is a list with an item on each line; a comment behind it stays. A key that is missing
/// gets a line at the end of the front matter. Everything else stays byte for byte.
///
/// - Parameter key: at the first level of the YAML.
/// - Returns: nil when the file has no front matter, or writes the value with keys, over several lines or with marks of YAML's own.
func settingValue(_ key: String, to items: [String], isList: Bool, in bytes: [UInt8], path: String) -> [UInt8]? {
    guard let (rawText, encoding) = TextEncoding.decoded(bytes), let file = TextFile(path: path, bytes: bytes) else { return nil }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let isFence = { (line: Substring) in line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
    guard let first = lines.first, isFence(first), let close = lines.dropFirst().firstIndex(where: isFence) else { return nil }
    var starts = [0]
    for line in lines { starts.append(starts[starts.count - 1] + line.utf8.count + 1) }
    let value = isList ? "[" + items.map { yamlScalar($0, inList: true) }.joined(separator: ", ") + "]" : yamlScalar(items.first ?? "")
    guard let index = lines[1..<close].firstIndex(where: { $0.hasPrefix(key + ":") }) else {
        let lineEnd = rawText.utf8.contains(0x0D) ? rawText.contains("\r\n") ? "\r\n" : "\r" : "\n"
        let edit = TextEdit(range: starts[close]..<starts[close], text: "\(key): \(value)\(lineEnd)")
        return edited(bytes, text: rawText, encoding: encoding, edits: [edit], addition: "")
    }
    let below = lines[(index + 1)..<close].prefix { $0.first.map { $0.isWhitespace || $0 == "-" } ?? true }
    let valueStart = starts[index] + key.utf8.count + 1
    let written = lines[index].utf8.dropFirst(key.utf8.count + 1)
    guard let length = valueLength(String(written) ?? "") else { return nil }
    let own = (String(written) ?? "").utf8.prefix(length)
    let isEmpty = own.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    let items = below.filter { $0.contains { !$0.isWhitespace } }
    if isEmpty, !items.isEmpty {
        // A list with its items on lines of their own.
        guard items.allSatisfy({ $0.trimmedStart.hasPrefix("- ") && !$0.contains(": ") && !$0.contains("#") }) else { return nil }
        let end = starts[index + below.count] + (lines[index + below.count].utf8.count)
        let edit = TextEdit(range: valueStart..<end, text: " " + value)
        return edited(bytes, text: rawText, encoding: encoding, edits: [edit], addition: "")
    }
    if !items.isEmpty { return nil }
    let edit = TextEdit(range: valueStart..<(valueStart + length), text: " " + value)
    return edited(bytes, text: rawText, encoding: encoding, edits: [edit], addition: "")
}

/// How many bytes of a line after its key are the value, without a comment and the spaces before it; nil for a value that no one can
/// replace in one line.
func valueLength(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return 0 }
    var index = start
    switch bytes[start] {
    case 0x23: return 0
    case 0x7B, 0x7C, 0x3E, 0x26, 0x2A, 0x21: return nil
    case 0x22, 0x27:
        let quote = bytes[start]
        index += 1
        while index < bytes.count {
            if bytes[index] == 0x5C, quote == 0x22 {
                index += 1
            } else if bytes[index] == quote {
                if quote == 0x27, index + 1 < bytes.count, bytes[index + 1] == quote { index += 1 } else { return index + 1 }
            }
            index += 1
        }
        return nil
    case 0x5B:
        guard let end = bytes.lastIndex(of: 0x5D) else { return nil }
        return end + 1
    default:
        while index < bytes.count {
            if bytes[index] == 0x23, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { break }
            index += 1
        }
        while index > start, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return index
    }
}

/// A text as YAML writes it: plain where no one can misread it, else between quotation marks.
func yamlScalar(_ text: String, inList: Bool = false) -> String {
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    let marks = inList ? " .'/&()+@_-" : " .,'/&()+@_-"
    let isPlain =
        text.first.map(isWord) == true && text.last != " " && text.allSatisfy { isWord($0) || marks.contains($0) }
        && !["true", "false", "yes", "no", "on", "off", "null"].contains(text.lowercased())
    if isPlain { return text }
    var quoted = "\""
    for character in text {
        switch character {
        case "\"", "\\": quoted += "\\\(character)"
        case _ where character.isNewline: quoted += "\\n"
        case "\t": quoted += "\\t"
        default: quoted.append(character)
        }
    }
    return quoted + "\""
}

extension Substring {
    fileprivate var trimmedStart: Substring { drop { $0 == " " || $0 == "\t" } }
}

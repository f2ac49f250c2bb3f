/// A line of YAML as a person types it, `key: value` or `- value`, with what in its value means something else than it seems.
///
/// Looked at only where the parser gave up: most of what people type here YAML reads as they mean it.
struct YAMLValue {
    /// Why the value is not read as text.
    enum Trap: Equatable {
        /// It opens with a quotation mark that is not closed, or is closed before its end.
        case quote(Character)
        /// It begins with a sign of YAML's own.
        case sign(String)
        /// It has a colon and a space in it, or ends in a colon.
        case colon
    }

    /// `title: ` with its indentation, or `- `.
    let lead: Substring
    let value: Substring
    let trap: Trap

    /// Nil when the line has no value, or one in which nothing is wrong.
    init?(_ line: Substring) {
        guard let start = YAMLValue.start(of: line) else { return nil }
        lead = line[..<start]
        value = Substring(String(line[start...]).trimmed)
        guard let first = value.first, let trap = YAMLValue.trap(in: value, first: first) else { return nil }
        self.trap = trap
    }

    /// Characters before the value.
    var column: Int { lead.unicodeScalars.count + 1 }

    /// The line as it can be written: the value between quotation marks.
    var mended: String { String(lead) + YAMLValue.quoted(String(value)) }

    /// A text as YAML reads it whatever is in it.
    static func quoted(_ text: String) -> String {
        if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
        return "'" + text.replacing("'", with: "''") + "'"
    }

    private static func start(of line: Substring) -> Substring.Index? {
        var rest = line.drop { $0 == " " }
        if rest.first == "#" { return nil }
        var isItem = false
        while rest.hasPrefix("- ") {
            isItem = true
            rest = rest.dropFirst(2).drop { $0 == " " }
        }
        let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        let after = rest[key.endIndex...]
        if !key.isEmpty, after.hasPrefix(": ") || after.hasPrefix(":\t") {
            let value = after.dropFirst().drop { $0 == " " || $0 == "\t" }
            return value.isEmpty ? nil : value.startIndex
        }
        return isItem && !rest.isEmpty ? rest.startIndex : nil
    }

    private static func trap(in value: Substring, first: Character) -> Trap? {
        switch first {
        case "'", "\"": return isClosed(value, by: first) ? nil : .quote(first)
        case "@", "`", "%", "*", "&", "!", ">", "|": return .sign(String(first))
        case "-", "?", ":": if value.dropFirst().first.map({ $0 == " " }) ?? true { return .sign(String(first)) }
        case "[", "{":
            let end: Character = first == "[" ? "]" : "}"
            guard let close = value.lastIndex(of: end) else { return nil }
            let rest = value[value.index(after: close)...].drop { $0 == " " }
            return rest.isEmpty || rest.first == "#" ? nil : .sign(String(first))
        case "]", "}", ",": return .sign(String(first))
        default: break
        }
        return value.contains(": ") || value.hasSuffix(":") ? .colon : nil
    }

    /// Whether the mark at the beginning is closed at the end of the value, a comment apart.
    private static func isClosed(_ value: Substring, by mark: Character) -> Bool {
        var index = value.index(after: value.startIndex)
        while index < value.endIndex {
            if mark == "\"", value[index] == "\\" {
                index = value.index(index, offsetBy: 2, limitedBy: value.endIndex) ?? value.endIndex
                continue
            }
            guard value[index] == mark else {
                index = value.index(after: index)
                continue
            }
            let next = value.index(after: index)
            if mark == "'", next < value.endIndex, value[next] == "'" {
                index = value.index(after: next)
                continue
            }
            let rest = value[next...].drop { $0 == " " }
            return rest.isEmpty || rest.first == "#"
        }
        return false
    }
}

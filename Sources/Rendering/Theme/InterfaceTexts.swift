/// The words of the interface in one language, by key.
struct InterfaceTexts: Sendable {
    let all: [String: String]

    init(_ all: [String: String]) {
        self.all = all
    }

    /// The text of a key; the key itself when there is none, so that it shows.
    subscript(key: String) -> String {
        all[key] ?? key
    }

    /// The text of a key with its `{placeholders}` filled in; what is filled in is left as it is.
    func text(_ key: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = self[key][...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let name = rest[rest.index(after: start)..<end]
            result += rest[..<start] + (values[String(name)] ?? String(rest[start...end]))
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// The text for a number of things: `KEY-one` for one, `KEY-many` for any other, with `{count}` filled in.
    func count(_ key: String, _ number: Int) -> String {
        text(number == 1 ? key + "-one" : key + "-many", ["count": String(number)])
    }
}

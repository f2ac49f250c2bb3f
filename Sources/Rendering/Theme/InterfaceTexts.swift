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

    /// The text of a key with its `{placeholders}` filled in.
    func text(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// The text for a number of things: `KEY-one` for one, `KEY-many` for any other, with `{count}` filled in.
    func count(_ key: String, _ number: Int) -> String {
        text(number == 1 ? key + "-one" : key + "-many", ["count": String(number)])
    }
}

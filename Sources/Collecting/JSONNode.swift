/// A JSON value with the place where it begins.
struct JSONNode {
    /// What the value is.
    indirect enum Value {
        case object([(key: String, keyOffset: Int, node: JSONNode)])
        case array([JSONNode])
        case text(String)
        /// As it stands in the file.
        case number(String)
        case truth(Bool)
        case nothing
    }

    var value: Value
    /// In UTF-8 bytes from the beginning of the file's text.
    var offset: Int

    /// What the value is, in the words of a diagnostic.
    var typeName: String {
        switch value {
        case .object: "keys and values"
        case .array: "a list"
        case .text: "a text"
        case .number: "a number"
        case .truth: "true or false"
        case .nothing: "nothing"
        }
    }

    var text: String? {
        if case .text(let text) = value { return text }
        return nil
    }

    /// The value as words in a diagnostic: a text, a number, or what it is.
    var words: String {
        switch value {
        case .text(let text), .number(let text): text
        default: typeName
        }
    }
}

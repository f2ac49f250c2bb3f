/// The examples inside the program that an author begins with.
package enum Scaffold: String, Sendable, CaseIterable {
    case instrument

    /// The example's text, with comments that explain every key.
    package var text: String {
        let path = "Scaffolds/\(rawValue).yaml"
        return EmbeddedFiles.all.first { $0.path == path }?.contents.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// The names of the instruments inside the program.
package func builtInInstrumentNames() -> [String] {
    var log = ReadingLog()
    return readBuiltInInstruments(log: &log).map(\.slug.text)
}

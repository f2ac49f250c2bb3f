/// Words that mean the same to whoever searches the social map: huis, woning, wonen.
package struct SynonymGroup: Hashable, Sendable {
    /// Two or more words or short phrases.
    package var words: [String]
    package var edition: Edition?

    package init(_ words: [String], edition: Edition? = nil) {
        self.words = words
        self.edition = edition
    }
}

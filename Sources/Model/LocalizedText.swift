/// A text in Dutch, and in English where it is given.
package struct LocalizedText: Hashable, Sendable {
    package var dutch: String
    package var english: String?

    package init(_ dutch: String, english: String? = nil) {
        self.dutch = dutch
        self.english = english
    }

    /// The text in a language; Dutch where there is no other.
    package func text(in language: Language) -> String {
        language == .english ? english ?? dutch : dutch
    }
}

/// A list of texts in Dutch, and in English where it is given.
package struct LocalizedList: Hashable, Sendable {
    package var dutch: [String]
    package var english: [String]?

    package init(_ dutch: [String] = [], english: [String]? = nil) {
        self.dutch = dutch
        self.english = english
    }

    /// The list in a language; the Dutch one where there is no other.
    package func list(in language: Language) -> [String] {
        language == .english ? english ?? dutch : dutch
    }
}

import Foundation

/// A name by which files refer to each other: lower case, `a-z`, `0-9` and hyphens.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Takes a slug as it is; use `init(from:)` for a title.
    package init(_ text: String) {
        self.text = text
    }

    /// Makes a slug of a title: `Ĳsselmonde-Zuid` and `IJsselmonde Zuid` give `ijsselmonde-zuid`, `Café` gives `cafe`.
    package init(from title: String) {
        self.text = foldedForMatching(title, separator: "-")
    }

    package var description: String { text }

    package static func < (left: Slug, right: Slug) -> Bool {
        left.text < right.text
    }
}

/// A text without case, accents, ligatures and punctuation, so that spellings of one name compare as equal.
///
/// Letters and digits stay, everything else becomes at most one separator between words: `Ĳ` gives `ij`, `ß` gives `ss`.
package func foldedForMatching(_ text: String, separator: Character) -> String {
    var folded = ""
    var separatorIsDue = false
    for scalar in text.decomposedScalars {
        if scalar.properties.generalCategory == .nonspacingMark || scalar == "'" || scalar == "’" { continue }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
            separatorIsDue = !folded.isEmpty
            continue
        }
        if separatorIsDue {
            folded.append(separator)
            separatorIsDue = false
        }
        folded += ligatures[scalar] ?? scalar.properties.lowercaseMapping
    }
    return folded
}

private let ligatures: [Unicode.Scalar: String] = [
    "\u{132}": "ij", "\u{133}": "ij", "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d",
    "Đ": "d", "ı": "i",
]

extension String {
    /// The scalars with letters and their accents apart.
    fileprivate var decomposedScalars: [Unicode.Scalar] {
        if utf8.allSatisfy({ $0 < 0x80 }) { return Array(unicodeScalars) }
        return Array(decomposedStringWithCanonicalMapping.unicodeScalars)
    }
}

import Foundation

/// A name by which files refer to each other: lower case, `a-z`, `0-9` and hyphens.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Takes a slug as it is; use `init(from:)` for a title.
    package init(_ text: String) {
        self.text = text
    }

    /// Makes a slug of a title: `Ĳsselmonde-Zuid` and `IJsselmonde Zuid` give `ijsselmonde-zuid`, `Café` gives `cafe`.
    ///
    /// One of more than 200 bytes is cut, and ends in the stamp of the whole: no disk takes a file name of more than 255, and two long
    /// titles that begin the same stay apart.
    package init(from title: String) {
        let whole = foldedForMatching(title, separator: "-")
        self.text = whole.utf8.count > 200 ? Self.shortened(whole) : whole
    }

    private static func shortened(_ whole: String) -> String {
        var start = ""
        for character in whole {
            if start.utf8.count + String(character).utf8.count > 180 { break }
            start.append(character)
        }
        while start.hasSuffix("-") { start.removeLast() }
        return start + "-" + String(Array(whole.utf8).withUnsafeBufferPointer { contentSum(of: $0) }, radix: 36)
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
    if let folded = foldedASCII(text, separator: separator) { return folded }
    var folded = ""
    var separatorIsDue = false
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
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

/// The same for a text in ASCII alone, which most are, byte by byte; nil for any other.
private func foldedASCII(_ text: String, separator: Character) -> String? {
    guard let separator = separator.asciiValue else { return nil }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var separatorIsDue = false
    for byte in text.utf8 {
        switch byte {
        case 0x80...: return nil
        case 0x27: continue
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
            if separatorIsDue { folded.append(separator) }
            separatorIsDue = false
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        default: separatorIsDue = !folded.isEmpty
        }
    }
    return String(decoding: folded, as: UTF8.self)
}

internal import Diagnostics
internal import Model
internal import Reading

extension TargetRound {
    /// The group column with a name, whatever its case, accents and punctuation.
    func groupIndex(of name: String) -> Int? {
        let key = foldedForMatching(name, separator: " ")
        return key.isEmpty ? nil : groups.firstIndex { foldedForMatching($0, separator: " ") == key }
    }
}

/// A value of a group column without case, accents and punctuation; as it is when nothing else is in it.
func groupKey(_ value: String) -> String {
    let key = foldedForMatching(value, separator: " ")
    return key.isEmpty ? value : key
}

extension TextFile {
    /// The place of a character.
    ///
    /// - Parameter offset: in UTF-8 bytes from the beginning of the text.
    func place(atOffset offset: Int) -> SourcePlace {
        let before = text.utf8.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let lineBytes = before.reversed().prefix { $0 != 0x0A }
        // Continuation bytes are no characters of their own.
        return place(line: line, column: lineBytes.count { $0 & 0xC0 != 0x80 } + 1)
    }
}

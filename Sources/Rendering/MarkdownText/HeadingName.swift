internal import Model

/// The name of a heading in addresses: `Hebben we elkaar nodig?` is `hebben-we-elkaar-nodig`.
///
/// Made as slugs are, and of ASCII only, so that an address with it can be read aloud and typed.
func headingName(_ text: String) -> String {
    let folded = foldedForMatching(text, separator: "-")
    guard !folded.utf8.allSatisfy({ $0 < 0x80 }) || folded.isEmpty else { return folded }
    let parts = folded.split(separator: "-").map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    return parts.isEmpty ? "section" : parts.joined(separator: "-")
}

/// Something in YAML that is refused before it is parsed.
enum YAMLTrap: Equatable {
    case alias(name: String, line: Int, column: Int)
    case tag(name: String, line: Int, column: Int)
    case depth(line: Int)
    case tab(line: Int)
}

/// Non-breaking spaces where YAML wants plain ones (a word processor puts them there) made plain; columns stay the same.
func withPlainSpaces(_ text: String) -> String {
    guard text.utf8.contains(0xA0) else { return text }
    var result = String.UnicodeScalarView()
    var isStructure = true
    for scalar in text.unicodeScalars {
        if scalar == "\u{A0}" {
            result.append(isStructure ? " " : scalar)
            continue
        }
        result.append(scalar)
        isStructure = scalar == "\n" || scalar == ":" || scalar == "-" || scalar == "," || (isStructure && scalar == " ")
    }
    return String(result)
}

/// The first alias, anchor or tag, tab in an indentation, or nesting too deep for the parser, outside block scalars and quotes.
func yamlTrap(in text: String) -> YAMLTrap? {
    var scan = YAMLScan(text)
    return scan.trap()
}

internal import Diagnostics
internal import Yams

/// Parses YAML to nodes, with every problem as a diagnostic at its line and column in the file.
///
/// - Parameters:
///   - text: the YAML.
///   - firstLine: the line of the file on which it begins.
/// - Returns: the root node, a mapping without keys where nothing is written; nil when it could not be parsed.
func yamlRoot(_ text: String, file: String, firstLine: Int, log: inout ReadingLog) -> Node? {
    let place = { (line: Int, column: Int) in SourcePlace(file: file, line: firstLine + max(line, 1) - 1, column: max(column, 1)) }
    let checked = withPlainSpaces(text)
    if let trap = yamlTrap(in: checked) {
        switch trap {
        case .alias(let name, let line, let column): log.report(.yamlAlias(name, at: place(line, column)))
        case .depth(let line): log.report(.yamlDepth(limit: yamlDepthLimit, at: place(line, 1)))
        case .tab(let line):
            log.report(
                .yamlSyntax(
                    "a tab indents this line, and YAML allows spaces only", suggestion: "type two spaces for each level", at: place(line, 1)
                ))
        }
        return nil
    }
    do {
        return try Parser(yaml: checked, resolver: .basic, encoding: .utf8).singleRoot() ?? .mapping(Node.Mapping([]))
    } catch let error as YamlError {
        log.report(yamlDiagnostic(error, place: place))
    } catch {
        log.report(.yamlSyntax("this is not YAML: \(error)", suggestion: nil, at: place(1, 1)))
    }
    return nil
}

/// Levels of lists and keys within each other that are read; the parser recurses, and its stack is small.
let yamlDepthLimit = 64

private func yamlDiagnostic(_ error: YamlError, place: (Int, Int) -> SourcePlace) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let (summary, suggestion) = plainWords(for: problem)
        // What is not closed is shown where it opens, since it is only missed at the end of the text.
        let mark = isMissedAtEnd(problem) ? context?.mark ?? mark : mark
        return .yamlSyntax(summary, suggestion: suggestion, at: place(mark.line, mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "“\($0)”" }.joined(separator: ", ")
        return .yamlSyntax(
            "the key \(names) is written twice", suggestion: "keep one of the two", at: place(context.mark.line, context.mark.column))
    case .reader(let problem, _, _, _):
        return .yamlSyntax("a character that YAML does not allow: \(problem)", suggestion: "type the line again", at: place(1, 1))
    default:
        return .yamlSyntax("this is not YAML: \(error)", suggestion: nil, at: place(1, 1))
    }
}

private func isMissedAtEnd(_ problem: String) -> Bool {
    problem.hasPrefix("could not find expected ':'") || problem == "found unexpected end of stream"
        || problem.hasPrefix("did not find expected ',' or")
}

/// libyaml's terse messages in the words of someone who fills in a form.
private func plainWords(for problem: String) -> (summary: String, suggestion: String?) {
    switch problem {
    case "mapping values are not allowed in this context", "mapping values are not allowed here":
        (
            "a second colon on this line, or keys that are not indented alike",
            "put quotes around a value that holds a colon: title: \"Eén: twee\""
        )
    case "could not find expected ':'", "could not find expected ':' in this context":
        ("this line is neither “key: value” nor part of a value", "write key: value, with a space after the colon")
    case "did not find expected key":
        (
            "this line does not line up with the keys above it",
            "give it the same number of spaces; put quotes around a value with quotes or colons in it"
        )
    case "did not find expected '-' indicator": ("this line does not line up with the list above it", "begin it with a hyphen and a space")
    case "found character that cannot start any token":
        ("a value cannot begin with this character", "put the value between quotes; indent with spaces, not with tabs")
    case "did not find expected alphabetic or numeric character": ("a value cannot begin with * or &", "put the value between quotes")
    case "found unexpected end of stream": ("a quotation mark or bracket that opened is never closed", "close it")
    case "did not find expected ',' or ']'": ("this list is not closed, or a comma is missing", "write [one, two]")
    case "did not find expected ',' or '}'": ("this {…} is not closed, or a comma is missing", "write {key: value, key: value}")
    case "but found another document": ("a line with --- inside the front matter ends it", "take the line out")
    default: ("this is not YAML: \(problem)", nil)
    }
}

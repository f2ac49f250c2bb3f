internal import Diagnostics
internal import Yams

/// Parses YAML to nodes, with every problem as a diagnostic at its line and column in the file.
///
/// - Parameters:
///   - text: the YAML.
///   - firstLine: the line of the file on which it begins.
///   - isOurs: whether the program brings it along, so that nothing in it can take the parser without end.
/// - Returns: the root node, a mapping without keys where nothing is written; nil when it could not be parsed.
func yamlRoot(_ text: String, file: String, firstLine: Int, isOurs: Bool = false, log: inout ReadingLog) -> Node? {
    let place = { (line: Int, column: Int) in SourcePlace(file: file, line: firstLine + max(line, 1) - 1, column: max(column, 1)) }
    let checked = withPlainSpaces(text)
    if !isOurs, let trap = yamlTrap(in: checked) {
        log.report(diagnostic(of: trap, place: place))
        return nil
    }
    log.yaml = YAMLSource(checked, file: file, firstLine: firstLine)
    var lines = checked.split(separator: "\n", omittingEmptySubsequences: false)
    // A line that stops the parser is told, mended for the rest of this run, and the next one found.
    for round in 0..<mendLimit {
        let text = lines.joined(separator: "\n")
        // What seemed to stand in quotes may not do so in the mended text.
        if round > 0, let trap = yamlTrap(in: text) {
            log.report(diagnostic(of: trap, place: place))
            return nil
        }
        do {
            return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() ?? .mapping(Node.Mapping([]))
        } catch let error as YamlError {
            if let (index, mended) = missingSpace(before: error, in: lines) {
                log.report(
                    .yamlSyntax(
                        "no space stands after the colon, so this line is text and no key", suggestion: "write \(mended.trimmed)",
                        at: place(index + 1, 1)))
                lines[index] = Substring(mended)
                continue
            }
            guard let (index, value) = stumblingBlock(of: error, in: lines) else {
                // What is missed at the end of the text is missed on its last line.
                let end = (lines.lastIndex { !$0.isEmpty } ?? 0) + 1
                log.report(yamlDiagnostic(error) { line, column in line > end ? place(end, 1) : place(line, column) })
                return nil
            }
            log.report(
                .yamlValue(value.trap.words, mended: value.mended.trimmed, at: place(index + 1, column(of: value, error, line: index + 1))))
            lines[index] = Substring(value.mended)
        } catch {
            log.report(.yamlSyntax("this is not YAML: \(error)", suggestion: nil, at: place(1, 1)))
            return nil
        }
    }
    return nil
}

private func diagnostic(of trap: YAMLTrap, place: (Int, Int) -> SourcePlace) -> Diagnostic {
    switch trap {
    case .alias(let name, let line, let column): .yamlAlias(name, at: place(line, column))
    case .tag(let name, let line, let column): .yamlTag(name, at: place(line, column))
    case .depth(let line): .yamlDepth(limit: yamlDepthLimit, at: place(line, 1))
    case .tab(let line):
        .yamlSyntax(
            "a tab indents this line, and YAML allows spaces only", suggestion: "type two spaces for each level", at: place(line, 1))
    }
}

/// Lines that are mended in one run, so that none goes on for ever.
private let mendLimit = 50

/// The line with a value that stopped the parser: the one it names, or one before it on which a quotation opened.
private func stumblingBlock(of error: YamlError, in lines: [Substring]) -> (index: Int, value: YAMLValue)? {
    guard let stop = stop(of: error) else { return nil }
    let last = min(stop.mark.line, lines.count)
    let start = stop.problem == "found unexpected end of stream" ? stop.opened ?? last : last
    /// The last line that ends with a quotation mark, by the mark.
    var closings: [Character: Int] = [:]
    for number in stride(from: min(start, last), through: 1, by: -1) {
        guard lines.indices.contains(number - 1), let value = YAMLValue(lines[number - 1]) else { continue }
        if number == start { return (number - 1, value) }
        guard case .quote(let mark) = value.trap else { continue }
        let closing = closings[mark] ?? lines[..<last].lastIndex { String($0).trimmed.last == mark } ?? -1
        closings[mark] = closing
        // Closed on a line below this one.
        if closing < number { return (number - 1, value) }
    }
    return nil
}

/// A line `key:value` right above the one on which the parser met a colon it did not expect, with the space that it lacks.
private func missingSpace(before error: YamlError, in lines: [Substring]) -> (index: Int, mended: String)? {
    guard let stop = stop(of: error), stop.problem.hasPrefix("mapping values are not allowed") else { return nil }
    let index = stop.mark.line - 2
    guard lines.indices.contains(index) else { return nil }
    let line = lines[index]
    let start = line.drop { $0 == " " }
    let key = start.prefix { ($0.isASCII && $0.isLetter) || $0 == "-" }
    let value = start[key.endIndex...]
    guard !key.isEmpty, value.first == ":", let first = value.dropFirst().first, first.isLetter || first.isNumber || "\"'".contains(first),
        !value.contains(": ")
    else { return nil }
    return (index, line.prefix(upTo: start.startIndex) + key + ": " + value.dropFirst())
}

/// Where the value's own trap is: a colon where the parser saw it, anything else where the value begins.
private func column(of value: YAMLValue, _ error: YamlError, line: Int) -> Int {
    guard value.trap == .colon, let mark = stop(of: error)?.mark, mark.line == line else { return value.column }
    return mark.column
}

/// Where the parser stopped and why, with the line on which what it was reading began.
private func stop(of error: YamlError) -> (problem: String, opened: Int?, mark: Mark)? {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
        (problem, context?.mark.line, mark)
    default: nil
    }
}

extension YAMLValue.Trap {
    /// What stands in the way, in words for the author.
    fileprivate var words: String {
        switch self {
        case .quote("'"): "an apostrophe at the beginning of a value opens a quotation"
        case .quote: "a quotation mark at the beginning of a value opens a quotation, and it does not close at the end"
        case .sign(let sign) where sign == ">" || sign == "|":
            "\(sign) at the beginning of a value says that the text stands on the lines below"
        case .sign("-"): "a hyphen at the beginning of a value begins a list"
        case .sign("["): "a bracket at the beginning of a value opens a list, and text follows after it"
        case .sign("{"): "a brace at the beginning of a value opens keys and values, and text follows after it"
        case .sign(let sign): "a value cannot begin with \(sign)"
        case .colon: "a second colon on this line, which YAML takes for another key"
        }
    }
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
    case "block sequence entries are not allowed in this context":
        ("a hyphen and a space begin a list, and a list begins on a line of its own", "put quotes around the value: title: \"- samen\"")
    case "mapping keys are not allowed in this context": ("a value cannot begin with ?", "put the value between quotes")
    case "did not find expected comment or line break", "did not find expected chomping or indentation indicators":
        ("> or | at the beginning of a value says that the text stands on the lines below", "put the value between quotes")
    case "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code":
        ("a backslash between double quotation marks has a meaning of its own", "put the value between single quotation marks: 'C:\\map'")
    default: ("this is not YAML: \(problem)", nil)
    }
}

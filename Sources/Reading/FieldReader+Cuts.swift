internal import Diagnostics
internal import Yams

/// What YAML takes out of a text without a word.
extension FieldReader {
    /// Dutch words that begin with an apostrophe, before a space or a hyphen.
    private static let elisions: Set<Substring> = ["s", "t", "n", "k", "m", "r", "d", "ns"]

    /// Reports a comment that cuts a text, an apostrophe that was read as a quotation mark, and a quotation that a comma cuts.
    func reportCut(_ scalar: Node.Scalar, at place: SourcePlace, log: inout ReadingLog) {
        let text = scalar.string
        switch scalar.style {
        case .plain, .any:
            if let yaml = log.yaml, yaml.file == file,
                let comment = yaml.commentCutting(text.trimmed, line: place.line, column: place.column)
            {
                let place = SourcePlace(file: file, line: comment.line, column: comment.column)
                log.report(.cutValue(comment.text, from: text.trimmed, at: place))
            }
            let opened = [("“", "”"), ("‘", "’"), ("„", "”")].first { text.hasPrefix($0.0) }
            if let opened, !text.contains(opened.1), let yaml = log.yaml, yaml.file == file,
                yaml.followsComma(line: place.line, column: place.column, text: text)
            {
                log.report(.cutQuotation(text, at: place))
            }
        case .singleQuoted:
            let word = text.prefix { $0.isLetter }
            let after = text[word.endIndex...].first
            if Self.elisions.contains(word), after == " " || after == "-" { log.report(.lostApostrophe(text, at: place)) }
        default: break
        }
    }

    /// Reports a text that begins with `#` and so is not there: `summary: #samen`.
    func reportCommentInPlace(of key: String, log: inout ReadingLog) {
        guard let pair = pair(of: key), isEmpty(pair.value), let yaml = log.yaml, yaml.file == file else { return }
        guard let comment = yaml.commentForValue(of: key, line: place(of: pair.keyNode).line) else { return }
        log.report(.cutValue(comment.text, from: "", at: SourcePlace(file: file, line: comment.line, column: comment.column)))
    }
}

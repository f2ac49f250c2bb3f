internal import CCmark
package import Model

/// The words of a Markdown text without markup, a line for each paragraph, heading, cell or item, for a search index or a description.
///
/// Code is kept; figures, images, raw HTML and the marks of footnotes are not.
package func plainText(of text: MarkdownText, language: Language) -> String {
    let labels = MarkdownLabels(
        note: "", tip: "", important: "", warning: "", footnotes: "", backToText: "", taskDone: "", taskOpen: "", anchor: "", table: "")
    let context = MarkdownContext(
        language: language, labels: labels, link: { .address($0) }, image: { .found(address: $0, width: nil, height: nil) },
        figure: { _ in .html("") })
    var rendering = MarkdownRendering(text, in: context)
    rendering.run()
    return withExtendedLifetime(rendering) { rendering.paragraphs().joined(separator: "\n") }
}

extension MarkdownRendering {
    /// The text of every block that has text of its own, without white space around it.
    fileprivate func paragraphs() -> [String] {
        var paragraphs: [String] = []
        var current = ""
        func finish() {
            let words = current.split(whereSeparator: \.isWhitespace)
            if !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
            current = ""
        }
        tree.forEachNode { node in
            switch node.kind {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                if node.isBlock { finish() }
                current += node.literal
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: current += " "
            default: if node.isBlock { finish() }
            }
        }
        finish()
        return paragraphs
    }
}

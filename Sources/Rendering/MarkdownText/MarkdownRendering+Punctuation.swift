internal import CCmark

extension MarkdownRendering {
    /// Sets the punctuation of the language in all texts, never in code or addresses, and counts the words on the way.
    mutating func setPunctuation() {
        var paragraph = ParagraphText(language: context.language)
        tree.forEachNode { node in
            switch node.kind {
            case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE: paragraph.leaves.append(node)
            case CMARK_NODE_CUSTOM_INLINE where node.firstChild == nil: paragraph.leaves.append(node)
            default: if node.isBlock { paragraph.finish() }
            }
        }
        paragraph.finish()
        words = paragraph.words
    }
}

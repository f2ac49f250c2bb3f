internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Makes block quotes that begin with a tag, such as `[!NOTE]`, call-outs and pull quotes.
    mutating func makeCallOuts() {
        for quote in nodes.quotes {
            guard let paragraph = quote.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH, let first = paragraph.firstChild else {
                continue
            }
            guard first.kind == CMARK_NODE_TEXT, first.withLiteral({ $0.starts(with: [0x5B, 0x21]) }) else { continue }
            let literal = first.literal
            let tag = literal.dropFirst(2).prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
            let after = literal[tag.endIndex...]
            guard !tag.isEmpty, after.first == "]", after.dropFirst().first?.isWhitespace ?? true else { continue }
            guard let kind = CallOut(rawValue: tag.lowercased()) else {
                let nearest = nearestName(to: tag.uppercased(), among: CallOut.allCases.map { $0.rawValue.uppercased() })
                let place = place(of: first, mark: 0x5B)
                diagnostics.append(.unknownCallOut(String(tag), suggestion: nearest.map { "[!\($0)]" }, at: place))
                continue
            }
            first.setLiteral(String(after.dropFirst().drop(while: \.isWhitespace)))
            if let label = kind.label(in: context.labels) {
                makeCallOut(kind, label, of: quote, paragraph)
            } else {
                makePullQuote(of: quote, paragraph)
            }
        }
    }

    private func makeCallOut(_ kind: CallOut, _ label: String, of quote: MarkdownNode, _ paragraph: MarkdownNode) {
        let callOut = tree.block("<aside class=\"callout callout-\(kind.rawValue)\" role=\"note\">", "</aside>")
        let (block, title) = tree.lineBlock("<p class=\"callout-title\">", "</p>")
        callOut.append(block)
        moveFirstLine(of: paragraph, to: title)
        if title.firstChild == nil { title.append(tree.text(label)) }
        quote.moveChildren(to: callOut)
        tree.replace(quote, with: callOut)
    }

    /// A last line that begins with a dash is the quote's source.
    private func makePullQuote(of quote: MarkdownNode, _ paragraph: MarkdownNode) {
        let pullQuote = tree.block("<blockquote class=\"pull-quote\">", "</blockquote>")
        removeEmptyStart(of: paragraph)
        let footer = quoteSource(in: quote)
        quote.moveChildren(to: pullQuote)
        if let footer { pullQuote.append(footer) }
        tree.replace(quote, with: pullQuote)
    }

    private func quoteSource(in quote: MarkdownNode) -> MarkdownNode? {
        guard let last = quote.lastChild, last.kind == CMARK_NODE_PARAGRAPH else { return nil }
        let children = last.children
        let lineBreak = children.lastIndex { $0.kind == CMARK_NODE_SOFTBREAK || $0.kind == CMARK_NODE_LINEBREAK }
        let line = lineBreak.map { children[($0 + 1)...] } ?? children[...]
        guard let first = line.first, first.kind == CMARK_NODE_TEXT else { return nil }
        let literal = first.literal
        guard let dash = ["— ", "– ", "--- ", "-- "].first(where: literal.hasPrefix) else { return nil }
        first.setLiteral(String(literal.dropFirst(dash.count)))
        let (block, footer) = tree.lineBlock("<footer><cite>", "</cite></footer>")
        for node in line { footer.append(node) }
        if let lineBreak { tree.discard(children[lineBreak]) }
        if last.firstChild == nil { tree.discard(last) }
        return block
    }

    private func moveFirstLine(of paragraph: MarkdownNode, to title: MarkdownNode) {
        for child in paragraph.children {
            if child.kind == CMARK_NODE_SOFTBREAK || child.kind == CMARK_NODE_LINEBREAK {
                tree.discard(child)
                break
            }
            if child.kind == CMARK_NODE_TEXT, child.withLiteral({ $0.isEmpty }) { tree.discard(child) } else { title.append(child) }
        }
        if paragraph.firstChild == nil { tree.discard(paragraph) }
    }

    private func removeEmptyStart(of paragraph: MarkdownNode) {
        if let first = paragraph.firstChild, first.kind == CMARK_NODE_TEXT, first.withLiteral({ $0.isEmpty }) { tree.discard(first) }
        if let first = paragraph.firstChild, first.kind == CMARK_NODE_SOFTBREAK || first.kind == CMARK_NODE_LINEBREAK {
            tree.discard(first)
        }
        if paragraph.firstChild == nil { tree.discard(paragraph) }
    }
}

internal import CCmark

/// The nodes of a tree by kind, each in document order, so that the tree may change while they are gone through.
struct NodeIndex {
    var links: [MarkdownNode] = []
    var images: [MarkdownNode] = []
    var rawHTML: [MarkdownNode] = []
    var quotes: [MarkdownNode] = []
    var lists: [MarkdownNode] = []
    var codeBlocks: [MarkdownNode] = []
    var headings: [MarkdownNode] = []

    init() {}

    init(of tree: MarkdownTree) {
        tree.forEachNode { node in
            switch node.kind {
            case CMARK_NODE_LINK: links.append(node)
            case CMARK_NODE_IMAGE: images.append(node)
            case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: rawHTML.append(node)
            case CMARK_NODE_BLOCK_QUOTE: quotes.append(node)
            case CMARK_NODE_LIST: lists.append(node)
            case CMARK_NODE_CODE_BLOCK: codeBlocks.append(node)
            case CMARK_NODE_HEADING: headings.append(node)
            default: break
            }
        }
    }
}

internal import CCmark
internal import Model

/// The texts of one paragraph after another, read as the running text they are, whatever markup stands between them.
struct ParagraphText {
    /// Texts, breaks, code, and elements of ours without text, of the paragraph at hand.
    var leaves: [MarkdownNode] = []
    /// Words of the paragraphs finished.
    private(set) var words = 0
    private var isInWord = false
    private var punctuation: Punctuation

    init(language: Language) {
        punctuation = Punctuation(language: language)
    }

    /// Sets the punctuation of the paragraph at hand and begins the next.
    mutating func finish() {
        guard !leaves.isEmpty else { return }
        punctuation.begin()
        isInWord = false
        for index in leaves.indices {
            let leaf = leaves[index]
            switch leaf.kind {
            case CMARK_NODE_TEXT: set(leaf, index)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                punctuation.previous = 0x20
                isInWord = false
            case CMARK_NODE_CODE:
                if !isInWord { words += 1 }
                isInWord = true
                punctuation.previous = 0x78
            default:
                punctuation.previous = 0x78
            }
        }
        leaves.removeAll(keepingCapacity: true)
    }

    private mutating func set(_ leaf: MarkdownNode, _ index: Int) {
        let leaves = leaves
        let isChanged = leaf.withLiteral { bytes in
            countWords(bytes)
            guard Punctuation.concerns(bytes) else {
                punctuation.pass(bytes)
                return false
            }
            punctuation.set(bytes, before: ParagraphText.beginning(of: index + 1, in: leaves))
            return true
        }
        guard isChanged else { return }
        punctuation.result.append(0)
        leaf.setLiteral(zeroEnded: punctuation.result)
    }

    private mutating func countWords(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            let isSpace = byte <= 0x20
            if !isSpace && !isInWord { words += 1 }
            isInWord = !isSpace
        }
    }

    /// The first characters of a leaf; a letter stands for code.
    private static func beginning(of index: Int, in leaves: [MarkdownNode]) -> [UInt32] {
        guard index < leaves.count else { return [] }
        switch leaves[index].kind {
        case CMARK_NODE_TEXT:
            return leaves[index].withLiteral { bytes in
                String(decoding: bytes.prefix(24), as: UTF8.self).unicodeScalars.prefix(6).map(\.value)
            }
        case CMARK_NODE_CODE: return [0x78]
        default: return []
        }
    }
}

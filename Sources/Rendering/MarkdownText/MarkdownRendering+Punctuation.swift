internal import CCmark

extension MarkdownRendering {
    /// Sets the punctuation of the language in all texts, never in code or addresses, and counts the words on the way.
    mutating func setPunctuation() {
        var leaves: [MarkdownNode] = []
        var punctuation = Punctuation(language: context.language)
        var words = 0
        func finish() {
            punctuation.begin()
            var isInWord = false
            for index in leaves.indices {
                set(leaves, index, &punctuation, &words, &isInWord)
            }
            leaves.removeAll(keepingCapacity: true)
        }
        tree.forEachNode { node in
            switch node.kind {
            case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE: leaves.append(node)
            case CMARK_NODE_CUSTOM_INLINE where node.firstChild == nil: leaves.append(node)
            default: if node.isBlock, !leaves.isEmpty { finish() }
            }
        }
        finish()
        self.words = words
    }

    private func set(
        _ leaves: [MarkdownNode], _ index: Int, _ punctuation: inout Punctuation, _ words: inout Int, _ isInWord: inout Bool
    ) {
        let leaf = leaves[index]
        switch leaf.kind {
        case CMARK_NODE_TEXT:
            let changed: [UInt8]? = leaf.withLiteral { bytes in
                countWords(bytes, &words, &isInWord)
                guard Punctuation.concerns(bytes) else {
                    punctuation.pass(bytes)
                    return nil
                }
                return punctuation.set(bytes, before: beginning(of: leaves[(index + 1)...]))
            }
            if let changed { leaf.setLiteral(String(decoding: changed, as: UTF8.self)) }
        case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
            punctuation.previous = .space
            isInWord = false
        default:
            if leaf.kind == CMARK_NODE_CODE, !isInWord {
                words += 1
                isInWord = true
            }
            punctuation.previous = .word
        }
    }

    private func countWords(_ bytes: UnsafeBufferPointer<UInt8>, _ words: inout Int, _ isInWord: inout Bool) {
        for byte in bytes {
            let isSpace = byte <= 0x20
            if !isSpace && !isInWord { words += 1 }
            isInWord = !isSpace
        }
    }

    /// The first characters of what follows a text; a letter stands for code and images.
    private func beginning(of leaves: ArraySlice<MarkdownNode>) -> [UInt32] {
        guard let leaf = leaves.first else { return [] }
        switch leaf.kind {
        case CMARK_NODE_TEXT:
            return leaf.withLiteral { bytes in String(decoding: bytes.prefix(24), as: UTF8.self).unicodeScalars.prefix(6).map(\.value) }
        case CMARK_NODE_CODE: return [0x78]
        case CMARK_NODE_CUSTOM_INLINE: return [0x20]
        default: return [0x20]
        }
    }
}

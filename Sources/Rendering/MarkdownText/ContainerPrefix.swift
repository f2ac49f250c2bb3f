internal import CCmark

/// What the block quotes and list items around a block take from the beginning of each of its lines.
///
/// libcmark keeps this to itself, and its inline columns are right for a block's first line only.
struct ContainerPrefix {
    private enum Container {
        case quote
        /// Index of the line with the marker, and the columns of indentation that continue the item.
        case item(line: Int, indentation: Int)
    }

    private var containers: [Container] = []

    /// Nil when the block lies more than a hundred containers deep.
    init?(around node: MarkdownNode, in source: SourceText) {
        var around: [MarkdownNode] = []
        var ancestor = node.parent
        while let container = ancestor {
            if container.kind == CMARK_NODE_BLOCK_QUOTE || container.kind == CMARK_NODE_ITEM { around.append(container) }
            guard around.count <= 100 else { return nil }
            ancestor = container.parent
        }
        for container in around.reversed() {
            guard container.kind == CMARK_NODE_ITEM else {
                containers.append(.quote)
                continue
            }
            let line = container.startLine - 1
            guard source.lines.indices.contains(line) else { return nil }
            var scan = LineScan(source[line: line])
            _ = pass(&scan, line: line)
            let indentation = scan.indentation
            scan.passSpaces()
            containers.append(.item(line: line, indentation: indentation + ContainerPrefix.passMarker(&scan)))
        }
    }

    /// Bytes of the line that belong to the containers; not complete when the line continues a paragraph without their marks.
    func end(onLine line: Int, of source: SourceText) -> (offset: Int, isComplete: Bool) {
        var scan = LineScan(source[line: line])
        let isComplete = pass(&scan, line: line)
        return (scan.offset, isComplete)
    }

    private func pass(_ scan: inout LineScan, line: Int) -> Bool {
        for container in containers {
            switch container {
            case .quote:
                guard scan.indentation <= 3 else { return false }
                var ahead = scan
                ahead.passSpaces()
                guard ahead.next == 0x3E else { return false }
                ahead.pass(columns: 1)
                if ahead.isAtSpace { ahead.pass(columns: 1) }
                scan = ahead
            case .item(line, _):
                scan.passSpaces()
                _ = ContainerPrefix.passMarker(&scan)
            case .item(_, let indentation):
                if scan.indentation >= indentation {
                    scan.pass(columns: indentation)
                } else if scan.isBlank {
                    scan.passSpaces()
                } else {
                    return false
                }
            }
        }
        return true
    }

    /// Passes a list marker and the white space that belongs to it; returns the columns passed.
    private static func passMarker(_ scan: inout LineScan) -> Int {
        let start = scan.column
        while let byte = scan.next, (0x30...0x39).contains(byte) { scan.pass(columns: 1) }
        scan.pass(columns: 1)
        let afterMarker = scan.column
        let spaces = scan.indentation
        if spaces >= 5 || spaces < 1 || scan.isBlank {
            if spaces > 0 { scan.pass(columns: 1) }
            return afterMarker - start + 1
        }
        scan.pass(columns: spaces)
        return afterMarker - start + spaces
    }
}

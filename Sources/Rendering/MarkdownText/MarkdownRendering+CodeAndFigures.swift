internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Draws the figure fences, and leaves other code a language that is safe as a class.
    mutating func makeCodeAndFigures() {
        for node in nodes.codeBlocks {
            guard let info = cmark_node_get_fence_info(node.pointer), info.pointee != 0 else { continue }
            let word = String(cString: info).prefix { !$0.isWhitespace }
            if word == "figure" {
                makeFigure(of: node)
            } else {
                if nearestName(to: String(word), among: ["figure", "figuur"]) != nil {
                    let place = place(line: node.startLine, column: node.startColumn)
                    diagnostics.append(
                        .badFigure("“\(word)” is taken for the language of code", suggestion: "begin a figure with ```figure", at: place))
                }
                cmark_node_set_fence_info(
                    node.pointer, String(word.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-".contains($0)) }))
            }
        }
    }

    private mutating func makeFigure(of node: MarkdownNode) {
        var fence = FigureFence(entries: [], place: place(line: node.startLine, column: node.startColumn))
        for (index, line) in node.literal.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = node.startLine + 1 + index
            let length = source.lines.indices.contains(number - 1) ? source.lines[number - 1].range.count : line.utf8.count
            let before = length - line.utf8.count
            func place(of part: Substring) -> SourcePlace {
                self.place(line: number, column: before + line.utf8.distance(from: line.startIndex, to: part.startIndex) + 1)
            }
            switch FigureLine(line) {
            case .blank: break
            case .entry(let key, let value):
                let keyPlace = place(of: key)
                fence.entries.append(
                    FigureFence.Entry(
                        key: String(key), value: String(value), place: keyPlace, valuePlace: value.isEmpty ? keyPlace : place(of: value)))
            case .unreadable(let text):
                diagnostics.append(.figureLine(String(text), at: place(of: text)))
            }
        }
        switch context.figure(fence) {
        case .html(let html, let files):
            figures += 1
            self.files += files
            tree.replace(node, with: tree.block(html))
        case .problems(let problems):
            diagnostics.append(contentsOf: problems)
            tree.discard(node)
        }
    }
}

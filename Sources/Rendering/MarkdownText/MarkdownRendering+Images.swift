internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Writes every image with its address, size and alternative text; one alone in its paragraph becomes a figure.
    mutating func resolveImages() {
        for image in nodes.images where !isInsideImage(image) {
            let destination = image.destination
            let alternative = typographicText(plainText(of: image), language: context.language)
            if !alternative.contains(where: { !$0.isWhitespace }) {
                diagnostics.append(.missingAlternative(destination, at: place(of: image, mark: 0x21)))
            }
            guard let attributes = attributes(of: image, destination) else {
                tree.replace(image, with: tree.text(alternative))
                continue
            }
            let start = "<img \(attributes) alt=\"\(escapedHTML(alternative))\" loading=\"lazy\" decoding=\"async\""
            let title = escapedHTML(typographicText(image.title, language: context.language))
            if let paragraph = image.parent, paragraph.kind == CMARK_NODE_PARAGRAPH, image.next == nil, image.previous == nil {
                let caption = title.isEmpty ? "" : "<figcaption>\(title)</figcaption>"
                tree.replace(paragraph, with: tree.block("<figure>\(start)>\(caption)</figure>"))
            } else {
                tree.replace(image, with: tree.inline(start + (title.isEmpty ? ">" : " title=\"\(title)\">")))
            }
        }
    }

    private mutating func attributes(of image: MarkdownNode, _ destination: String) -> String? {
        if destination.lowercased().hasPrefix("data:"), !isDangerous(destination: destination) {
            return "src=\"\(escapedAddress(destination))\""
        }
        if isExternal(destination: destination) || isDangerous(destination: destination) {
            diagnostics.append(.remoteImage(destination, at: place(of: image, mark: 0x21)))
            return nil
        }
        switch context.image(destination) {
        case .found(let address, let width, let height):
            let size = [("width", width), ("height", height)].compactMap { name, value in value.map { " \(name)=\"\($0)\"" } }
            return "src=\"\(escapedAddress(address))\"" + size.joined()
        case .otherEdition(let edition):
            diagnostics.append(.imageOfOtherEdition(destination, edition: edition, at: place(of: image, mark: 0x21)))
            return nil
        case .unknown(let suggestion):
            diagnostics.append(.missingImage(destination, suggestion: suggestion, at: place(of: image, mark: 0x21)))
            return nil
        }
    }

    private func isInsideImage(_ node: MarkdownNode) -> Bool {
        var ancestor = node.parent
        while let inline = ancestor, !inline.isBlock {
            if inline.kind == CMARK_NODE_IMAGE { return true }
            ancestor = inline.parent
        }
        return false
    }
}

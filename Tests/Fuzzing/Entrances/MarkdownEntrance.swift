import Model
import Reading

@testable import Rendering

/// Renders a Markdown text, and takes the words out of it.
func markdownFaults(of bytes: [UInt8]) -> [String] {
    guard let file = TextFile(path: "Content/pages/x.md", bytes: bytes) else { return [] }
    let text = MarkdownText(text: file.text, file: file.path, firstLine: 4)
    let render = { (language: Language) in renderMarkdown(text, in: markdownContext(language)) }
    let rendered = render(.dutch)
    let again = render(.dutch)
    var faults = misplacements(of: rendered.diagnostics, in: file, firstLine: 4)
    faults += difference("html", rendered.html, again.html) + difference("problems", rendered.diagnostics, again.diagnostics)
    _ = render(.english)
    _ = plainText(of: text, language: .dutch)
    // Whatever an author writes, these are never in the result: his own elements are text.
    for element in ["<script", "<iframe", "<style", "<object", "<form", "javascript:"] where rendered.html.lowercased().contains(element) {
        if element.hasPrefix("<") || rendered.html.lowercased().contains("=\"" + element) { faults.append("\(element) in the page") }
    }
    return faults
}

private func markdownContext(_ language: Language) -> MarkdownContext {
    MarkdownContext(
        language: language,
        labels: MarkdownLabels(
            note: "Let op", tip: "Tip", important: "Belangrijk", warning: "Waarschuwing", footnotes: "Noten", backToText: "terug",
            taskDone: "gedaan", taskOpen: "open", anchor: "Link naar dit kopje", table: "Tabel"),
        link: { destination in
            switch destination {
            case "vertrouwen": .address("factsheets/vertrouwen.html")
            case "intern": .otherEdition
            case "noord": .ambiguous(choices: ["area:noord", "partnership:noord"])
            default: .unknown(suggestion: nil)
            }
        },
        image: { $0 == "assets/kaart.svg" ? .found(address: $0, width: 640, height: 480) : .unknown(suggestion: nil) },
        figure: { _ in .html("<svg></svg>") })
}

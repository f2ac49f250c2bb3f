import Diagnostics
import Model

@testable import Rendering

/// Labels as a Dutch page has them.
let dutchLabels = MarkdownLabels(
    note: "Let op", tip: "Tip", important: "Belangrijk", warning: "Waarschuwing", footnotes: "Noten", backToText: "terug naar de tekst",
    taskDone: "gedaan", taskOpen: "open", anchor: "Link naar dit kopje", table: "Tabel")

/// A site with one page, one image and one page of another edition.
func context(
    language: Language = .dutch, idPrefix: String = "", headingShift: Int = 0,
    figure: @escaping @Sendable (FigureFence) -> FigureResult = { _ in .html("<svg></svg>") }
) -> MarkdownContext {
    MarkdownContext(
        language: language, labels: dutchLabels, idPrefix: idPrefix, headingShift: headingShift,
        link: { destination in
            switch destination {
            case "vertrouwen": .address("factsheets/vertrouwen.html")
            case "vertrouwen#stap-1": .address("factsheets/vertrouwen.html#stap-1")
            case "intern": .otherEdition
            case "noord": .ambiguous(choices: ["area:noord", "partnership:noord"])
            default: .unknown(suggestion: destination == "vertrouwn" ? "vertrouwen" : nil)
            }
        },
        image: { destination in
            destination == "assets/kaart.svg"
                ? .found(address: "assets/kaart.svg", width: 640, height: 480) : .unknown(suggestion: "assets/kaart.svg")
        }, figure: figure)
}

func render(_ text: String, firstLine: Int = 1, in context: MarkdownContext = context()) -> RenderedText {
    renderMarkdown(MarkdownText(text: text, file: "Content/x.md", firstLine: firstLine), in: context)
}

/// The HTML alone.
func html(_ text: String, in context: MarkdownContext = context()) -> String {
    render(text, in: context).html
}

/// `line:column identifier` of each diagnostic.
func problems(_ text: String, firstLine: Int = 1) -> [String] {
    render(text, firstLine: firstLine).diagnostics.map { "\($0.place.line):\($0.place.column) \($0.identifier.rawValue)" }
}

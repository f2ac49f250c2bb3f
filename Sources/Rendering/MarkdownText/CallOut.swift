/// The kinds of call-out, by the tags that authors write.
enum CallOut: String, CaseIterable {
    case note, tip, important, warning
    /// A pull quote: not a call-out in print, but tagged like one.
    case quote

    /// Its name for readers; nil for a quote, which speaks for itself.
    func label(in labels: MarkdownLabels) -> String? {
        switch self {
        case .note: labels.note
        case .tip: labels.tip
        case .important: labels.important
        case .warning: labels.warning
        case .quote: nil
        }
    }
}

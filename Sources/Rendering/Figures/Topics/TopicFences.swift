internal import Analysis
internal import Model
internal import Planning

/// The pictures of the subjects to talk about in running text.
extension PageComposer {
    /// What a `dependence`, `appetite` or `risks` fence shows, or why not.
    mutating func topicFigure(_ kind: FigureRequest.Kind, _ request: inout FigureRequest, id: String, title: String?) -> String? {
        guard let partnership = partnership(&request) else { return nil }
        let subject: TopicSubject = kind == .dependence ? .dependence : kind == .appetite ? .riskAppetite : .control
        let figure: Figure? =
            switch subject {
            case .dependence: dependenceFigure(partnership.table.dependence, id: id, title: title)
            case .riskAppetite: appetiteFigure(in: partnership, id: id, title: title)
            default: partnership.table.risks.flatMap { riskFigure($0, id: id, title: title) }
            }
        if let figure { return partial("partials/figure", place(figure)) }
        if !hasUnreadFiles(partnership: partnership.partnership.slug.text) {
            request.report(
                "this partnership has recorded nothing to draw of \(subject.rawValue)",
                suggestion: "fill in Content/partnerships/\(partnership.partnership.slug)/topics/\(subject.rawValue).md")
        }
        return nil
    }
}

internal import Model
package import Planning

extension SiteRenderer {
    /// What a file that Kring made begins with, so that nothing else is ever overwritten.
    package static let questionnaireMark = "<meta name=\"generator\" content=\"kring questionnaire\">"

    /// The name of a round's questionnaire as a file, in the site's language.
    package func questionnaireFileName(of partnership: PartnershipPlan, _ round: RoundPlan) -> String {
        words.texts.text(
            "questionnaire-file",
            ["partnership": partnership.partnership.slug.text, "round": round.result.round.slug.text])
    }

    /// Renders a round's questionnaire as one file with its style and script inside: it opens anywhere and asks for nothing.
    package func renderQuestionnaireFile(of partnership: PartnershipPlan, _ round: RoundPlan) -> RenderedPage {
        let page = PlannedPage.questionnaire(of: partnership, round, file: questionnaireFileName(of: partnership, round))
        var composer = PageComposer(renderer: self, page: page)
        let text = composer.composeQuestionnaireFile(partnership, round)
        return RenderedPage(bytes: Array(text.utf8), diagnostics: composer.diagnostics, figures: composer.figures, files: [])
    }

    /// The texts of style sheets or scripts of the theme, in this order, that cannot end the element that they stand in.
    fileprivate func inlined(_ paths: [String], scripts: Bool = false) -> String {
        let files = themeFiles.reduce(into: [String: [UInt8]]()) { $0[$1.address.path] = $1.bytes }
        let text = paths.compactMap { files["theme/" + $0].map { String(decoding: $0, as: UTF8.self) } }.joined(separator: "\n")
        let closed = text.replacing("</", with: "<\\/")
        return scripts ? closed.replacing("<!--", with: "<\\!--") : closed
    }

    /// The theme's icon as an address that holds the icon itself.
    fileprivate var inlinedIcon: String {
        let icon = themeFiles.first { $0.address.path == "theme/icon.svg" }.map { String(decoding: $0.bytes, as: UTF8.self) }
        return "data:image/svg+xml," + percentEncoded(icon ?? "").replacing("'", with: "%27")
    }
}

/// The style sheets and scripts that a questionnaire as a file holds, by the name of the value in its template.
enum QuestionnaireCode: String, CaseIterable {
    case screenStyles, printStyles, ownStyles, scripts

    /// The theme's files, in their order.
    fileprivate var files: [String] {
        switch self {
        case .screenStyles: ["style.css", "site.css"]
        case .printStyles: ["print.css"]
        case .ownStyles: ["questionnaire.css"]
        case .scripts: ["site.js", "questionnaire.js"]
        }
    }
}

extension PageComposer {
    /// The questionnaire with everything that it needs inside.
    mutating func composeQuestionnaireFile(_ partnership: PartnershipPlan, _ round: RoundPlan) -> String {
        var context = questionnaireContext(partnership, round)
        context.set("feed", nil as String?)
        context.set("icon", renderer.inlinedIcon)
        let texts = QuestionnaireCode.allCases.map { ($0, renderer.inlined($0.files, scripts: $0 == .scripts)) }
        for (code, text) in texts { context.set(code.rawValue, text) }
        let own = renderer.theme.ownCode
        let code = InlineCode(
            scripts: texts.filter { $0.0 == .scripts }.map(\.1) + own.scripts,
            styles: texts.filter { $0.0 != .scripts }.map(\.1) + own.styles)
        return render("questionnaire-file", context, policy: .ofSingleFile(code))
    }
}

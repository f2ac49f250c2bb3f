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

extension PageComposer {
    /// The questionnaire with everything that it needs inside.
    mutating func composeQuestionnaireFile(_ partnership: PartnershipPlan, _ round: RoundPlan) -> String {
        var context = questionnaireContext(partnership, round)
        context.set("feed", nil as String?)
        context.set("icon", renderer.inlinedIcon)
        let styles = [("screenStyles", ["style.css", "site.css"]), ("printStyles", ["print.css"]), ("ownStyles", ["questionnaire.css"])]
            .map { ($0.0, renderer.inlined($0.1)) }
        let script = renderer.inlined(["site.js", "questionnaire.js"], scripts: true)
        for (name, style) in styles { context.set(name, style) }
        context.set("scripts", script)
        let own = renderer.theme.ownCode
        let code = InlineCode(scripts: [script] + own.scripts, styles: styles.map(\.1) + own.styles)
        return render("questionnaire-file", context, policy: .ofSingleFile(code))
    }
}

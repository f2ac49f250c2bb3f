internal import Model
package import Planning

/// Renders the pages of a plan with a theme.
///
/// Immutable, so that pages can be rendered side by side.
package struct SiteRenderer: Sendable {
    let plan: SitePlan
    let theme: Theme
    let words: SiteWords
    let index: SiteIndex
    /// Every address of the plan.
    let addresses: Set<PageAddress>
    let assets: [String: Asset]
    let markdownLabels: MarkdownLabels
    /// The maps of the areas, laid out once for all pages that show them.
    let maps: SiteMaps

    /// What a drawing needs to look the same outside its page.
    let drawingStyles: String

    package init(plan: SitePlan, theme: Theme) {
        self.plan = plan
        self.theme = theme
        words = SiteWords(language: plan.site.settings.language, texts: theme.texts(in: plan.site.settings.language))
        index = SiteIndex(plan)
        addresses = Set(plan.pages.map(\.address))
        assets = Dictionary(plan.site.assets.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        markdownLabels = MarkdownLabels(words)
        let ownStyles = theme.files.first { $0.path == "site.css" }.map { String(decoding: $0.bytes, as: UTF8.self) }
        let figureStyles = theme.files.first { $0.path == "figures.css" }.map { String(decoding: $0.bytes, as: UTF8.self) }
        drawingStyles = (ownStyles ?? plan.site.settings.theme.styleSheet) + (figureStyles ?? "")
        maps = SiteMaps(plan, words: words, index: index)
    }

    /// Renders one page.
    package func render(_ page: PlannedPage) -> RenderedPage {
        var composer = PageComposer(renderer: self, page: page)
        let text = composer.compose()
        return RenderedPage(bytes: Array(text.utf8), diagnostics: composer.diagnostics, figures: composer.figures, files: composer.files)
    }

    /// The theme's style sheets, scripts and icons, with the site's own colours as a style sheet.
    package var themeFiles: [RenderedFile] {
        let files = theme.files.map { RenderedFile(address: PageAddress("theme/" + $0.path), bytes: $0.bytes) }
        if theme.files.contains(where: { $0.path == "site.css" }) { return files }
        return files + [RenderedFile(address: PageAddress("theme/site.css"), bytes: Array(plan.site.settings.theme.styleSheet.utf8))]
    }

    /// What the site publishes beside its pages; each group can be made apart from the others.
    package var fileGroups: [FileGroup] {
        directoryFiles + searchFiles
    }
}

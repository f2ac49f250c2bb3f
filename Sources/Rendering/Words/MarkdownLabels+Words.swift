extension MarkdownLabels {
    /// The labels in the words of a site's interface.
    init(_ words: SiteWords) {
        self.init(
            note: words["call-out-note"], tip: words["call-out-tip"], important: words["call-out-important"],
            warning: words["call-out-warning"], footnotes: words["footnotes"], backToText: words["back-to-text"],
            taskDone: words["task-done"], taskOpen: words["task-open"], anchor: words["link-to-heading"], table: words["table"])
    }
}

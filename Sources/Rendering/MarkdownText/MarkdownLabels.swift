/// The interface texts that rendered Markdown shows or reads aloud.
package struct MarkdownLabels: Hashable, Sendable {
    /// Names of the call-outs.
    package var note, tip, important, warning: String
    /// Title of the footnotes.
    package var footnotes: String
    /// Name of the link from a footnote back to the text.
    package var backToText: String
    /// Names of the boxes in a task list.
    package var taskDone, taskOpen: String
    /// Name of the link to a heading.
    package var anchor: String
    /// First word of a table's name, before its heading.
    package var table: String

    package init(
        note: String, tip: String, important: String, warning: String, footnotes: String, backToText: String, taskDone: String,
        taskOpen: String, anchor: String, table: String
    ) {
        self.note = note
        self.tip = tip
        self.important = important
        self.warning = warning
        self.footnotes = footnotes
        self.backToText = backToText
        self.taskDone = taskDone
        self.taskOpen = taskOpen
        self.anchor = anchor
        self.table = table
    }
}

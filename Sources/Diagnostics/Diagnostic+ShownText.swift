/// How much of what others wrote a message shows: a line's worth of a text, the first of many names.
extension Diagnostic {
    /// A text that someone else wrote, on one line and no longer than that.
    static func shortened(_ text: String, to length: Int = 80) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > length ? line.prefix(length - 1) + "…" : line
    }

    /// An answer, a code or the heading of a column, of which less will do.
    static func clipped(_ text: String) -> String { shortened(text, to: 60) }

    /// Names between quotation marks, or the first eight of them.
    static func list(_ names: [String]) -> String { firstFew(names.map { "“\(clipped($0))”" }, most: 8) }

    /// `a, b, c`, or the first of many: `a, b, c and 4 more`.
    static func firstFew(_ names: [String], most: Int) -> String {
        names.prefix(most).joined(separator: ", ") + (names.count > most ? " and \(names.count - most) more" : "")
    }
}

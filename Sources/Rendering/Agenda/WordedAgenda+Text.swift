/// How a file of an agenda is written.
package enum AgendaFormat: String, Sendable, CaseIterable {
    /// For a mail or a printer.
    case text
    /// Markdown, to go on writing in.
    case md
}

extension SiteRenderer {
    /// An agenda as a file, with room to write under each subject.
    package func text(of agenda: WordedAgenda, as format: AgendaFormat) -> String {
        let isMarkdown = format == .md
        let heading = { (text: String, level: Int) in
            isMarkdown
                ? String(repeating: "#", count: level) + " \(text)"
                : text + "\n" + String(repeating: level == 1 ? "=" : "-", count: text.count)
        }
        var lines = [heading(agenda.title, 1), "", words.texts.count("minute", agenda.minutes), ""]
        lines += (agenda.early.map { [$0, ""] } ?? []) + [agenda.rule, ""]
        let list = { (title: String, items: [String]) -> [String] in
            items.isEmpty ? [] : [isMarkdown ? "**\(title)**" : title + ":", ""] + items.map { "- \($0)" } + [""]
        }
        for item in agenda.items {
            lines += [heading("\(item.start)  \(item.title) (\(item.length))", 2), ""]
            lines += list(words["agenda-why"], item.reasons.map { [$0.text, $0.fact].compactMap { $0 }.joined(separator: "\n  ") })
            lines += list(words["agenda-prepare"], item.preparation)
            lines += list(words["questions-for-talk"], item.questions)
            lines += item.notes.isEmpty ? [] : item.notes.map { "- \($0)" } + [""]
        }
        lines += list(words["agenda-later"], agenda.later)
        lines += [isMarkdown ? "```yaml\n\(agenda.agreementLines)```" : agenda.agreementLines, ""]
        return lines.joined(separator: "\n")
    }
}

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
        lines += [heading(words["agenda-notes"], 2), ""]
        for key in ["agenda-what", "agenda-who", "agenda-when", "agreement-review"] {
            lines.append("\(isMarkdown ? "- " : "")\(words[key]):")
        }
        lines.append("")
        // Who goes on writing in it takes it to the site as well.
        if isMarkdown {
            lines += [
                heading(words["agenda-paste-title"], 2), "", words["agenda-paste-file"], "", "```yaml\n\(agenda.agreementLines)```", "",
            ]
        }
        return lines.joined(separator: "\n")
    }
}

internal import Diagnostics
internal import Foundation
internal import Model

/// What a site's own template lets a browser run or load, beside files of the theme.
struct TemplateCode {
    /// Scripts and styles that are the same on every page, which the pages' policy names.
    private(set) var inline = InlineCode()
    private(set) var diagnostics: [Diagnostic] = []

    init(of files: [ThemeFile]) {
        for file in files { read(file) }
        inline.scripts = Array(Set(inline.scripts)).sorted()
        inline.styles = Array(Set(inline.styles)).sorted()
    }

    private mutating func read(_ file: ThemeFile) {
        let text = String(decoding: file.bytes, as: UTF8.self)
        var index = text.startIndex
        while let start = text[index...].firstIndex(of: "<") {
            let rest = text[text.index(after: start)...]
            // A tag of the template that names a frame is none of the page.
            guard rest.first?.isLetter == true, !text[..<start].hasSuffix("{{"), let end = rest.firstIndex(of: ">") else {
                index = rest.startIndex
                continue
            }
            let tag = String(rest[..<end])
            let name = tag.prefix { $0.isLetter }.lowercased()
            index = text.index(after: end)
            note(tag, named: name, in: file, at: position(of: start, in: text))
            guard name == "script" || name == "style", !hasAttribute("src", in: tag),
                let close = text.range(of: "</\(name)", options: .caseInsensitive, range: index..<text.endIndex)
            else { continue }
            let code = String(text[index..<close.lowerBound])
            index = close.upperBound
            // The page that is one file names these itself.
            if QuestionnaireCode.allCases.contains(where: { code == "{{{\($0.rawValue)}}}" }) { continue }
            if code.contains("{{") {
                diagnostics.append(.codeOfTemplate("<\(name)>", isPlain: false, at: place(file, position(of: start, in: text))))
            } else if name == "script" {
                inline.scripts.append(code)
            } else {
                inline.styles.append(code)
            }
        }
    }

    /// Notes what a browser passes over in a tag.
    private mutating func note(_ tag: String, named name: String, in file: ThemeFile, at position: (Int, Int)) {
        for attribute in ["style", "on[a-z]+"] where hasAttribute(attribute, in: tag) {
            diagnostics.append(.codeOfTemplate(attribute == "style" ? "style=" : "on…=", isPlain: true, at: place(file, position)))
        }
        let loads = ["script", "img", "link", "iframe", "object", "embed", "video", "audio", "source"].contains(name)
        let isRemote = tag.range(of: "(src|data)\\s*=\\s*[\"']?(https?:)?//", options: [.regularExpression, .caseInsensitive]) != nil
        let isSheet =
            name == "link" && tag.range(of: "stylesheet|preload|font", options: [.regularExpression, .caseInsensitive]) != nil
            && tag.range(of: "href\\s*=\\s*[\"']?(https?:)?//", options: [.regularExpression, .caseInsensitive]) != nil
        if loads && isRemote || isSheet { diagnostics.append(.remoteOfTemplate(name, at: place(file, position))) }
    }

    private func hasAttribute(_ name: String, in tag: String) -> Bool {
        tag.range(of: "\\s\(name)\\s*=", options: [.regularExpression, .caseInsensitive]) != nil
    }

    private func place(_ file: ThemeFile, _ position: (line: Int, column: Int)) -> SourcePlace {
        SourcePlace(file: file.reportedPath ?? file.path, line: position.line, column: position.column)
    }

    private func position(of index: String.Index, in text: String) -> (Int, Int) {
        let before = text[..<index]
        let lineStart = before.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
        return (before.count { $0 == "\n" } + 1, text.distance(from: lineStart, to: index) + 1)
    }
}

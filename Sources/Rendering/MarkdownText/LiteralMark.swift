/// A mark of Markdown, or of a program like it, that stands in a text and would be printed as it is.
struct LiteralMark: Equatable {
    enum Kind: Equatable {
        /// `[text](an address)`, an image where a `!` stands before it.
        case link(text: String, address: String, isClosed: Bool, isImage: Bool)
        /// `[text] (address)`.
        case linkApart(text: String, address: String)
        /// `(text)[address]`.
        case linkReversed(text: String, address: String)
        /// `[[page]]`, `![[image.png]]`.
        case wikiLink(String)
        /// `[text][name]` of which the name is nowhere.
        case undefinedLink(text: String, name: String)
        /// `**bold **`, `__bold __`, `*slanted *`.
        case emphasis(String)
        /// `==marked==`, `%%remark%%`, `^[note]`, `[^a name]`, `{#name}`, `[TOC]`, `:::`: signs of other programs.
        case foreign(String, advice: String)
        /// `#Title`.
        case heading(String)
    }

    var kind: Kind
    /// Where it begins: an index of the characters that were searched.
    var start: Int

    /// Those in a run of text, of which `\u{FFFC}` stands for anything that is no plain text.
    ///
    /// - Parameters:
    ///   - text: a paragraph, heading or cell, or what stands between other marks in it.
    ///   - isWhole: whether it is all of its paragraph.
    static func marks(in text: [Character], isWhole: Bool) -> [LiteralMark] {
        var marks = links(in: text) + emphasis(in: text) + foreign(in: text)
        if isWhole { marks += blocks(in: text) }
        return marks.sorted { $0.start < $1.start }
    }

    // MARK: Links

    private static func links(in text: [Character]) -> [LiteralMark] {
        guard text.contains("]") else { return [] }
        let brackets = BracketIndex(text)
        var marks: [LiteralMark] = []
        var index = 0
        while index < text.count {
            defer { index += 1 }
            if text[index] == "[", index + 1 < text.count, text[index + 1] == "[", let end = brackets.pair(from: index + 2) {
                let isImage = index > 0 && text[index - 1] == "!"
                marks.append(LiteralMark(kind: .wikiLink(String(text[(isImage ? index - 1 : index)..<(end + 2)])), start: index))
                index = end + 1
                continue
            }
            if text[index] == ")", let mark = reversed(in: text, at: index, brackets) { marks.append(mark) }
            // A bracket between the two closes another, or was escaped.
            guard text[index] == "]", let open = brackets.square(before: index) else { continue }
            let label = String(text[(open + 1)..<index].map { $0 == "\n" ? " " : $0 })
            let next = index + 1 < text.count ? text[index + 1] : "\n"
            if next == "(" {
                let close = brackets.closing(from: index + 2)
                let end = close ?? text[(index + 2)...].firstIndex(of: "\n") ?? text.count
                let isImage = open > 0 && text[open - 1] == "!"
                let address = String(text[(index + 2)..<end])
                marks.append(
                    LiteralMark(
                        kind: .link(text: label, address: address, isClosed: close != nil, isImage: isImage),
                        start: isImage ? open - 1 : open))
                index = close ?? end - 1
            } else if next == "[", let end = brackets.square(from: index + 2), end > index + 2 {
                let name = String(text[(index + 2)..<end])
                guard !name.hasPrefix("^"), !label.hasPrefix("^"), !name.allSatisfy(\.isNumber) else { continue }
                marks.append(LiteralMark(kind: .undefinedLink(text: label, name: name), start: open))
                index = end
            } else if next.isWhitespace, index + 1 < text.count {
                let after = text[(index + 1)...].drop { $0.isWhitespace }
                guard after.first == "(", let end = brackets.closing(from: after.startIndex + 1) else { continue }
                let address = String(text[(after.startIndex + 1)..<end])
                guard isAddress(address) else { continue }
                marks.append(LiteralMark(kind: .linkApart(text: label, address: address), start: open))
                index = end
            }
        }
        return marks
    }

    private static func reversed(in text: [Character], at close: Int, _ brackets: BracketIndex) -> LiteralMark? {
        guard close + 1 < text.count, text[close + 1] == "[", let open = brackets.round(before: close),
            let end = brackets.square(from: close + 2)
        else { return nil }
        let address = String(text[(close + 2)..<end])
        guard isAddress(address) else { return nil }
        return LiteralMark(kind: .linkReversed(text: String(text[(open + 1)..<close]), address: address), start: open)
    }

    /// Whether a text between brackets can be nothing but an address.
    static func isAddress(_ text: String) -> Bool {
        let folded = text.lowercased()
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        if folded.contains("://") || ["www.", "mailto:", "tel:", "#"].contains(where: folded.hasPrefix) { return true }
        return [".md", ".html", ".pdf", ".docx", ".xlsx", ".pptx", ".png", ".jpg", ".jpeg", ".svg"].contains { folded.hasSuffix($0) }
    }

    /// Where a mark closes what began before `start`, on its line and at most some thousand characters on: a book on one line opens many.
    private static func end(_ mark: String, in text: [Character], from start: Int) -> Int? {
        let mark = Array(mark)
        guard let first = mark.first else { return nil }
        let limit = min(text.count, start + 1000)
        var index = start
        while index + mark.count <= limit, text[index] != "\n" {
            if text[index] == first, text[index...].starts(with: mark) { return index }
            index += 1
        }
        return nil
    }

    // MARK: Emphasis

    private static func emphasis(in text: [Character]) -> [LiteralMark] {
        ["**", "__", "*"].compactMap { mark in
            let runs = runs(of: Array(mark), in: text)
            guard let first = runs.first else { return nil }
            let length = mark.count
            let before = first > 0 ? text[first - 1] : " "
            let after = first + length < text.count ? text[first + length] : " "
            let opens = isEdge(before) && !after.isWhitespace
            if mark == "*" {
                // A star alone is a sign of its own more often: `prijs *`, `* let op`, `3 * 4`.
                guard opens, let close = runs.dropFirst().first, text[close - 1] == " " else { return nil }
                return LiteralMark(kind: .emphasis(String(text[first...close])), start: first)
            }
            guard let close = runs.dropFirst().first else {
                return opens && after.isLetter ? LiteralMark(kind: .emphasis(shown(text[first...])), start: first) : nil
            }
            guard opens || (isEdge(before) && !text[close - 1].isWhitespace) || (!isEdge(before) && mark == "**") else { return nil }
            return LiteralMark(kind: .emphasis(String(text[first..<(close + length)])), start: first)
        }
    }

    private static func isEdge(_ character: Character) -> Bool { character.isWhitespace || "([{/-–—\"'“‘:;,".contains(character) }

    /// Where a mark stands that is no part of a longer row of the same sign.
    private static func runs(of mark: [Character], in text: [Character]) -> [Int] {
        guard let sign = mark.first else { return [] }
        var found: [Int] = []
        var index = 0
        while index < text.count {
            guard text[index] == sign else {
                index += 1
                continue
            }
            let end = text[index...].firstIndex { $0 != sign } ?? text.count
            if end - index == mark.count { found.append(index) }
            index = end
        }
        return found
    }

    // MARK: Other programs

    private static func foreign(in text: [Character]) -> [LiteralMark] {
        var marks: [LiteralMark] = []
        func find(_ open: String, _ close: String, _ advice: String, where isMeant: (String) -> Bool = { _ in true }) {
            let mark = Array(open)
            var index = 0
            while index + mark.count < text.count {
                guard text[index] == mark.first, text[index...].starts(with: mark) else {
                    index += 1
                    continue
                }
                // What this line does not close here, it closes nowhere behind it either.
                guard let end = end(close, in: text, from: index + mark.count) else {
                    index = text[index...].firstIndex(of: "\n") ?? text.count
                    continue
                }
                let inner = String(text[(index + mark.count)..<end])
                if !inner.isEmpty, isMeant(inner) {
                    marks.append(LiteralMark(kind: .foreign(open + inner + close, advice: advice), start: index))
                }
                index = end + close.count
            }
        }
        let isTight = { (inner: String) in inner.first?.isWhitespace == false && inner.last?.isWhitespace == false }
        find("==", "==", "write **bold** for what stands out", where: isTight)
        find("%%", "%%", "take the remark out, or write it as <!-- remark -->")
        find("^[", "]", "write the note as [^1], and its text below on a line of its own: [^1]: text")
        find("[^", "]", "give the footnote a name without spaces: [^bron-2]") { $0.first != " " && $0.contains(" ") }
        find("++", "++", "write **bold** for what stands out", where: isTight)
        find("~", "~", "write the small sign itself: CO₂", where: { $0.count <= 3 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        find("^", "^", "write the small sign itself: m²", where: { $0.count <= 3 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        find("[!", "]-", "take the sign after ] out: a call-out stands open", where: { $0.allSatisfy(\.isLetter) })
        find("[!", "]+", "take the sign after ] out: a call-out stands open", where: { $0.allSatisfy(\.isLetter) })
        find("{:", "}", "take it out: the theme says how a text looks")
        find("{#", "}", "take it out: a heading has a name of its own, made of its words", where: isTight)
        find("{.", "}", "take it out: the theme says how a text looks", where: isTight)
        find("{{", "}}", "take it out: a text is Markdown, without commands")
        find("{%", "%}", "take it out: a text is Markdown, without commands")
        return marks
    }

    private static func blocks(in text: [Character]) -> [LiteralMark] {
        let line = shown(text[...])
        let isOneLine = !text.contains("\n")
        if isOneLine, ["[toc]", "{{toc}}", "[inhoud]", "[inhoudsopgave]"].contains(line.lowercased()) {
            return [LiteralMark(kind: .foreign(line, advice: "take it out: a long text gets its contents by itself"), start: 0)]
        }
        if isOneLine, ["\\newpage", "\\pagebreak", "\\clearpage"].contains(line) {
            return [LiteralMark(kind: .foreign(line, advice: "take it out: the print parts its pages by itself"), start: 0)]
        }
        if text.count > 4, text[0] == "[", "-><?!/~".contains(text[1]), text[2] == "]", text[3] == " " {
            return [LiteralMark(kind: .foreign(String(text[..<3]), advice: "a task is open, [ ], or done, [x]"), start: 0)]
        }
        for box in ["[ ]", "[]", "[x]", "[X]"] where line.hasPrefix(box) && line.dropFirst(box.count).first?.isLetter == true {
            return [LiteralMark(kind: .foreign(box, advice: "write a task as - [ ], with a space before and after the brackets"), start: 0)]
        }
        if text.starts(with: ":::") {
            return [LiteralMark(kind: .foreign(line, advice: "write a call-out as a quotation that begins with > [!NOTE]"), start: 0)]
        }
        let signs = text.prefix { $0 == "#" }.count
        guard (1...6).contains(signs), signs < text.count, text[signs].isLetter else { return [] }
        let rest = text[signs...].prefix { $0 != "\n" }
        // A word with a sign before it is a hashtag where it begins a sentence; alone on its line, with a capital, it is a heading.
        let isTitle = isOneLine && text[signs].isUppercase && rest.last.map { !".!?;,".contains($0) } ?? false
        return signs > 1 || isTitle ? [LiteralMark(kind: .heading(line), start: 0)] : []
    }

    /// The beginning of a text on one line.
    static func shown(_ text: ArraySlice<Character>) -> String {
        let line = text.prefix { $0 != "\n" }
        return line.count > 40 ? String(line.prefix(39)) + "…" : String(line)
    }
}

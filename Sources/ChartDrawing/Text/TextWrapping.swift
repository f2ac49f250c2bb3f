/// Breaks text into lines of at most `width` px, at spaces and after hyphens and slashes.
///
/// Words that are wider than a line are cut, with a hyphen, only when `cutsWords` is true; otherwise they stick out, so that a caller
/// can see that the text does not fit. Runs keep their style; a run that begins without a space still starts a new word.
func wrapped(_ runs: [TextRun], width: Double, cutsWords: Bool = true) -> [TextLine] {
    var lines: [TextLine] = []
    var line: [TextRun] = []
    var used = 0.0
    func endLine() {
        if let last = line.indices.last {
            while line[last].text.hasSuffix(" ") { line[last].text.removeLast() }
        }
        if !line.isEmpty { lines.append(TextLine(line)) }
        line = []
        used = 0
    }
    func add(_ text: String, _ style: TextStyle) {
        if let last = line.indices.last, line[last].style == style {
            line[last].text += text
        } else {
            line.append(TextRun(text: text, style: style))
        }
        used += TextRun(text: text, style: style).width
    }
    for run in runs {
        for word in words(in: run.text) {
            let bare = TextRun(text: word.hasSuffix(" ") ? String(word.dropLast()) : word, style: run.style)
            if used > 0, used + bare.width > width { endLine() }
            guard bare.width > width, cutsWords else {
                add(word, run.style)
                continue
            }
            var rest = Substring(word)
            while let head = fittingHead(of: rest, style: run.style, width: width) {
                add(head.hasSuffix("-") ? head : head + "-", run.style)
                endLine()
                rest = rest.dropFirst(head.count)
            }
            add(String(rest), run.style)
        }
    }
    endLine()
    return lines
}

/// Breaks text of one style into lines of at most `width` px.
func wrapped(_ text: String, _ style: TextStyle, width: Double, cutsWords: Bool = true) -> [TextLine] {
    wrapped([TextRun(text: text, style: style)], width: width, cutsWords: cutsWords)
}

/// The text, cut off with an ellipsis where it is wider than `width` px.
func shortened(_ text: String, _ style: TextStyle, width: Double) -> String {
    guard fittingCount(of: text, style: style, width: width, with: "") != nil else { return text }
    var head = text.prefix(fittingCount(of: text, style: style, width: width, with: "…") ?? 0)
    while let last = head.last, last == " " || last == "-" { head.removeLast() }
    return head + "…"
}

/// How many characters from the beginning fit with `mark` behind them; nil when all do.
private func fittingCount(of text: some StringProtocol, style: TextStyle, width: Double, with mark: String) -> Int? {
    var hundredths = textAdvance(mark)
    var count = 0
    for character in text {
        hundredths += textAdvance(character)
        if textWidth(hundredths: hundredths, size: style.size, isBold: style.isBold) > width { return count }
        count += 1
    }
    return nil
}

/// Words with the space or the hyphen that follows them.
private func words(in text: String) -> [String] {
    var result: [String] = []
    var word = ""
    for character in text {
        if character == " " || character == "\n" || character == "\t" {
            if !word.isEmpty {
                result.append(word + " ")
            } else if let last = result.indices.last, !result[last].hasSuffix(" ") {
                result[last] += " "
            }
            word = ""
        } else {
            word.append(character)
            if (character == "-" || character == "/") && word.count > 2 {
                result.append(word)
                word = ""
            }
        }
    }
    if !word.isEmpty { result.append(word) }
    return result
}

/// The longest beginning that fits with a hyphen after it, or nil when the whole fits; at least four letters stay on either side.
private func fittingHead(of word: Substring, style: TextStyle, width: Double) -> String? {
    guard fittingCount(of: word.trimmedOfSpace, style: style, width: width, with: "") != nil, word.prefix(5).count == 5 else { return nil }
    let fitting = fittingCount(of: word, style: style, width: width, with: "-") ?? 0
    if word.dropFirst(fitting).prefix(3).count < 3 { return String(word.dropLast(3)) }
    return String(word.prefix(max(fitting, 2)))
}

extension Substring {
    fileprivate var trimmedOfSpace: Substring { hasSuffix(" ") ? dropLast() : self }
}

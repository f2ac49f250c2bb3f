internal import Model
internal import Reading

/// The bytes of a Markdown file with a date of its front matter set.
///
/// The date is put in the place of the old one, also of one that is kept to an edition (`{value: 2022-05, edition: network}`); where the
/// key is missing it gets a line at the end of the front matter. Everything else stays byte for byte.
///
/// - Parameter key: at the first level of the YAML.
/// - Returns: nil when the file has no front matter, or a value in which no date can be told.
func settingDate(_ key: String, to date: PartialDate, in bytes: [UInt8], path: String) -> [UInt8]? {
    guard let (rawText, encoding) = TextEncoding.decoded(bytes), let file = TextFile(path: path, bytes: bytes) else { return nil }
    let lines = lines(of: file.text)
    guard let first = lines.first, first.isFence, let close = lines.dropFirst().firstIndex(where: \.isFence) else { return nil }
    let edit: TextEdit
    if let start = lines[1..<close].firstIndex(where: { isKey(key, $0.text) }) {
        // The value goes on to the next line that is not indented.
        let end = lines[(start + 1)..<close].firstIndex { $0.text.first.map { !$0.isWhitespace && $0 != "#" } ?? false } ?? close
        guard let range = dateRange(in: lines[start..<end], key: key) else { return nil }
        edit = TextEdit(range: range, text: (range.isEmpty ? " " : "") + date.iso)
    } else {
        let lineEnd = rawText.utf8.contains(0x0D) ? rawText.contains("\r\n") ? "\r\n" : "\r" : "\n"
        edit = TextEdit(range: lines[close].start..<lines[close].start, text: "\(key): \(date.iso)\(lineEnd)")
    }
    return edited(bytes, text: rawText, encoding: encoding, edits: [edit], addition: "")
}

/// A line with where it begins, in UTF-8 bytes.
private struct Line {
    var text: Substring
    var start: Int

    /// Whether it begins or ends the front matter: three hyphens, and spaces.
    var isFence: Bool { text.hasPrefix("---") && text.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
}

private func lines(of text: String) -> [Line] {
    var start = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        defer { start += line.utf8.count + 1 }
        return Line(text: line, start: start)
    }
}

/// Whether a line begins with a key and its colon, quoted or not.
private func isKey(_ key: String, _ line: Substring) -> Bool {
    [key, "\"\(key)\"", "'\(key)'"].contains { written in
        line.hasPrefix(written) && line.dropFirst(written.count).drop { $0 == " " || $0 == "\t" }.first == ":"
    }
}

/// Where the date of a value stands; an empty range after the colon where there is no value; nil where there is another one.
private func dateRange(in lines: ArraySlice<Line>, key: String) -> Range<Int>? {
    var isEmpty = true
    var afterColon = 0
    for (index, line) in lines.enumerated() {
        var value = line.text
        if index == 0, let colon = value.firstIndex(of: ":") {
            value = value[value.index(after: colon)...]
            afterColon = line.start + line.text.utf8.distance(from: line.text.startIndex, to: value.startIndex)
        }
        for token in tokens(of: value) {
            isEmpty = false
            guard PartialDate(iso: String(token)) != nil else { continue }
            let start = line.start + line.text.utf8.distance(from: line.text.startIndex, to: token.startIndex)
            return start..<(start + token.utf8.count)
        }
    }
    return isEmpty ? afterColon..<afterColon : nil
}

/// The words of a YAML value up to its comment, without quotation marks, braces and commas.
private func tokens(of value: Substring) -> [Substring] {
    let words = value.split { " \t,{}\"'".contains($0) }
    return Array(words.prefix { !$0.hasPrefix("#") })
}

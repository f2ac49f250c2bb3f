internal import Model
internal import Reading

/// The steps of a checklist as they are written in the front matter of its file, line by line.
struct StepLines {
    /// One step.
    struct Item {
        /// From the line of its hyphen to its last line that says something.
        var lines: Range<Int>
        /// Spaces before the hyphen, and before each key.
        var hyphenIndent: Int
        var keyIndent: Int
        var keys: [Key]
        /// Written between braces on one line.
        var isFlow: Bool

        func key(_ name: String) -> Key? { keys.first { $0.name == name } }
    }

    /// A key of a step, with the lines of its value.
    struct Key {
        var name: String
        var lines: Range<Int>
        /// The line that no longer belongs to it: that of the next key, or of what comes after the step.
        var end: Int
        /// Spaces before it.
        var indent: Int
        /// Where its value begins: after the colon, in bytes of the text.
        var valueStart: Int
    }

    /// The text of the whole file, and its lines.
    let bytes: [UInt8]
    let lines: [Substring]
    /// Where each line begins, in bytes of the text.
    let starts: [Int]
    /// The line of `steps:`; nil where there is none.
    let head: Int?
    /// The line that ends the front matter.
    let close: Int
    let items: [Item]

    /// Nil for a file without front matter, or where the steps are written in a way that cannot be told apart line by line.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.lines = lines
        bytes = Array(text.utf8)
        var starts = [0]
        for line in lines { starts.append(starts[starts.count - 1] + line.utf8.count + 1) }
        self.starts = starts
        let lineStarts = starts
        let isFence = { (line: Substring) in line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
        guard let first = lines.first, isFence(first), let close = lines.dropFirst().firstIndex(where: isFence) else { return nil }
        self.close = close
        guard let head = lines[1..<close].firstIndex(where: { $0.hasPrefix("steps:") }) else {
            (self.head, items) = (nil, [])
            return
        }
        self.head = head
        let rest = lines[head].dropFirst("steps:".count).drop { $0 == " " }
        guard rest.isEmpty || rest.hasPrefix("#") || rest.hasPrefix("[]") else { return nil }
        let end = lines[(head + 1)..<close].firstIndex { $0.first.map { !" \t-#".contains($0) } ?? false } ?? close
        let isItem = { (line: Substring) in line.drop { $0 == " " }.first == "-" }
        guard let firstItem = lines[(head + 1)..<end].firstIndex(where: isItem) else {
            items = []
            return
        }
        let indent = lines[firstItem].prefix { $0 == " " }.count
        let begins = (firstItem..<end).filter { isItem(lines[$0]) && lines[$0].prefix { $0 == " " }.count == indent }
        let found = zip(begins, begins.dropFirst() + [end]).map { Self.item(lines, lineStarts, from: $0, to: $1, indent: indent) }
        items = found.compactMap { $0 }
        if items.count != found.count { return nil }
    }

    /// Reads a step; nil where its keys cannot be told.
    private static func item(_ lines: [Substring], _ starts: [Int], from start: Int, to end: Int, indent: Int) -> Item? {
        let last = (start..<end).last { saysSomething(lines[$0]) } ?? start
        let afterHyphen = lines[start].dropFirst(indent + 1)
        let spaces = afterHyphen.prefix { $0 == " " }.count
        if afterHyphen.dropFirst(spaces).first == "{" {
            return last == start
                ? Item(lines: start..<(start + 1), hyphenIndent: indent, keyIndent: indent + 2, keys: [], isFlow: true) : nil
        }
        let isAlone = !saysSomething(afterHyphen)
        guard let firstKey = isAlone ? ((start + 1)...last).first(where: { saysSomething(lines[$0]) }) : start else { return nil }
        let keyIndent = isAlone ? lines[firstKey].prefix { $0 == " " }.count : indent + 1 + spaces
        var keys: [Key] = []
        for index in firstKey...last {
            let isFirst = index == start
            guard isFirst || lines[index].prefix(while: { $0 == " " }).count == keyIndent,
                let colon = colon(in: lines[index], after: keyIndent)
            else { continue }
            let name = lines[index].dropFirst(keyIndent).prefix { $0 != ":" && $0 != " " }
            if let previous = keys.indices.last {
                keys[previous].lines = keys[previous].lines.lowerBound..<index
                keys[previous].end = index
            }
            let valueStart = starts[index] + colon + 1
            keys.append(Key(name: String(name), lines: index..<(last + 1), end: end, indent: keyIndent, valueStart: valueStart))
        }
        for index in keys.indices {
            let own = keys[index].lines
            let lastOwn = own.last { saysSomething(lines[$0]) } ?? own.lowerBound
            keys[index].lines = own.lowerBound..<(lastOwn + 1)
        }
        return keys.isEmpty ? nil : Item(lines: start..<(last + 1), hyphenIndent: indent, keyIndent: keyIndent, keys: keys, isFlow: false)
    }

    /// Where the colon of a plain key stands in a line, in bytes.
    private static func colon(in line: Substring, after indent: Int) -> Int? {
        let key = line.utf8.dropFirst(indent).prefix { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }
        let rest = line.utf8[key.endIndex...].drop { $0 == 0x20 }
        guard !key.isEmpty, rest.first == 0x3A, rest.dropFirst().first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
        return line.utf8.distance(from: line.utf8.startIndex, to: rest.startIndex)
    }

    /// Whether a line is more than blank or a comment.
    private static func saysSomething(_ line: Substring) -> Bool {
        line.first { $0 != " " && $0 != "\t" }.map { $0 != "#" } ?? false
    }
}

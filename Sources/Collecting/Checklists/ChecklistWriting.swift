internal import Diagnostics
internal import Model
internal import Reading

/// The bytes of a checklist's file with some steps changed.
///
/// Of a step that is there only the values that change are replaced; one that is not comes after the step before it in the instrument. The
/// rest stays byte for byte: order, indentation, comments, line ends and encoding. What comes out is read again: nothing but these steps may
/// differ.
///
/// - Parameters:
///   - bytes: nil where there is no file yet.
///   - order: the steps of the instrument.
/// - Returns: nil where the steps are written in a way that cannot be changed safely.
func checklistBytes(
    _ bytes: [UInt8]?, changing changes: [StepChange], order: [Slug], instrument: Slug, as list: ChecklistList, path: String
) -> [UInt8]? {
    guard let bytes else {
        let header = instrument == list.usualInstrument ? "" : "instrument: \(instrument)\n"
        let records = changes.map { StepWriting(lineEnd: "\n", hyphenIndent: 2, keyIndent: 4).whole($0.record) }
        return Array("---\n\(header)steps:\n\(records.joined())---\n".utf8)
    }
    guard let (rawText, encoding) = TextEncoding.decoded(bytes), let file = TextFile(path: path, bytes: bytes),
        let old = Checklist.read(in: file, as: list), let lines = StepLines(file.text)
    else { return nil }
    let lineEnd = rawText.utf8.contains(0x0D) ? rawText.contains("\r\n") ? "\r\n" : "\r" : "\n"
    var editor = ChecklistEditor(lines: lines, old: old, order: order, lineEnd: lineEnd)
    guard let edits = editor.edits(for: changes) else { return nil }
    let new = edited(bytes, text: rawText, encoding: encoding, edits: edits, addition: "")
    guard let changed = TextFile(path: path, bytes: new), let read = Checklist.read(in: changed, as: list),
        read.says(the: old, changing: changes)
    else { return nil }
    return new
}

/// Works out the edits of a file.
private struct ChecklistEditor {
    let lines: StepLines
    let old: Checklist
    let order: [Slug]
    let lineEnd: String
    /// New lines by the place that they are put in, so that several for one place keep their order.
    private var insertions: [Int: String] = [:]
    private var edits: [TextEdit] = []

    init(lines: StepLines, old: Checklist, order: [Slug], lineEnd: String) {
        self.lines = lines
        self.old = old
        self.order = order
        self.lineEnd = lineEnd
    }

    mutating func edits(for changes: [StepChange]) -> [TextEdit]? {
        // The steps as read and as lines are the same, one for one.
        guard lines.items.count == old.steps.count else { return nil }
        let positions = Dictionary(old.steps.enumerated().map { ($1.step, $0) }, uniquingKeysWith: { first, _ in first })
        for change in changes {
            guard let position = positions[change.step] else { continue }
            guard edit(lines.items[position], for: change) else { return nil }
        }
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let new = changes.filter { positions[$0.step] == nil }.sorted { places[$0.step] ?? 0 < places[$1.step] ?? 0 }
        if !new.isEmpty { add(new, positions: positions) }
        edits += insertions.map { TextEdit(range: $0..<$0, text: $1) }
        return edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    private mutating func edit(_ item: StepLines.Item, for change: StepChange) -> Bool {
        let writing = StepWriting(lineEnd: lineEnd, hyphenIndent: item.hyphenIndent, keyIndent: item.keyIndent)
        if item.isFlow { return rewrite(item, writing, as: change.record) }
        guard let state = item.key("state") else { return false }
        var added = ""
        if change.changesState {
            guard replace(state, with: change.record.state.rawValue) else { return false }
            if let since = change.record.since {
                if let key = item.key("since") {
                    guard replace(key, with: since.iso) else { return false }
                } else {
                    added += writing.line("since: \(since.iso)")
                }
            }
            let isLonger = change.record.history.count > (change.previous?.history.count ?? 0)
            if isLonger, let past = change.record.history.last {
                if let key = item.key("history") {
                    guard lengthen(key, by: past) else { return false }
                } else {
                    added += writing.history([past])
                }
            }
        }
        if change.changesEvidence, let evidence = change.record.evidence {
            if let key = item.key("evidence") {
                guard replace(key, with: yamlScalar(evidence)) else { return false }
            } else {
                added += writing.line("evidence: \(yamlScalar(evidence))")
            }
        }
        if !added.isEmpty { insertions[lines.starts[state.lines.upperBound], default: ""] += added }
        return true
    }

    /// Puts a value in the place of another, whatever number of lines that has; comments around it stay.
    private mutating func replace(_ key: StepLines.Key, with value: String) -> Bool {
        let limit = lines.starts[key.end]
        guard let written = WrittenValue(in: lines.bytes, from: key.valueStart, to: limit, keyIndent: key.indent) else { return false }
        if written.isAfterComment, !written.range.isEmpty {
            edits.append(TextEdit(range: written.range, text: value))
        } else {
            edits.append(TextEdit(range: key.valueStart..<written.range.upperBound, text: " " + value))
        }
        if let block = written.block { edits.append(TextEdit(range: block, text: "")) }
        return true
    }

    /// Adds an earlier state after the ones that are there: lines of their own, or between square brackets on one line.
    private mutating func lengthen(_ key: StepLines.Key, by past: PastState) -> Bool {
        let last = key.lines.upperBound - 1
        if key.lines.count > 1 {
            guard let item = lines.lines[key.lines.dropFirst()].first(where: { $0.drop { $0 == " " }.first == "-" }) else { return false }
            let indent = item.prefix { $0 == " " }.count
            let keyIndent = indent + 1 + item.dropFirst(indent + 1).prefix { $0 == " " }.count
            let writing = StepWriting(lineEnd: lineEnd, hyphenIndent: indent, keyIndent: keyIndent)
            insertions[lines.starts[last + 1], default: ""] += writing.past(past)
            return true
        }
        let lineEnd = lines.starts[last] + lines.lines[last].utf8.count
        let own = lines.bytes[key.valueStart..<lineEnd]
        guard let start = own.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), own[start] == 0x5B,
            let end = flowEnd(in: lines.bytes, from: start, to: lineEnd)
        else { return false }
        let isEmpty = own[(start + 1)..<(end - 1)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
        let text = "\(isEmpty ? "" : ", "){state: \(past.state.rawValue), date: \(past.date.iso)}"
        edits.append(TextEdit(range: (end - 1)..<(end - 1), text: text))
        return true
    }

    /// Writes a step that stands between braces on lines of its own; a comment behind it stays.
    private mutating func rewrite(_ item: StepLines.Item, _ writing: StepWriting, as record: StepRecord) -> Bool {
        let line = item.lines.lowerBound
        let start = lines.starts[line]
        let lineEnd = start + lines.lines[line].utf8.count
        guard let brace = lines.bytes[start..<lineEnd].firstIndex(of: 0x7B),
            let end = flowEnd(in: lines.bytes, from: brace, to: lineEnd)
        else { return false }
        let text = writing.whole(record)
        edits.append(TextEdit(range: start..<end, text: String(text.dropLast(1))))
        return true
    }

    /// Puts new steps after the nearest step before them in the instrument that is there, or before the first.
    private mutating func add(_ changes: [StepChange], positions: [Slug: Int]) {
        let sample = lines.items.first { !$0.isFlow } ?? lines.items.first
        let writing = StepWriting(lineEnd: lineEnd, hyphenIndent: sample?.hyphenIndent ?? 2, keyIndent: sample?.keyIndent ?? 4)
        guard let head = lines.head else {
            let text = "steps:\(lineEnd)" + changes.map { writing.whole($0.record) }.joined()
            insertions[lines.starts[lines.close], default: ""] += text
            return
        }
        let afterHead = lines.starts[head] + "steps:".utf8.count
        let ownHead = lines.bytes[afterHead..<(lines.starts[head + 1] - 1)]
        if lines.items.isEmpty, let bracket = ownHead.firstIndex(where: { $0 != 0x20 }), ownHead[bracket] == 0x5B {
            edits.append(TextEdit(range: bracket..<(bracket + 2), text: ""))
        }
        for change in changes {
            let before = order.prefix { $0 != change.step }.last { positions[$0] != nil }.flatMap { positions[$0] }
            let place =
                before.map { lines.starts[lines.items[$0].lines.upperBound] }
                ?? lines.items.first.map { lines.starts[$0.lines.lowerBound] } ?? lines.starts[head + 1]
            insertions[place, default: ""] += writing.whole(change.record)
        }
    }
}

extension Checklist {
    /// Whether this says what another says with some steps changed, wherever it stands in the file.
    fileprivate func says(the old: Checklist, changing changes: [StepChange]) -> Bool {
        var expected = Dictionary(old.steps.map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
        for change in changes { expected[change.step] = change.record }
        let bare = { (record: StepRecord) -> StepRecord in
            var record = record
            record.place = SourcePlace(file: "")
            record.history.sort { $0.date < $1.date }
            return record
        }
        let own = Dictionary(steps.map { ($0.step, bare($0)) }, uniquingKeysWith: { first, _ in first })
        guard steps.count == expected.count, own == expected.mapValues(bare) else { return false }
        var (this, other) = (self, old)
        (this.steps, other.steps) = ([], [])
        (this.text, other.text) = (old.text, old.text)
        return this == other && text.text == old.text.text
    }
}

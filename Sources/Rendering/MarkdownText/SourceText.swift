/// The bytes of a Markdown text, cut into lines that know where the author wrote them.
///
/// Footnotes and table cells are parsed by rewriting the text (see `SourceRewriting`); every line keeps its way back.
struct SourceText {
    struct Line {
        /// In the bytes, without the line end.
        var range: Range<Int>
        /// Index of the line in the author's text.
        var origin: Int
        /// Bytes to add to an offset in this line for the offset in the author's line.
        var shift: Int
    }

    var bytes: [UInt8]
    var lines: [Line]

    init(bytes: [UInt8] = [], lines: [Line] = []) {
        self.bytes = bytes
        self.lines = lines
    }

    /// Cuts at line feeds, carriage returns, and pairs of them, as libcmark does.
    init(_ text: String) {
        bytes = Array(text.utf8)
        lines = bytes.withUnsafeBufferPointer { buffer in
            var lines: [Line] = []
            var start = 0
            let hasReturns = offset(of: 0x0D, in: buffer) != nil
            func add(upTo end: Int) {
                lines.append(Line(range: start..<end, origin: lines.count, shift: 0))
            }
            var feed = -1
            while start < buffer.count {
                if feed < start { feed = offset(of: 0x0A, in: buffer, from: start) ?? buffer.count }
                var end = feed
                var next = end + 1
                if hasReturns, let carriage = buffer[start..<end].firstIndex(of: 0x0D) {
                    next = carriage + 1 == end ? end + 1 : carriage + 1
                    end = carriage
                }
                add(upTo: end)
                start = next
            }
            return lines
        }
    }

    /// The bytes of a line, by its index.
    subscript(line index: Int) -> ArraySlice<UInt8> {
        bytes[lines[index].range]
    }

    /// The text of a line from an offset to its end.
    func text(ofLine index: Int, from start: Int = 0) -> String {
        String(decoding: self[line: index].dropFirst(start), as: UTF8.self)
    }

    func contains(_ byte: UInt8) -> Bool {
        bytes.withUnsafeBufferPointer { offset(of: byte, in: $0) != nil }
    }

    /// Whether two bytes follow one another somewhere.
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var position = 0
            while let found = offset(of: first, in: buffer, from: position) {
                if found + 1 < buffer.count, buffer[found + 1] == second { return true }
                position = found + 1
            }
            return false
        }
    }
}

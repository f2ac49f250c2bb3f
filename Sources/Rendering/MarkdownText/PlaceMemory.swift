/// What is asked again and again while places in one tree are told: answers for the block at hand, and the characters of long lines.
///
/// A class, because telling a place changes nothing else; it goes with its tree.
final class PlaceMemory {
    /// Bytes from one count of characters to the next.
    private static let step = 1000
    /// Up to here characters are counted as readers do.
    private static let exact = 2000

    private var block: MarkdownNode?
    private var definitions: Int?
    private var prefix: ContainerPrefix??
    private var walked: Walk?
    /// For each long line of the author's text, the characters before each so many bytes.
    private var counts: [Int: [Int]] = [:]

    /// Lines of link definitions before a block's text.
    func definitions(of block: MarkdownNode, _ count: () -> Int) -> Int {
        turn(to: block)
        let known = definitions ?? count()
        definitions = known
        return known
    }

    /// What the containers around a block take of its lines.
    func prefix(of block: MarkdownNode, _ make: () -> ContainerPrefix?) -> ContainerPrefix? {
        turn(to: block)
        if let prefix { return prefix }
        let made = make()
        prefix = .some(made)
        return made
    }

    /// How many lines further on, and how many columns back, a text stands that libcmark counts on the line of one before it.
    ///
    /// Texts are asked for in their order, so each goes on where the one before it was found.
    ///
    /// - Parameters:
    ///   - line: the line that libcmark gives.
    ///   - column: the column that it gives there.
    ///   - measure: of a line, its bytes, and the columns that counting on to the next adds; nil for the last.
    func walk(
        from line: Int, to column: Int, in block: MarkdownNode, measure: (Int) -> (count: Int, step: Int?)
    ) -> (lines: Int, columns: Int) {
        turn(to: block)
        var step = Walk(line: line, lines: 0, columns: 0, reach: 0)
        if let walked, walked.line == line, column > walked.reach { step = walked }
        while true {
            let measured = measure(line + step.lines)
            guard column - step.columns > measured.count, let columns = measured.step else { break }
            step.reach = step.columns + measured.count
            step.columns += columns
            step.lines += 1
        }
        walked = step
        return (step.lines, step.columns)
    }

    private struct Walk {
        /// Where it began.
        var line: Int
        var lines: Int
        var columns: Int
        /// The last column of the line before.
        var reach: Int
    }

    private func turn(to block: MarkdownNode) {
        if self.block == block { return }
        self.block = block
        definitions = nil
        prefix = nil
        walked = nil
    }

    /// Characters as readers count them before a byte of a line; as Unicode does from two thousand bytes on, so that a book on one line
    /// costs no hours.
    ///
    /// - Parameters:
    ///   - offset: in bytes; less than 0 and more than the line has are its ends.
    ///   - line: the line's number in the author's text.
    func characters(before offset: Int, on line: Int, _ bytes: ArraySlice<UInt8>) -> Int {
        let offset = min(max(0, offset), bytes.count)
        guard offset > Self.exact else { return Self.characters(in: bytes.prefix(offset)) }
        let known = counts[line] ?? Self.counts(of: bytes)
        counts[line] = known
        let full = (offset - Self.exact) / Self.step
        let start = Self.exact + full * Self.step
        return known[full] + bytes.dropFirst(start).prefix(offset - start).count { $0 & 0xC0 != 0x80 }
    }

    private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
    }

    private static func counts(of bytes: ArraySlice<UInt8>) -> [Int] {
        var counts = [characters(in: bytes.prefix(exact))]
        var rest = bytes.dropFirst(exact)
        while rest.count >= step {
            counts.append(counts[counts.count - 1] + rest.prefix(step).count { $0 & 0xC0 != 0x80 })
            rest = rest.dropFirst(step)
        }
        return counts
    }
}

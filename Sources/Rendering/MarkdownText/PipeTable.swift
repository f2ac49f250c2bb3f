/// A pipe table as it stands in the source.
struct PipeTable {
    enum Alignment: String {
        case left, center, right
    }

    /// The bytes of a line that are a cell's text, empty where the row ends early.
    struct Cell {
        var line: Int
        var part: Range<Int>
    }

    /// Index of the line with the column headings.
    var firstLine: Int
    /// Bytes of each line, from the first on, that belong to the containers around the table.
    var prefixes: [Int]
    var alignments: [Alignment?]
    /// The heading first; every row has as many cells as there are columns.
    var rows: [[Cell]]

    var lines: Range<Int> { firstLine..<firstLine + prefixes.count }
    /// Cells with text.
    var cellCount: Int { rows.reduce(0) { $0 + $1.count { !$0.part.isEmpty } } }

    /// The cells of a row, from an offset in its line on.
    ///
    /// A backslash before a bar makes it part of the cell, in code too.
    static func cells(of line: ArraySlice<UInt8>, from start: Int) -> [Range<Int>] {
        let bytes = line.dropFirst(start)
        func trimmed(_ range: Range<Int>) -> Range<Int> {
            var range = range
            while let first = range.first, isSpace(line[first]) { range = range.dropFirst() }
            while let last = range.last, isSpace(line[last]) { range = range.dropLast() }
            return range.lowerBound - line.startIndex..<range.upperBound - line.startIndex
        }
        var cells: [Range<Int>] = []
        var position = bytes.drop(while: isSpace).startIndex
        if position < bytes.endIndex, bytes[position] == 0x7C { position += 1 }
        var cellStart = position
        while position < bytes.endIndex {
            switch bytes[position] {
            case 0x5C: position += 2
            case 0x7C:
                cells.append(trimmed(cellStart..<position))
                position += 1
                cellStart = position
            default: position += 1
            }
        }
        let last = trimmed(cellStart..<max(cellStart, bytes.endIndex))
        if !last.isEmpty { cells.append(last) }
        return cells
    }

    /// The alignments that a delimiter row gives; nil when the line is not one.
    static func alignments(of line: ArraySlice<UInt8>, from start: Int) -> [Alignment?]? {
        let cells = cells(of: line, from: start)
        guard !cells.isEmpty else { return nil }
        var alignments: [Alignment?] = []
        for cell in cells {
            var dashes = line[line.startIndex + cell.lowerBound..<line.startIndex + cell.upperBound]
            let left = dashes.first == 0x3A
            if left { dashes = dashes.dropFirst() }
            let right = dashes.last == 0x3A
            if right { dashes = dashes.dropLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
            alignments.append(left ? (right ? .center : .left) : (right ? .right : nil))
        }
        return alignments
    }

    /// Whether a line holds only what a delimiter row and the block quotes before it may hold.
    static func mayDelimit(_ line: ArraySlice<UInt8>) -> Bool {
        var hasDash = false
        for byte in line {
            switch byte {
            case 0x2D: hasDash = true
            case 0x7C, 0x3A, 0x20, 0x09, 0x3E: break
            default: return false
            }
        }
        return hasDash
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

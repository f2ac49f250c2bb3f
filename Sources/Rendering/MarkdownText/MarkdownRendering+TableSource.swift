internal import CCmark
internal import Diagnostics

extension MarkdownRendering {
    /// Moves the cells of tables to the front, each as the text of a heading, and parses again.
    ///
    /// There, libcmark reads each cell as one line of inline text, with the link definitions of the whole text.
    mutating func setTablesApart() -> [PipeTable] {
        guard source.lines.contains(where: { PipeTable.mayDelimit(source.bytes[$0.range]) }) else { return [] }
        var paragraphs: [MarkdownNode] = []
        tree.forEachNode { node in
            if node.kind == CMARK_NODE_PARAGRAPH, node.endLine > node.startLine { paragraphs.append(node) }
        }
        let tables = paragraphs.compactMap { table(in: $0) }
        guard !tables.isEmpty else { return [] }
        var rewriting = SourceRewriting()
        for cell in tables.lazy.flatMap(\.rows).joined() where !cell.part.isEmpty {
            rewriting.append("# ".utf8, of: source, line: cell.line, part: cell.part, " #".utf8)
        }
        rewriting.appendBlank()
        var line = 0
        for table in tables {
            for before in line..<table.firstLine { rewriting.appendLine(before, of: source) }
            for (row, prefix) in zip(table.lines, table.prefixes) {
                rewriting.appendPlaceholder(for: row, of: source, keeping: prefix)
            }
            line = table.lines.upperBound
        }
        for after in line..<source.lines.count { rewriting.appendLine(after, of: source) }
        source = rewriting.result
        tree = MarkdownTree(parsing: source.bytes)
        return tables
    }

    /// The table in the lines of a paragraph: a row, a delimiter row with as many cells, and what follows.
    private mutating func table(in paragraph: MarkdownNode) -> PipeTable? {
        let lines = paragraph.startLine - 1..<min(paragraph.endLine, source.lines.count)
        for delimiter in lines.dropFirst() where PipeTable.mayDelimit(source[line: delimiter]) {
            guard let prefix = ContainerPrefix(around: paragraph, in: source) else { return nil }
            let start = prefix.end(onLine: delimiter, of: source)
            let headingStart = prefix.end(onLine: delimiter - 1, of: source)
            guard start.isComplete, headingStart.isComplete else { continue }
            guard let alignments = PipeTable.alignments(of: source[line: delimiter], from: start.offset) else { continue }
            let heading = PipeTable.cells(of: source[line: delimiter - 1], from: headingStart.offset)
            guard heading.count == alignments.count else {
                if source[line: delimiter - 1].contains(0x7C) {
                    let place = place(line: delimiter + 1, column: column(ofLine: delimiter, from: start.offset))
                    diagnostics.append(.tableWidths(header: heading.count, delimiter: alignments.count, at: place))
                }
                continue
            }
            var table = PipeTable(
                firstLine: delimiter - 1, prefixes: [headingStart.offset, start.offset], alignments: alignments,
                rows: [heading.map { PipeTable.Cell(line: delimiter - 1, part: $0) }])
            for row in lines.dropFirst(delimiter + 1 - lines.lowerBound) {
                let start = prefix.end(onLine: row, of: source)
                guard start.isComplete else { break }
                table.prefixes.append(start.offset)
                if alignments.count > 1, !source[line: row].contains(0x7C) {
                    let place = place(line: row + 1, column: column(ofLine: row, from: start.offset))
                    diagnostics.append(.textAsRow(source.text(ofLine: row, from: start.offset), at: place))
                }
                addRow(row, from: start.offset, to: &table)
            }
            return table
        }
        return nil
    }

    private mutating func addRow(_ line: Int, from start: Int, to table: inout PipeTable) {
        let columns = table.alignments.count
        var parts = PipeTable.cells(of: source[line: line], from: start)
        if parts.count > columns {
            let place = place(line: line + 1, column: parts[columns].lowerBound + 1)
            diagnostics.append(.tableRow(cells: parts.count, columns: columns, at: place))
        }
        // A few thousand short rows below a very wide heading would fill the memory with empty cells.
        let missing = table.rows.count * columns < 100_000 ? max(0, columns - parts.count) : 0
        parts = parts.prefix(columns) + Array(repeating: 0..<0, count: missing)
        table.rows.append(parts.map { PipeTable.Cell(line: line, part: $0) })
    }

    /// The byte column, from 1, of the first character after an offset.
    private func column(ofLine line: Int, from start: Int) -> Int {
        start + source[line: line].dropFirst(start).prefix { $0 == 0x20 || $0 == 0x09 }.count + 1
    }
}

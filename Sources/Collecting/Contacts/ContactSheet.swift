internal import Diagnostics
internal import Model
internal import Reading

/// A contact list as a spreadsheet saved it, with its heading found and its columns known.
struct ContactSheet {
    /// A column with the name that the file gives it.
    struct Column {
        var name: String
        var place: SourcePlace
        var meaning: ContactHeading
        /// The column that says of what kind the number or address is: `Phone 1 - Label` for `Phone 1 - Value`.
        var kindColumn: Int?
    }

    let columns: [Column]
    /// What stands below the heading.
    let rows: ArraySlice<[CSVTable.Cell]>
    /// What stands above it, such as a title.
    let above: ArraySlice<[CSVTable.Cell]>
    let diagnostics: [Diagnostic]

    /// Finds the heading among the first rows: the one in which most columns are known; nil where there is none with a name.
    ///
    /// A title above it may hold other separators than the table, so each is tried.
    init?(_ file: TextFile) {
        var best: (score: Int, index: Int, rows: [[CSVTable.Cell]], diagnostics: [Diagnostic])?
        for separator in [0x3B, 0x2C, 0x09, 0x7C] as [UInt8] {
            let (raw, diagnostics) = CSVTable.rawRows(of: file, separatedBy: separator)
            let rows = raw.map { Self.opened($0, separator: separator) }
            for (index, row) in rows.prefix(30).enumerated() {
                let score = Self.score(row)
                if score > best?.score ?? 0 { best = (score, index, rows, diagnostics) }
            }
        }
        guard let best else { return nil }
        let columns = best.rows[best.index].map {
            Column(name: ContactValue.text($0.text), place: $0.place, meaning: ContactHeading($0.text))
        }
        rows = best.rows[(best.index + 1)...]
        above = best.rows[..<best.index]
        diagnostics = best.diagnostics
        self.columns = Self.known(columns, by: rows)
    }

    /// A row as it was before a spreadsheet with another separator put it into one cell, and with its cells as they were before they were
    /// marked as text.
    private static func opened(_ row: [CSVTable.Cell], separator: UInt8) -> [CSVTable.Cell] {
        var row = row
        // What the other spreadsheet put between its own cells, which are empty.
        if separator != 0x3B, let last = row.indices.last {
            while row[last].text.hasSuffix(";") { row[last].text.removeLast() }
        }
        let filled = row.filter { !$0.text.isEmpty && $0.text.contains { $0 != ";" } }
        if filled.count == 1, let cell = filled.first, cell.text.utf8.contains(separator) {
            let inner = CSVTable.rawRows(of: TextFile(path: cell.place.file, text: cell.text), separatedBy: separator).rows
            if inner.count == 1, inner[0].count > 1 {
                row = inner[0].map { part in
                    var part = part
                    part.place = SourcePlace(
                        file: cell.place.file, line: cell.place.line, column: cell.place.column + part.place.column - 1)
                    return part
                }
            }
        }
        return row.map { cell in
            var cell = cell
            cell.text = cell.text.withoutTextMark
            return cell
        }
    }

    /// How many columns of a row are headings of a contact list; none where no one's name is.
    private static func score(_ row: [CSVTable.Cell]) -> Int {
        let meanings = row.map { $0.text.utf8.count > 60 ? .unknown : ContactHeading($0.text) }
        let hasName = meanings.contains { [.field(.name), .lastName, .firstName, .initials].contains($0) }
        return hasName ? Set(meanings).subtracting([.unknown]).count : 0
    }

    /// Whether a row is the heading once more, as on each page of a printed list.
    func isHeading(_ row: [CSVTable.Cell]) -> Bool {
        let filled = row.indices.filter { !row[$0].text.isEmpty }
        let same = filled.count { $0 < columns.count && ContactValue.text(row[$0].text) == columns[$0].name }
        return same > 1 && same * 3 >= filled.count * 2
    }
}

extension ContactSheet {
    /// The columns with what only the others, or the cells below them, can tell.
    private static func known(_ columns: [Column], by rows: ArraySlice<[CSVTable.Cell]>) -> [Column] {
        var columns = columns
        let cells = { (index: Int) in
            rows.lazy.compactMap { $0.indices.contains(index) ? ContactValue.plain($0[index].text) : nil }.filter { !$0.isEmpty }
        }
        for index in columns.indices where columns[index].meaning.isOfNames {
            // A column of numbers is of nobody's name, whatever stands above it.
            let texts = Array(cells(index))
            if !texts.isEmpty, texts.allSatisfy({ !$0.contains(where: \.isLetter) }) { columns[index].meaning = .unknown }
        }
        let has = { (meaning: ContactHeading) in columns.contains { $0.meaning == meaning } }
        for index in columns.indices where columns[index].meaning == .title {
            let texts = Array(cells(index))
            let isBeforeName = texts.allSatisfy { PersonName.isSalutation($0) || PersonName.isTitle($0) || $0.lowercased() == "mr." }
            columns[index].meaning = isBeforeName || has(.field(.function)) ? .prefix : .field(.function)
        }
        let names = columns.indices.filter { columns[$0].meaning == .field(.name) }
        let organisations = columns.indices.filter { columns[$0].meaning == .field(.organisation) }
        // Beside a first name a column of names holds the last ones.
        if has(.firstName) || has(.initials), !has(.lastName), let index = names.first { columns[index].meaning = .lastName }
        // Of two columns of names, `Naam` beside `Contactpersoon` is the organisation's where nothing else is.
        if names.count > 1, organisations.isEmpty, let plain = names.first(where: { isPlainName(columns[$0].name) }),
            names.contains(where: { !isPlainName(columns[$0].name) })
        {
            columns[plain].meaning = .field(.organisation)
        }
        // A partner is a party, or what an address book says of someone's private life.
        for index in organisations where organisations.count > 1 && foldedForMatching(columns[index].name, separator: " ") == "partner" {
            columns[index].meaning = .personal("personal")
        }
        for index in columns.indices { columns[index].kindColumn = kindColumn(of: index, in: columns) }
        return columns
    }

    private static func isPlainName(_ heading: String) -> Bool { ["naam", "name"].contains(foldedForMatching(heading, separator: " ")) }

    private static func kindColumn(of index: Int, in columns: [Column]) -> Int? {
        let name = foldedForMatching(columns[index].name, separator: " ")
        guard name.hasSuffix(" value") else { return nil }
        let stem = name.dropLast("value".count)
        return columns.firstIndex { ["\(stem)label", "\(stem)type"].contains(foldedForMatching($0.name, separator: " ")) }
    }
}

extension ContactHeading {
    fileprivate var isOfNames: Bool { [.field(.name), .firstName, .lastName, .initials, .infix].contains(self) }
}

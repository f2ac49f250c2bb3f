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
        for separator in [0x3B, 0x2C, 0x09] as [UInt8] {
            let (rows, diagnostics) = CSVTable.rawRows(of: file, separatedBy: separator)
            for (index, row) in rows.prefix(30).enumerated() {
                let score = Self.score(row)
                if score > best?.score ?? 0 { best = (score, index, rows, diagnostics) }
            }
        }
        guard let best else { return nil }
        var columns = best.rows[best.index].map {
            Column(name: ContactValue.text($0.text), place: $0.place, meaning: ContactHeading($0.text))
        }
        // Beside a first name a column of names holds the last ones.
        let meanings = columns.map(\.meaning)
        if meanings.contains(.firstName), !meanings.contains(.lastName), let index = meanings.firstIndex(of: .field(.name)) {
            columns[index].meaning = .lastName
        }
        self.columns = columns
        rows = best.rows[(best.index + 1)...]
        above = best.rows[..<best.index]
        diagnostics = best.diagnostics
    }

    /// How many columns of a row are headings of a contact list; none where no one's name is.
    private static func score(_ row: [CSVTable.Cell]) -> Int {
        let meanings = row.map { $0.text.utf8.count > 60 ? .unknown : ContactHeading($0.text) }
        let hasName = meanings.contains { [.field(.name), .lastName, .firstName].contains($0) }
        return hasName ? Set(meanings).subtracting([.unknown]).count : 0
    }

    /// Whether a row is the heading once more, as on each page of a printed list.
    func isHeading(_ row: [CSVTable.Cell]) -> Bool {
        let filled = row.indices.filter { !row[$0].text.isEmpty }
        let same = filled.count { $0 < columns.count && ContactValue.text(row[$0].text) == columns[$0].name }
        return same > 1 && same * 3 >= filled.count * 2
    }
}

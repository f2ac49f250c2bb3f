internal import Model

/// How a table writes its dates and lists, so that new ones stand among them like the others.
struct TableStyle {
    let dates: DateStyle
    private let separator: String

    /// ISO dates, and bars between values.
    init() {
        dates = .iso
        separator = "|"
    }

    init(_ table: ContactTable) {
        dates = DateStyle(of: table.texts(of: "confirmed"))
        let lists = table.texts(of: "themes") + table.texts(of: "areas")
        let count = { (mark: Character) in lists.count { $0.contains(mark) } }
        let (semicolons, commas) = (count(";"), count(","))
        separator = count("|") > 0 || semicolons + commas == 0 ? "|" : semicolons > commas ? "; " : ", "
    }

    /// Several values in one cell; a bar after a single one that holds another separator.
    func list(_ items: [String]) -> String {
        let items = items.map { $0.replacing("|", with: "/") }
        let isPlain = !items.contains { $0.contains { ",;/\n".contains($0) } }
        if items.count == 1 { return isPlain ? items[0] : items[0] + "|" }
        return items.joined(separator: isPlain ? separator : "|")
    }
}

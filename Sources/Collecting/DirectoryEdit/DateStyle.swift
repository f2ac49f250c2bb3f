internal import Model

/// How the dates of a table are written, so that a new one stands among them like the others.
enum DateStyle: Hashable {
    /// `2022-11-01`.
    case iso
    /// `1-11-2022`, `01/11/2022`: as a Dutch spreadsheet writes it.
    case dutch(separator: String, isPadded: Bool)

    /// The style of most of the cells; ISO where none is a date, and in a tie.
    init(of cells: [String]) {
        var counts: [String: Int] = [:]
        var isPadded: Bool?
        for cell in cells {
            if PartialDate(iso: cell) != nil {
                counts["iso", default: 0] += 1
                continue
            }
            let separator = cell.contains("/") ? "/" : "-"
            let parts = cell.split(separator: separator)
            guard parts.count == 3, parts[2].utf8.count == 4, PartialDate(dutch: cell) != nil else {
                continue
            }
            counts[separator, default: 0] += 1
            // Only a day or month below ten shows which it is.
            for part in parts.prefix(2) {
                if part.utf8.count == 1 { isPadded = false }
                if part.hasPrefix("0"), isPadded == nil { isPadded = true }
            }
        }
        let best = ["iso", "-", "/"].max { (counts[$0] ?? 0, $0 == "iso" ? 1 : 0) < (counts[$1] ?? 0, $1 == "iso" ? 1 : 0) } ?? "iso"
        self = best == "iso" ? .iso : .dutch(separator: best, isPadded: isPadded ?? false)
    }

    /// A day in this style.
    func text(_ date: PartialDate) -> String {
        guard case .dutch(let separator, let isPadded) = self, let month = date.month, let day = date.day else { return date.iso }
        let number = { (number: Int) in (isPadded && number < 10 ? "0" : "") + String(number) }
        return [number(day), number(month), String(date.year)].joined(separator: separator)
    }
}

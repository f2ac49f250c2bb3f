internal import Model

/// Dates as readers of a language write them.
struct DateWords: Sendable {
    let language: Language

    /// `17 mei 2022`, `mei 2022` or `2022`.
    func long(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        let name = months[month - 1]
        return date.day.map { "\($0) \(name) \(date.year)" } ?? "\(name) \(date.year)"
    }

    /// The month and year, as far as they are known: `mei 2022`.
    func month(_ date: PartialDate) -> String {
        date.month.map { "\(months[$0 - 1]) \(date.year)" } ?? String(date.year)
    }

    /// As an axis has room for: `mei 2022` for May, `nov 2021` for November.
    func short(_ date: PartialDate) -> String {
        date.month.map { "\(months[$0 - 1].prefix(3)) \(date.year)" } ?? String(date.year)
    }

    private var months: [String] {
        language == .dutch
            ? ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
            : ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    }
}

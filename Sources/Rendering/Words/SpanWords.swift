internal import Model

extension SiteWords {
    /// How long something lasted or has lasted: `3 jaar en 2 maanden`.
    ///
    /// Whole months count; where only a year is known it says so.
    func length(from start: PartialDate, to end: PartialDate) -> String {
        guard let first = start.month, let last = end.month else {
            let years = max(0, end.year - start.year)
            return texts.text("about-length", ["length": texts.count("year-length", years)])
        }
        var months = (end.year - start.year) * 12 + last - first
        if let from = start.day, let to = end.day, to < from { months -= 1 }
        if months < 1 { return self["under-a-month"] }
        let years = months / 12 == 0 ? nil : texts.count("year-length", months / 12)
        let rest = months % 12 == 0 ? nil : texts.count("month-length", months % 12)
        return list([years, rest].compactMap { $0 })
    }

    /// A date within a sentence: `op 17 mei 2022`, `in mei 2022`, `in 2022`.
    func on(_ date: PartialDate) -> String {
        texts.text(date.day == nil ? "in-period" : "on-day", ["date": dates.long(date)])
    }

    /// A stretch of time: `maart 2019 – maart 2020`, `sinds maart 2019`, `tot maart 2020`; empty where neither end is known.
    func period(from start: PartialDate?, until end: PartialDate?) -> String {
        switch (start.map(dates.month), end.map(dates.month)) {
        case (let start?, let end?): start == end ? start : "\(start) – \(end)"
        case (let start?, nil): texts.text("since", ["date": start])
        case (nil, let end?): texts.text("until", ["date": end])
        case (nil, nil): ""
        }
    }
}

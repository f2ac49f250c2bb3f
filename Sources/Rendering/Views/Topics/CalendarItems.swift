internal import Analysis
internal import Model
internal import Planning

/// Something that is due in a partnership, as a calendar shows it.
struct CalendarItem {
    var date: PartialDate
    /// Tells it from what else is due, from build to build.
    var key: String
    var title: String
    var address: PageAddress?
    var who: Slug?
}

extension PageComposer {
    /// What is due besides meetings, soonest first; steps of one checklist that are due on one day stand together.
    func calendarItems(of plan: PartnershipPlan) -> [CalendarItem] {
        struct StepGroup: Hashable {
            let instrument: Slug
            let date: PartialDate
        }
        let group = { (item: DueItem) -> StepGroup? in
            if case .step(let instrument, _, _) = item.kind { return StepGroup(instrument: instrument, date: item.date) }
            return nil
        }
        let counts = plan.dueAhead.compactMap(group).reduce(into: [StepGroup: Int]()) { $0[$1, default: 0] += 1 }
        var seen: Set<StepGroup> = []
        return plan.dueAhead.compactMap { item in
            let (title, address, who) = dueWords(item, of: plan)
            guard let group = group(item), let count = counts[group], count > 1 else {
                return CalendarItem(date: item.date, key: Slug(from: title).text, title: title, address: address, who: who)
            }
            guard seen.insert(group).inserted else { return nil }
            let together = words.texts.text(
                "calendar-steps", ["count": String(count), "instrument": instrumentName(group.instrument)])
            return CalendarItem(
                date: item.date, key: "steps-\(group.instrument)-\(item.date.iso)", title: words.capitalised(together), address: address)
        }
    }
}

internal import ChartDrawing
internal import Model
internal import Planning

/// The axis that stretches of time share.
extension PageComposer {
    /// Lines for the years between a first day and today, or for the quarters where that is a short time.
    func timeTicks(from first: PartialDate) -> [SpanChart.Moment] {
        let last = plan.today
        let years = Array(first.first.year...max(first.first.year, last.year))
        let step = max(1, (years.count + 7) / 8)
        let days = years.enumerated().filter { $0.offset % step == 0 }
            .compactMap { PartialDate(year: $0.element, month: 1, day: 1) }
        let shown = days.filter { $0 >= first.first && $0 <= last.last }
        if shown.count > 1 { return shown.map { SpanChart.Moment(position: Double($0.dayNumber), label: String($0.year)) } }
        let quarters = years.flatMap { year in [1, 4, 7, 10].compactMap { PartialDate(year: year, month: $0, day: 1) } }
        return quarters.filter { $0 >= first.first && $0 <= last.last }.map {
            SpanChart.Moment(position: Double($0.dayNumber), label: words.dates.short($0))
        }
    }

    /// The line of today.
    var todayMoment: SpanChart.Moment {
        SpanChart.Moment(
            position: Double(plan.today.dayNumber), label: words.texts.text("today-is", ["date": words.dates.long(plan.today)]))
    }

    /// The phases of a partnership, with today among them; nil where none has a date.
    func phaseFigure(of plan: PartnershipPlan, id: String) -> Figure? {
        let phases = plan.partnership.phases
        let dates = phases.flatMap { [$0.from, $0.until] }.compactMap { $0 }
        guard let first = dates.min() else { return nil }
        let isFuture = { (phase: Phase) in phase.from?.isFuture(on: self.plan.today) ?? false }
        let rows = phases.filter { $0.from != nil || $0.until != nil }.map { phase in
            SpanChart.Row(
                label: typographic(phase.title), note: words.period(from: phase.from, until: phase.until),
                from: phase.from.map { Double($0.first.dayNumber) }, until: phase.until.map { Double($0.last.dayNumber) },
                kind: isCurrent(phase) ? .current : isFuture(phase) ? .aside : .past)
        }
        let now = phases.filter { isCurrent($0) }.map { typographic($0.title) }
        let title = now.isEmpty ? words["phases"] : words.texts.text("phases-now", ["phase": words.list(now)])
        let summary = rows.map { "\($0.label): \($0.note ?? "")." }.joined(separator: " ")
        let chart = SpanChart(
            rows: rows, ticks: timeTicks(from: first), today: todayMoment,
            key: SpanChart.Key(
                aside: rows.contains { $0.kind == .aside } ? words["phase-to-come"] : nil,
                past: rows.contains { $0.kind == .past } ? words["phase-gone"] : nil),
            text: FigureText(title: title, summary: summary, idPrefix: id))
        return Figure(kind: "spans", id: id, title: title, subtitle: nil, svg: chart.svg(), table: nil)
    }

    /// Whether a phase has begun and has not ended.
    func isCurrent(_ phase: Phase) -> Bool {
        !(phase.from?.isFuture(on: plan.today) ?? false) && !(phase.until?.isPast(on: plan.today) ?? false)
    }
}

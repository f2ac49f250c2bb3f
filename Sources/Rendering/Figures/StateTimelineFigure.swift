internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// A rule of a checklist through time.
extension PageComposer {
    /// The steps of a rule with the dates on which their states changed; nil where no earlier state is recorded.
    ///
    /// Only what the file says is shown: an earlier state from its own date, the present one from its `since`.
    func timelineFigure(of rule: RuleProgress, in plan: ChecklistPlan) -> Figure? {
        guard rule.steps.contains(where: { !($0.record?.history.isEmpty ?? true) }) else { return nil }
        let rows = rule.steps.compactMap { step, record -> (title: String, states: [PastState])? in
            let states = record.map(datedStates) ?? []
            return states.isEmpty ? nil : (typographic(step.text.text(in: language)), states)
        }
        let dates = Set(rows.flatMap { $0.states.map(\.date) }).sorted()
        let columns = Dictionary(dates.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let title = words["timeline-title"]
        let chart = StateTimeline(
            rows: rows.map { row in
                StateTimeline.Row(
                    title: row.title,
                    states: row.states.compactMap { state in columns[state.date].map { .init(column: $0, mark: mark(of: state.state)) } })
            },
            columns: columnLabels(dates),
            text: FigureText(title: title, summary: rows.map(summary).joined(separator: " "), idPrefix: "timeline-\(rule.rule.id)"))
        return Figure(
            kind: "states", id: "timeline-\(rule.rule.id)", title: title, svg: chart.svg(),
            table: FigureTable(
                caption: words.texts.text("timeline-of", ["rule": typographic(rule.rule.title.text(in: language))]),
                heading: words["checklist-step"], columns: dates.map { .init(id: $0.iso, title: words.dates.long($0), isNumber: false) },
                rows: rows.map { row in
                    .init(heading: row.title, cells: dates.map { cell(of: row.states, on: $0) })
                }))
    }

    /// The months, with the day where two dates share one.
    private func columnLabels(_ dates: [PartialDate]) -> [String] {
        let labels = dates.map(words.dates.short)
        return zip(dates, labels).map { date, label in
            guard let day = date.day, labels.count(where: { $0 == label }) > 1 else { return label }
            return "\(day) \(label)"
        }
    }

    /// The states of a step with the dates from which they held, oldest first; of two on one date the last.
    private func datedStates(_ record: StepRecord) -> [PastState] {
        let all = record.history + (record.since.map { [PastState(state: record.state, date: $0)] } ?? [])
        var states: [PastState] = []
        for state in all {
            if let last = states.last, last.date >= state.date { states.removeLast() }
            states.append(state)
        }
        return states
    }

    private func summary(of row: (title: String, states: [PastState])) -> String {
        let states = row.states.map { "\(words["state-\($0.state.rawValue)"]) (\(words.dates.month($0.date)))" }
        return "\(row.title) \(words.capitalised(states.joined(separator: ", ")))."
    }

    /// What held on a date: what began then, or else what had begun before.
    private func cell(of states: [PastState], on date: PartialDate) -> FigureTable.Cell {
        guard let state = states.last(where: { $0.date <= date }) else { return .none("–") }
        return .text(words["state-\(state.state.rawValue)"])
    }

    private func mark(of state: StepState) -> StateMark {
        switch state {
        case .met: .full
        case .partly: .half
        case .notYet: .empty
        case .notApplicable: .dash
        }
    }
}

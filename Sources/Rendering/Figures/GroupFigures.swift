internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// The groups within a round beside each other.
extension PageComposer {
    /// A small radar for each group of a column, with all together dotted behind it; nil where no group may be shown.
    func groupsFigure(_ grouping: GroupingResult, of result: RoundResult, id: String, title: String? = nil) -> Figure? {
        let shown = grouping.groups.filter { $0.dimensions != nil }
        guard !shown.isEmpty, result.dimensions.count > 2 else { return nil }
        let title = title.map(typographic) ?? words.texts.text("by-column", ["column": typographic(grouping.column)])
        let grid = RadarGrid(
            axes: result.dimensions.map { name(of: $0.dimension) },
            panels: shown.map { group in
                let dimensions = group.dimensions ?? []
                return RadarGrid.Panel(
                    title: groupName(group), note: "n = \(group.count)", values: dimensions.map { $0.scores?.mean },
                    states: dimensions.map { valueState($0.scores?.level, isShown: $0.scores != nil) },
                    labels: dimensions.map { scoreLabel($0.scores, result.instrument) })
            },
            total: result.dimensions.map { $0.scores?.mean },
            withheld: grouping.groups.filter { $0.dimensions == nil }.map {
                RadarGrid.Withheld(title: groupName($0), note: withheldWord($0, in: grouping, of: result))
            },
            scale: valueScale(of: result.instrument),
            key: FigureKey(
                current: words["group"].lowercasedStart, previous: words["everyone"], belowFloor: words["below-the-floor"],
                challenge: words["challenge"]),
            text: FigureText(title: title, summary: summary(of: grouping, in: result), idPrefix: id))
        return Figure(
            kind: "groups", id: id, title: title, subtitle: words["groups-subtitle"], svg: grid.svg(),
            table: groupsTable(grouping, of: result, caption: title))
    }

    /// What a group is called; those who gave no value have a name of their own.
    func groupName(_ group: GroupResult) -> String {
        group.value.isEmpty ? words["no-group"] : typographic(group.value)
    }

    /// Why a group is not shown; only that it is not where the reason would tell how many are in another.
    func withheldWord(_ group: GroupResult, in grouping: GroupingResult, of result: RoundResult) -> String {
        guard grouping.showsWithheldCounts else { return words["group-not-shown"] }
        return words[group.count < result.minimum ? "too-small" : "rest-too-small"]
    }

    /// How many are in a group; a dash where that alone would tell who took part.
    func groupCount(_ group: GroupResult, in grouping: GroupingResult) -> FigureTable.Cell {
        group.dimensions != nil || grouping.showsWithheldCounts ? .whole(group.count) : .none("–")
    }

    private func summary(of grouping: GroupingResult, in result: RoundResult) -> String {
        grouping.groups.map { group in
            guard let dimensions = group.dimensions else { return "\(groupName(group)): \(withheldWord(group, in: grouping, of: result))." }
            let values = dimensions.map { "\(name(of: $0.dimension)) \(scoreLabel($0.scores, result.instrument))" }
            return "\(groupName(group)): \(values.joined(separator: ", "))."
        }.joined(separator: " ")
    }

    private func groupsTable(_ grouping: GroupingResult, of result: RoundResult, caption: String) -> FigureTable {
        FigureTable(
            caption: caption, heading: words["group"],
            columns: [.init(id: "n", title: "n")]
                + result.dimensions.map { .init(id: $0.dimension.id.text, title: name(of: $0.dimension)) },
            rows: grouping.groups.map { group in
                let cells =
                    group.dimensions?.map { scoreCell($0.scores?.mean, result.instrument) }
                    ?? result.dimensions.map { _ in .none(words["state-withheld"]) }
                return FigureTable.Row(heading: groupName(group), cells: [groupCount(group, in: grouping)] + cells)
            })
    }
}

internal import ChartDrawing
internal import Model
internal import Planning

/// Who takes part from when until when.
extension PageComposer {
    /// The most bars that one figure has: what a sheet of paper can hold.
    private static let mostRows = 15

    /// The members as bars in time, those who came first at the top; in several figures on one axis where they are many.
    func memberFigures(of plan: PartnershipPlan, id: String) -> [Figure] {
        let members = sortedByTime(plan.partnership.members)
        let evaluations = plan.table.evaluations
        let dates = members.flatMap { [$0.since, $0.left] }.compactMap { $0 } + evaluations
        guard let first = dates.min() else { return [] }
        let parts = stride(from: 0, to: members.count, by: Self.mostRows).map {
            Array(members[$0..<min($0 + Self.mostRows, members.count)])
        }
        return parts.enumerated().map { number, members in
            let rows = members.map(memberRow)
            let title = words.texts.count("members-time-title", parts.count)
                .replacing("{part}", with: String(number + 1))
            let chart = SpanChart(
                rows: rows, ticks: timeTicks(from: first),
                moments: evaluations.map { SpanChart.Moment(position: Double($0.dayNumber), label: words.dates.long($0)) },
                today: todayMoment, start: Double(first.first.dayNumber),
                key: SpanChart.Key(
                    moment: evaluations.isEmpty ? nil : words["evaluation"],
                    gap: rows.contains { !$0.gaps.isEmpty } ? words["member-away"] : nil,
                    aside: rows.contains { $0.kind == .aside } ? words["guest"].lowercased() : nil,
                    past: rows.contains { $0.kind == .past } ? words["member-gone"] : nil,
                    unknown: rows.contains { $0.kind == .unknown } ? words["member-unknown"] : nil),
                text: FigureText(title: title, summary: summary(of: members), idPrefix: "\(id)-\(number + 1)"))
            return Figure(kind: "spans", id: "\(id)-\(number + 1)", title: title, subtitle: nil, svg: chart.svg(), table: nil)
        }
    }

    /// By the day on which they joined; those of whom that is not recorded last.
    func sortedByTime(_ members: [Member]) -> [Member] {
        members.enumerated().sorted {
            ($0.element.since?.first.iso ?? "9999", $0.offset) < ($1.element.since?.first.iso ?? "9999", $1.offset)
        }.map(\.element)
    }

    /// How long a member has taken part, or did; nil where the beginning is not recorded.
    func tenure(of member: Member) -> String? {
        member.since.map { words.length(from: $0, to: member.isMember(on: plan.today) ? plan.today : member.left ?? plan.today) }
    }

    /// When a member was away and who sat there instead.
    ///
    /// - Parameter key: `away` tells that it was an absence, `absent` leaves that to the heading above it.
    func absenceText(_ absence: Absence, key: String = "away") -> String {
        let period = words.period(from: absence.from, until: absence.until)
        let key = key + (absence.standIn == nil ? "-without-stand-in" : "-with-stand-in")
        return words.texts.text(key, ["period": period, "name": typographic(absence.standIn ?? "")])
    }

    private func memberRow(_ member: Member) -> SpanChart.Row {
        let isHere = member.isMember(on: plan.today)
        return SpanChart.Row(
            label: typographic(index.organisationTitle(member.organisation)), sublabel: typographic(member.function),
            note: tenure(of: member) ?? words["not-recorded-yet"],
            remark: member.absences.isEmpty ? nil : words.capitalised(member.absences.map { absenceText($0) }.joined(separator: "; ")),
            from: member.since.map { Double($0.first.dayNumber) },
            until: isHere ? nil : member.left.map { Double($0.last.dayNumber) },
            kind: member.since == nil ? .unknown : !isHere ? .past : member.isGuest ? .aside : .current,
            gaps: member.absences.map {
                SpanChart.Gap(from: Double($0.from.first.dayNumber), until: $0.until.map { Double($0.last.dayNumber) })
            })
    }

    private func summary(of members: [Member]) -> String {
        members.map { member in
            let name = index.organisationTitle(member.organisation)
            return "\(name): \(words.period(from: member.since, until: member.left))."
        }.joined(separator: " ")
    }
}

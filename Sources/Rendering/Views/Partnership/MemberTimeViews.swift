internal import Model
internal import Planning

/// The members through time: bars, what happened when, and a table.
extension PageComposer {
    mutating func membersPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        var context = partFrame(
            .members, of: plan, lead: memberSummary(plan), meta: [.fact(words["state-of"], words.dates.long(self.plan.today))])
        setMemberTime(of: plan, id: "members", in: &context)
        return context
    }

    mutating func setMemberTime(of plan: PartnershipPlan, id: String, in context: inout TemplateContext) {
        context.set("figures", memberFigures(of: plan, id: id).map { place($0) })
        context.set("events", memberEvents(of: plan))
        let members = sortedByTime(plan.partnership.members)
        context.set(
            "memberRows",
            members.map { member in
                var row = TemplateContext.link(
                    index.organisationTitle(member.organisation),
                    href: href(ifPlanned: "directory/organisations/\(member.organisation).html"))
                row.set("function", typographic(member.function))
                row.set("before", beforeText(member, follows: plan.table.changes.before(member)))
                row.set("role", member.role == .member ? nil : words[member.role.rawValue])
                row.set("since", member.since.map(words.dates.month))
                row.set("left", member.left.map(words.dates.month))
                row.set("tenure", tenure(of: member))
                row.set("away", texts: member.absences.map { words.capitalised(absenceText($0, key: "absent")) })
                return row
            })
    }

    /// How many came and went, and since when.
    func memberSummary(_ plan: PartnershipPlan) -> String {
        let today = self.plan.today
        let table = plan.table
        let parties = table.parties.count
        let former = plan.partnership.members.filter { !$0.isMember(on: today) }
        let gone = former.count { !table.changes.isHere($0) }
        let replaced = former.count - gone
        var sentences = [countedOrNone("members-now", parties).replacing("{number}", with: words.numbers.word(parties))]
        if gone > 0 { sentences.append(words.texts.count("members-gone", gone).replacing("{number}", with: words.numbers.word(gone))) }
        if replaced > 0 {
            sentences.append(words.texts.count("members-changed", replaced).replacing("{number}", with: words.numbers.word(replaced)))
        }
        if let last = table.lastEvaluation {
            // What is still to come has changed nothing.
            let changes = plan.partnership.members.flatMap { [$0.since, $0.left] }.compactMap { $0 }.count(where: table.isSinceEvaluation)
            let key = changes == 0 ? "members-same-since" : "members-changed-since"
            sentences.append(
                words.texts.text(key, ["date": words.on(last), "changes": words.texts.count("time", changes)]))
        }
        return sentences.map { words.capitalised($0) }.joined(separator: " ")
    }

    /// Who joined, who left, who followed whom and when the parties looked back: the newest first.
    private func memberEvents(of plan: PartnershipPlan) -> [TemplateContext] {
        var events: [(date: PartialDate, text: String)] = []
        let today = self.plan.today
        let changes = plan.table.changes
        for (place, member) in plan.partnership.members.enumerated() {
            var values = ["name": index.organisationTitle(member.organisation), "function": typographic(member.function)]
            if let since = member.since, !since.isFuture(on: today) {
                let other = changes.before(place)
                values["other"] = other.map { typographic($0.function) }
                let key = other == nil ? "member-joined" : other?.function == member.function ? "member-changed-same" : "member-changed"
                events.append((since, words.texts.text(key, values)))
            }
            if let left = member.left, !left.isFuture(on: today), !changes.replaced.contains(place) {
                events.append((left, words.texts.text(changes.isHere(member) ? "member-person-left" : "member-left", values)))
            }
        }
        events += plan.table.evaluations.map { ($0, words["members-evaluated"]) }
        return events.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.map {
            .fact(words.dates.month($0.element.date), $0.element.text)
        }
    }
}

internal import Model
internal import Planning

/// The members through time: bars, what happened when, and a table.
extension PageComposer {
    mutating func membersPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        var context = partFrame(
            .members, of: plan, lead: memberSummary(plan.partnership), meta: [.fact(words["state-of"], words.dates.long(self.plan.today))])
        setMemberTime(of: plan, id: "members", in: &context)
        return context
    }

    mutating func setMemberTime(of plan: PartnershipPlan, id: String, in context: inout TemplateContext) {
        context.set("figures", memberFigures(of: plan, id: id).map { place($0) })
        context.set("events", memberEvents(of: plan.partnership))
        let members = sortedByTime(plan.partnership.members)
        let changes = MemberChanges(of: members, on: self.plan.today)
        context.set(
            "memberRows",
            members.enumerated().map { place, member in
                var row = TemplateContext.link(
                    index.organisationTitle(member.organisation),
                    href: href(ifPlanned: "directory/organisations/\(member.organisation).html"))
                row.set("function", typographic(member.function))
                row.set("before", beforeText(member, follows: changes.before[place]))
                row.set("role", member.role == .member ? nil : words[member.role.rawValue])
                row.set("since", member.since.map(words.dates.month))
                row.set("left", member.left.map(words.dates.month))
                row.set("tenure", tenure(of: member))
                row.set("away", texts: member.absences.map { words.capitalised(absenceText($0, key: "absent")) })
                return row
            })
    }

    /// How many came and went, and since when.
    func memberSummary(_ partnership: Partnership) -> String {
        let parties = partnership.parties(on: plan.today).count
        let former = partnership.members.filter { !$0.isMember(on: plan.today) }
        let places = MemberChanges(of: partnership.members, on: plan.today)
        let gone = former.count { !places.isHere($0) }
        let replaced = former.count - gone
        var sentences = [countedOrNone("members-now", parties).replacing("{number}", with: words.numbers.word(parties))]
        if gone > 0 { sentences.append(words.texts.count("members-gone", gone).replacing("{number}", with: words.numbers.word(gone))) }
        if replaced > 0 {
            sentences.append(words.texts.count("members-changed", replaced).replacing("{number}", with: words.numbers.word(replaced)))
        }
        if let last = evaluationDates(of: partnership).last(where: { !$0.isFuture(on: plan.today) }) {
            // What is still to come has changed nothing.
            let changes = partnership.members.flatMap { [$0.since, $0.left] }.compactMap { $0 }
                .count { $0.first > last.last && !$0.isFuture(on: plan.today) }
            let key = changes == 0 ? "members-same-since" : "members-changed-since"
            sentences.append(
                words.texts.text(key, ["date": words.on(last), "changes": words.texts.count("time", changes)]))
        }
        return sentences.map { words.capitalised($0) }.joined(separator: " ")
    }

    /// Who joined, who left, who followed whom and when the parties looked back: the newest first.
    private func memberEvents(of partnership: Partnership) -> [TemplateContext] {
        var events: [(date: PartialDate, text: String)] = []
        let changes = MemberChanges(of: partnership.members, on: plan.today)
        for (place, member) in partnership.members.enumerated() {
            var values = ["name": index.organisationTitle(member.organisation), "function": typographic(member.function)]
            if let since = member.since, !since.isFuture(on: plan.today) {
                let other = changes.before[place]
                values["other"] = other.map { typographic($0.function) }
                let key = other == nil ? "member-joined" : other?.function == member.function ? "member-changed-same" : "member-changed"
                events.append((since, words.texts.text(key, values)))
            }
            if let left = member.left, !left.isFuture(on: plan.today), !changes.replaced.contains(place) {
                events.append((left, words.texts.text(changes.isHere(member) ? "member-person-left" : "member-left", values)))
            }
        }
        events += evaluationDates(of: partnership).map { ($0, words["members-evaluated"]) }
        return events.enumerated().sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }.map {
            .fact(words.dates.month($0.element.date), $0.element.text)
        }
    }
}

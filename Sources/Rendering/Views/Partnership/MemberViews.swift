internal import Model
internal import Planning

/// Who takes part now, and where they meet.
extension PageComposer {
    func setMembers(of partnership: Partnership, in context: inout TemplateContext) {
        let current = partnership.members.filter { $0.isMember(on: plan.today) }
        let changes = MemberChanges(of: partnership.members, on: plan.today)
        // Two entries that are equal follow the same: which of them does not matter.
        let before = Dictionary(changes.before.map { (partnership.members[$0.key], $0.value) }) { first, _ in first }
        let row = { (member: Member) in self.memberContext(member, follows: before[member]) }
        let domains = current.reduce(into: [String]()) { list, member in
            let domain = member.domain ?? ""
            if !list.contains(domain) { list.append(domain) }
        }
        context.set(
            "memberGroups",
            domains.map { domain in
                var group = TemplateContext()
                group.set("domain", domain.isEmpty ? nil : words.capitalised(domain))
                group.set("members", current.filter { ($0.domain ?? "") == domain }.map(row))
                return group
            })
        context.set("members", current.map(row))
        let parties = partnership.parties(on: plan.today).count
        let guests = current.count { $0.role == .guest }
        context.set(
            "memberCount",
            guests == 0
                ? words.texts.count("party", parties) : words.texts.count("party", parties) + ", " + words.texts.count("guest", guests))
        // Whose party still sits at the table did not leave it: someone else came.
        let former = partnership.members.filter { !$0.isMember(on: plan.today) && !changes.isHere($0) }.compactMap { member in
            member.left.map {
                words.texts.text("left-on", ["organisation": index.organisationTitle(member.organisation), "date": words.dates.month($0)])
            }
        }
        context.set("formerMembers", former.joined(separator: ", "))
    }

    private func memberContext(_ member: Member, follows other: Member?) -> TemplateContext {
        var context = TemplateContext.link("", href: href(ifPlanned: "directory/organisations/\(member.organisation).html"))
        context.set("organisation", index.organisationTitle(member.organisation))
        context.set("role", member.role == .member ? nil : words[member.role.rawValue])
        context.set("function", typographic(member.function))
        context.set("before", beforeText(member, follows: other))
        context.set("motive", member.motive.map(typographic))
        context.set("since", member.since.map(words.dates.month))
        return context
    }

    func meetingContext(_ meeting: Meeting) -> TemplateContext {
        var context = TemplateContext()
        context.set("title", typographic(meeting.title))
        context.set("aim", meeting.aim.map(typographic))
        context.set("isInformal", flag: meeting.isInformal)
        let facts: [(String, String?)] = [
            ("rhythm", rhythm(of: meeting)), ("meeting-time", meeting.time), ("meeting-place", meeting.location),
            ("chair", meeting.chair), ("meeting-form", meeting.form),
            ("next-meeting", meeting.next.map(words.dates.long)),
            ("last-evaluated", meeting.evaluated.map { $0.date.map(words.dates.long) ?? words["never"] }),
        ]
        context.set("facts", facts.compactMap { key, value in value.map { .fact(words[key], typographic($0)) } })
        return context
    }
}

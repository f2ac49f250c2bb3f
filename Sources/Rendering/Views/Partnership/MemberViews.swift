internal import Model
internal import Planning

/// Who takes part now, and where they meet.
extension PageComposer {
    func setMembers(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let today = self.plan.today
        let members = plan.partnership.members
        let changes = plan.table.changes
        let current = members.filter { $0.isMember(on: today) }
        let row = { (member: Member) in self.memberContext(member, follows: changes.before(member)) }
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
        let parties = plan.table.parties.count
        let guests = current.count(where: \.isGuest)
        context.set(
            "memberCount",
            guests == 0
                ? words.texts.count("party", parties) : words.texts.count("party", parties) + ", " + words.texts.count("guest", guests))
        // Whose party still sits at the table did not leave it: someone else came.
        let former = members.filter { !$0.isMember(on: today) && !changes.isHere($0) }.compactMap { member in
            member.left.map {
                words.texts.text("left-on", ["organisation": index.organisationTitle(member.organisation), "date": words.dates.month($0)])
            }
        }
        context.set("formerMembers", former.joined(separator: ", "))
    }

    /// What came before a member within its party, in words; nil where nobody did, or someone with the same function.
    func beforeText(_ member: Member, follows other: Member?) -> String? {
        guard let other, other.function != member.function else { return nil }
        return words.texts.text("member-before", ["function": typographic(other.function)])
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

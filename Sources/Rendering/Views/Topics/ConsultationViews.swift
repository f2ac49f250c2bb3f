internal import Analysis
internal import Model
internal import Planning

/// Subject 6: bodies and meetings, who was there, and what is coming.
extension PageComposer {
    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setConsultation(_ plan: PartnershipPlan, _ context: inout TemplateContext) -> Bool {
        let meetings = plan.partnership.meetings
        context.set("meetings", zip(meetings, plan.table.attendance).map(meetingCard))
        var figures: [TemplateContext] = []
        var observations: [String] = []
        for (position, attendance) in plan.table.attendance.enumerated() {
            if let figure = attendanceFigure(attendance, id: "attendance-\(position + 1)") { figures.append(place(figure)) }
            observations += attendanceSentences(attendance)
        }
        context.set("small", figures)
        context.set("observations", texts: few(observations))
        let informal = meetings.filter(\.isInformal).map { typographic($0.title) }
        // Where an edition leaves meetings out, one of those may be informal.
        if !informal.isEmpty || (!meetings.isEmpty && !plan.partnership.hasWithheldMeetings) {
            context.set(
                "informal",
                informal.isEmpty
                    ? words["topic-no-informal-moments"] : words.texts.text("topic-informal-moments", ["names": words.list(informal)]))
        }
        context.set("months", calendarMonths(of: plan))
        context.set("calendarHref", plan.calendarAddress.map(href))
        return !meetings.isEmpty
    }

    private func meetingCard(_ meeting: Meeting, _ attendance: Attendance) -> TemplateContext {
        var card = TemplateContext()
        card.set("title", typographic(meeting.title))
        card.set("meetingBody", meeting.body.map(typographic))
        card.set("aim", meeting.aim.map(typographic))
        card.set("isInformal", flag: meeting.isInformal)
        let who = meeting.organisations.isEmpty ? words["topic-all-members"] : words.shortList(meeting.organisations.map(partyTitle))
        let evaluated = meeting.evaluated.map { $0.date.map(words.dates.long) ?? words["never"] }
        let facts: [(String, String?, Bool)] = [
            ("rhythm", rhythm(of: meeting), true), ("meeting-time", meeting.time, false), ("meeting-place", meeting.location, false),
            ("topic-meeting-who", who, true),
            ("chair", meeting.chair, !meeting.isInformal), ("meeting-form", meeting.form, false),
            ("topic-last-session", lastSession(attendance), false),
            ("next-meeting", meeting.next.map(words.dates.long), false), ("last-evaluated", evaluated, !meeting.isInformal),
        ]
        card.set(
            "facts",
            facts.compactMap { key, value, isExpected in
                guard value != nil || isExpected else { return nil }
                var fact = TemplateContext.fact(words[key], value.map(typographic) ?? words["topic-not-recorded"])
                fact.set("isMissing", flag: value == nil)
                return fact
            })
        return card
    }

    /// How often, as the author says it, or in words where that is a number only; nil where neither is recorded.
    func rhythm(of meeting: Meeting) -> String? {
        if let rhythm = meeting.rhythm { return rhythm }
        guard let every = meeting.every else { return nil }
        switch every {
        case .weeks(let count): return words.texts.count("every-week", count)
        case .months(let count):
            let often = words.texts.count("every-month", count)
            guard let next = meeting.next, let day = next.day else { return often }
            guard case .weekday(let ordinal) = meeting.monthRule else {
                let isLastDay = next.adding(days: 1).month != next.month
                return often + ", " + words.texts.text(isLastDay ? "every-month-last-day" : "every-month-date", ["day": String(day)])
            }
            let place = words["ordinal-\(ordinal < 0 ? "last" : String(ordinal))"]
            return often + ", " + words.texts.text("every-month-on", ["ordinal": place, "weekday": words["weekday-name-\(next.weekday)"]])
        }
    }

    /// What is coming in twelve months, by month: meetings by their rhythm, and what else is due.
    private func calendarMonths(of plan: PartnershipPlan) -> [TemplateContext] {
        let end = self.plan.today.first.adding(months: 12)
        var entries: [(date: PartialDate, context: TemplateContext)] = plan.calendar.occurrences.map { occurrence in
            let meeting = plan.partnership.meetings[occurrence.meeting]
            var context = TemplateContext.link(typographic(meeting.title), href: nil)
            context.set("isCounted", flag: occurrence.isCounted)
            let details = [meeting.time, meeting.location].compactMap { $0 }.map(typographic)
            context.set("time", details.isEmpty ? nil : details.joined(separator: ", "))
            return (occurrence.date, context)
        }
        entries += calendarItems(of: plan).filter { $0.date < end }.map { item in
            var context = TemplateContext.link(item.title, href: item.address.flatMap { $0 == page.address ? nil : href($0) })
            context.set("isCounted", flag: false)
            context.set("time", nil as String?)
            return (item.date, context)
        }
        let sorted = entries.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
        var months: [(name: String, days: [TemplateContext])] = []
        for (date, var context) in sorted {
            let name = words.capitalised(words.dates.month(date))
            context.set("day", date.day.map(String.init))
            context.set("weekday", date.day == nil ? nil : words["weekday-\(date.weekday)"])
            if months.last?.name != name { months.append((name, [])) }
            months[months.count - 1].days.append(context)
        }
        return months.map { month in
            var context = TemplateContext()
            context.set("name", month.name)
            context.set("days", month.days)
            return context
        }
    }
}

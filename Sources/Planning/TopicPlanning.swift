package import Analysis
package import Model

/// One of the six subjects to talk about in a partnership: its guide, what was recorded of it, and where its page is.
package struct TopicPlan: Sendable {
    package let subject: TopicSubject
    /// What the partnership recorded; nil where there is no file of it.
    package let topic: Topic?
    /// The guide to the conversation: aim, preparation, questions, outcome.
    package let dimension: Dimension
    package let address: PageAddress
}

extension PartnershipPlan {
    /// The plan of a subject; nil where the partnership has no page of it.
    package func topic(_ subject: TopicSubject) -> TopicPlan? {
        topics.first { $0.subject == subject }
    }

    /// What is due besides meetings, and not too late yet.
    package var dueAhead: [DueItem] {
        due.filter { item in
            if case .meeting = item.kind { return false }
            return !item.isOverdue
        }
    }

    /// The file with what is coming, for a reader's own calendar; nil where nothing has a day.
    package var calendarAddress: PageAddress? {
        guard !dueAhead.isEmpty || calendar.occurrences.contains(where: { $0.date.day != nil }) else { return nil }
        return PageAddress("partnerships/\(partnership.slug)/meetings.ics")
    }
}

/// The six subjects of a partnership, in the guide's order; none where there is neither a party nor anything recorded.
///
/// A guide is useful before anything is recorded, so that one file or one member is enough for all six; not so where an edition withholds
/// what was recorded, of which it would say that there is nothing.
func topicPlans(of partnership: Partnership, guide: Instrument?, folder: String) -> [TopicPlan] {
    guard !partnership.topics.isEmpty || !partnership.members.isEmpty else { return [] }
    return TopicSubject.allCases.filter { !partnership.withheldTopics.contains($0) }.compactMap { subject in
        let topic = partnership.topics.first { $0.subject == subject }
        let dimension = guide?.dimensions.first { $0.id.text == subject.rawValue }
        // A site's own guide may leave a subject out; what was recorded of it is shown all the same.
        let plain = topic.map { Dimension(id: Slug(subject.rawValue), title: LocalizedText($0.title ?? subject.rawValue)) }
        return (dimension ?? plain).map {
            TopicPlan(subject: subject, topic: topic, dimension: $0, address: PageAddress(folder + "topics/\(subject.rawValue).html"))
        }
    }
}

/// The instrument that guides the six conversations.
let topicGuide = InstrumentPart.topic(.dependence).instrument

extension SitePlanner {
    /// Adds the pages of the six subjects, and the calendar of what is coming.
    mutating func planTopics(of plan: PartnershipPlan, breadcrumbs: [Breadcrumb]) {
        for topic in plan.topics {
            add(
                topic.address.path, .topic(plan, topic), title: topic.topic?.title, breadcrumbs: breadcrumbs, section: .partnerships,
                source: topic.topic?.place)
        }
        if let calendar = plan.calendarAddress { add(calendar.path, .meetingCalendar(plan), section: .partnerships) }
    }
}

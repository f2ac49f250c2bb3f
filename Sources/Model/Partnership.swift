package import Diagnostics

/// Organisations that work together on a task.
package struct Partnership: Hashable, Sendable {
    package var slug: Slug
    package var title: String
    package var short: String?
    package var summary: String?
    package var started: PartialDate?
    package var form: LegalForm?
    package var areas: [Slug]
    package var chair: String?
    /// Smallest group whose results are shown, when it differs from the instrument's.
    package var minimumGroup: Int?
    /// Why it may be smaller than the instrument's.
    package var minimumGroupReason: String?
    package var goal: Goal?
    package var members: [Member]
    package var meetings: [Meeting]
    package var phases: [Phase]
    package var tasks: [PartnershipTask]
    package var agreements: [Agreement]
    package var expectations: Expectations?
    package var sharing: SharingFrame?
    /// Whether the author wrote that there is no such frame.
    package var hasNoSharingFrame: Bool
    /// Findings that are switched off, each with its reason.
    package var switchedOff: [FindingSwitch]
    /// The edition from which on the findings and the agenda for a conversation are shown; nil for every edition.
    package var findingsEdition: Edition?
    /// Whether this edition leaves them out.
    package var hasWithheldFindings = false
    /// The six subjects to talk about, as far as there is a file, in the guide's order.
    package var topics: [Topic]
    package var sources: [String]
    package var text: MarkdownText
    package var rules: Checklist?
    package var recommendations: Checklist?
    /// Checklists and subjects that it recorded and that this edition does not show.
    package var withheldChecklists: Set<ChecklistList> = []
    package var withheldTopics: Set<TopicSubject> = []
    /// Whether it has members, meetings or rounds that this edition does not show.
    package var hasWithheldMembers = false
    package var hasWithheldMeetings = false
    package var hasWithheldRounds = false
    /// Oldest first.
    package var rounds: [Round]
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        slug: Slug, title: String, short: String? = nil, summary: String? = nil, started: PartialDate? = nil,
        form: LegalForm? = nil, areas: [Slug] = [], chair: String? = nil, minimumGroup: Int? = nil, minimumGroupReason: String? = nil,
        goal: Goal? = nil,
        members: [Member] = [], meetings: [Meeting] = [], phases: [Phase] = [], tasks: [PartnershipTask] = [],
        agreements: [Agreement] = [], expectations: Expectations? = nil, sharing: SharingFrame? = nil, hasNoSharingFrame: Bool = false,
        switchedOff: [FindingSwitch] = [], findingsEdition: Edition? = nil, topics: [Topic] = [], sources: [String] = [],
        text: MarkdownText, rules: Checklist? = nil,
        recommendations: Checklist? = nil, rounds: [Round] = [], edition: Edition? = nil, isDraft: Bool = false,
        place: SourcePlace
    ) {
        self.slug = slug
        self.title = title
        self.short = short
        self.summary = summary
        self.started = started
        self.form = form
        self.areas = areas
        self.chair = chair
        self.minimumGroup = minimumGroup
        self.minimumGroupReason = minimumGroupReason
        self.goal = goal
        self.members = members
        self.meetings = meetings
        self.phases = phases
        self.tasks = tasks
        self.agreements = agreements
        self.expectations = expectations
        self.sharing = sharing
        self.hasNoSharingFrame = hasNoSharingFrame
        self.switchedOff = switchedOff
        self.findingsEdition = findingsEdition
        self.topics = topics
        self.sources = sources
        self.text = text
        self.rules = rules
        self.recommendations = recommendations
        self.rounds = rounds
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }
}

extension Partnership {
    /// The smallest group whose results are shown of an instrument: the larger of the two, unless a reason is recorded for a smaller one.
    package func minimumGroup(for instrument: Instrument) -> Int {
        guard let own = minimumGroup else { return instrument.minimumGroup }
        return minimumGroupReason == nil ? max(own, instrument.minimumGroup) : own
    }

    /// What it recorded of its checklists.
    package var checklists: [ChecklistList: Checklist] {
        [.rules: rules, .recommendations: recommendations].compactMapValues { $0 }
    }
}

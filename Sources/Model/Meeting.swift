package import Diagnostics

/// A meeting that the partnership holds, with its rhythm.
package struct Meeting: Hashable, Sendable {
    package var title: String
    /// The body that meets: a steering group, a board.
    package var body: String?
    package var aim: String?
    /// Whether its aim is to learn; nil where only the words of the aim tell.
    package var isForLearning: Bool?
    package var rhythm: String?
    package var chair: String?
    package var form: String?
    /// Who is expected; empty for all members.
    package var organisations: [Slug]
    package var next: PartialDate?
    /// How often it is held, counted from `next`.
    package var every: MeetingInterval?
    /// Whether a rhythm of months keeps the day of the month, and not the weekday.
    package var isByDate: Bool
    /// `14:00-15:30`, or only when it begins.
    package var time: String?
    package var location: String?
    package var evaluated: Occasion?
    /// Whether it is, or has, a moment without an agenda.
    package var isInformal: Bool
    /// Meetings that were held and of which attendance is recorded, oldest first.
    package var sessions: [MeetingSession]
    package var place: SourcePlace

    package init(
        title: String, body: String? = nil, aim: String? = nil, isForLearning: Bool? = nil, rhythm: String? = nil, chair: String? = nil,
        form: String? = nil, organisations: [Slug] = [], next: PartialDate? = nil, every: MeetingInterval? = nil, isByDate: Bool = false,
        time: String? = nil,
        location: String? = nil, evaluated: Occasion? = nil, isInformal: Bool = false, sessions: [MeetingSession] = [],
        place: SourcePlace
    ) {
        self.title = title
        self.body = body
        self.aim = aim
        self.isForLearning = isForLearning
        self.rhythm = rhythm
        self.chair = chair
        self.form = form
        self.organisations = organisations
        self.next = next
        self.every = every
        self.isByDate = isByDate
        self.time = time
        self.location = location
        self.evaluated = evaluated
        self.isInformal = isInformal
        self.sessions = sessions
        self.place = place
    }
}

/// One meeting that was held, with who was there.
package struct MeetingSession: Hashable, Sendable {
    package var date: PartialDate
    package var present: [Slug]
    package var place: SourcePlace

    package init(date: PartialDate, present: [Slug], place: SourcePlace) {
        self.date = date
        self.present = present
        self.place = place
    }
}

/// How long there is between two meetings.
package enum MeetingInterval: Hashable, Sendable {
    case weeks(Int)
    case months(Int)
}

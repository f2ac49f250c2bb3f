package import Model

/// What follows from what a partnership recorded about those at its table, each worked out once.
///
/// Findings ask about it, figures draw it and pages, agenda, letters and report tell it: what decides stands here, and nowhere else.
package struct PartnershipTable: Sendable {
    /// Members who take part today, guests left out, in the author's order.
    package let members: [Member]
    /// The organisations of those members, each once.
    package let parties: [Slug]
    /// Organisations that are named as a member and do not take part today: they left, or are guests.
    package let outsiders: Set<Slug>
    /// Who came after whom within the same party.
    package let changes: MemberChanges
    /// The days on which the parties looked back on the goal, their expectations or a meeting, each once, the first of them first.
    package let evaluations: [PartialDate]
    /// When they last did, by today; nil where that is not recorded.
    package let lastEvaluation: PartialDate?
    /// Who was there, for each of its meetings.
    package let attendance: [Attendance]
    package let dependence: DependenceMatrix
    /// Each kind of risk of which a party said how much it dares, in the author's order.
    package let appetites: [AppetiteSpread]
    /// Nil where the subject is not recorded.
    package let risks: RiskCoverage?
    /// Nil where the subject is not recorded.
    package let powers: KeyFigureBalance?
    private let today: PartialDate

    /// - Parameters:
    ///   - partnership: as one edition shows it.
    ///   - organisations: of the directory, by name.
    ///   - today: the date as of which the site is read.
    package init(of partnership: Partnership, organisations: [Slug: Organisation], on today: PartialDate) {
        let topic = { (subject: TopicSubject) in partnership.topics.first { $0.subject == subject } }
        let parties = partnership.parties(on: today)
        let outsiders = partnership.outsiders(on: today)
        members = partnership.seatedMembers(on: today)
        self.parties = parties
        self.outsiders = outsiders
        changes = MemberChanges(of: partnership.members, on: today)
        let lookedBack =
            [partnership.goal?.evaluated, partnership.expectations?.evaluated] + partnership.meetings.map { $0.evaluated?.date }
        evaluations = Set(lookedBack.compactMap { $0 }).sorted()
        lastEvaluation = evaluations.last { !$0.isFuture(on: today) }
        self.today = today
        attendance = partnership.meetings.map { Attendance(of: $0, members: partnership.members, on: today) }
        dependence = DependenceMatrix(
            recorded: topic(.dependence)?.needs ?? [], organisations: parties.compactMap { organisations[$0] }, parties: parties,
            outsiders: outsiders, isWithheld: partnership.withheldTopics.contains(.dependence))
        appetites = (topic(.riskAppetite)?.appetites ?? []).compactMap { AppetiteSpread($0, outsiders: outsiders) }
        risks = topic(.control).map { RiskCoverage(risks: $0.risks, instruments: $0.instruments) }
        powers = topic(.powers).map { KeyFigureBalance($0.keyFigures) }
    }

    /// Whether a day lies certainly after the parties last looked back, and not after today.
    package func isSinceEvaluation(_ date: PartialDate) -> Bool {
        lastEvaluation.map { date.first > $0.last && !date.isFuture(on: today) } ?? false
    }
}

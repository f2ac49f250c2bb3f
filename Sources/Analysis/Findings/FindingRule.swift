/// One rule of the linter for partnerships: when it finds something, and where the rule comes from.
///
/// A rule has a file of its own that says exactly when it shows, and a place in `all`. It finds nothing where the data is silent or
/// where the edition withholds what would decide it.
package struct FindingRule: Hashable, Sendable {
    /// Its name, such as `contact-stale`.
    ///
    /// Its questions and evidence are interface texts that begin with it.
    package let id: String
    /// The interface text that names its source; `{source}` in it stands for that of the instrument a finding was measured with.
    package let source: String
    /// What to talk about it with: the part of an instrument that holds the questions; nil where none does.
    package let part: InstrumentPart?
    private let find: @Sendable (FindingScope) -> [Finding]
    private let findInPartnership: @Sendable (PartnershipScope) -> [Finding]

    /// A rule about the social map.
    init(_ id: String, source: String, find: @escaping @Sendable (FindingScope) -> [Finding]) {
        self.id = id
        self.source = source
        part = .recommendation("sociale-kaart")
        self.find = find
        findInPartnership = { _ in [] }
    }

    /// A rule about what a partnership records.
    init(
        _ id: String, source: String, part: InstrumentPart?, findInPartnership: @escaping @Sendable (PartnershipScope) -> [Finding]
    ) {
        self.id = id
        self.source = source
        self.part = part
        find = { _ in [] }
        self.findInPartnership = findInPartnership
    }

    /// Every rule about a partnership, in the order in which findings are told: from what others rest on to what is built on it.
    ///
    /// 1. Trust: that the others mean well, then the conditions for trust that a round measured.
    /// 2. What for: the common goal, then what the parties need, want and dare.
    /// 3. Who: tasks and form, sides of the table, powers and account.
    /// 4. What is shared between them, and who learned how.
    /// 5. What may go wrong, and what success may cost.
    /// 6. Meeting each other: informally, everyone, and to learn.
    /// 7. What was agreed and expected, and what became of it.
    /// 8. Looking back: after a change, and at set times.
    ///
    /// The agenda of a partnership rests on this order: see `FindingSelection.agenda`.
    package static let ofPartnership: [FindingRule] = [
        .intentionalTrustFirst, .domainBelowFloor, .domainFalling, .viewsApart,
        .goalMissing, .goalWordedApart, .goalNotSmart, .goalNotEvaluated, .oneSidedNeed, .unlikeMotives, .appetiteApart,
        .formBeforeContent, .taskUnclear, .clientAndSupervisor, .powerWithoutAccount, .accountWithoutPower,
        .noSharingFrame, .frameNotReviewed, .untrainedMember,
        .riskUncovered, .instrumentIdle, .sideEffectUnspoken,
        .noInformalMoment, .partyAbsent, .noPlaceToLearn,
        .feedbackMissing, .noReviewClause, .expectationUnspoken, .expectationsNotEvaluated,
        .newcomerUnevaluated, .meetingNotEvaluated, .noReflection, .roundOverdue,
    ]

    /// Every rule, in the order in which findings are told: those about partnerships, then those about the social map.
    package static let all: [FindingRule] = ofPartnership + ofDirectory

    /// Every rule about the social map.
    package static let ofDirectory: [FindingRule] = [
        .areaUncovered, .oneForAll, .contactWithoutStandIn, .contactStale, .singleContact, .standInCircle,
    ]

    /// Whether its facts are parties beside each other, in an order that runs from one end to the other.
    package var comparesParties: Bool { [.appetiteApart, .unlikeMotives, .goalWordedApart].contains(self) }

    /// What the rule finds in the social map, in the directory's order.
    package func findings(in scope: FindingScope) -> [Finding] { find(scope) }

    /// What the rule finds in a partnership, in the author's order.
    package func findings(in scope: PartnershipScope) -> [Finding] { findInPartnership(scope) }

    package static func == (left: FindingRule, right: FindingRule) -> Bool { left.id == right.id }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

package import Diagnostics

/// What a partnership recorded of one of the six subjects to talk about: a file in its folder `topics`.
///
/// Only the data of its own subject is filled in. A list that is nil is not recorded; one that is empty was recorded as empty.
package struct Topic: Hashable, Sendable {
    package var subject: TopicSubject
    package var title: String?
    package var summary: String?
    /// When the parties last talked about it, and when they will again.
    package var discussed: PartialDate?
    package var next: PartialDate?
    /// What the conversations brought, a sentence each.
    package var outcomes: [String] = []
    /// Subject 1: who needs whom, and how each party sees itself and others.
    package var needs: [PartyNeed] = []
    package var swots: [StrengthsAndWeaknesses] = []
    /// Whether needs, or views of strengths and weaknesses, name someone whom this edition does not show.
    package var hasWithheldNeeds = false
    /// Subject 2: how much each party dares, by kind of risk.
    package var appetites: [RiskAppetite] = []
    /// The limits that all parties share.
    package var limits: [String] = []
    /// Subject 3: risks, and what is there to keep them in hand; instruments are nil where none are recorded.
    package var risks: [Risk] = []
    package var instruments: [ControlInstrument]?
    /// Subject 4: what it is all for, and what comes with it that no report shows.
    package var result: String?
    package var sideEffects: [SideEffect] = []
    /// Subject 5: who has which powers and means, and to whom they account.
    package var keyFigures: [KeyFigure] = []
    /// Whether there are key figures of an organisation that this edition does not show.
    package var hasWithheldKeyFigures = false
    /// When all bodies together last reflected on powers and responsibilities.
    package var reflected: Occasion?
    package var text: MarkdownText
    package var edition: Edition?
    /// Kept out of a build.
    package var isDraft: Bool
    package var place: SourcePlace

    package init(
        subject: TopicSubject, title: String? = nil, summary: String? = nil, discussed: PartialDate? = nil, next: PartialDate? = nil,
        text: MarkdownText, edition: Edition? = nil, isDraft: Bool = false, place: SourcePlace
    ) {
        self.subject = subject
        self.title = title
        self.summary = summary
        self.discussed = discussed
        self.next = next
        self.text = text
        self.edition = edition
        self.isDraft = isDraft
        self.place = place
    }

    /// Whether anything was written down of it beside a title and what it is about.
    package var isRecorded: Bool {
        let hasLists = !outcomes.isEmpty || !needs.isEmpty || !swots.isEmpty || !limits.isEmpty || !sideEffects.isEmpty
        let hasParts = !appetites.isEmpty || !risks.isEmpty || instruments != nil || !keyFigures.isEmpty
        let hasWords = result != nil || text.text.contains { !$0.isWhitespace }
        return hasLists || hasParts || hasWords || reflected != nil || discussed != nil || next != nil
    }
}

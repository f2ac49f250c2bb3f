package import Model

/// What findings about a partnership are looked for in: the partnership as one edition shows it, with its results.
package struct PartnershipScope: Sendable {
    package let partnership: Partnership
    /// Oldest first, with everything under the minimum group withheld.
    package let results: [RoundResult]
    package let instruments: [Slug: Instrument]
    /// The parties as the directory has them.
    package let organisations: [Slug: Organisation]
    /// The date as of which the site is read.
    package let today: PartialDate
    /// What follows from what is recorded about those at the table.
    package let table: PartnershipTable

    /// - Parameters:
    ///   - results: of that partnership's rounds, oldest first.
    ///   - instruments: by name.
    ///   - organisations: of the directory, by name.
    package init(
        partnership: Partnership, results: [RoundResult], instruments: [Slug: Instrument], organisations: [Slug: Organisation] = [:],
        today: PartialDate
    ) {
        self.partnership = partnership
        self.results = results
        self.instruments = instruments
        self.organisations = organisations
        self.today = today
        table = PartnershipTable(of: partnership, organisations: organisations, on: today)
    }

    /// What all rules find, rule by rule, whether or not the partnership switched them off.
    package func findings() -> [Finding] {
        FindingRule.ofPartnership.flatMap { $0.findings(in: self) }
    }

    package var members: [Member] { table.members }
    package var parties: [Slug] { table.parties }

    /// What is recorded of a subject to talk about.
    package func topic(_ subject: TopicSubject) -> Topic? {
        partnership.topics.first { $0.subject == subject }
    }

    /// A finding of this partnership.
    ///
    /// - Parameter instrument: with what it was measured, where its source is that of the instrument.
    func finding(
        _ rule: FindingRule, _ severity: Finding.Severity, wording: String? = nil, values: [String: Finding.Value] = [:],
        evidence: [Finding.Evidence], about part: InstrumentPart? = nil, from instrument: Instrument? = nil
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, subject: .partnership(partnership.slug), wording: wording ?? rule.id, values: values,
            evidence: evidence, ownPart: part, instrumentSource: instrument?.namedSource)
    }
}

extension Instrument {
    /// Where the instrument comes from; its own title where it does not say.
    fileprivate var namedSource: LocalizedText { source.dutch.isEmpty ? title : source }
}

import Analysis
import Model

let noText = MarkdownText(text: "", file: "x.md")

/// A partnership of Alfa and Bravo, to which a test adds what it is about.
func partnership(_ fill: (inout Partnership) -> Void = { _ in }) -> Partnership {
    var partnership = Partnership(
        slug: Slug("netwerk"), title: "Netwerk", members: [member("alfa"), member("bravo")], text: noText, place: nowhere)
    fill(&partnership)
    return partnership
}

/// A partnership with one subject to talk about.
func partnership(_ subject: TopicSubject, _ fill: (inout Topic) -> Void) -> Partnership {
    var topic = Topic(subject: subject, text: noText, place: nowhere)
    fill(&topic)
    return partnership { $0.topics = [topic] }
}

func member(
    _ organisation: String, _ function: String = "Adviseur", since: String? = nil, left: String? = nil, role: MemberRole = .member,
    motive: String? = nil, trained: Occasion? = nil, absences: [Absence] = []
) -> Member {
    Member(
        organisation: Slug(organisation), function: function, since: since.map(day), left: left.map(day), role: role, motive: motive,
        trained: trained, absences: absences, place: nowhere)
}

/// What one rule finds in a partnership, as of 6 December 2022.
func found(
    _ rule: FindingRule, in partnership: Partnership, results: [RoundResult] = [], instruments: [Instrument] = [],
    organisations: [Organisation] = [], on today: String = "2022-12-06"
) -> [Finding] {
    let scope = PartnershipScope(
        partnership: partnership, results: results,
        instruments: Dictionary(instruments.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }),
        organisations: Dictionary(organisations.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }), today: day(today))
    return rule.findings(in: scope)
}

extension [Finding] {
    /// Each as `severity wording`.
    var told: [String] { map { "\($0.severity.rawValue) \($0.wording)" } }

    /// The words of all evidence.
    var grounds: [String] { flatMap(\.evidence).map(\.wording) }

    /// One value of each of the evidence.
    func values(_ key: String) -> [Finding.Value?] { flatMap(\.evidence).map { $0.values[key] } }
}

import Analysis
import Model

/// Needs in a few words: `a>b 3`, a need of a for b.
func needs(_ lines: [String]) -> [PartyNeed] {
    lines.map { line in
        let parts = line.split(whereSeparator: { " >".contains($0) }).map(String.init)
        return PartyNeed(from: Slug(parts[0]), to: Slug(parts[1]), strength: Int(parts[2]) ?? 1, place: nowhere)
    }
}

/// Members in a few words: `a`, `a guest`, `a since 2022-01`, `a left 2021-05`, `a away 2022-01/2022-03` (with a stand-in),
/// `a gone 2022-01/2022-03` (without).
func members(_ lines: [String]) -> [Member] {
    lines.map { line in
        let parts = line.split(separator: " ").map(String.init)
        var member = Member(organisation: Slug(parts[0]), function: "Medewerker", place: nowhere)
        guard parts.count > 1 else { return member }
        switch parts[1] {
        case "guest": member.role = .guest
        case "since": member.since = day(parts[2])
        case "left": member.left = day(parts[2])
        default:
            let ends = parts[2].split(separator: "/").map { day(String($0)) }
            member.absences = [Absence(from: ends[0], until: ends[1], standIn: parts[1] == "away" ? "Een collega" : nil)]
        }
        return member
    }
}

/// A partnership with members and one subject, in which findings are looked for.
func scope(
    _ members: [Member], _ topic: Topic? = nil, meetings: [Meeting] = [], organisations: [Organisation] = [], today: String = "2022-12-01"
) -> PartnershipScope {
    let partnership = Partnership(
        slug: Slug("x"), title: "X", members: members, meetings: meetings, topics: [topic].compactMap { $0 },
        text: MarkdownText(text: "", file: "index.md"), place: nowhere)
    return PartnershipScope(
        partnership: partnership, results: [], instruments: [:],
        organisations: Dictionary(organisations.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first }), today: day(today))
}

func topic(_ subject: TopicSubject) -> Topic {
    Topic(subject: subject, text: MarkdownText(text: "", file: "topic.md"), place: nowhere)
}

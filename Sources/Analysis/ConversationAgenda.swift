package import Model

/// What to talk about in one meeting, and how long: chosen from what the data shows.
///
/// The rule of choice:
/// - Findings that are talked about with the same part of an instrument are one subject.
/// - Subjects with a finding that asks for attention come first, then the weakest and the most divided dimension of the newest shown
///   round of each survey, then subjects with notes alone; within that the order in which findings are told counts.
/// - The opening and the closing have a fixed time, and from two hours on there is a break. Of what is left each subject gets twenty
///   minutes or more, and never less than fifteen; what does not fit is for next time.
/// - What time is left over goes to four open questions, half an hour at most: after that the meeting is over.
package struct ConversationAgenda: Sendable {
    /// Why a subject is on the agenda.
    package enum Reason: Sendable, Hashable {
        case finding(Finding)
        /// The dimension with the lowest mean of a round, those below their floor first.
        case weakest(mean: Double, level: DimensionLevel?, round: Slug, instrument: Slug)
        /// The dimension of a round on which people agree least.
        case mostDivided(agreement: Double, round: Slug, instrument: Slug)
    }

    /// Something to talk about.
    package struct Subject: Sendable {
        /// The part of an instrument that holds the questions; nil for findings that no part goes with.
        package let part: InstrumentPart?
        /// That part of the instrument; nil where the site's instruments do not have it.
        package let dimension: Dimension?
        /// Never empty.
        package let reasons: [Reason]
    }

    /// A stretch of the meeting.
    package struct Item: Sendable {
        package enum Kind: Sendable {
            case opening, rest, closing
            case subject(Subject)
            /// Four questions for whoever has nothing else on the table.
            case openQuestions
        }

        package let kind: Kind
        package let minutes: Int
        /// Minutes after the beginning of the meeting.
        package let start: Int
    }

    /// Of all items together.
    package let minutes: Int
    /// How much earlier than asked it ends, for want of subjects, in minutes.
    package let sparedMinutes: Int
    package let items: [Item]
    /// What did not fit, for next time.
    package let later: [Subject]

    /// The shortest meeting that leaves room for one subject, in minutes.
    package static let fewestMinutes = 30
    /// The longest, a working day, in minutes.
    package static let mostMinutes = 480
    private static let usualLength = 20
    private static let shortestLength = 15
    private static let longestLength = 30

    /// - Parameters:
    ///   - findings: those that are told, in their order.
    ///   - results: of the partnership's rounds, oldest first.
    ///   - minutes: how long the meeting takes, `fewestMinutes` to `mostMinutes`; what lies outside is taken for the nearest of them.
    package init(findings: [Finding], results: [RoundResult], instruments: [Slug: Instrument], minutes: Int) {
        let minutes = min(max(minutes, Self.fewestMinutes), Self.mostMinutes)
        let subjects = agendaSubjects(findings: findings, results: results, instruments: instruments)
        let opening = minutes < 90 ? 5 : 10
        let closing = minutes < 90 ? 10 : 15
        // All that there is to talk about: half an hour for each subject, and for the open questions.
        let most = opening + (subjects.count + 1) * Self.longestLength + closing
        let pause = min(minutes, most) < 120 ? 0 : 10
        let room = minutes - opening - closing - pause
        let chosen = Array(subjects.prefix(max(1, room / Self.usualLength)))
        var lengths = Self.lengths(of: chosen.count, in: room)
        var kinds = chosen.map(Item.Kind.subject)
        let rest = room - lengths.reduce(0, +)
        if rest >= Self.shortestLength || kinds.isEmpty {
            kinds.append(.openQuestions)
            lengths.append(min(rest, Self.longestLength))
        } else if let last = lengths.indices.last {
            lengths[last] += rest
        }
        if pause > 0 {
            let middle = (kinds.count + 1) / 2
            kinds.insert(.rest, at: middle)
            lengths.insert(pause, at: middle)
        }
        var start = 0
        items = zip([.opening] + kinds + [.closing], [opening] + lengths + [closing]).map { kind, length in
            defer { start += length }
            return Item(kind: kind, minutes: length, start: start)
        }
        self.minutes = start
        sparedMinutes = minutes - start
        later = Array(subjects.dropFirst(chosen.count))
    }

    /// Minutes in fives for a number of subjects: as equal as can be, the first ones the longer, half an hour at most.
    private static func lengths(of count: Int, in room: Int) -> [Int] {
        guard count > 0 else { return [] }
        let fives = min(room, count * longestLength) / 5
        return (0..<count).map { (fives / count + ($0 < fives % count ? 1 : 0)) * 5 }
    }
}

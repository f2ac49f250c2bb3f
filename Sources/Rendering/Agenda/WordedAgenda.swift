internal import Analysis
internal import Model
package import Planning

/// A conversation agenda as people read it, for the page and for the files of `kring agenda`.
package struct WordedAgenda: Sendable {
    /// A stretch of the meeting.
    struct Item: Sendable {
        /// What kind of stretch, for the style sheet.
        var kind: String
        var title: String
        /// `20 minuten`.
        var length: String
        /// `0:10`, after the beginning.
        var start: String
        /// Why now, each with the page where it can be read.
        var reasons: [Reason] = []
        var preparation: [String] = []
        var questions: [String] = []
        /// What to do, where there is nothing to ask.
        var notes: [String] = []
        /// Where the whole guide stands; nil where it has no page.
        var guide: PageAddress?
        var guideFragment = ""
    }

    /// Why something is on the agenda.
    struct Reason: Sendable {
        var text: String
        /// The fact behind it, where the text does not say it.
        var fact: String?
        var page: PageAddress?
        var fragment: String?
    }

    var title: String
    /// How long it takes.
    package var minutes: Int
    /// That it ends earlier than asked; nil where it does not.
    var early: String?
    /// How the subjects were chosen, in a sentence.
    var rule: String
    var items: [Item]
    /// What did not fit.
    var later: [String]
    /// Lines for the author's file in which agreements are noted: below those that are there, else with their key.
    var agreementLines: String
}

extension SiteRenderer {
    /// What a partnership could talk about in a meeting of so many minutes.
    package func agenda(of plan: PartnershipPlan, minutes: Int) -> WordedAgenda {
        let agenda = ConversationAgenda(
            findings: plan.findings.shown, results: plan.rounds.map(\.result), instruments: index.instruments, minutes: minutes)
        let name = typographic(plan.partnership.short ?? plan.partnership.title)
        let spared = agenda.sparedMinutes
        let lengths = ["length": words.texts.count("minute", agenda.minutes), "spared": words.texts.count("minute", spared)]
        return WordedAgenda(
            title: words.texts.text("partnership-part", ["part": words["part-agenda"], "partnership": name]),
            minutes: agenda.minutes, early: spared > 0 ? words.texts.text("agenda-early", lengths) : nil, rule: words["agenda-rule"],
            items: agenda.items.map { item($0, of: plan) },
            later: agenda.later.map { title(of: $0) },
            agreementLines: (plan.partnership.agreements.isEmpty ? "agreements:\n" : "") + "  - what:\n    who:\n    due:\n    review:\n")
    }

    /// How to begin: with the goal and the agreements that are there, else with who is there.
    private func openingNotes(_ partnership: Partnership) -> [String] {
        let notes =
            (partnership.goal?.text == nil ? [] : [words["agenda-opening-goal"]])
            + (partnership.agreements.isEmpty ? [] : [words["agenda-opening-due"]])
        return notes.isEmpty ? [words["agenda-opening-round"]] : notes
    }

    /// A text with the quotation marks and dashes of the site's language.
    private func typographic(_ text: String) -> String { typographicText(text, language: words.language) }

    private func item(_ item: ConversationAgenda.Item, of plan: PartnershipPlan) -> WordedAgenda.Item {
        let start = "\(item.start / 60):" + (item.start % 60 < 10 ? "0" : "") + "\(item.start % 60)"
        let worded = { (kind: String, title: String) in
            WordedAgenda.Item(kind: kind, title: title, length: words.texts.count("minute", item.minutes), start: start)
        }
        switch item.kind {
        case .opening:
            var result = worded("opening", words["agenda-opening"])
            result.notes = openingNotes(plan.partnership)
            return result
        case .rest: return worded("rest", words["agenda-rest"])
        case .closing:
            var result = worded("closing", words["agenda-closing"])
            result.notes = [words["agenda-closing-agree"], words["agenda-closing-round"]]
            return result
        case .openQuestions:
            var result = worded("open", words["agenda-open"])
            result.questions = ["busy", "well", "hard", "matters"].map { words["agenda-open-\($0)"] }
            return result
        case .subject(let subject):
            var result = worded("subject", title(of: subject))
            result.reasons = reasons(of: subject, in: plan)
            result.preparation = preparation(for: subject)
            result.questions = questions(of: subject)
            let guide = subject.part.flatMap { self.guide($0, in: plan) }
            result.guide = guide?.page
            result.guideFragment = guide?.fragment ?? ""
            return result
        }
    }

    private func title(of subject: ConversationAgenda.Subject) -> String {
        if let dimension = subject.dimension { return words.capitalised(typographic(dimension.title.text(in: words.language))) }
        if case .finding(let finding)? = subject.reasons.first { return words.title(of: finding.rule) }
        return ""
    }

    /// What the guide asks to do before; to look at what the data shows where it asks nothing.
    private func preparation(for subject: ConversationAgenda.Subject) -> [String] {
        let ofGuide = subject.dimension?.preparation.list(in: words.language) ?? []
        if !ofGuide.isEmpty { return ofGuide.prefix(2).map(typographic) }
        if case .finding? = subject.reasons.first { return [words["agenda-prepare-finding"]] }
        return [words["agenda-prepare-round"]]
    }

    /// Three questions of the guide; of the findings themselves where it has none.
    private func questions(of subject: ConversationAgenda.Subject) -> [String] {
        let ofGuide = subject.dimension?.questions.list(in: words.language) ?? []
        let ofFindings = subject.reasons.compactMap { reason -> String? in
            if case .finding(let finding) = reason { return question(of: finding) }
            return nil
        }
        return (ofGuide.isEmpty ? ofFindings : ofGuide).prefix(3).map(typographic)
    }

    /// What the data shows: the questions of the findings, each with its first fact or both ends of it, and what the measurement says; four at most.
    private func reasons(of subject: ConversationAgenda.Subject, in plan: PartnershipPlan) -> [WordedAgenda.Reason] {
        let most = 4
        let worded = subject.reasons.map { reason -> WordedAgenda.Reason in
            switch reason {
            case .finding(let finding):
                return .init(
                    text: typographic(question(of: finding)),
                    fact: typographic(finding.headline.map { evidence($0).withoutFullStop }.joined(separator: "; ")),
                    page: plan.address(of: .findings), fragment: "finding-\(finding.rule.id)")
            case .weakest(let mean, let level, let round, let instrument):
                let thresholds = index.instruments[instrument]?.thresholds
                let value = words.numbers.score(mean, thresholds: thresholds)
                return measured(weakestKey(mean, level, thresholds, round: round, in: plan), value: value, round: round, in: plan)
            case .mostDivided(let agreement, let round, _):
                return measured("agenda-divided", value: words.numbers.decimal(agreement, decimals: 2), round: round, in: plan)
            }
        }
        guard worded.count > most else { return worded }
        let rest = words.texts.count("agenda-more", worded.count - most + 1)
        return worded.prefix(most - 1) + [.init(text: rest, page: plan.address(of: .findings), fragment: nil)]
    }

    /// What is to be said of the weakest dimension: that it is under the floor, or a statement in it, or that no other has a lower mean.
    private func weakestKey(
        _ mean: Double, _ level: DimensionLevel?, _ thresholds: Thresholds?, round: Slug, in plan: PartnershipPlan
    ) -> String {
        if level == .belowFloor {
            return thresholds.map { mean >= $0.floor - 1e-9 } ?? false ? "agenda-floor-statements" : "agenda-below-floor"
        }
        let means = plan.rounds.first { $0.result.round.slug == round }?.result.dimensions.compactMap { $0.scores?.mean } ?? []
        let isLowest = means.contains { $0 > mean + 1e-9 } && means.count { $0 < mean + 1e-9 } == 1
        return isLowest ? "agenda-weakest" : "agenda-mean"
    }

    private func measured(_ key: String, value: String, round: Slug, in plan: PartnershipPlan) -> WordedAgenda.Reason {
        let round = plan.rounds.first { $0.result.round.slug == round }
        let date = round.map { words.dates.month($0.result.round.date) } ?? ""
        return .init(text: words.texts.text(key, ["value": value, "date": date]), page: round?.address, fragment: nil)
    }

    /// Where the questions for a conversation stand: a rule, a recommendation or a subject; nil where no page has them.
    func guide(_ part: InstrumentPart, in plan: PartnershipPlan) -> (page: PageAddress, fragment: String)? {
        if let checklist = (plan.checklists + plan.openChecklists).first(where: { $0.instrument.slug == part.instrument }) {
            return (checklist.address, "#\(part.dimension)")
        }
        return plan.topics.first { $0.dimension.id == part.dimension }.map { ($0.address, "") }
    }
}

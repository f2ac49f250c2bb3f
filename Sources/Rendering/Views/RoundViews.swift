internal import Analysis
internal import Model
internal import Planning

/// A measurement round.
extension PageComposer {
    mutating func roundContext(_ partnership: PartnershipPlan, _ plan: RoundPlan) -> TemplateContext {
        let result = plan.result
        let isPlanned = result.isEmpty && result.round.date.isFuture(on: self.plan.today)
        var context = frame(
            title: typographic(roundTitle(result)), lead: result.round.summary ?? words[isPlanned ? "round-planned" : "round-no-summary"],
            meta: roundMeta(plan, in: partnership))
        context.set("isWithheld", flag: !result.isShown)
        context.set("participation", participation(in: partnership, plan))
        context.set("isOpen", flag: result.isEmpty && plan.questionnaire != nil)
        context.set(
            "withheldTitle",
            words[
                isPlanned ? "planned-title" : result.isEmpty ? "no-answers-title" : result.isTooAlike ? "too-alike-title" : "too-few-title"]
        )
        context.set("withheldNote", withheldNote(result))
        context.set("links", roundLinks(plan, in: partnership))
        setFigures(of: plan, in: &context)
        context.set("observations", texts: observations(of: plan))
        context.set("discussion", texts: discussion(of: result, limit: 4))
        context.set("previous", plan.previous.map { words.dates.month($0.round.date) })
        context.set("dimensionHeading", words.capitalised(dimensionWord(result.instrument)))
        context.set("dimensions", dimensionContexts(plan))
        context.set("cohortNote", cohortNote(plan))
        context.set("protectionNote", protectionNote(result))
        setGroups(of: result, in: &context)
        context.set("bodyTitle", words[isPlanned ? "about-round" : "what-was-said"])
        context.set("body", markdown(result.round.text, idPrefix: "said-", headingShift: 1).html)
        context.set("method", methodHTML(result))
        context.set("sources", texts: [sourceHTML(result.instrument.source.text(in: language))])
        if let address = plan.dataAddress {
            files.append(RenderedFile(address: address, bytes: Array((roundData(plan).text() + "\n").utf8)))
        }
        return context
    }

    /// The round's own title, or its instrument and month.
    func roundTitle(_ result: RoundResult) -> String {
        result.round.title
            ?? words.texts.text(
                "round-title",
                ["instrument": result.instrument.title.text(in: language), "month": words.dates.month(result.round.date)])
    }

    /// How many answered, and of how many who were asked.
    func responseText(_ result: RoundResult) -> String {
        // Of a round that is still to be held nobody failed to answer.
        if result.isEmpty { return words["no-answers-yet"] }
        if let invited = result.round.invited, invited >= result.count {
            return words.texts.text("response-of", ["count": String(result.count), "invited": String(invited)])
        }
        return words.texts.count("answer", result.count)
    }

    /// Why a round shows no results: nobody answered, too few did, or they differ from another round's in too few.
    func withheldNote(_ result: RoundResult) -> String {
        if result.isEmpty { return words["round-empty"] }
        if result.isTooAlike { return words.texts.text("round-too-alike", ["minimum": words.numbers.word(result.minimum)]) }
        return words.texts.text(
            result.count == 1 ? "withheld-round-note-one" : "withheld-round-note",
            ["count": words.numbers.word(result.count), "minimum": words.numbers.word(result.minimum)])
    }

    /// The questions of the weakest dimensions first, then of the one that people agree on least.
    func discussion(of result: RoundResult, limit: Int) -> [String] {
        let shown = result.dimensions.compactMap { dimension in dimension.scores.map { (dimension, $0) } }
        let weakest = shown.sorted { ($0.1.level == .belowFloor ? 0 : 1, $0.1.mean) < ($1.1.level == .belowFloor ? 0 : 1, $1.1.mean) }
        let divided = shown.min { ($0.1.agreement ?? 1) < ($1.1.agreement ?? 1) }
        let failing = weakest.filter { $0.1.level == .belowFloor }
        var chosen = (failing.isEmpty ? weakest.prefix(1) : failing.prefix(2)).map(\.0)
        if let divided, !chosen.contains(where: { $0.dimension.id == divided.0.dimension.id }) { chosen.append(divided.0) }
        let lists = chosen.map { $0.dimension.questions.list(in: language) }
        var questions: [String] = []
        for position in 0..<(lists.map(\.count).max() ?? 0) {
            for list in lists where list.indices.contains(position) && !questions.contains(list[position]) {
                questions.append(list[position])
            }
        }
        return questions.prefix(limit).map(typographic)
    }

    /// What is left out so that nobody's answers can be worked out, and why; nil where all is shown.
    func protectionNote(_ result: RoundResult) -> String? {
        let minimum = ["minimum": words.numbers.word(result.minimum)]
        let parts = WithheldMore.allCases.filter(result.withheldMore.contains).map { words["protected-\($0.rawValue)"] }
        let leftOut = result.hasLeftOutIndicators ? [words.texts.text("left-out-statements", minimum)] : []
        let told = parts.isEmpty ? [] : [words.texts.text("protected", minimum.merging(["parts": words.list(parts)]) { $1 })]
        return told.isEmpty && leftOut.isEmpty ? nil : (told + leftOut).joined(separator: " ")
    }

    /// That other people may have answered the round before, or how many were the same.
    func cohortNote(_ plan: RoundPlan) -> String? {
        plan.previous.map { previous in
            let dates = ["previous": words.dates.month(previous.round.date), "current": words.dates.month(plan.result.round.date)]
            guard case .shared(let count) = cohort(of: plan.result.round, after: previous.round, minimum: plan.result.minimum) else {
                return words.texts.text("cohort-note", dates)
            }
            let counts = ["count": words.numbers.word(count), "total": words.numbers.word(plan.result.count)]
            let shared = count == 1 ? "cohort-shared-one" : "cohort-shared"
            let key = count == 0 ? "cohort-others" : count == plan.result.count ? "cohort-same" : shared
            return words.texts.text(key, dates.merging(counts) { $1 })
        }
    }

    /// When and how the round was measured.
    func roundMeta(_ plan: RoundPlan, in partnership: PartnershipPlan) -> [TemplateContext] {
        let round = plan.result.round
        let trend = partnership.trends.first { $0.instrument.slug == round.instrument }
        var meta = [TemplateContext.fact(words["measured"], words.dates.long(round.date))]
        if round.date.isFuture(on: self.plan.today) { meta = [.fact(words["planned"], words.dates.long(round.date))] }
        if let previous = plan.previous {
            let address = partnership.rounds.first { $0.result.round.slug == previous.round.slug }?.address
            meta.append(.fact(words["previous"], words.dates.month(previous.round.date), href: address.map(href)))
        }
        if let next = round.next {
            // Late is what the finding calls late: not what was put off to a day that a prepared round has.
            let planned = plannedRounds(with: round.instrument, in: partnership.partnership, on: self.plan.today).first
            let isAwaited = planned.map { $0.date == next || $0.round.slug == round.slug } ?? false
            let isOverdue = isAwaited && next.isPast(on: self.plan.today)
            let date = words.dates.long(next) + (isOverdue ? " (\(words["overdue"]))" : "")
            meta.append(.fact(words["next-round"], date))
        }
        if !plan.result.isEmpty { meta.append(.fact(words["response"], responseText(plan.result))) }
        meta.append(.fact(words["method"], plan.result.instrument.title.text(in: language), href: trend.map { href($0.address) }))
        return meta
    }

    /// Where to go from a round: its sheet, its values, the trend, other partnerships.
    private func roundLinks(_ plan: RoundPlan, in partnership: PartnershipPlan) -> [TemplateContext] {
        let instrument = plan.result.instrument.slug
        var links: [TemplateContext] = []
        if let sheet = plan.sheetAddress { links.append(.link(words["to-sheet"], href: href(sheet))) }
        if let trend = partnership.trends.first(where: { $0.instrument.slug == instrument }) {
            links.append(.link(words["to-trend"], href: href(trend.address)))
        }
        if let comparison = self.plan.comparisons.first(where: { $0.instrument.slug == instrument }) {
            links.append(.link(words["to-comparison"], href: href(comparison.address)))
        }
        if let data = plan.dataAddress { links.append(.link(words["to-data"], href: href(data))) }
        return links
    }

    private mutating func setFigures(of plan: RoundPlan, in context: inout TemplateContext) {
        let result = plan.result
        let isShown = result.isShown
        // A radar of fewer than three axes says no more than the dots.
        let hasRadar = isShown && result.dimensions.count > 2
        context.set("radar", hasRadar ? place(radarFigure(of: plan, id: "radar")) : nil)
        context.set("dots", isShown ? place(dotsFigure(of: plan, id: "dots")) : nil)
        let known = result.dimensions.count { $0.scores?.agreement != nil }
        context.set("dividedDots", known > 1 ? place(dotsFigure(of: plan, id: "dots-divided", order: .agreement)) : nil)
        context.set("model", causalFigure(of: plan, id: "model").map { place($0) })
        context.set("quadrant", quadrantFigure(of: plan, id: "quadrant").map { place($0) })
        let divided = result.mostDivided(limit: 8)
        context.set(
            "divided",
            divided.isEmpty
                ? nil
                : place(
                    answersFigure(
                        divided, of: result, id: "divided", title: words["most-divided-statements"],
                        subtitle: answersSubtitle(result.instrument))))
    }
}

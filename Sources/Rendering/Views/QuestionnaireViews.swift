internal import Analysis
internal import Model
internal import Planning

/// A round's questionnaire: what a respondent fills in on the screen, and on paper.
extension PageComposer {
    mutating func questionnaireContext(_ partnership: PartnershipPlan, _ plan: RoundPlan) -> TemplateContext {
        let result = plan.result
        let name = typographic(partnership.partnership.short ?? partnership.partnership.title)
        let date = words.dates.long(result.round.date)
        let count = words.texts.count("statement", result.instrument.askedIndicators.count)
        var context = frame(
            title: questionnaireTitle(result.instrument),
            lead: words.texts.text("questionnaire-lead", ["partnership": name]),
            meta: [.fact(nil, name), .fact(words["questionnaire-round"], date), .fact(nil, count), .fact(nil, questionnaireTime(result))])
        let answers = answerContexts(result.instrument.scale ?? Scale(min: 1, max: 5))
        context.set("answers", answers.list)
        context.set("pointsClass", answers.classes)
        let parts = questionnaireParts(of: result)
        context.set("parts", parts)
        context.set("respondentGroups", groupQuestions(of: result.round))
        context.set("respondentNumber", String(parts.count + 1))
        context.set("partnershipName", partnership.partnership.slug.text)
        context.set("roundName", result.round.slug.text)
        context.set("instrumentName", result.instrument.slug.text)
        context.set("answersFile", words.texts.text("answers-file", answersFileNames(partnership, result)))
        context.set("partnershipTitle", name)
        context.set("roundDate", date)
        context.set("statementCount", String(result.instrument.askedIndicators.count))
        setBeforehand(of: result, in: partnership, in: &context)
        return context
    }

    /// What a page says of taking part in a round that is open.
    func participation(in partnership: PartnershipPlan, _ plan: RoundPlan) -> TemplateContext? {
        guard let questionnaire = plan.questionnaire else { return nil }
        let result = plan.result
        var context = TemplateContext.link(words["fill-in"], href: href(questionnaire))
        let isPlanned = result.isEmpty && result.round.date.isFuture(on: self.plan.today)
        let isLate = result.round.date.isPast(on: self.plan.today)
        let key = isPlanned ? "take-part-planned" : isLate ? "take-part-late" : "take-part-open"
        context.set("heading", words[key])
        context.set("note", words.texts.text(key + "-note", ["date": words.dates.long(result.round.date)]))
        context.set(
            "how",
            words.texts.text(
                "take-part-how", ["minutes": questionnaireTime(result), "minimum": words.numbers.word(result.minimum)]))
        return context
    }

    /// “Vragenlijst Procesvertrouwen”; the title alone where it says already that this is a questionnaire.
    private func questionnaireTitle(_ instrument: Instrument) -> String {
        let title = typographic(instrument.title.text(in: language))
        if title.lowercased().contains(words["questionnaire"].lowercased()) { return words.capitalised(title) }
        return words.texts.text("questionnaire-title", ["instrument": title])
    }

    /// About how long it takes: six statements a minute.
    private func questionnaireTime(_ result: RoundResult) -> String {
        words.texts.count("questionnaire-minutes", max(1, (result.instrument.askedIndicators.count + 5) / 6))
    }

    private func setBeforehand(of result: RoundResult, in partnership: PartnershipPlan, in context: inout TemplateContext) {
        let minimum = words.numbers.word(result.minimum)
        context.set("privacy", words.texts.text("questionnaire-privacy", ["minimum": minimum]))
        context.set("groupsPrivacy", words.texts.text("questionnaire-groups-privacy", ["minimum": minimum]))
        let collector = answersContact(of: partnership.partnership)
        context.set("collector", collector.map(\.name))
        context.set("collectorEmail", collector?.emails?.addresses.first?.text)
        context.set("collectorHref", collector?.emails?.addresses.first?.address)
    }

    /// Whom to send answers to: the chair, where that is the name of one contact whose e-mail this edition shows.
    ///
    /// Never a guess by function, since answers are not to reach the wrong person.
    private func answersContact(of partnership: Partnership) -> Contact? {
        guard let chair = partnership.chair.map({ foldedForMatching($0, separator: " ") }) else { return nil }
        let named = site.directory.contacts.filter {
            $0.emails?.addresses.isEmpty == false && foldedForMatching($0.name, separator: " ") == chair
        }
        return named.count == 1 ? named.first : nil
    }

    /// The answers of the scale, lowest first, and how their row is laid out.
    private func answerContexts(_ scale: Scale) -> (list: [TemplateContext], classes: String) {
        let labels = scale.labels.list(in: language)
        let points = Array(scale.min...scale.max)
        let texts = labels.count == points.count ? labels.map(typographic) : points.map(String.init)
        let list = zip(points, texts).map { value, label in
            var answer = TemplateContext()
            answer.set("value", String(value))
            answer.set("label", label)
            return answer
        }
        var classes = ["points-\(points.count)"]
        let isNumbered = texts.allSatisfy { Int($0) != nil }
        if isNumbered { classes.append("is-numbered") }
        if points.count > (isNumbered ? 11 : 7) { classes.append("is-long") }
        return (list, classes.joined(separator: " "))
    }

    /// The statements in the instrument's order: a part for each dimension at the top, then those of the quadrant alone.
    private func questionnaireParts(of result: RoundResult) -> [TemplateContext] {
        let instrument = result.instrument
        let own = instrument.quadrant.map { $0.horizontal.indicators + $0.vertical.indicators } ?? []
        let dimensions = instrument.dimensions.map { dimension in
            (
                title: dimension.title.text(in: language), short: (dimension.short ?? dimension.title).text(in: language),
                asks: dimension.asks?.text(in: language), indicators: dimension.allIndicators
            )
        }
        let rest = (title: words["questionnaire-more"], short: words["questionnaire-more"], asks: nil as String?, indicators: own)
        var number = 0
        return (dimensions + [rest]).filter { !$0.indicators.isEmpty }.enumerated().map { position, part in
            var context = TemplateContext()
            context.set("partNumber", String(position + 1))
            context.set("title", typographic(part.title))
            context.set("short", typographic(part.short))
            context.set("asks", part.asks.map(typographic))
            context.set(
                "statements",
                part.indicators.map { indicator in
                    number += 1
                    var statement = TemplateContext()
                    statement.set("number", String(number))
                    statement.set("id", indicator.id.text)
                    statement.set("statement", typographic(indicator.text.text(in: language)))
                    return statement
                })
            return context
        }
    }

    /// The columns by which a round's results are split, as questions about the respondent.
    private func groupQuestions(of round: Round) -> [TemplateContext] {
        round.groups.enumerated().map { position, column in
            var context = TemplateContext()
            context.set("groupNumber", String(position + 1))
            context.set("column", column)
            context.set("label", typographic(words.capitalised(column)))
            let values = round.choices.first { $0.column == column }?.values ?? []
            context.set(
                "choices",
                values.map { value in
                    var choice = TemplateContext()
                    choice.set("value", value)
                    choice.set("label", typographic(value))
                    return choice
                })
            return context
        }
    }

    private func answersFileNames(_ partnership: PartnershipPlan, _ result: RoundResult) -> [String: String] {
        ["partnership": partnership.partnership.slug.text, "round": result.round.slug.text]
    }
}

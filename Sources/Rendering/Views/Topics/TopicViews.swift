internal import Analysis
internal import Model
internal import Planning

/// The six subjects to talk about, a page each: a guide to sit around, and a picture from the partnership's own data.
extension PageComposer {
    mutating func topicContext(_ partnership: PartnershipPlan, _ plan: TopicPlan) -> TemplateContext {
        let name = typographic(partnership.partnership.short ?? partnership.partnership.title)
        var meta: [TemplateContext] = []
        if let date = plan.topic?.discussed { meta.append(.fact(words["discussed"], words.dates.long(date))) }
        if let date = plan.topic?.next { meta.append(.fact(words["discussed-next"], words.dates.long(date))) }
        if let guide = index.instruments[InstrumentPart.topic(plan.subject).instrument] {
            meta.append(.fact(words["source"], typographic(guide.source.text(in: language))))
        }
        var context = frame(
            title: topicTitle(plan), lead: plan.topic?.summary ?? plan.dimension.asks?.text(in: language), meta: meta)
        context.set(
            "kicker", words.texts.text("topic-number", ["number": words.numbers.word(plan.subject.number), "partnership": name]))
        setGuide(plan.dimension, in: &context)
        context.set("pictureTitle", words.texts.text("topic-picture", ["partnership": name]))
        setPicture(of: plan, in: partnership, &context)
        context.set("outcomes", texts: (plan.topic?.outcomes ?? []).map(typographic))
        let body = plan.topic.map { markdown($0.text, idPrefix: "said-", headingShift: 1).html } ?? ""
        context.set("body", body)
        context.set("hasSaid", flag: !body.isEmpty || !(plan.topic?.outcomes ?? []).isEmpty)
        context.set("asked", texts: questions(about: plan.subject, in: partnership))
        context.set("topics", partnership.topics.map { topicLink($0, here: plan.subject) })
        return context
    }

    /// What a subject is called as a heading.
    func topicTitle(_ plan: TopicPlan) -> String {
        typographic(plan.topic?.title ?? words.capitalised(plan.dimension.title.text(in: language)))
    }

    private func setGuide(_ guide: Dimension, in context: inout TemplateContext) {
        let text = { (text: LocalizedText?) in text.map { self.typographic($0.text(in: self.language)) } }
        context.set("about", text(guide.about))
        context.set("outcome", text(guide.outcome))
        context.set("pull", text(guide.pull))
        context.set("preparation", texts: guide.preparation.list(in: language).map(typographic))
        context.set("questions", texts: guide.questions.list(in: language).map(typographic))
        context.set(
            "hasGuide",
            flag: guide.about != nil || !guide.questions.list(in: language).isEmpty || !guide.preparation.list(in: language).isEmpty)
    }

    /// The picture of a subject, or what to write down where there is none yet.
    mutating func setPicture(of plan: TopicPlan, in partnership: PartnershipPlan, _ context: inout TemplateContext) {
        for list in ["figures", "onPaper", "pair", "small", "tables", "bearing", "swots", "meetings", "months"] {
            context.set(list, [TemplateContext]())
        }
        for list in ["observations", "limits"] { context.set(list, texts: []) }
        for text in ["result", "pictureNote", "calendarHref", "informal"] { context.set(text, nil as String?) }
        context.set("form", nil as TemplateContext?)
        let topic = plan.topic
        let isRecorded =
            switch plan.subject {
            case .dependence: setDependence(topic, in: partnership, &context)
            case .riskAppetite: topic.map { setAppetites($0, in: partnership, &context) } ?? false
            case .control: topic.map { setControl($0, in: partnership, &context) } ?? false
            case .conditions: topic.map { setConditions($0, &context) } ?? false
            case .powers: topic.map { setPowers($0, in: partnership, &context) } ?? false
            case .consultation: setConsultation(partnership, &context)
            }
        context.set("isRecorded", flag: isRecorded)
        if !isRecorded, withholdsPicture(of: plan, in: partnership) {
            context.set("missing", nil as String?)
            return context.set("pictureNote", words["topic-withheld"])
        }
        context.set("missing", isRecorded ? nil : words["topic-missing-\(plan.subject.number)"])
        if !isRecorded { setForm(for: plan.subject, in: partnership, &context) }
    }

    /// Whether something is recorded of a subject that this edition does not show.
    private func withholdsPicture(of plan: TopicPlan, in partnership: PartnershipPlan) -> Bool {
        switch plan.subject {
        case .dependence: plan.topic?.hasWithheldNeeds ?? false
        case .riskAppetite: plan.topic?.appetites.contains(where: \.hasWithheldParties) ?? false
        case .control, .conditions: false
        case .powers: plan.topic?.hasWithheldKeyFigures ?? false
        case .consultation: partnership.partnership.hasWithheldMeetings
        }
    }

    /// What the findings ask about a subject.
    private func questions(about subject: TopicSubject, in partnership: PartnershipPlan) -> [String] {
        few(partnership.findings.shown.filter { $0.rule.part == .topic(subject) }.map { typographic(renderer.question(of: $0)) })
    }

    /// The first seven of a list of sentences, and how many there are besides: with forty parties nobody reads them all.
    func few(_ sentences: [String]) -> [String] {
        let most = 7
        guard sentences.count > most + 1 else { return sentences }
        return sentences.prefix(most) + [words.texts.text("topic-more", ["count": String(sentences.count - most)])]
    }

    private func topicLink(_ plan: TopicPlan, here: TopicSubject) -> TemplateContext {
        var link = TemplateContext.link(topicTitle(plan), href: href(plan.address))
        link.set("number", String(plan.subject.number))
        link.set("isHere", flag: plan.subject == here)
        return link
    }

    /// What a party is called in a figure: its short name where it has one.
    func partyName(_ slug: Slug) -> String {
        let organisation = index.organisations[slug]
        return typographic(organisation?.short ?? organisation?.title ?? slug.text)
    }

    /// What a party is called in running text.
    func partyTitle(_ slug: Slug) -> String { typographic(index.organisationTitle(slug)) }
}

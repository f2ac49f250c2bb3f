internal import Analysis
internal import Model
internal import Planning

/// The six subjects to talk about, a page each: a guide to sit around, and a picture from the partnership's own data.
extension PageComposer {
    mutating func topicContext(_ partnership: PartnershipPlan, _ plan: TopicPlan) -> TemplateContext {
        frame(title: topicTitle(plan), lead: plan.topic?.summary ?? plan.dimension.asks?.text(in: language))
    }

    /// What a subject is called as a heading.
    func topicTitle(_ plan: TopicPlan) -> String {
        typographic(plan.topic?.title ?? words.capitalised(plan.dimension.title.text(in: language)))
    }
}

internal import Model
internal import Planning

/// What the checklist's script needs so that a reader can fill the list in for themselves: names, and what the page shows as recorded.
extension PageComposer {
    func setFilling(of plan: ChecklistPlan, in partnership: Partnership, in context: inout TemplateContext) {
        context.set("siteName", site.settings.address ?? site.settings.title)
        context.set("partnershipName", partnership.slug.text)
        context.set("instrumentName", plan.instrument.slug.text)
        context.set("listName", plan.list.rawValue)
        context.set("discussedDate", plan.checklist.discussed?.iso)
        context.set(
            "fileName",
            words.texts.text("own-file-name", ["partnership": partnership.slug.text, "instrument": plan.instrument.slug.text]))
        context.set("importCommand", "kring import checklist {file} --into \(partnership.slug)/\(plan.list.rawValue)")
        context.set("contentFile", plan.isRecorded ? plan.checklist.place.file : nil)
        context.set("newContentFile", "Content/partnerships/\(partnership.slug)/\(plan.list.rawValue).md")
    }

    /// A step as it is recorded, for a record to paste: dates as files write them, past states as `partly 2022-02-15`.
    func filling(of step: ChecklistStep, _ record: StepRecord?) -> TemplateContext {
        var context = TemplateContext()
        context.set("stepId", step.id.text)
        context.set("recordedEvidence", record?.evidence)
        context.set("recordedOwner", record?.owner?.text)
        context.set("hasWithheldOwner", flag: record?.hasWithheldOwner ?? false)
        context.set("recordedDue", record?.due?.iso)
        context.set("recordedSince", record?.since?.iso)
        let history = record?.history.map { "\($0.state.rawValue) \($0.date.iso)" } ?? []
        context.set("recordedHistory", history.isEmpty ? nil : history.joined(separator: ","))
        return context
    }

    /// A checklist of which nothing is recorded, as a partnership's front page offers it.
    func checklistStart(_ plan: ChecklistPlan) -> TemplateContext {
        var context = TemplateContext.link(words.capitalised(plan.instrument.title.text(in: language)), href: href(plan.address))
        context.set("about", plan.instrument.about.map { typographic($0.text(in: language)) })
        context.set("workshopHref", href(plan.workshop))
        return context
    }
}

internal import Model
internal import Planning

/// The frame for sharing data, on one sheet for at the desk.
extension PageComposer {
    mutating func sharingPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let frame = plan.partnership.sharing
        var meta: [TemplateContext] = []
        if let frame {
            meta.append(.fact(words["sharing-agreed"], frame.agreed.map(words.dates.long) ?? words["not-recorded-yet"]))
            if let review = frame.review { meta.append(.fact(words["sharing-review"], reviewText(review))) }
        }
        meta.append(.fact(words["state-of"], words.dates.long(self.plan.today)))
        var context = partFrame(.sharing, of: plan, lead: sharingSummary(plan.partnership), meta: meta)
        setSharing(of: plan, in: &context)
        return context
    }

    /// What the frame says, and who learnt to work with it.
    func setSharing(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let frame = plan.partnership.sharing
        context.set("isRecorded", flag: frame != nil)
        context.set("rows", (frame?.rows.filter(\.isShared) ?? []).map(sharedRow))
        context.set("kept", (frame?.rows.filter { !$0.isShared } ?? []).map(sharedRow))
        context.set("adviser", frame?.adviser.map(typographic))
        context.set("training", frame?.training.map(typographic))
        let members = plan.table.members
        // Where nobody's training is recorded, the list of names would only say so nine times.
        let isKept = members.contains { $0.trained != nil }
        context.set(
            "trained",
            isKept
                ? members.map { member in
                    var item = TemplateContext()
                    item.set("organisation", index.organisationTitle(member.organisation))
                    item.set("function", typographic(member.function))
                    item.set("date", member.trained?.date.map(words.dates.month))
                    item.set("never", member.trained == .never ? words["never"] : nil)
                    return item
                } : [])
        // Blank lines ask to fill in what an edition may only leave out.
        let isBlank = frame.map { $0.rows.isEmpty && !$0.hasWithheldRows } ?? true
        context.set("emptyRows", isBlank ? (1...6).map { _ in TemplateContext() } : [])
    }

    /// Whether there is a frame, since when, and how many kinds of data it names.
    func sharingSummary(_ partnership: Partnership) -> String {
        guard let frame = partnership.sharing else {
            return words[partnership.hasNoSharingFrame ? "sharing-none" : "sharing-not-recorded"]
        }
        let shared = frame.rows.count { $0.isShared }
        let kept = frame.rows.count - shared
        if frame.rows.isEmpty { return words[frame.hasWithheldRows ? "sharing-withheld" : "sharing-no-rows"] }
        let first = words.texts.count("sharing-shared", shared).replacing("{number}", with: words.numbers.word(shared))
        let second = words.texts.count("sharing-kept", kept).replacing("{number}", with: words.numbers.word(kept))
        // What is left is not all.
        if frame.hasWithheldRows { return words["sharing-withheld-some"] }
        if shared == 0 { return words["sharing-shared-none"] }
        return words.capitalised(first) + (kept > 0 ? " " + words.capitalised(second) : "")
    }

    private func sharedRow(_ data: SharedData) -> TemplateContext {
        var row = TemplateContext()
        row.set("what", typographic(data.what))
        row.set("purpose", data.purpose.map(typographic))
        row.set("channel", data.channel.map(typographic))
        row.set("with", data.with.isEmpty ? words["sharing-everyone"] : words.list(data.with.map(index.organisationTitle)))
        return row
    }

    private func reviewText(_ date: PartialDate) -> String {
        words.dates.long(date) + (date.isPast(on: plan.today) ? " (\(words["overdue"]))" : "")
    }
}

internal import Model
internal import Planning

/// Who is accountable for which task, and who contributes.
extension PageComposer {
    mutating func tasksPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let tasks = plan.partnership.tasks
        var context = partFrame(
            .tasks, of: plan, lead: taskSummary(tasks),
            meta: [.fact(words["tasks-count"], String(tasks.count)), .fact(words["state-of"], words.dates.long(self.plan.today))])
        setTaskTable(of: plan, in: &context)
        return context
    }

    /// Tasks by the parties that have a part in any of them.
    func setTaskTable(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let tasks = plan.partnership.tasks
        let parties = taskParties(of: plan.partnership)
        context.set("isWide", flag: parties.count > 5)
        context.set("parties", texts: parties.map { typographic(index.organisationTitle($0)) })
        context.set(
            "tasks",
            tasks.map { task in
                var row = TemplateContext()
                row.set("task", typographic(task.task))
                row.set("remark", taskRemark(task))
                row.set("cells", parties.map { taskCell($0, task) })
                return row
            })
    }

    /// How many tasks have no party accountable, or more than one: counts in words, never a grade.
    func taskSummary(_ tasks: [PartnershipTask]) -> String {
        let nobody = tasks.count { $0.accountable.isEmpty && !$0.hasWithheldAccountable }
        let several = tasks.count { $0.accountable.count > 1 }
        var sentences = [words.texts.count("tasks-total", tasks.count).replacing("{number}", with: words.numbers.word(tasks.count))]
        if nobody > 0 { sentences.append(counted("tasks-nobody", nobody)) }
        if several > 0 { sentences.append(counted("tasks-several", several)) }
        if nobody + several == 0, !tasks.contains(where: \.hasWithheldAccountable) { sentences.append(words["tasks-clear"]) }
        return sentences.map { words.capitalised($0) }.joined(separator: " ")
    }

    private func counted(_ key: String, _ count: Int) -> String {
        words.texts.count(key, count).replacing("{number}", with: words.numbers.word(count))
    }

    /// In words what the marks show: that nobody is accountable, or several are.
    private func taskRemark(_ task: PartnershipTask) -> String? {
        if task.accountable.isEmpty { return task.hasWithheldAccountable ? nil : words["task-nobody"] }
        guard task.accountable.count > 1 else { return nil }
        return words.texts.text("task-several", ["number": words.numbers.word(task.accountable.count)])
    }

    private func taskCell(_ party: Slug, _ task: PartnershipTask) -> TemplateContext {
        var cell = TemplateContext()
        cell.set("isAccountable", flag: task.accountable.contains(party))
        cell.set("isContributing", flag: !task.accountable.contains(party) && task.contributes.contains(party))
        return cell
    }

    /// The parties of the tasks: members in the author's order, then whoever else has a task.
    private func taskParties(of partnership: Partnership) -> [Slug] {
        let named = partnership.tasks.flatMap { $0.accountable + $0.contributes }
        let all = Set(named)
        var seen: Set<Slug> = []
        return (partnership.members.map(\.organisation).filter(all.contains) + named).filter { seen.insert($0).inserted }
    }
}

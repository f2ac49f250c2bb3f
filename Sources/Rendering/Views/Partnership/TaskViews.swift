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

    /// The most parties that one table has beside each other: what a sheet of paper can hold.
    private static let mostParties = 24

    /// Tasks by the parties, with or without a task; in several tables where they are many.
    func setTaskTable(of plan: PartnershipPlan, in context: inout TemplateContext) {
        let parties = taskParties(of: plan)
        let count = max(1, (parties.count + Self.mostParties - 1) / Self.mostParties)
        let size = max(1, (parties.count + count - 1) / count)
        context.set(
            "taskTables",
            (0..<count).map { number in
                let shown = Array(parties.dropFirst(number * size).prefix(size))
                var table = TemplateContext()
                let part = words.texts.text("part-of", ["part": String(number + 1), "parts": String(count)])
                table.set("caption", words["task-table"] + (count > 1 ? ", " + part : ""))
                table.set("isWide", flag: shown.count > 5)
                table.set("parties", texts: shown.map(partyName))
                table.set(
                    "tasks",
                    plan.partnership.tasks.map { task in
                        var row = TemplateContext()
                        row.set("task", typographic(task.task))
                        row.set("remark", taskRemark(task))
                        row.set("cells", shown.map { taskCell($0, task) })
                        return row
                    })
                return table
            })
    }

    /// How many tasks have no party accountable, or more than one: counts in words, never a grade.
    func taskSummary(_ tasks: [PartnershipTask]) -> String {
        let nobody = tasks.count { $0.accountable.isEmpty && !$0.hasWithheldAccountable }
        let several = tasks.count { $0.accountable.count > 1 }
        var sentences = [words.texts.count("tasks-total", tasks.count).replacing("{number}", with: words.numbers.word(tasks.count))]
        if nobody > 0 { sentences.append(counted("tasks-nobody", nobody)) }
        if several > 0 { sentences.append(counted("tasks-several", several)) }
        if nobody + several == 0, !tasks.isEmpty, !tasks.contains(where: \.hasWithheldAccountable) {
            sentences.append(words[tasks.count == 1 ? "tasks-clear-one" : "tasks-clear"])
        }
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

    /// Every party at the table in the author's order, then whoever else has a task: a guest, or one that left.
    private func taskParties(of plan: PartnershipPlan) -> [Slug] {
        let named = plan.partnership.tasks.flatMap { $0.accountable + $0.contributes }
        var seen: Set<Slug> = []
        return (plan.table.parties + named).filter { seen.insert($0).inserted }
    }
}

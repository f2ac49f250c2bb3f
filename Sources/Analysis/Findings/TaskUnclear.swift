internal import Model

extension FindingRule {
    /// A task for which no party is accountable, or more than one; all of them together.
    ///
    /// That none is recorded counts. Not shown of a task for which a party is accountable whom this edition withholds.
    package static let taskUnclear: FindingRule = FindingRule(
        "task-unclear", source: "finding-source-tasks", part: .rule("eerst-wat")
    ) { scope in
        let unclear = scope.partnership.tasks.filter { task in
            Set(task.accountable).count > 1 || (task.accountable.isEmpty && !task.hasWithheldAccountable)
        }
        guard let first = unclear.first else { return [] }
        let evidence = unclear.map { task in
            scope.evidence(
                task.accountable.isEmpty ? "task-unclear-none" : "task-unclear-more",
                ["task": .name(task.task), "organisations": .organisations(task.accountable)], at: task.place, part: "tasks")
        }
        return [
            scope.finding(
                .taskUnclear, .attention, wording: unclear.count == 1 ? "task-unclear-one" : nil,
                values: ["task": .name(first.task), "count": .number(unclear.count)], evidence: evidence)
        ]
    }
}

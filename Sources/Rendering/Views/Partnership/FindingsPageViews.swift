internal import Analysis
internal import Model
internal import Planning

/// All that the linter finds in a partnership, rule by rule, on a page of its own.
extension PageComposer {
    mutating func findingsPageContext(_ plan: PartnershipPlan) -> TemplateContext {
        let shown = plan.findings.shown
        // No number of questions: it would be read as a score.
        let meta = [TemplateContext.fact(words["state-of"], words.dates.long(self.plan.today))]
        var context = partFrame(.findings, of: plan, lead: words[shown.isEmpty ? "findings-none" : "findings-page-lead"], meta: meta)
        context.set("groups", groups(of: plan))
        context.set("isEmpty", flag: shown.isEmpty)
        context.set("unrecorded", texts: unrecordedParts(of: plan.partnership).map { words["recorded-\($0.rawValue)"] })
        context.set("switchedOff", plan.findings.switchedOff.map(switchedOffItem))
        context.set("agenda", href(plan.address(of: .agenda)))
        context.set("switchExample", shown.first?.rule.id ?? FindingRule.all.first?.id)
        context.set("profileFile", (plan.partnership.place.file))
        return context
    }

    /// The findings of a partnership by rule, in the order in which they are told.
    private func groups(of plan: PartnershipPlan) -> [TemplateContext] {
        let (few, most) = (7, 60)
        let found = Dictionary(grouping: plan.findings.shown, by: \.rule)
        return FindingRule.all.compactMap { rule in
            guard let findings = found[rule] else { return nil }
            let sorted = findings.filter { $0.severity == .attention } + findings.filter { $0.severity == .note }
            var group = TemplateContext()
            group.set("id", anchor(of: rule))
            group.set("rule", rule.id)
            group.set("title", words.title(of: rule))
            group.set("isAttention", flag: sorted.first?.severity == .attention)
            group.set("severity", words["finding-\(sorted.first?.severity.rawValue ?? "note")"])
            group.set("source", typographic(sources(of: findings).joined(separator: "; ")))
            group.set("isLong", flag: findings.count > 3)
            group.set("talk", talkLinks(for: findings, in: plan))
            group.set(
                "cases",
                (index.casesByFinding[rule.id] ?? []).map {
                    .link(typographic($0.title), href: href(PageAddress("cases/\($0.slug).html")))
                })
            group.set("first", sorted.prefix(few).map { findingContext($0, in: plan) })
            group.set("others", sorted.dropFirst(few).prefix(most - few).map { findingContext($0, in: plan) })
            group.set("othersTitle", words.texts.count("finding-others", max(0, min(sorted.count, most) - few)))
            group.set("untold", sorted.count > most ? words.texts.count("finding-untold", sorted.count - most) : nil)
            return group
        }
    }

    /// Where findings come from, each source once.
    private func sources(of findings: [Finding]) -> [String] {
        var seen: Set<String> = []
        return findings.map(renderer.source).filter { seen.insert($0).inserted }
    }

    /// The id of a rule's findings on the page of all findings.
    func anchor(of rule: FindingRule) -> String { "finding-\(rule.id)" }

    /// A finding with all that it rests on.
    func findingContext(_ finding: Finding, in plan: PartnershipPlan) -> TemplateContext {
        var item = TemplateContext()
        item.set("question", typographic(renderer.question(of: finding)))
        item.set("isAttention", flag: finding.severity == .attention)
        item.set("severity", words["finding-\(finding.severity.rawValue)"])
        item.set("href", href(plan.address(of: .findings)) + "#" + anchor(of: finding.rule))
        item.set("evidence", finding.evidence.map { evidenceContext($0, of: finding, in: plan) })
        return item
    }

    /// One fact: what it says, where on the site it can be read, and where it was written.
    func evidenceContext(_ evidence: Finding.Evidence, of finding: Finding, in plan: PartnershipPlan) -> TemplateContext {
        var item = TemplateContext.link(
            typographic(renderer.evidence(evidence)), href: href(of: evidence.page, of: finding, in: plan))
        let isShown = !(evidence.place.file.hasPrefix("Content/directory/") && self.plan.edition == site.settings.editions.first)
        item.set("place", isShown ? placeText(evidence.place.file, line: evidence.place.line, of: plan) : nil)
        item.set("placeHref", isShown ? sourceHref(evidence.place.file, line: evidence.place.line) : nil)
        return item
    }

    /// `rules.md, regel 12`: a file of the partnership's own by its name in its folder, another by its name in `Content`.
    private func placeText(_ file: String, line: Int, of plan: PartnershipPlan) -> String {
        let folder = plan.partnership.place.file.split(separator: "/").dropLast().joined(separator: "/") + "/"
        let name = file.hasPrefix(folder) ? file.dropFirst(folder.count) : file.hasPrefix("Content/") ? file.dropFirst(8) : file[...]
        return line > 0 ? words.texts.text("source-line", ["file": String(name), "line": String(line)]) : String(name)
    }

    /// Where a reader sees the line in its file; nil where the site names no such place.
    private func sourceHref(_ file: String, line: Int) -> String? {
        site.settings.sourceAddress.map {
            $0.replacing("{file}", with: percentEncoded(file)).replacing("{line}", with: String(max(1, line)))
        }
    }

    /// Where the questions for a conversation stand: rules, recommendations and subjects, each once.
    private func talkLinks(for findings: [Finding], in plan: PartnershipPlan) -> [TemplateContext] {
        var seen: Set<InstrumentPart> = []
        return findings.compactMap(\.part).filter { seen.insert($0).inserted }.compactMap { part in
            let dimension = index.instruments[part.instrument]?.allDimensions.first { $0.id == part.dimension }
            guard let dimension, let place = renderer.guide(part, in: plan) else { return nil }
            return .link(typographic(dimension.title.text(in: language)), href: href(place.page) + place.fragment)
        }
    }

    private func switchedOffItem(_ off: FindingSelection.SwitchedOff) -> TemplateContext {
        let rule = FindingRule.all.first { $0.id == off.record.finding }
        var item = TemplateContext()
        item.set("title", rule.map { words.title(of: $0) } ?? off.record.finding)
        item.set("rule", off.record.finding)
        item.set("reason", typographic(off.record.reason))
        item.set("until", off.record.until.map { words.texts.text("finding-off-until", ["date": words.dates.long($0)]) })
        item.set("questions", texts: off.findings.map { typographic(renderer.question(of: $0)) })
        // Only where nothing is left out, nobody finds anything.
        let isComplete = plan.edition == site.settings.editions.last
        item.set("nothing", off.findings.isEmpty && isComplete ? words["finding-off-nothing"] : nil)
        return item
    }
}

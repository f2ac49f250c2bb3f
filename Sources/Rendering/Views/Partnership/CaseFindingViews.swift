internal import Analysis
internal import Model
internal import Planning

/// Which findings point to a case.
extension PageComposer {
    /// Each rule that the case names, with the partnerships of the site that have such a finding.
    func caseFindings(_ story: CaseStory) -> [TemplateContext] {
        FindingRule.all.filter { story.findings.contains($0.id) }.map { rule in
            var item = TemplateContext()
            item.set("title", words.title(of: rule))
            item.set(
                "partnerships",
                (index.partnershipsByFinding[rule.id] ?? []).map { plan in
                    .link(shortName(of: plan), href: href(plan.address(of: .findings)) + "#" + anchor(of: rule))
                })
            return item
        }
    }
}

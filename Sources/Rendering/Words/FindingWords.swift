package import Analysis
internal import Model

/// A finding as people read it.
package struct WordedFinding: Sendable {
    package let finding: Finding
    /// Put as a question for the conversation.
    package let question: String
    /// What each of its evidence says, in the same order.
    package let evidence: [String]
    /// Where the rule comes from.
    package let source: String
}

extension SiteRenderer {
    /// Findings in the words of the site's language.
    package func worded(_ findings: [Finding]) -> [WordedFinding] {
        findings.map { finding in
            WordedFinding(
                finding: finding, question: words.question(of: finding), evidence: finding.evidence.map(words.evidence),
                source: words[finding.rule.source])
        }
    }
}

extension SiteWords {
    /// What a rule's findings are about, as a heading.
    func title(of rule: FindingRule) -> String { self["finding-title-\(rule.id)"] }

    func question(of finding: Finding) -> String {
        capitalised(texts.text("finding-\(finding.wording)", finding.values.mapValues(text)))
    }

    func evidence(_ evidence: Finding.Evidence) -> String {
        capitalised(texts.text("evidence-\(evidence.wording)", evidence.values.mapValues(text)))
    }

    private func text(_ value: Finding.Value) -> String {
        switch value {
        case .name(let name): name
        case .names(let names): shortList(names)
        case .number(let number): numbers.word(number)
        case .date(let date): dates.long(date)
        }
    }

    /// A list of which at most six are named.
    func shortList(_ names: [String]) -> String {
        if names.count <= 6 { return list(names) }
        return list(names.prefix(5) + [texts.text("more-many", ["count": String(names.count - 5)])])
    }
}

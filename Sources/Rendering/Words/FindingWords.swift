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
                finding: finding, question: question(of: finding), evidence: finding.evidence.map(evidence),
                source: source(of: finding))
        }
    }

    /// What a rule's findings are about, in the words of the site's language.
    package func title(of rule: FindingRule) -> String { words.title(of: rule) }

    /// What a finding asks.
    func question(of finding: Finding) -> String {
        words.capitalised(words.texts.text("finding-\(finding.wording)", finding.values.mapValues(text)).onOneLine)
    }

    /// Where a finding comes from: the source of its rule, or of the instrument that it was measured with.
    func source(of finding: Finding) -> String {
        let own = finding.instrumentSource?.text(in: words.language) ?? ""
        return words.texts.text(finding.rule.source, ["source": own.withoutFullStop])
    }

    /// What one fact says that a finding rests on.
    func evidence(_ evidence: Finding.Evidence) -> String {
        words.capitalised(words.texts.text("evidence-\(evidence.wording)", evidence.values.mapValues(text)).onOneLine)
    }

    private func text(_ value: Finding.Value) -> String {
        switch value {
        case .name(let name): name
        case .names(let names): words.shortList(names)
        case .number(let number): words.numbers.word(number)
        case .date(let date): words.dates.long(date)
        case .decimal(let number, let places): words.numbers.decimal(number, decimals: places)
        case .score(let mean, let thresholds): words.numbers.score(mean, thresholds: thresholds)
        case .word(let key): words[key]
        case .words(let keys): words.list(keys.map { words[$0] })
        case .localized(let text): text.text(in: words.language)
        case .organisations(let slugs): words.shortList(slugs.map(index.organisationTitle))
        }
    }
}

extension String {
    /// With one space for white space of any length, so that what an author wrote over several lines reads on.
    ///
    /// Spaces that hold words together stay.
    fileprivate var onOneLine: String {
        split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(separator: " ")
    }
}

extension SiteWords {
    /// What a rule's findings are about, as a heading.
    func title(of rule: FindingRule) -> String { self["finding-title-\(rule.id)"] }

    /// A list of which at most six are named.
    func shortList(_ names: [String]) -> String {
        if names.count <= 6 { return list(names) }
        return list(names.prefix(5) + [texts.text("more-many", ["count": String(names.count - 5)])])
    }
}

internal import Model

extension RoundDisclosure {
    /// Sets of answers that an audit of one family tries at most.
    private static let mostSteps = 20_000

    /// Withholds more of a family of measures until nothing can be worked back, the least telling first: see `Withholding`.
    ///
    /// Statements are shown of all together. Without any measure of theirs nothing tells of them whose answer is whose.
    ///
    /// - Parameter repetition: for each respondent where else the same answers are shown: see `RoundLinks`.
    mutating func audit(
        _ family: MeasureFamily, of sample: RoundSample, repetition: [[String]], instrument: Instrument, minimum: Int
    ) {
        let answers = family.indicators.map { sample.answers.given(to: $0, by: sample.everyone) }
        let cells = SmallCells(of: sample, fewerThan: minimum).of(family, answers: answers)
        var exposed = Set(answers.indices)
        var withGroups: Set<Int>?
        while true {
            let published = PublishedFamily(
                answers: answers,
                measures: publishedMeasures(of: family, answers, sample: sample, instrument: instrument, minimum: minimum),
                block: blocks(of: family, in: sample, repetition: repetition), isRepeated: repetition.map { !$0.isEmpty })
            var audit = FamilyAudit(of: published, minimum: minimum, steps: Self.mostSteps)
            // What could not be worked back from more cannot be from less.
            exposed = audit.exposed(among: exposed, cells: cells)
            if exposed.isEmpty { return }
            withGroups = withGroups ?? exposed
            let statements = Set(exposed.map { family.indicators[$0] })
            let told = family.measures.filter { byMeasure[$0.id]?.isShown == true }
            let telling = told.filter { $0.indicators.contains(where: statements.contains) }
            guard let more = withholdMore(of: told, telling: telling, isFinished: audit.isFinished, instrument: instrument) else { return }
            withheldMore.insert(more)
            // Without groups all else is told again.
            if more == .groups { exposed = withGroups ?? exposed }
        }
    }

    /// Withholds the least telling of what is still told, and says what; nil when nothing is.
    ///
    /// - Parameters:
    ///   - told: the measures of the family that are shown.
    ///   - telling: those that expose something.
    ///   - isFinished: whether that is known of all; otherwise all of them are taken to.
    private mutating func withholdMore(of told: [Measure], telling: [Measure], isFinished: Bool, instrument: Instrument) -> WithheldMore? {
        for step in Withholding.steps where isFinished || step.how != .lessDetail {
            let measures = (isFinished && step.how != .noGroups ? telling : told).filter { measure in
                step.kinds.contains(instrument.kind(of: measure.id)) && byMeasure[measure.id].map(step.changes) == true
            }
            if measures.isEmpty { continue }
            for measure in measures { byMeasure[measure.id] = byMeasure[measure.id].map(step.changed) }
            return step.how.more
        }
        return nil
    }

    /// The measures of a family of which something is shown, with all that is.
    private func publishedMeasures(
        of family: MeasureFamily, _ answers: [[Double?]], sample: RoundSample, instrument: Instrument, minimum: Int
    ) -> [PublishedMeasure] {
        let scoring = MeasureScoring(instrument: instrument, answers: sample.answers, minimum: minimum)
        let position = Dictionary(family.indicators.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let ofGroups = instrument.groupMeasures
        let weighing = Dictionary(
            instrument.allDimensions.compactMap { one in one.weighedBy.map { (one.id, $0) } }, uniquingKeysWith: { first, _ in first })
        return family.measures.compactMap { measure in
            guard let publication = byMeasure[measure.id], publication.isShown else { return nil }
            var scopes = [
                PublishedScope(
                    holds: sample.everyone.map { _ in true },
                    told: scoring.scope(isGroup: false, showsShare: !isLinked, detail: publication.detail))
            ]
            for (column, groups) in sample.groupings.enumerated() where ofGroups.contains(measure.id) {
                for (group, entry) in groups.enumerated() where showsGroup(column, group, of: measure.id) {
                    let members = Set(entry.members)
                    scopes.append(
                        PublishedScope(
                            holds: sample.everyone.map(members.contains),
                            told: scoring.scope(isGroup: true, detail: publication.detailOfGroups)))
                }
            }
            return PublishedMeasure(
                columns: measure.indicators.compactMap { position[$0] }, size: measure.indicators.count, scopes: scopes,
                weighing: publication.detail < .everything || isLinked ? nil : weighing[measure.id].flatMap { position[$0] },
                tellsReliability: publication.detail == .everything, scale: sample.answers.scale, answers: answers)
        }
    }

    /// Whether a group's figures of a measure are published.
    func showsGroup(_ column: Int, _ group: Int, of measure: Slug) -> Bool {
        overall.groups[column][group] && byMeasure[measure]?.showsGroup(column, group) == true
    }

    /// The block of each respondent: who is in the same shown groups, here and where else the same answers are shown.
    private func blocks(of family: MeasureFamily, in sample: RoundSample, repetition: [[String]]) -> [Int] {
        var keys = repetition
        for (column, groups) in sample.groupings.enumerated() {
            for (group, entry) in groups.enumerated() where family.measures.contains(where: { showsGroup(column, group, of: $0.id) }) {
                for person in entry.members { keys[person].append("\(column):\(group)") }
            }
        }
        var known: [[String]: Int] = [:]
        return keys.map { key in
            let number = known[key] ?? known.count
            known[key] = number
            return number
        }
    }
}

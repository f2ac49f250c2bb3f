internal import Analysis
internal import Model
internal import Planning

/// Subjects 4 and 5: side effects that no report shows, and powers with whom to account to.
extension PageComposer {
    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setConditions(_ topic: Topic, _ context: inout TemplateContext) -> Bool {
        context.set("result", topic.result.map(typographic))
        let unspoken = Set(topic.unspokenEffects)
        if !topic.sideEffects.isEmpty {
            let table = TopicTable(
                title: words["effects-title"], heading: words["topic-effect"],
                columns: [words["effect-minds"], words["effect-acceptable"], words["effect-reported"], words["effect-discussed"]],
                rows: topic.sideEffects.map { effect in
                    let minds: TopicTable.Cell =
                        effect.hasWithheldMinds && (effect.minds ?? []).isEmpty
                        ? .missing("–") : cell(effect.minds?.map(partyTitle), none: "topic-nobody")
                    let discussed: TopicTable.Cell =
                        effect.hasWithheldDiscussion && effect.discussedIn == nil
                        ? .missing("–") : cell(effect.discussedIn, none: "topic-nowhere")
                    let reported = effect.isReported.map { TopicTable.Cell.text(words[$0 ? "topic-yes" : "topic-no"]) }
                    return TopicTable.Row(
                        heading: typographic(effect.effect),
                        cells: [minds, cell(effect.acceptable), reported ?? .missing(words["topic-not-recorded"]), discussed],
                        flag: unspoken.contains(effect) ? words["effect-unspoken"] : nil)
                })
            context.set("tables", [table.context])
        }
        context.set(
            "observations",
            texts: few(
                topic.unspokenEffects.map { effect in
                    let names = (effect.minds ?? []).map(partyTitle)
                    return words.texts.text(
                        names.isEmpty ? "effect-unspoken-plain" : "effect-unspoken-sentence-\(names.count == 1 ? "one" : "many")",
                        ["effect": typographic(effect.effect), "names": words.shortList(names)])
                }))
        return topic.result != nil || !topic.sideEffects.isEmpty
    }

    /// Puts the picture on the page.
    ///
    /// - Returns: whether anything is recorded.
    mutating func setPowers(_ topic: Topic, in partnership: PartnershipPlan, _ context: inout TemplateContext) -> Bool {
        guard let balance = partnership.table.powers else { return false }
        if !topic.keyFigures.isEmpty {
            let table = TopicTable(
                title: words["figures-title"], heading: words["figure-role"],
                columns: [words["figure-powers"], words["figure-means"], words["figure-accounts"], words["figure-reflected"]],
                rows: topic.keyFigures.map { figure in
                    TopicTable.Row(
                        heading: typographic(figure.role), note: figureNote(figure),
                        cells: [
                            cell(figure.powers, none: "topic-nothing"), cell(figure.means, none: "topic-nothing"),
                            cell(figure.accountsTo, none: "topic-nobody"), cell(figure.reflected),
                        ], flag: balance.imbalance(of: figure).map { words[flagWord($0, figure)] })
                })
            context.set("tables", [table.context])
        }
        context.set(
            "observations",
            texts: few(
                topic.keyFigures.compactMap { figure in
                    balance.imbalance(of: figure).map {
                        words.texts.text(flagWord($0, figure) + "-sentence", ["role": typographic(figure.role)])
                    }
                }))
        if let reflected = topic.reflected {
            let text = reflected.date.map { words.texts.text("figures-reflected", ["date": words.on($0)]) }
            context.set("pictureNote", text ?? words["figures-never-reflected"])
        }
        return !topic.keyFigures.isEmpty || topic.reflected != nil
    }

    /// When something was last done, as a cell.
    func cell(_ occasion: Occasion?) -> TopicTable.Cell {
        guard let occasion else { return .missing(words["topic-not-recorded"]) }
        return occasion.date.map { .text(words.dates.month($0)) } ?? .missing(words["never"])
    }

    /// Why a figure stands out; a blank is told apart from what was recorded as none.
    private func flagWord(_ imbalance: KeyFigureBalance.Imbalance, _ figure: KeyFigure) -> String {
        switch imbalance {
        case .powerWithoutAccount: figure.accountsTo == nil ? "power-account-blank" : "power-without-account"
        case .accountWithoutPower: figure.powers == nil ? "account-power-blank" : "account-without-power"
        }
    }

    /// Of which organisation a figure is, and where it sits.
    private func figureNote(_ figure: KeyFigure) -> String? {
        let parts =
            [figure.organisation.map(partyTitle)].compactMap { $0 } + figure.sides.map { words["side-\($0.rawValue)"] }
            + [figure.portfolio.map { words["portfolio-\($0.rawValue)"] }].compactMap { $0 }
        return parts.isEmpty ? nil : words.capitalised(parts.joined(separator: ", "))
    }
}

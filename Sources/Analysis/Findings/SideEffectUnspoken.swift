internal import Model

extension FindingRule {
    /// A side effect that someone minds and that no meeting discusses; all of them together.
    ///
    /// Nothing recorded about where it is discussed counts as nowhere only where that is filled in for others. What a meeting discusses
    /// that this edition withholds is left out.
    package static let sideEffectUnspoken: FindingRule = FindingRule(
        "side-effect-unspoken", source: "finding-source-conditions", part: .topic(.conditions)
    ) { scope in
        guard let topic = scope.topic(.conditions) else { return [] }
        let unspoken = topic.unspokenEffects
        guard let first = unspoken.first else { return [] }
        let evidence = unspoken.map { effect in
            let values: [String: Finding.Value] = ["effect": .name(effect.effect), "organisations": .organisations(effect.minds ?? [])]
            let names = !(effect.minds ?? []).isEmpty && !effect.hasWithheldMinds
            return topic.evidence(names ? "side-effect-unspoken" : "side-effect-unspoken-someone", values, at: effect.place)
        }
        return [
            scope.finding(
                .sideEffectUnspoken, .attention, wording: unspoken.count == 1 ? "side-effect-unspoken-one" : nil,
                values: ["effect": .name(first.effect), "count": .number(unspoken.count)], evidence: evidence)
        ]
    }
}

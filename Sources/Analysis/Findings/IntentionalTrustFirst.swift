internal import Model

extension FindingRule {
    /// Trust in each other's intentions is below its floor, so that the rest does not count yet.
    ///
    /// That is the dimension that the model of an instrument names as its gate, in the newest round with that instrument that can be
    /// shown. Below its floor it is by its mean, or by one of its floor indicators.
    package static let intentionalTrustFirst: FindingRule = FindingRule(
        "intentional-trust-first", source: "finding-source-instrument",
        part: InstrumentPart("vertrouwen-en-samenwerking", "intentioneel-vertrouwen")
    ) { scope in
        scope.results.newestShown.compactMap { rounds -> Finding? in
            let result = rounds.result
            guard isGateOpen(in: result) == false, let gate = result.instrument.model?.gate, let found = result.found(gate.from),
                let scores = found.scores
            else { return nil }
            return scope.finding(
                .intentionalTrustFirst, .attention, values: ["domain": .localized(found.dimension.title)],
                evidence: result.evidence(ofFloor: found, scores), about: result.part(found.dimension), from: result.instrument)
        }
    }
}

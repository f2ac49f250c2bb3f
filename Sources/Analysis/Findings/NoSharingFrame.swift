internal import Model

extension FindingRule {
    /// There is no frame for sharing data, in a partnership of at least two parties.
    ///
    /// That none is recorded counts. Not shown of a profile without members, which has only just begun.
    package static let noSharingFrame: FindingRule = FindingRule(
        "no-sharing-frame", source: "finding-source-sharing", part: .recommendation("gegevens-delen")
    ) { scope in
        guard scope.parties.count > 1, scope.partnership.sharing == nil else { return [] }
        let evidence = scope.evidence(
            scope.partnership.hasNoSharingFrame ? "no-sharing-frame-none" : "no-sharing-frame",
            ["count": .number(scope.parties.count)], at: scope.partnership.place, part: "sharing")
        return [scope.finding(.noSharingFrame, .attention, evidence: [evidence])]
    }
}

import Analysis
import Model
import Testing

/// Marks on the pictures, each beside the finding that asks about the same.
@Suite struct TopicPictureTests {
    @Test(
        arguments: [
            (["a 2", "b 4"], ["a", "b"], 2, true), (["a 2", "b 3"], ["a", "b"], 1, false), (["a 5"], ["a"], 0, false),
            (["a 1", "b 5", "c 3"], ["a", "b guest", "c"], 2, true), (["a 1", "b 5"], ["a", "b left 2022-01"], 0, false),
            (["a 1", "a 5"], ["a", "b"], 0, false), (["a 3", "a 5", "b 2"], ["a", "b"], 1, false),
        ] as [([String], [String], Int, Bool)])
    func measuresTheDistanceBetweenTheEnds(said: [String], seats: [String], distance: Int, isApart: Bool) {
        var subject = topic(.riskAppetite)
        let parties = said.map { line in
            PartyAppetite(
                organisation: Slug(String(line.prefix(1))), score: Int(String(line.suffix(1))) ?? 0, place: nowhere)
        }
        subject.appetites = [RiskAppetite(risk: "Geld", parties: parties, place: nowhere)]
        let scope = scope(members(seats), subject)
        let outsiders = Set(scope.partnership.members.map(\.organisation)).subtracting(scope.parties)
        let spread = subject.appetites.compactMap { AppetiteSpread($0, outsiders: outsiders) }
        #expect(spread.map(\.distance) == [distance])
        #expect(spread.map(\.isApart) == [isApart])
        #expect(FindingRule.appetiteApart.findings(in: scope).count == (isApart ? 1 : 0))
    }

    @Test func saysNothingOfRisksWithoutParties() {
        #expect(AppetiteSpread(RiskAppetite(risk: "Geld", place: nowhere)) == nil)
    }

    /// Risks as `name chance impact`, `-` for not recorded; instruments as `name risk+risk`, `-` for not recorded, `0` for none.
    @Test(
        arguments: [
            (["r 3 3"], ["i r"], [], []), (["r 3 3"], ["i 0"], ["r"], ["i"]), (["r 2 4"], ["i 0"], [], ["i"]),
            (["r 2 4"], ["i r"], [], ["i"]), (["r - -"], ["i 0"], ["r"], ["i"]), (["r 5 5"], ["i -"], [], []),
            (["r 5 5", "s 4 4"], ["i s", "j -"], ["r"], ["j"]), (["r 5 5"], [], ["r"], []),
        ] as [([String], [String], [String], [String])])
    func findsWhatNothingCoversAndWhatCoversNothing(
        risks: [String], instruments: [String], uncovered: [String], idle: [String]
    ) {
        var subject = topic(.control)
        subject.risks = risks.map { line in
            let parts = line.split(separator: " ").map(String.init)
            return Risk(id: Slug(parts[0]), risk: parts[0], chance: Int(parts[1]), impact: Int(parts[2]), place: nowhere)
        }
        subject.instruments = instruments.map { line in
            let parts = line.split(separator: " ").map(String.init)
            let covers: [Slug]? = parts[1] == "-" ? nil : parts[1] == "0" ? [] : parts[1].split(separator: "+").map { Slug(String($0)) }
            return ControlInstrument(instrument: parts[0], covers: covers, place: nowhere)
        }
        let coverage = RiskCoverage(risks: subject.risks, instruments: subject.instruments)
        #expect(coverage.uncovered.map(\.risk) == uncovered)
        #expect(coverage.idle.map(\.instrument) == idle)
        let scope = scope(members(["a"]), subject)
        #expect(FindingRule.riskUncovered.findings(in: scope).isEmpty == uncovered.isEmpty)
        #expect(FindingRule.instrumentIdle.findings(in: scope).isEmpty == idle.isEmpty)
    }

    @Test func saysNothingOfCoverageWithoutInstruments() {
        let risk = Risk(id: Slug("r"), risk: "r", chance: 5, impact: 5, place: nowhere)
        #expect(RiskCoverage(risks: [risk], instruments: nil).uncovered.isEmpty)
    }

    /// 3 × 4 = 12 before 5 × 2 = 10 before 1 × 1 = 1; what is not recorded last, and equals in the author's order.
    @Test func putsTheLargestRiskOnTop() {
        let risks = [("a", 1, 1), ("b", nil, 5), ("c", 5, 2), ("d", 3, 4), ("e", 4, 3)].map { name, chance, impact in
            Risk(id: Slug(name), risk: name, chance: chance, impact: impact, place: nowhere)
        }
        #expect(RiskCoverage(risks: risks, instruments: nil).risks.map(\.risk) == ["d", "e", "c", "a", "b"])
    }

    /// Who minds and where it is discussed: nil for not recorded.
    @Test(
        arguments: [
            (["a"], [], true), (["a"], ["Overleg"], false), ([], [], false), (nil, [], false), (["a"], nil, false),
        ] as [([String]?, [String]?, Bool)])
    func findsWhatNoMeetingDiscusses(minds: [String]?, discussedIn: [String]?, isUnspoken: Bool) {
        var subject = topic(.conditions)
        subject.sideEffects = [
            SideEffect(effect: "Moe", minds: minds?.map { Slug($0) }, discussedIn: discussedIn, place: nowhere)
        ]
        #expect(subject.unspokenEffects.count == (isUnspoken ? 1 : 0))
        #expect(FindingRule.sideEffectUnspoken.findings(in: scope(members(["a"]), subject)).isEmpty == !isUnspoken)
    }

    /// A meeting that this edition withholds discusses it, so that it is not unspoken.
    @Test func saysNothingOfWhatAWithheldMeetingDiscusses() {
        var subject = topic(.conditions)
        subject.sideEffects = [
            SideEffect(effect: "Moe", minds: [Slug("a")], place: nowhere),
            SideEffect(effect: "Klachten", minds: [Slug("a")], discussedIn: ["Overleg"], place: nowhere),
        ]
        #expect(FindingRule.sideEffectUnspoken.findings(in: scope(members(["a"]), subject)).count == 1)
        subject.sideEffects[0].hasWithheldDiscussion = true
        #expect(subject.unspokenEffects.isEmpty)
        #expect(FindingRule.sideEffectUnspoken.findings(in: scope(members(["a"]), subject)).isEmpty)
    }

    @Test func countsABlankAsNowhereWhereOthersAreFilledIn() {
        var subject = topic(.conditions)
        subject.sideEffects = [
            SideEffect(effect: "Moe", minds: [Slug("a")], place: nowhere),
            SideEffect(effect: "Klachten", minds: [Slug("a")], discussedIn: ["Overleg"], place: nowhere),
        ]
        #expect(subject.unspokenEffects.map(\.effect) == ["Moe"])
    }

    @Test(
        arguments: [
            (["budget"], [], [], .powerWithoutAccount), (["budget"], nil, ["raad"], nil), ([], [], ["raad"], .accountWithoutPower),
            ([], ["geld"], ["raad"], nil), (nil, nil, ["raad"], nil), ([], ["geld"], [], .powerWithoutAccount), (nil, nil, nil, nil),
            (["budget"], nil, nil, nil), ([], nil, ["raad"], .accountWithoutPower),
        ] as [([String]?, [String]?, [String]?, KeyFigureBalance.Imbalance?)])
    func weighsPowersAgainstAccount(
        powers: [String]?, means: [String]?, accountsTo: [String]?, imbalance: KeyFigureBalance.Imbalance?
    ) {
        let figure = KeyFigure(role: "Directeur", powers: powers, means: means, accountsTo: accountsTo, place: nowhere)
        #expect(KeyFigureBalance([figure]).imbalance(of: figure) == imbalance)
        var subject = topic(.powers)
        subject.keyFigures = [figure]
        let scope = scope(members(["a"]), subject)
        #expect(FindingRule.powerWithoutAccount.findings(in: scope).isEmpty == (imbalance != .powerWithoutAccount))
        #expect(FindingRule.accountWithoutPower.findings(in: scope).isEmpty == (imbalance != .accountWithoutPower))
    }
}

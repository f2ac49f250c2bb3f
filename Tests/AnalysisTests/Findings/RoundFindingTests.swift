import Analysis
import Model
import Testing

/// The findings about what rounds measured.
@Suite struct RoundFindingTests {
    /// A survey of one domain of two statements, the first of which guards the floor, with that domain as its gate.
    private let instrument = {
        var instrument = survey(["inhoud": ["een_", "twee"]])
        instrument.model = CausalModel(
            title: LocalizedText("Model"), outcome: Slug("inhoud"),
            links: [CausalLink(from: Slug("inhoud"), to: Slug("inhoud"), kind: .gate)])
        return instrument
    }()

    /// Rounds of five people who all answer alike, or of whoever is given.
    private func results(_ rounds: [(date: String, rows: [[Double?]])]) -> [RoundResult] {
        rounds.flatMap { date, rows in
            var one = round(["een", "twee"], rows)
            one.slug = Slug(date)
            one.date = day(date)
            return analyse([one], with: instrument, partnershipMinimum: nil)
        }
    }

    private func all(_ answers: [Double?], count: Int = 5) -> [[Double?]] { Array(repeating: answers, count: count) }

    private func told(_ rule: FindingRule, _ rounds: [(date: String, rows: [[Double?]])]) -> [String] {
        found(rule, in: partnership(), results: results(rounds), instruments: [instrument]).grounds
    }

    @Test func findsDomainsBelowFloor() {
        // Means of 3 and 2.9: on the floor of 3, and under it by its own and by the floor indicator's mean.
        let under = [[3, 3], [3, 3], [3, 3], [3, 3], [2, 3]] as [[Double?]]
        for rule in [FindingRule.domainBelowFloor, .intentionalTrustFirst] {
            #expect(told(rule, [("2022-05-01", all([3, 3]))]) == [])
            #expect(told(rule, [("2022-05-01", under)]) == ["below-floor", "below-floor-indicator"])
            // A floor indicator decides, whatever the mean: 2 and 5 make 3.5.
            #expect(told(rule, [("2022-05-01", all([2, 5]))]) == ["below-floor-indicators", "below-floor-indicator"])
            // Another indicator does not: 5 and 2.
            #expect(told(rule, [("2022-05-01", all([5, 2]))]) == [])
            // Four people are too few to show; then the round before is the newest that can be shown.
            #expect(told(rule, [("2022-05-01", all([1, 1], count: 4))]) == [])
            #expect(
                told(rule, [("2022-05-01", all([1, 1])), ("2022-11-01", all([5, 5], count: 4))]) == [
                    "below-floor", "below-floor-indicator",
                ])
            #expect(told(rule, [("2022-05-01", all([1, 1])), ("2022-11-01", all([5, 5]))]) == [])
            #expect(told(rule, []) == [])
        }
    }

    @Test func saysWhichDomainToTalkAbout() {
        let findings = found(
            .domainBelowFloor, in: partnership(), results: results([("2022-05-01", all([1, 1]))]), instruments: [instrument])
        #expect(findings.first?.part == InstrumentPart("proef", "inhoud"))
        #expect(findings.first?.evidence.first?.page == .round(Slug("2022-05-01")))
    }

    @Test func passesOverSurveyWithoutThresholds() {
        var plain = instrument
        plain.thresholds = nil
        let shown = analyse(round(["een", "twee"], all([1, 1])), with: plain, partnershipMinimum: nil)
        #expect(found(.domainBelowFloor, in: partnership(), results: [shown], instruments: [plain]).isEmpty)
        #expect(found(.intentionalTrustFirst, in: partnership(), results: [shown], instruments: [plain]).isEmpty)
    }

    /// From a mean of 4: 3.5 is half a point less, 3.6 is not (of ten answers five are one lower, or four).
    @Test func findsDomainsThatFall() {
        let down = { (lower: Int) in
            (0..<5).map { person in [person < lower / 2 ? 3 : 4, person < (lower + 1) / 2 ? 3 : 4] } as [[Double?]]
        }
        #expect(told(.domainFalling, [("2022-05-01", all([4, 4])), ("2022-11-01", down(5))]) == ["domain-falling"])
        #expect(told(.domainFalling, [("2022-05-01", all([4, 4])), ("2022-11-01", down(4))]) == [])
        #expect(told(.domainFalling, [("2022-05-01", all([3, 3])), ("2022-11-01", all([4, 4]))]) == [])
        #expect(told(.domainFalling, [("2022-05-01", all([3, 3]))]) == [])
        // What is withheld in between is passed over.
        #expect(
            told(.domainFalling, [("2022-05-01", all([4, 4])), ("2022-08-01", all([1, 1], count: 4)), ("2022-11-01", all([3, 3]))])
                == ["domain-falling"])
    }

    /// r_wg(j) of two statements, σ²_EU 2.
    ///
    /// Answers 1 1 1 5 5: S² 4.8, so m 2.4 and agreement 0. Answers 2 3 4 5 5: S² 1.7, m 0.85,
    /// 2·0.15 / (0.3 + 0.85) = 0.26. Answers 3 3 4 5 5: S² 1, m 0.5, 1 / (1 + 0.5) = 0.67.
    @Test func findsViewsThatLieApart() {
        let both = { (answers: [Double]) in answers.map { [$0, $0] } as [[Double?]] }
        #expect(told(.viewsApart, [("2022-05-01", both([1, 1, 1, 5, 5]))]) == ["views-apart"])
        #expect(told(.viewsApart, [("2022-05-01", both([2, 3, 4, 5, 5]))]) == ["views-apart"])
        #expect(told(.viewsApart, [("2022-05-01", both([3, 3, 4, 5, 5]))]) == [])
        #expect(told(.viewsApart, [("2022-05-01", both([1, 1, 5, 5]))]) == [])
    }

    /// One statement of which agreement is 1 − S²/2: answers 2 2 3 4 4 make S² 1 and agreement exactly 0.5.
    @Test func takesHalfForAgreement() {
        var one = survey(["inhoud": ["een"]])
        one.thresholds = nil
        let result = { (answers: [Double]) in
            analyse(round(["een"], answers.map { [$0] }), with: one, partnershipMinimum: nil)
        }
        #expect(isNear(result([2, 2, 3, 4, 4]).scores(of: Slug("inhoud"))?.agreement, 0.5))
        #expect(found(.viewsApart, in: partnership(), results: [result([2, 2, 3, 4, 4])], instruments: [one]).isEmpty)
        #expect(found(.viewsApart, in: partnership(), results: [result([1, 2, 3, 4, 4])], instruments: [one]).count == 1)
    }

    @Test(arguments: [("2022-12-05", 1), ("2022-12-06", 0), ("2022-11", 1), ("2022-12", 0), (nil, 0)] as [(String?, Int)])
    func findsRoundsThatAreLate(next: String?, expected: Int) {
        var held = round(["een", "twee"], all([4, 4]))
        held.next = next.map(day)
        #expect(found(.roundOverdue, in: partnership { $0.rounds = [held] }, instruments: [instrument]).count == expected)
        // A round that is planned for a later day takes the place of what the last one names.
        held.responses.file = "Content/x.csv"
        var planned = round([], [[Double?]]())
        planned.date = day("2022-12-07")
        planned.slug = Slug("2022-12-07")
        #expect(found(.roundOverdue, in: partnership { $0.rounds = [held, planned] }, instruments: [instrument]).isEmpty)
    }
}

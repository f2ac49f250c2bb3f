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

    /// Three domains at 2.5, 1 and 2.5 that were at 3.5, 3 and 5: the lowest, and the one that fell most, come first.
    @Test func tellsTheMostUrgentDomainFirst() {
        let survey = survey(["inhoud": ["een"], "sociaal": ["twee"], "taak": ["drie"]])
        let rounds = [("2022-05-01", [[3, 3, 5], [4, 3, 5]]), ("2022-11-01", [[2, 1, 2], [3, 1, 3]])].flatMap { date, halves in
            var one = round(["een", "twee", "drie"], Array(repeating: halves.map { $0.map(Double.init) }, count: 4).flatMap { $0 })
            one.slug = Slug(date)
            one.date = day(date)
            return analyse([one], with: survey, partnershipMinimum: nil)
        }
        let domains = { (rule: FindingRule) in
            found(rule, in: partnership(), results: rounds, instruments: [survey]).compactMap { $0.part?.dimension.text }
        }
        #expect(domains(.domainBelowFloor) == ["sociaal", "inhoud", "taak"])
        #expect(domains(.domainFalling) == ["taak", "sociaal", "inhoud"])
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

    /// r*_wg(j) = 1 − m, σ²_EU 2, for any number of statements.
    ///
    /// Answers 1 1 1 5 5: S² 4.8, so −1.4. Answers 2 3 4 5 5: S² 1.7, 0.15. Answers 3 3 4 5 5: S² 1, 0.5, which is not below it.
    @Test func findsViewsThatLieApart() {
        let both = { (answers: [Double]) in answers.map { [$0, $0] } as [[Double?]] }
        #expect(told(.viewsApart, [("2022-05-01", both([1, 1, 1, 5, 5]))]) == ["views-apart"])
        #expect(told(.viewsApart, [("2022-05-01", both([2, 3, 4, 5, 5]))]) == ["views-apart"])
        #expect(told(.viewsApart, [("2022-05-01", both([3, 3, 4, 5, 5]))]) == [])
        #expect(told(.viewsApart, [("2022-05-01", both([1, 1, 5, 5]))]) == [])
    }

    /// Five people who answer 2 to everything and five who answer 4 are 0.444, shown as 0.44, however long the questionnaire is.
    @Test(arguments: [1, 2, 12])
    func findsTwoCamps(count: Int) {
        let names = (0..<count).map { "s\($0)" }
        let one = survey(["inhoud": names])
        let rows = ([2, 2, 2, 2, 2, 4, 4, 4, 4, 4] as [Double]).map { answer in names.map { _ in Optional(answer) } }
        let result = analyse(round(names, rows), with: one, partnershipMinimum: nil)
        let findings = found(.viewsApart, in: partnership(), results: [result], instruments: [one])
        #expect(findings.count == 1)
        guard case .decimal(let agreement, _)? = findings.first?.values["agreement"] else {
            Issue.record("no agreement is told")
            return
        }
        #expect(agreement == 0.44)
    }

    /// Each finding about a measurement names the source of the instrument that it was measured with.
    @Test func namesSourceOfInstrument() {
        var own = instrument
        own.source = LocalizedText("Eigen vragen, 2026", english: "Our questions, 2026")
        let low = analyse(round(["een", "twee"], all([1, 1])), with: own, partnershipMinimum: nil)
        for rule in [FindingRule.domainBelowFloor, .intentionalTrustFirst] {
            #expect(found(rule, in: partnership(), results: [low], instruments: [own]).map(\.instrumentSource) == [own.source])
        }
        var late = round(["een", "twee"], all([4, 4]))
        late.next = day("2022-12-05")
        let overdue = found(.roundOverdue, in: partnership { $0.rounds = [late] }, instruments: [own])
        #expect(overdue.map(\.instrumentSource) == [own.source])
        own.source = LocalizedText("")
        let nameless = analyse(round(["een", "twee"], all([1, 1])), with: own, partnershipMinimum: nil)
        #expect(found(.domainBelowFloor, in: partnership(), results: [nameless]).map(\.instrumentSource) == [own.title])
        #expect(found(.goalMissing, in: partnership()).map(\.instrumentSource) == [nil])
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
    }

    /// A round by its day, whether anyone answered, and when the next was named; as of 6 December 2022.
    private func series(_ rounds: [(day: String, isAnswered: Bool, next: String?)]) -> Partnership {
        partnership { network in
            network.rounds = rounds.map { entry in
                var one = entry.isAnswered ? round(["een", "twee"], all([4, 4])) : round([], [[Double?]]())
                one.date = day(entry.day)
                one.slug = Slug(entry.day)
                one.next = entry.next.map(day)
                return one
            }
        }
    }

    @Test(
        arguments: [
            // The round that was named is prepared: before its day, on it, after it.
            ([("2022-05-01", true, "2022-12-07"), ("2022-12-07", false, nil)], []),
            ([("2022-05-01", true, "2022-12-06"), ("2022-12-06", false, nil)], []),
            ([("2022-05-01", true, "2022-12-05"), ("2022-12-05", false, nil)], ["round-overdue-prepared 2022-12-05"]),
            ([("2022-05-01", true, "2022-12-05"), ("2022-12-05", true, nil)], []),
            ([("2022-05-01", true, "2022-12-05"), ("2022-12-05", true, "2022-12-06")], []),
            // It was put off to a later day, which has come or not, or brought forward.
            ([("2022-05-01", true, "2022-11-01"), ("2022-12-07", false, nil)], []),
            ([("2022-05-01", true, "2022-11-01"), ("2022-12-01", false, nil)], ["round-overdue-prepared 2022-12-01"]),
            ([("2022-05-01", true, "2023-02-01"), ("2022-12-01", false, nil)], ["round-overdue-prepared 2022-12-01"]),
            // The last one names nothing, and one is prepared.
            ([("2022-05-01", true, nil), ("2022-12-01", false, nil)], ["round-overdue-prepared 2022-12-01"]),
            ([("2022-05-01", true, nil), ("2022-12-08", false, nil)], []),
            // Two are prepared, one of them passed by; and two late ones.
            ([("2022-05-01", true, nil), ("2022-11-01", false, nil), ("2023-05-01", false, nil)], ["round-overdue-prepared 2022-11-01"]),
            (
                [("2022-05-01", true, nil), ("2022-09-01", false, nil), ("2022-11-01", false, nil)],
                ["round-overdue-prepared 2022-09-01", "round-overdue-prepared 2022-11-01"]
            ),
            // What was passed over before the last one is no plan any more; nor is what an earlier one named.
            ([("2022-05-01", false, nil), ("2022-11-01", true, nil)], []),
            ([("2022-05-01", true, "2022-09-01"), ("2022-11-01", true, nil)], []),
            // Nobody ever answered: what an empty round names is no promise of another.
            ([("2022-11-01", false, "2022-12-01")], ["round-overdue-prepared 2022-11-01"]), ([("2023-01-01", false, nil)], []),
            // By the month: this month has not passed, the last one has.
            ([("2022-05", true, "2022-12"), ("2022-12", false, nil)], []),
            ([("2022-05", true, "2022-11"), ("2022-11", false, nil)], ["round-overdue-prepared 2022-11"]), ([], []),
        ] as [([(String, Bool, String?)], [String])])
    func findsRoundsThatArePreparedAndLate(rounds: [(String, Bool, String?)], expected: [String]) {
        let network = series(rounds.map { (day: $0.0, isAnswered: $0.1, next: $0.2) })
        let findings = found(.roundOverdue, in: network, instruments: [instrument])
        #expect(findings.count == (expected.isEmpty ? 0 : 1))
        #expect(
            findings.flatMap(\.evidence).map { evidence in
                guard case .date(let date)? = evidence.values["date"] else { return evidence.wording }
                return "\(evidence.wording) \(date.iso)"
            } == expected)
    }

    /// A file with a heading and no answers, or with rows that leave everything open, is a round that is only prepared.
    @Test func takesEmptyAnswersForNone() {
        var network = series([("2022-05-01", true, "2022-12-05"), ("2022-12-05", false, nil)])
        network.rounds[1].responses = round(["een", "twee"], [[nil, nil]]).responses
        network.rounds[1].responses.file = "Content/x.csv"
        #expect(found(.roundOverdue, in: network, instruments: [instrument]).grounds == ["round-overdue-prepared"])
    }

    /// Where this edition leaves rounds out, the one that was planned may be among them.
    @Test func saysNothingOfLateRoundsWhereSomeAreWithheld() {
        var network = series([("2022-05-01", true, "2022-12-05")])
        network.hasWithheldRounds = true
        #expect(found(.roundOverdue, in: network, instruments: [instrument]).isEmpty)
        #expect(plannedRounds(with: Slug("proef"), in: network, on: day("2022-12-05")).map(\.date.iso) == ["2022-12-05"])
    }
}

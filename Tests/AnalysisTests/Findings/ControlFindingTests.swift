import Analysis
import Model
import Testing

/// The findings about risks and instruments, and about side effects.
@Suite struct ControlFindingTests {
    /// A risk of chance 3, and instruments by what they cover: a hyphen for nothing recorded, an empty text for nothing covered.
    private func network(impact: Int?, instruments: [String]?) -> Partnership {
        partnership(.control) {
            $0.risks = [
                Risk(id: Slug("brand"), risk: "Brand", chance: 3, impact: impact, place: nowhere),
                Risk(id: Slug("klein"), risk: "Klein", chance: 1, impact: 1, place: nowhere),
            ]
            $0.instruments = instruments?.enumerated().map { index, covers in
                ControlInstrument(
                    instrument: "i\(index)", covers: covers == "-" ? nil : covers.split(separator: " ").map { Slug(String($0)) },
                    place: nowhere)
            }
        }
    }

    /// Chance times impact of 9 matters, 6 does not; a chance of 3 with an impact that is not recorded can be 15.
    @Test(
        arguments: [
            (3, [""], 1), (2, [""], 0), (nil, [""], 1), (3, ["brand"], 0), (3, ["klein"], 1), (3, [], 1), (3, nil, 0), (3, ["-"], 0),
            (3, ["-", "klein"], 1), (3, ["-", "brand"], 0),
        ] as [(Int?, [String]?, Int)])
    func findsRisksThatNothingCovers(impact: Int?, instruments: [String]?, expected: Int) {
        #expect(found(.riskUncovered, in: network(impact: impact, instruments: instruments)).count == expected)
    }

    @Test(
        arguments: [
            (["brand"], []), (["klein"], ["instrument-idle-small"]), ([""], ["instrument-idle"]), (["-"], []),
            (["-", "brand"], ["instrument-idle-blank"]), (["brand klein"], []), ([], []), (nil, []),
        ] as [([String]?, [String])])
    func findsInstrumentsWithoutRisk(instruments: [String]?, expected: [String]) {
        #expect(found(.instrumentIdle, in: network(impact: 3, instruments: instruments)).grounds == expected)
    }

    @Test func tellsSizeOfRisk() {
        let sized = found(.riskUncovered, in: network(impact: 4, instruments: []))
        #expect(sized.told == ["attention risk-uncovered-one"])
        #expect(sized.values("impact") == [.decimal(4, places: 0)])
        #expect(found(.riskUncovered, in: network(impact: nil, instruments: [])).grounds == ["risk-uncovered-chance"])
    }

    /// One of the two times 5 at most: 1 can be 5, which is small, and 2 can be 10.
    ///
    /// Of neither nobody knows.
    @Test(
        arguments: [
            (1, nil, []), (nil, 1, []), (2, nil, ["attention risk-uncovered-one"]), (nil, 2, ["attention risk-uncovered-one"]),
            (nil, nil, ["note risk-uncovered-unweighed-one"]), (3, 3, ["attention risk-uncovered-one"]), (2, 4, []),
        ] as [(Int?, Int?, [String])])
    func boundsWhatIsNotRecorded(chance: Int?, impact: Int?, expected: [String]) {
        let network = partnership(.control) {
            $0.risks = [Risk(id: Slug("brand"), risk: "Brand", chance: chance, impact: impact, place: nowhere)]
            $0.instruments = []
        }
        #expect(found(.riskUncovered, in: network).told == expected)
    }

    @Test func asksApartHowLargeRisksAre() {
        let network = partnership(.control) {
            $0.risks = [
                Risk(id: Slug("a"), risk: "a", place: nowhere), Risk(id: Slug("b"), risk: "b", impact: 5, place: nowhere),
                Risk(id: Slug("c"), risk: "c", place: nowhere),
            ]
            $0.instruments = []
        }
        let findings = found(.riskUncovered, in: network)
        #expect(findings.told == ["attention risk-uncovered-one", "note risk-uncovered-unweighed"])
        #expect(findings.grounds == ["risk-uncovered-impact", "risk-uncovered-unweighed", "risk-uncovered-unweighed"])
    }

    private func effect(minds: [String]?, discussed: [String]?) -> SideEffect {
        SideEffect(effect: "Herrie", minds: minds?.map { Slug($0) }, discussedIn: discussed, place: nowhere)
    }

    @Test(
        arguments: [
            (["alfa"], [], nil, 1), (["alfa"], nil, nil, 0), (["alfa"], nil, ["Bestuur"], 1), (["alfa"], ["Bestuur"], nil, 0),
            ([], [], nil, 0), (nil, [], nil, 0),
        ] as [([String]?, [String]?, [String]?, Int)])
    func findsSideEffectsThatNobodyDiscusses(minds: [String]?, discussed: [String]?, other: [String]?, expected: Int) {
        let network = partnership(.conditions) {
            $0.sideEffects = [effect(minds: minds, discussed: discussed), effect(minds: nil, discussed: other)]
        }
        #expect(found(.sideEffectUnspoken, in: network).count == expected)
    }

    /// Whom this edition withholds is not named, and counts.
    @Test func countsWhoIsWithheld() {
        var withheld = effect(minds: [], discussed: [])
        withheld.hasWithheldMinds = true
        #expect(
            found(.sideEffectUnspoken, in: partnership(.conditions) { $0.sideEffects = [withheld] }).grounds
                == ["side-effect-unspoken-someone"])
    }
}

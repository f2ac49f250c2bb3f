import Analysis
import Model
import Testing

/// The findings about key figures: hats, powers, account, reflection.
@Suite struct PowersFindingTests {
    private func figure(
        _ role: String = "Wethouder", at organisation: String? = "alfa", on sides: [FigureSide] = [], portfolio: Portfolio? = nil,
        powers: [String]? = nil, means: [String]? = nil, accountsTo: [String]? = nil, reflected: Occasion? = nil
    ) -> KeyFigure {
        KeyFigure(
            role: role, organisation: organisation.map { Slug($0) }, sides: sides, portfolio: portfolio, powers: powers, means: means,
            accountsTo: accountsTo, reflected: reflected, place: nowhere)
    }

    private func network(_ figures: [KeyFigure], reflected: Occasion? = nil) -> Partnership {
        partnership(.powers) {
            $0.keyFigures = figures
            $0.reflected = reflected
        }
    }

    @Test func findsWhoSitsOnBothSides() {
        let told = { (figures: [KeyFigure]) in found(.clientAndSupervisor, in: network(figures)).told }
        #expect(told([figure(on: [.client, .supervision])]) == ["attention client-and-supervisor"])
        #expect(told([figure(on: [.client, .execution])]) == [])
        #expect(
            told([figure(on: [.client, .supervision]), figure(on: [.client]), figure(on: [.supervision])])
                == ["attention client-and-supervisor"])
        #expect(told([figure("Wethouder", on: [.client]), figure("Directeur", on: [.supervision])]) == [])
        #expect(told([figure(on: [.client]), figure(at: "bravo", on: [.supervision])]) == [])
        // Without an organisation nobody can tell that two figures are one.
        #expect(told([figure(at: nil, on: [.client]), figure(at: nil, on: [.supervision])]) == [])
    }

    /// Two aldermen of one municipality may be two persons; a second pair makes the question one about all.
    @Test func asksWhetherTwoFiguresAreOnePerson() {
        let pair = [figure("Wethouder", on: [.client]), figure("wethouder", on: [.supervision])]
        let findings = found(.clientAndSupervisor, in: network(pair))
        #expect(findings.told == ["note client-and-supervisor-same-one"])
        #expect(findings.grounds == ["client-and-supervisor-same-client", "client-and-supervisor-same-supervision"])
        #expect(findings.values("role") == [.name("Wethouder"), .name("wethouder")])
        let other = [figure("Directeur", on: [.supervision]), figure("Directeur", on: [.client])]
        #expect(found(.clientAndSupervisor, in: network(pair + other)).told == ["note client-and-supervisor-same"])
        let certain = [figure("Directeur", on: [.client, .supervision])]
        #expect(
            found(.clientAndSupervisor, in: network(pair + certain)).told
                == ["attention client-and-supervisor", "note client-and-supervisor-same-one"])
    }

    @Test func findsContentInSupervision() {
        let told = { (figure: KeyFigure) in found(.clientAndSupervisor, in: network([figure])).map(\.wording) }
        #expect(told(figure(on: [.supervision], portfolio: .content)) == ["client-and-supervisor-content"])
        #expect(told(figure(on: [.supervision], portfolio: .finance)) == [])
        #expect(told(figure(on: [.client], portfolio: .content)) == [])
        #expect(told(figure(on: [.supervision])) == [])
    }

    @Test(
        arguments: [
            (["Beslist"], nil, [], nil, 1), (nil, ["Geld"], [], nil, 1), (["Beslist"], nil, ["Raad"], nil, 0), ([], [], [], nil, 0),
            (nil, nil, [], nil, 0), (["Beslist"], nil, nil, nil, 0), (["Beslist"], nil, nil, ["Raad"], 1), (["Beslist"], nil, nil, [], 1),
        ] as [([String]?, [String]?, [String]?, [String]?, Int)])
    func findsPowerWithoutAccount(powers: [String]?, means: [String]?, accounts: [String]?, other: [String]?, expected: Int) {
        let figures = [figure(powers: powers, means: means, accountsTo: accounts), figure("Controller", accountsTo: other)]
        #expect(found(.powerWithoutAccount, in: network(figures)).count == expected)
    }

    @Test(
        arguments: [
            ([], nil, ["Raad"], nil, 1), ([], ["Geld"], ["Raad"], nil, 0), ([], nil, [], nil, 0), ([], nil, nil, nil, 0),
            (nil, nil, ["Raad"], nil, 0), (nil, nil, ["Raad"], ["Beslist"], 1), (nil, ["Geld"], ["Raad"], ["Beslist"], 0),
            (["Beslist"], nil, ["Raad"], nil, 0),
        ] as [([String]?, [String]?, [String]?, [String]?, Int)])
    func findsAccountWithoutPower(powers: [String]?, means: [String]?, accounts: [String]?, other: [String]?, expected: Int) {
        let figures = [figure(powers: powers, means: means, accountsTo: accounts), figure("Controller", powers: other)]
        #expect(found(.accountWithoutPower, in: network(figures)).count == expected)
    }

    /// Without powers, and blank on means: with means that others have filled in, or none, or that nobody has.
    @Test(arguments: [nil, [], ["Geld"]] as [[String]?])
    func letsUnrecordedMeansNotKeepTheQuestionAway(others: [String]?) {
        let figures = [figure(powers: [], accountsTo: ["Raad"]), figure("Controller", powers: ["Beslist"], means: others)]
        #expect(found(.accountWithoutPower, in: network(figures)).told == ["attention account-without-power-one"])
        #expect(KeyFigureBalance(figures).imbalance(of: figures[0]) == .accountWithoutPower)
        #expect(KeyFigureBalance(figures).imbalance(of: figures[1]) == .powerWithoutAccount)
    }

    /// On 6 December 2022 twelve months ago is 6 December 2021; of a month its last day counts.
    @Test(
        arguments: [
            ("2021-12-06", [], 0), ("2021-12-05", [], 1), ("2021-12", [], 0), ("2021-11", [], 1), ("never", [], 1), (nil, [], 0),
            (nil, ["2021-12-05"], 1), (nil, ["2021-12-06"], 0), (nil, ["never"], 1), (nil, ["2021-12-05", "2022-06-01"], 1),
            ("2022-06-01", ["2020-01-01"], 0), ("2020-01-01", ["2022-06-01"], 0), ("never", ["2022-06-01"], 0),
            (nil, [nil, "2022-06-01"], 0),
        ] as [(String?, [String?], Int)])
    func findsNobodyReflecting(together: String?, figures: [String?], expected: Int) {
        let occasion = { (text: String?) in text.map { $0 == "never" ? Occasion.never : .on(day($0)) } }
        let list = figures.isEmpty ? [figure()] : figures.enumerated().map { figure("r\($0)", reflected: occasion($1)) }
        #expect(found(.noReflection, in: network(list, reflected: occasion(together))).count == expected)
    }

    /// Someone who is withheld may have reflected last: only what each of the others did is told.
    @Test(
        arguments: [
            ("2020-01-01", "2020-02-01", ["no-reflection-figure"]), ("2020-01-01", nil, []), ("never", nil, []),
            (nil, "never", ["no-reflection-figure-never"]),
        ] as [(String?, String?, [String])])
    func saysNothingOfAllWhereFiguresAreWithheld(together: String?, own: String?, expected: [String]) {
        let occasion = { (text: String?) in text.map { $0 == "never" ? Occasion.never : .on(day($0)) } }
        var network = network([figure(reflected: occasion(own))], reflected: occasion(together))
        #expect(found(.noReflection, in: network).map(\.wording) != ["no-reflection-some"])
        network.topics[0].hasWithheldKeyFigures = true
        let findings = found(.noReflection, in: network)
        #expect(findings.grounds == expected)
        #expect(findings.map(\.wording) == expected.map { _ in "no-reflection-some" })
    }

    @Test func asksNobodyToReflectWithoutFigures() {
        #expect(found(.noReflection, in: network([], reflected: .never)).isEmpty)
    }

    @Test func tellsWhoDidNotReflect() {
        let figures = [figure("a", reflected: .on(day("2020-01-01"))), figure("b", reflected: .on(day("2022-06-01")))]
        let findings = found(.noReflection, in: network(figures))
        #expect(findings.told == ["attention no-reflection-some"])
        #expect(findings.values("role") == [.name("a")])
    }
}

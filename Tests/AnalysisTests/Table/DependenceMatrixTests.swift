import Analysis
import Model
import Testing

@Suite struct DependenceMatrixTests {
    private func organisation(_ name: String, needs: [String], withheld: Bool = false) -> Organisation {
        var organisation = Organisation(
            slug: Slug(name), title: name,
            needs: needs.map { Need(organisation: Slug($0), strength: 2, place: nowhere) }, text: MarkdownText(text: "", file: "o.md"),
            place: nowhere)
        organisation.hasWithheldNeeds = withheld
        return organisation
    }

    /// What a table records, who sits there, and which needs go one way; by hand from the rule in the docstring.
    @Test(
        arguments: [
            (["a>b 3", "b>a 1"], ["a", "b"], []),
            (["a>b 3", "b>a 0"], ["a", "b"], ["a>b"]),
            (["a>b 3"], ["a", "b"], []),
            (["a>b 3", "b>c 1"], ["a", "b", "c"], ["a>b"]),
            (["a>b 0", "b>c 1"], ["a", "b", "c"], []),
            (["a>b 1", "b>a 0", "b>c 2", "c>b 0"], ["a", "b", "c"], ["b>c", "a>b"]),
            (["a>b 2", "b>c 1"], ["a", "b guest", "c"], []),
            (["a>b 2", "b>c 1"], ["a", "b", "c left 2022-01"], []),
            (["a>b 1", "a>b 3", "b>a 0"], ["a", "b"], ["a>b"]),
        ] as [([String], [String], [String])])
    func marksNeedsThatGoOneWay(recorded: [String], seats: [String], expected: [String]) {
        var subject = topic(.dependence)
        subject.needs = needs(recorded)
        let scope = scope(members(seats), subject)
        let matrix = DependenceMatrix(
            recorded: subject.needs, parties: scope.parties,
            outsiders: Set(scope.partnership.members.map(\.organisation)).subtracting(scope.parties))
        #expect(matrix.oneSided.map { "\($0.from)>\($0.to)" } == expected)
        #expect(Set(FindingRule.oneSidedNeed.findings(in: scope).compactMap(pair)) == Set(expected))
    }

    /// Organisations' own needs count where the table recorded nothing: a list that a party keeps for itself, or one that is withheld.
    @Test(
        arguments: [
            ([], ["b": ["c"]], false, ["a>b"]), ([], ["b": ["a"]], false, []), ([], [:], false, []), ([], ["b": ["c"]], true, []),
            (["a>b 2"], ["b": ["a"]], false, []), (["a>b 0"], ["b": ["a"]], false, []),
        ] as [([String], [String: [String]], Bool, [String])])
    func takesFromTheSocialMapWhatTheTableLeftOut(
        recorded: [String], own: [String: [String]], isWithheld: Bool, expected: [String]
    ) {
        let parties = ["a", "b", "c"]
        let organisations = parties.map { name in
            organisation(
                name, needs: name == "a" && recorded.isEmpty ? ["b"] : own[name] ?? [], withheld: name == "b" && isWithheld)
        }
        var subject = topic(.dependence)
        subject.needs = needs(recorded)
        let matrix = DependenceMatrix(recorded: subject.needs, organisations: organisations, parties: parties.map { Slug($0) })
        let found = FindingRule.oneSidedNeed.findings(in: scope(members(parties), subject, organisations: organisations))
        #expect(matrix.oneSided.filter { $0.from == Slug("a") }.map { "\($0.from)>\($0.to)" } == expected)
        #expect(Set(matrix.oneSided.map { "\($0.from)>\($0.to)" }) == Set(found.compactMap(pair)))
    }

    /// Of a party that needs something which this edition withholds, a list says nothing of who is not on it; a recorded zero does.
    @Test(arguments: [(["a>b 2", "b>c 1", "c>b 1"], []), (["a>b 2", "b>a 0"], ["a>b"])])
    func passesOverListsThatAnEditionCutsShort(recorded: [String], expected: [String]) {
        let organisations = ["a", "b", "c"].map { organisation($0, needs: [], withheld: $0 == "b") }
        var subject = topic(.dependence)
        subject.needs = needs(recorded)
        let matrix = DependenceMatrix(recorded: subject.needs, organisations: organisations, parties: organisations.map(\.slug))
        let found = FindingRule.oneSidedNeed.findings(in: scope(members(["a", "b", "c"]), subject, organisations: organisations))
        #expect(matrix.oneSided.map { "\($0.from)>\($0.to)" } == expected)
        #expect(found.compactMap(pair) == expected)
        #expect(matrix.withholdsNeeds(of: Slug("b")) && !matrix.withholdsNeeds(of: Slug("a")))
    }

    /// Where the subject itself is withheld, the social map alone does not tell who needs whom here.
    @Test func callsNothingOneSidedWhereTheSubjectIsWithheld() {
        let organisations = [organisation("a", needs: ["b"]), organisation("b", needs: ["c"]), organisation("c", needs: ["b"])]
        var withheld = partnership { $0.members = members(["a", "b", "c"]) }
        #expect(found(.oneSidedNeed, in: withheld, organisations: organisations).compactMap(pair) == ["a>b"])
        withheld.withheldTopics = [.dependence]
        #expect(found(.oneSidedNeed, in: withheld, organisations: organisations).isEmpty)
        let matrix = DependenceMatrix(
            recorded: [], organisations: organisations, parties: organisations.map(\.slug), isWithheld: true)
        #expect(matrix.needs.count == 3 && matrix.oneSided.isEmpty)
    }

    @Test func listsWhoeverIsNamedAfterTheTable() {
        let matrix = DependenceMatrix(recorded: needs(["z>a 2", "a>b 1"]), parties: [Slug("b"), Slug("a")])
        #expect(matrix.parties.map(\.text) == ["b", "a", "z"])
        #expect(matrix.need(of: Slug("z"), for: Slug("a"))?.strength == 2)
        #expect(matrix.need(of: Slug("a"), for: Slug("z")) == nil)
        #expect(matrix.demand == [Slug("a"): 1, Slug("b"): 1])
    }

    private func pair(_ finding: Finding) -> String? {
        guard case .organisations(let from) = finding.values["from"], case .organisations(let to) = finding.values["to"],
            let first = from.first, let second = to.first
        else { return nil }
        return "\(first)>\(second)"
    }
}

import Analysis
import Model
import Testing

/// The findings about needing each other, motives and daring.
@Suite struct NeedFindingTests {
    /// `alfa>bravo 2` is that Alfa needs Bravo, strength 2.
    private func needs(_ lines: [String]) -> [PartyNeed] {
        lines.map { line in
            let parts = line.split(whereSeparator: { $0 == ">" || $0 == " " }).map(String.init)
            return PartyNeed(from: Slug(parts[0]), to: Slug(parts[1]), strength: Int(parts[2]) ?? 0, place: nowhere)
        }
    }

    private func organisations(_ lines: [String]) -> [Organisation] {
        ["alfa", "bravo", "charlie"].map { name in
            Organisation(
                slug: Slug(name), title: name,
                needs: needs(lines).filter { $0.from == Slug(name) }.map {
                    Need(organisation: $0.to, strength: $0.strength, place: nowhere)
                }, text: noText, place: nowhere)
        }
    }

    @Test(
        arguments: [
            // Recorded as no need, just over and at nothing.
            (["alfa>bravo 1", "bravo>alfa 0"], ["note"]), (["alfa>bravo 2", "bravo>alfa 0"], ["attention"]),
            (["alfa>bravo 0", "bravo>alfa 0"], []), (["alfa>bravo 3", "bravo>alfa 1"], []),
            // Left out: it counts where Bravo recorded others, and says nothing where Bravo recorded nothing.
            (["alfa>bravo 2"], []), (["alfa>bravo 2", "bravo>charlie 1"], ["attention"]),
            // Of two entries for one pair the strongest counts.
            (["alfa>bravo 1", "alfa>bravo 3", "bravo>alfa 0"], ["attention"]),
        ] as [([String], [String])])
    func findsNeedsThatGoOneWay(lines: [String], expected: [String]) {
        let network = partnership(.dependence) { $0.needs = needs(lines) }
        #expect(found(.oneSidedNeed, in: network).map(\.severity.rawValue) == expected)
    }

    @Test func namesBothSides() {
        let network = partnership(.dependence) { $0.needs = needs(["alfa>bravo 2", "bravo>alfa 0", "charlie>alfa 1"]) }
        let findings = found(.oneSidedNeed, in: network)
        #expect(findings.grounds == ["one-sided-need", "one-sided-need-none", "one-sided-need", "one-sided-need-others"])
        #expect(findings.first?.values["from"] == .organisations([Slug("alfa")]))
        // That the other does not need it is told only where that was recorded.
        #expect(findings.map(\.wording) == ["one-sided-need", "one-sided-need-blank"])
    }

    @Test func passesOverWhoLeft() {
        var network = partnership(.dependence) { $0.needs = needs(["alfa>bravo 2", "bravo>alfa 0"]) }
        network.members[1].left = day("2022-12-05")
        #expect(found(.oneSidedNeed, in: network).isEmpty)
        network.members[1].left = day("2022-12-06")
        #expect(found(.oneSidedNeed, in: network).count == 1)
    }

    @Test func takesDirectoryForPairsThatSubjectSaysNothingOf() {
        let three = partnership { $0.members.append(member("charlie")) }
        #expect(found(.oneSidedNeed, in: three, organisations: organisations(["alfa>bravo 2"])).isEmpty)
        #expect(
            found(.oneSidedNeed, in: three, organisations: organisations(["alfa>bravo 2", "bravo>charlie 1", "charlie>bravo 1"])).told
                == ["attention one-sided-need-blank"])
        #expect(found(.oneSidedNeed, in: three, organisations: organisations(["alfa>bravo 2", "bravo>alfa 1"])).isEmpty)
        // Who is no party here is not asked about.
        #expect(
            found(.oneSidedNeed, in: partnership(), organisations: organisations(["alfa>charlie 2", "charlie>bravo 1"])).isEmpty)
        // What the subject records comes first.
        let talked = partnership(.dependence) { $0.needs = needs(["alfa>bravo 2", "bravo>alfa 2"]) }
        #expect(found(.oneSidedNeed, in: talked, organisations: organisations(["alfa>bravo 2", "bravo>charlie 1"])).isEmpty)
    }

    @Test func saysNothingOfNeedsThatEditionWithholds() {
        let three = partnership { $0.members.append(member("charlie")) }
        var known = organisations(["alfa>bravo 2", "bravo>charlie 1", "charlie>bravo 1"])
        known[1].hasWithheldNeeds = true
        #expect(found(.oneSidedNeed, in: three, organisations: known).isEmpty)
    }

    @Test(
        arguments: [
            (["Geld", nil], []), (["Geld", "geld."], []), (["Geld", "Zorg"], ["note unlike-motives"]), ([nil, nil], []),
            // Small words, order and punctuation make no difference; nor does what one says besides.
            (["Minder overlast in de wijk", "In de wijk: minder overlast!"], []), (["We willen minder overlast", "Minder overlast"], []),
            (["Minder overlast", "Minder overlast, en een dak voor wie slaapt op straat"], []),
            (["Minder overlast", "Meer overlast"], ["note unlike-motives"]), (["–", "Zorg"], []),
            (["Voor elkaar", "Met elkaar"], []),
        ] as [([String?], [String])])
    func findsMotivesThatDiffer(motives: [String?], expected: [String]) {
        let network = partnership {
            $0.members = [member("alfa", motive: motives[0]), member("bravo", motive: motives[1])]
        }
        #expect(found(.unlikeMotives, in: network).told == expected)
    }

    /// Two members of one party may differ, and a motive in common is enough.
    @Test func comparesMotivesByParty() {
        let one = partnership { $0.members = [member("alfa", motive: "Geld"), member("alfa", motive: "Zorg"), member("bravo")] }
        #expect(found(.unlikeMotives, in: one).isEmpty)
        let shared = partnership {
            $0.members = [member("alfa", motive: "Geld"), member("alfa", motive: "Zorg"), member("bravo", motive: "zorg")]
        }
        #expect(found(.unlikeMotives, in: shared).isEmpty)
        let guest = partnership { $0.members = [member("alfa", motive: "Geld"), member("bravo", role: .guest, motive: "Zorg")] }
        #expect(found(.unlikeMotives, in: guest).isEmpty)
        let apart = partnership {
            $0.members = [member("alfa", motive: "Geld"), member("bravo", motive: "geld"), member("charlie", motive: "Zorg")]
        }
        #expect(
            found(.unlikeMotives, in: apart).values("organisations") == [
                .organisations([Slug("alfa"), Slug("bravo")]), .organisations([Slug("charlie")]),
            ])
    }

    @Test(arguments: [([3, 4], []), ([2, 4], ["note"]), ([1, 4], ["attention"]), ([4], []), ([], [])] as [([Int], [String])])
    func findsDaringThatDiffers(scores: [Int], expected: [String]) {
        let network = partnership(.riskAppetite) {
            $0.appetites = [
                RiskAppetite(
                    risk: "Geld",
                    parties: zip(["alfa", "bravo"], scores).map { PartyAppetite(organisation: Slug($0), score: $1, place: nowhere) },
                    place: nowhere)
            ]
        }
        let findings = found(.appetiteApart, in: network)
        #expect(findings.map(\.severity.rawValue) == expected)
        // Much is said from three points on.
        #expect(findings.map(\.wording) == expected.map { $0 == "note" ? "appetite-apart" : "appetite-apart-far" })
        var alone = network
        alone.members[0].left = day("2022-12-05")
        #expect(found(.appetiteApart, in: alone).isEmpty)
    }
}

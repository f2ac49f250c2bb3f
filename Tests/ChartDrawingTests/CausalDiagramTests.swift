import Testing

@testable import ChartDrawing

@Suite struct CausalDiagramTests {
    private func layout(_ name: String) throws -> CausalLayout {
        CausalLayout(diagram: try #require(SampleFigures.causals[name]))
    }

    @Test func putsTheGateFirstAndTheOthersInTheirOrder() throws {
        let roles = try layout("causal-open").roles
        #expect(roles.sources.map(\.concept.id) == ["intentioneel", "cognitief", "empathisch"])
        #expect(roles.strengtheners.map(\.concept.id) == ["communicatie", "autonomie", "stabiliteit", "coordinatie"])
        #expect(roles.sources[2].feedback?.from == "samenwerking")
        #expect(roles.sources[2].satellites.map(\.concept.id) == ["routine"])
        #expect(roles.outcome?.id == "samenwerking")
        #expect(roles.others.isEmpty && roles.written.isEmpty)
    }

    @Test func givesAPartWithALinkABoxOfItsOwn() throws {
        let roles = try layout("causal-open").roles
        #expect(roles.shownParts(of: roles.sources[2].concept).map(\.id) == ["zelf"])
    }

    @Test func letsAPartLeadToTheOutcomeToo() {
        let concepts = [
            SampleFigures.concept("a", "Omgang", 3, parts: [SampleFigures.part("p", "Routine", 4)]),
            SampleFigures.concept("b", "Resultaat", 4),
        ]
        let links = [CausalDiagram.Link(from: "a", to: "b", kind: .effect), .init(from: "p", to: "b", kind: .narrows)]
        let roles = CausalRoles(SampleFigures.causal(concepts, links, outcome: "b"))
        #expect(roles.sources.map(\.concept.id) == ["a", "p"])
        #expect(roles.shownParts(of: concepts[0]).isEmpty)
    }

    @Test func countsNothingBehindAClosedGate() throws {
        let diagram = try #require(SampleFigures.causals["causal-closed"])
        let roles = CausalRoles(diagram)
        let styles = roles.drawnLinks.map { roles.style(of: $0) }
        #expect(styles == [.plain] + Array(repeating: .notCounting, count: 8))
        #expect(diagram.svg().contains(">poort dicht</text>"))
        #expect(diagram.svg().contains(">telt nu niet mee</text>"))
        let open = try #require(SampleFigures.causals["causal-open"]).svg()
        #expect(!open.contains("pale") && !open.contains("telt nu niet mee") && open.contains(">poort open</text>"))
    }

    @Test func saysWhatIsWithheld() throws {
        let diagram = try #require(SampleFigures.causals["causal-withheld"])
        let roles = CausalRoles(diagram)
        #expect(roles.drawnLinks.allSatisfy { roles.style(of: $0) == .withheld })
        #expect(diagram.svg().contains(">poort onbekend</text>"))
        #expect(!diagram.svg().contains("dikker: hogere score"))
    }

    /// From 1.5 px for the lowest score to 7 px for the highest.
    @Test(arguments: [(0.0, 1.5), (0.5, 4.25), (1, 7), (-3, 1.5), (8, 7), (.nan, 2)])
    func drawsHigherScoresThicker(weight: Double, thickness: Double) {
        #expect(CausalLine.thickness(of: weight) == thickness)
        #expect(CausalLine.thickness(of: nil) == 2)
    }

    @Test(arguments: SampleFigures.causals.keys.sorted())
    func keepsBoxesAndWordsInsideAndApart(name: String) throws {
        let layout = try layout(name)
        let words = layout.rows.flatMap { [$0.noteBox, $0.gateBox, $0.backBox] + $0.satellites.map(\.noteBox) } + [layout.strengthensBox]
        let all = layout.boxes + words.filter { $0.height > 0 }
        for (index, box) in all.enumerated() {
            #expect(box.minX >= 0 && box.maxX <= CausalDiagram.width && box.minY >= 0 && box.maxY <= layout.bottom)
            #expect(all[(index + 1)...].allSatisfy { !$0.overlaps(box) })
        }
    }

    @Test(arguments: SampleFigures.causals.keys.sorted())
    func runsLinksBetweenTheBoxesTheyJoin(name: String) throws {
        let layout = try layout(name)
        for row in layout.rows {
            let outcome = try #require(layout.outcome)
            for y in [row.lineY] + (row.source.feedback == nil ? [] : [row.backY]) {
                #expect(row.box.minY < y && y < row.box.maxY && outcome.box.minY < y && y < outcome.box.maxY)
                #expect([row.noteBox, row.gateBox, row.backBox].allSatisfy { $0.height == 0 || !($0.minY...$0.maxY).contains(y) })
            }
        }
    }

    @Test func drawsEveryConceptOnceAndWritesOtherLinksDown() throws {
        let layout = try layout("causal-12")
        #expect(layout.boxes.count == 12)
        #expect(layout.roles.written.map(\.from) == ["c9"])
        #expect(layout.roles.drawnLinks.count + layout.roles.written.count == 12)
        #expect(layout.writtenLines.lines.map { $0.runs.map(\.text).joined() }.joined(separator: " ").contains("Steun → Gezamenlijke"))
    }

    @Test func listsConceptsWhenTheOutcomeIsUnknown() {
        let concepts = [SampleFigures.concept("a", "Doelen", 3), SampleFigures.concept("b", "Resultaat", 4)]
        let layout = CausalLayout(diagram: SampleFigures.causal(concepts, [.init(from: "a", to: "b", kind: .effect)], outcome: "x"))
        #expect(layout.outcome == nil && layout.boxes.count == 2)
        #expect(layout.writtenLines.lines.map { $0.runs.map(\.text).joined() } == ["Doelen → Resultaat"])
    }

    @Test func escapesNamesAndNotes() {
        let concepts = [SampleFigures.concept("a", "R&D <x>", 3), SampleFigures.concept("b", "B", 4)]
        let links = [CausalDiagram.Link(from: "a", to: "b", kind: .effect, note: "\"p\" & q")]
        let figure = SampleFigures.causal(concepts, links, outcome: "b").svg()
        #expect(figure.contains("R&amp;D &lt;x&gt;") && figure.contains("&quot;p&quot; &amp; q"))
    }
}

import ChartDrawing
import Testing

@Suite struct MatrixTests {
    @Test(arguments: SampleFigures.matrices.keys.sorted())
    func drawsMatrix(name: String) throws {
        try expectSnapshot(of: try #require(SampleFigures.matrices[name]).svg(), name)
    }

    @Test(arguments: SampleFigures.partyFigures.keys.sorted())
    func drawsPartyDots(name: String) throws {
        try expectSnapshot(of: try #require(SampleFigures.partyFigures[name]).svg(), name)
    }

    private func count(_ part: String, in svg: String) -> Int { svg.components(separatedBy: part).count - 1 }

    /// Eight by eight cells; the key adds three of its own.
    @Test func drawsACellForEachPair() throws {
        let svg = try #require(SampleFigures.matrices["matrix-8"]).svg()
        #expect(count("class=\"kr-cell\"", in: svg) + count("class=\"kr-cell kr-cell-", in: svg) == 64 + 3)
        #expect(count("kr-cell-itself", in: svg) == 8)
    }

    /// One row, one column, and the sign under the column and in the key.
    @Test func outlinesWhatStandsOutWithASignAndWords() throws {
        let svg = try #require(SampleFigures.matrices["matrix-coverage"]).svg()
        #expect(count("class=\"kr-flag\"", in: svg) == 2)
        #expect(count("kr-flag-sign", in: svg) == 2)
        #expect(svg.contains(">nergens gevolgd<"))
        #expect(svg.contains(">volgt geen risico dat ertoe doet<"))
    }

    /// Names are at least 12 px, also where they are many.
    @Test(arguments: ["matrix-8", "matrix-40", "matrix-coverage"])
    func keepsNamesReadable(name: String) throws {
        let svg = try #require(SampleFigures.matrices[name]).svg()
        let sizes = svg.components(separatedBy: "font-size=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
        #expect(!sizes.isEmpty)
        #expect(sizes.allSatisfy { $0 >= 12 })
    }

    /// A name at each dot up to twelve parties, a number and a list from thirteen on.
    @Test func numbersPartiesWhereTheyAreMany() throws {
        let few = try #require(SampleFigures.partyFigures["parties-8"]).svg()
        let many = try #require(SampleFigures.partyFigures["parties-40"]).svg()
        #expect(count("kr-letter-disc", in: few) == 0)
        #expect(count("kr-letter-disc", in: many) == 80)
        #expect(many.contains(">40<"))
    }

    /// The bar runs from the first step with a dot to the last.
    @Test func drawsTheDistanceBetweenTheEnds() throws {
        let figure = SampleFigures.partyDots(
            [.init(label: "Geld", distance: "verschil 2", isApart: true, dots: [.init(party: 0, step: 1), .init(party: 1, step: 3)])],
            parties: 2, id: "bar")
        // Five steps of 128 px each, with the dot in the middle.
        #expect(figure.svg().contains("class=\"kr-reach kr-reach-apart\" x1=\"192\" y1=\"78\" x2=\"448\" y2=\"78\""))
        #expect(figure.svg().contains(">verschil 2<"))
    }
}

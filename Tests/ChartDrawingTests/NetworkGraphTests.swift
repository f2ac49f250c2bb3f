import Testing

@testable import ChartDrawing

@Suite struct NetworkGraphTests {
    private static let names = SampleFigures.networks.keys.sorted()
    private static let layouts = SampleFigures.networks.mapValues { NetworkLayout($0) }

    private func network(_ name: String) throws -> NetworkGraph {
        try #require(SampleFigures.networks[name])
    }

    @Test(arguments: names)
    func drawsNetwork(name: String) throws {
        try expectSnapshot(of: network(name).svg(), name)
    }

    @Test(arguments: names)
    func keepsMarksAndNamesApartAndInside(name: String) throws {
        let graph = try network(name)
        let layout = try #require(Self.layouts[name])
        for (index, node) in layout.nodes.enumerated() {
            let box = node.box
            #expect(box.minX >= 0 && box.maxX <= graph.width && box.minY >= 0 && box.maxY <= layout.bottom + 0.01)
            #expect(layout.nodes[(index + 1)...].allSatisfy { !$0.box.overlaps(box, margin: 1) })
        }
    }

    @Test(arguments: names)
    func endsLinesBesideTheNodesTheyJoin(name: String) throws {
        let layout = try #require(Self.layouts[name])
        for bond in layout.bonds {
            let route = BondRoute(bond, nodes: layout.nodes, width: 940).points()
            let (first, last) = (try #require(route.first), try #require(route.last))
            #expect(!layout.nodes[bond.from].holds(first, margin: 0) && layout.nodes[bond.from].holds(first, margin: 8))
            #expect(!layout.nodes[bond.to].holds(last, margin: 0) && layout.nodes[bond.to].holds(last, margin: 8))
        }
    }

    /// Fifty organisations with 69 lines: hardly any line runs over the name of a third.
    @Test func keepsLinesOffNames() throws {
        let layout = try #require(Self.layouts["network-50"])
        let over = layout.bonds.reduce(0) { sum, bond in
            let route = BondRoute(bond, nodes: layout.nodes, width: 940).points()
            let others = layout.nodes.indices.filter { $0 != bond.from && $0 != bond.to }
            return sum + others.filter { node in route.contains { layout.nodes[node].box.contains($0) } }.count
        }
        #expect(layout.bonds.count > 50 && over <= layout.bonds.count / 10)
    }

    @Test func drawsTheSameEveryTime() throws {
        #expect(try network("network-30").svg() == network("network-30").svg())
    }

    @Test func joinsNeedsThereAndBack() {
        let graph = SampleFigures.network(
            3, [SampleFigures.need(0, 1, 1), SampleFigures.need(2, 1, 9), SampleFigures.need(1, 0, 3)], id: "n")
        let bonds = NetworkBond.all(of: graph)
        #expect(bonds.map(\.from) == [0, 2] && bonds.map(\.to) == [1, 1])
        #expect(bonds.map(\.there) == [1, 3] && bonds.map(\.back) == [3, 0])
        #expect(bonds.map(\.isMutual) == [true, false] && bonds.map(\.strength) == [3, 3])
    }

    @Test func leavesOutTiesOfNobodyAndWithOneself() {
        let nobody = NetworkGraph.Tie(from: "o0", to: "x", kind: .need(strength: 1))
        let graph = SampleFigures.network(2, [SampleFigures.need(0, 0), nobody], id: "n")
        #expect(NetworkBond.all(of: graph).isEmpty)
    }

    @Test func findsWhatHangsTogether() {
        let bonds = [(0, 3), (4, 1), (3, 5)].map { NetworkBond(from: $0.0, to: $0.1, there: 1) }
        #expect(networkComponents(count: 6, bonds: bonds) == [[0, 3, 5], [1, 4], [2]])
    }

    /// Four nodes in a row lie one unit apart: 0, 1, 2 and 3.
    @Test func laysARowOutStraight() throws {
        let points = StressLayout(count: 4, edges: (0..<3).map { (from: $0, to: $0 + 1, length: 1.0) }).points
        let along = points.map { abs($0.x - points[0].x) }
        for (found, wanted) in zip(along, [0.0, 1, 2, 3]) { #expect(abs(found - wanted) < 0.05) }
        #expect(points.allSatisfy { abs($0.y) < 0.05 })
    }

    /// A square with sides of 1: shortest ways of 1 and 2 are best met with equal sides and diagonals of more than the square's 1.41.
    @Test func laysARingOutRound() {
        let points = StressLayout(count: 4, edges: (0..<4).map { (from: $0, to: ($0 + 1) % 4, length: 1.0) }).points
        let sides = (0..<4).map { points[$0].distance(to: points[($0 + 1) % 4]) }
        #expect((sides.max() ?? 9) - (sides.min() ?? 0) < 0.02)
        #expect(points[0].distance(to: points[2]) > 1.5)
    }

    @Test func makesEveryNodeALinkInItsOrder() throws {
        let drawing = try network("network-7").svg()
        let links = drawing.split(separator: "<a class=\"kr-node\" href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(links == (0..<7).map { "organisaties/\($0).html" })
        #expect(drawing.contains("aria-label=\"GGZ Maasoever: alle banden\"") && drawing.contains("role=\"group\""))
    }

    @Test func explainsOnlyWhatIsDrawn() throws {
        let oneSided = try network("network-2").svg()
        #expect(oneSided.contains("andersom niet") && !oneSided.contains("hebben elkaar nodig") && !oneSided.contains("dikker"))
        let mutual = try network("network-complete").svg()
        #expect(!mutual.contains("andersom niet") && mutual.contains("hebben elkaar nodig") && !mutual.contains("zit aan die tafel"))
        #expect(try network("network-no-ties").svg().contains("Nog geen banden") == false)
        #expect(try network("network-star").svg().contains("kr-tie-one-sided") && !network("network-star").svg().contains("kr-tie-mutual"))
    }

    @Test func tellsGroupsApartByShapeAndByColour() {
        let marks = (0..<7).map { NodeMark(group: $0).drawn(at: PlanarPoint(0, 0), radius: 10) }
        let shapes = Set(marks.map { $0.attributes.first { $0.name == "d" }?.value ?? "round" })
        #expect(shapes.count == 7)
        let pairs = Set((0..<35).map { NodeMark(group: $0).drawn(at: PlanarPoint(0, 0), radius: 10).markup() })
        #expect(pairs.count == 35)
    }
}

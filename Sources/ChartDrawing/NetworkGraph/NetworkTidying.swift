/// Moves nodes where that takes lines off names and off each other: small steps, and changes of place between two nodes.
struct NetworkTidying {
    var nodes: [NodeBox]
    var bonds: [NetworkBond]
    var width: Double

    private let bondsOfNode: [[Int]]

    init(nodes: [NodeBox], bonds: [NetworkBond], width: Double) {
        self.nodes = nodes
        self.bonds = bonds
        self.width = width
        var found = [[Int]](repeating: [], count: nodes.count)
        for (index, bond) in bonds.enumerated() {
            found[bond.from].append(index)
            found[bond.to].append(index)
        }
        bondsOfNode = found
    }

    /// What a line over a name, a crossing, and a px of line more or less than wanted cost.
    private static let cost = (over: 3.0, crossing: 1.0, length: 1.0 / 180)
    private static let steps: [(Double, Double)] = [
        (1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7),
    ]

    /// How far a node steps in each round, in px; in a round of the longest steps nodes change places too.
    private static let reaches = [90.0, 60, 40, 24, 90, 40, 20]
    /// Nodes farther apart than this do not change places.
    private static let exchangeReach = 300.0
    /// In larger networks it would take longer than it gains.
    private static let mostExchanging = 60

    /// The middles of the boxes after some rounds, the last without gain.
    func tidied(_ middles: [PlanarPoint]) -> [PlanarPoint] {
        guard bonds.count > 1 else { return middles }
        var state = State(self, middles)
        for reach in Self.reaches {
            var gained = false
            for node in nodes.indices {
                let here = state.middles[node]
                let before = cost(around: [node], state)
                var best = (cost: before - 0.05, point: here)
                for (dx, dy) in Self.steps {
                    let point = PlanarPoint(here.x + dx * reach * 1.3, here.y + dy * reach)
                    state.move(node, to: point)
                    guard isFree(node, state) else { continue }
                    let cost = cost(around: [node], state)
                    if cost < best.cost { best = (cost, point) }
                }
                state.move(node, to: best.point)
                gained = gained || best.cost < before - 0.05
            }
            if reach == Self.reaches.first, nodes.count <= Self.mostExchanging { exchange(&state) }
            if !gained, reach < 30 { break }
        }
        return state.middles
    }

    /// Lets two nodes change places where that gains.
    private func exchange(_ state: inout State) {
        for first in nodes.indices {
            for second in nodes.indices where second > first {
                let places = (state.middles[first], state.middles[second])
                guard places.0.distance(to: places.1) < Self.exchangeReach else { continue }
                let before = cost(around: [first, second], state)
                guard before > 1.5 else { continue }
                state.move(first, to: places.1)
                state.move(second, to: places.0)
                if isFree(first, state), isFree(second, state), cost(around: [first, second], state) < before - 0.3 { continue }
                state.move(first, to: places.0)
                state.move(second, to: places.1)
            }
        }
    }

    private func isFree(_ node: Int, _ state: State) -> Bool {
        let box = state.boxes[node].box
        if box.minX < state.frame.minX || box.maxX > state.frame.maxX || box.minY < state.frame.minY || box.maxY > state.frame.maxY {
            return false
        }
        return nodes.indices.allSatisfy { $0 == node || !state.boxes[$0].box.overlaps(box, margin: 9) }
    }

    /// What the lines of these nodes cost, and the lines of others over them.
    private func cost(around changed: [Int], _ state: State) -> Double {
        var own: [Int] = []
        for node in changed { own += changed.count == 1 ? bondsOfNode[node] : bondsOfNode[node].filter { !own.contains($0) } }
        var cost = 0.0
        for index in own {
            let bond = bonds[index]
            let line = state.line(bond)
            let weight = bond.isNeed ? 1 : 0.5
            cost += weight * abs(line.start.distance(to: line.end) - state.wanted[index]) * Self.cost.length
            for node in state.boxes.indices where node != bond.from && node != bond.to {
                if state.boxes[node].box.crosses(line) { cost += weight * Self.cost.over }
            }
            for rival in bonds where !bond.shares(rival) && line.crosses(state.line(rival)) {
                cost += weight * (rival.isNeed ? 1 : 0.5) * Self.cost.crossing
            }
        }
        for bond in bonds where !changed.contains(bond.from) && !changed.contains(bond.to) {
            let line = state.line(bond)
            for node in changed where state.boxes[node].box.crosses(line) { cost += (bond.isNeed ? 1 : 0.5) * Self.cost.over }
        }
        return cost
    }

    /// The places so far.
    private struct State {
        var middles: [PlanarPoint]
        var boxes: [NodeBox]
        /// The length wanted of each bond's line.
        private(set) var wanted: [Double] = []
        /// What no node leaves.
        let frame: Box

        init(_ tidying: NetworkTidying, _ middles: [PlanarPoint]) {
            self.middles = middles
            boxes = tidying.nodes
            for index in boxes.indices { boxes[index].move(to: middles[index]) }
            let all = Box(around: boxes.map(\.box)) ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
            let spare = max(0, min(tidying.width / 6, (tidying.width - all.width) / 2))
            frame = Box(minX: all.minX - spare, minY: all.minY - 20, maxX: all.maxX + spare, maxY: all.maxY + 20)
            // As long as the ties made them, within what the frame has room for.
            let least = min(max(tidying.width * 0.14, 84), 130)
            wanted = tidying.bonds.map { bond in
                let line = line(bond)
                return min(max(line.start.distance(to: line.end), least), least * 2)
            }
        }

        mutating func move(_ node: Int, to middle: PlanarPoint) {
            middles[node] = middle
            boxes[node].move(to: middle)
        }

        func line(_ bond: NetworkBond) -> LineSegment {
            LineSegment(start: boxes[bond.from].centre, end: boxes[bond.to].centre)
        }
    }
}

/// All that binds two nodes, drawn as one line.
struct NetworkBond: Sendable, Equatable {
    /// Places in the graph's nodes.
    var from: Int
    var to: Int
    /// How much the first needs the second and the other way round: 1 to 3, 0 for not.
    var there = 0
    var back = 0
    /// How often the two sit together.
    var together = 0
    var labels: [String] = []

    var isNeed: Bool { there > 0 || back > 0 }
    var isMutual: Bool { there > 0 && back > 0 }
    var strength: Int { max(there, back) }

    /// The line's width by strength, in px.
    static func thickness(_ strength: Int) -> Double { [1, 1.4, 2.4, 3.6][min(max(strength, 0), 3)] }

    /// The bonds of a graph in the order of its ties; needs there and back become one.
    static func all(of graph: NetworkGraph) -> [NetworkBond] {
        let places = Dictionary(graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var bonds: [NetworkBond] = []
        var known: [[Int]: Int] = [:]
        for tie in graph.ties {
            guard let from = places[tie.from], let to = places[tie.to], from != to else { continue }
            let pair = [min(from, to), max(from, to)]
            let index = known[pair] ?? bonds.count
            if index == bonds.count {
                bonds.append(NetworkBond(from: from, to: to))
                known[pair] = index
            }
            switch tie.kind {
            case .need(let strength):
                let strength = min(max(strength, 1), 3)
                if bonds[index].from == from {
                    bonds[index].there = max(bonds[index].there, strength)
                } else {
                    bonds[index].back = max(bonds[index].back, strength)
                }
            case .together(let count): bonds[index].together += max(count, 0)
            }
            if let label = tie.label { bonds[index].labels.append(label) }
        }
        return bonds.filter { $0.isNeed || $0.together > 0 }
    }
}

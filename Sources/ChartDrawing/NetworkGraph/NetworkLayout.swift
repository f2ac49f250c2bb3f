/// Where everything in a network stands: components beside and below each other, nodes without ties in rows under them.
struct NetworkLayout: Sendable {
    private(set) var nodes: [NodeBox]
    let bonds: [NetworkBond]
    /// The words over the nodes without ties.
    private(set) var looseNote = TextBlock(lines: [])
    private(set) var looseBox = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    private(set) var bottom = 0.0

    private static let margin = 3.0
    private static let componentGap = (x: 36.0, y: 30.0)
    private let width: Double

    init(_ graph: NetworkGraph) {
        width = graph.width
        bonds = NetworkBond.all(of: graph)
        nodes = graph.nodes.map { NodeBox($0, textSize: graph.textSize) }
        let components = networkComponents(count: nodes.count, bonds: bonds)
        pack(components.filter { $0.count > 1 })
        let loose = components.filter { $0.count == 1 }.flatMap { $0 }
        if !loose.isEmpty {
            if loose.count < nodes.count { looseNote = TextBlock(lines: wrapped(graph.key.withoutTies, .note, width: width)) }
            placeLoose(loose)
        }
    }

    /// Components from left to right and from the top down, the largest first; each row in the middle of the frame.
    private mutating func pack(_ components: [[Int]]) {
        var row: [(members: [Int], size: Box)] = []
        var used = 0.0
        var top = Self.margin
        func endRow(_ nodes: inout [NodeBox]) {
            var left = max(Self.margin, (width - used) / 2)
            let height = row.reduce(0) { max($0, $1.size.height) }
            for component in row {
                let (dx, dy) = (left - component.size.minX, top + (height - component.size.height) / 2 - component.size.minY)
                for member in component.members {
                    nodes[member].centre = PlanarPoint(nodes[member].centre.x + dx, nodes[member].centre.y + dy)
                }
                left += component.size.width + Self.componentGap.x
            }
            if !row.isEmpty { top += height + Self.componentGap.y }
            (row, used) = ([], 0)
        }
        for component in components.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) }) {
            let placed = NetworkComponentLayout(
                nodes: component.map { nodes[$0] }, bonds: inside(component), width: width - 2 * Self.margin
            ).placed()
            for (member, node) in zip(component, placed) { nodes[member] = node }
            guard let size = Box(around: placed.map(\.box)) else { continue }
            if !row.isEmpty, used + Self.componentGap.x + size.width > width - 2 * Self.margin { endRow(&nodes) }
            used += size.width + (row.isEmpty ? 0 : Self.componentGap.x)
            row.append((component, size))
        }
        endRow(&nodes)
        bottom = components.isEmpty ? 0 : top - Self.componentGap.y
    }

    /// The bonds of a component, by place in it.
    private func inside(_ component: [Int]) -> [NetworkBond] {
        let places = Dictionary(component.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return bonds.compactMap { bond in
            guard let from = places[bond.from], let to = places[bond.to] else { return nil }
            var bond = bond
            (bond.from, bond.to) = (from, to)
            return bond
        }
    }

    private mutating func placeLoose(_ loose: [Int]) {
        var top = bottom > 0 ? bottom + 26 : Self.margin
        if !looseNote.lines.isEmpty {
            looseBox = Box(minX: 0, minY: top, maxX: width, maxY: top + looseNote.height)
            top = looseBox.maxY + 10
        }
        let widest = loose.reduce(0) { max($0, nodes[$1].width) }
        let columns = max(1, min(loose.count, Int(drawn: (width - 2 * Self.margin) / (widest + 14))))
        let cell = (width - 2 * Self.margin) / Double(columns)
        for start in stride(from: 0, to: loose.count, by: columns) {
            let row = loose[start..<min(start + columns, loose.count)]
            for (column, index) in row.enumerated() {
                nodes[index].move(to: PlanarPoint(Self.margin + (Double(column) + 0.5) * cell, top + nodes[index].height / 2))
            }
            top += row.reduce(0) { max($0, nodes[$1].height) } + 12
        }
        bottom = top - 12
    }
}

/// The nodes that hang together, each group in the order of the nodes.
func networkComponents(count: Int, bonds: [NetworkBond]) -> [[Int]] {
    var neighbours = [[Int]](repeating: [], count: count)
    for bond in bonds {
        neighbours[bond.from].append(bond.to)
        neighbours[bond.to].append(bond.from)
    }
    var seen = [Bool](repeating: false, count: count)
    var components: [[Int]] = []
    for start in 0..<count where !seen[start] {
        var found = [start]
        seen[start] = true
        var next = 0
        while next < found.count {
            for neighbour in neighbours[found[next]] where !seen[neighbour] {
                seen[neighbour] = true
                found.append(neighbour)
            }
            next += 1
        }
        components.append(found.sorted())
    }
    return components
}

/// Draws what a network's layout has placed: lines first, then the nodes over them.
struct NetworkDrawing {
    var graph: NetworkGraph
    var layout: NetworkLayout

    func drawn() -> [SVGElement] {
        var ties: [SVGElement] = []
        var tieIDs = [[String]](repeating: [], count: graph.nodes.count)
        // What sits together lies under what is needed, and what is mutual under what is not.
        let order = layout.bonds.indices.sorted { (rank(layout.bonds[$0]), $0) < (rank(layout.bonds[$1]), $1) }
        for index in order {
            let bond = layout.bonds[index]
            let id = "\(graph.text.idPrefix)-tie-\(index + 1)"
            var tie = SVGElement("g").set("id", id)
            if !bond.labels.isEmpty { tie.append(SVGElement("title").containing(bond.labels.joined(separator: "; "))) }
            tie.append(contentsOf: BondRoute(bond, nodes: layout.nodes, width: graph.width).drawn(bond))
            ties.append(tie)
            tieIDs[bond.from].append(id)
            tieIDs[bond.to].append(id)
        }
        var elements = [SVGElement("g", class: "kr-ties", ties)]
        if !layout.looseNote.lines.isEmpty {
            let top = layout.looseBox.minY - 7
            elements.append(.line("kr-rule", from: PlanarPoint(0, top), to: PlanarPoint(graph.width, top)))
            elements += layout.looseNote.drawn(in: layout.looseBox)
        }
        elements += graph.nodes.indices.map { node($0, ties: tieIDs[$0]) }
        return elements
    }

    private func rank(_ bond: NetworkBond) -> Int {
        bond.isNeed ? (bond.isMutual ? 1 : 2) : 0
    }

    /// A node as a link, with its own lines once more, which figures.css shows while the node is pointed at.
    private func node(_ index: Int, ties: [String]) -> SVGElement {
        let (node, place) = (graph.nodes[index], layout.nodes[index])
        var element = SVGElement(node.href == nil ? "g" : "a", class: node.isTable ? "kr-node kr-node-table" : "kr-node")
        if let href = node.href { element = element.set("href", href).set("aria-label", node.tooltip) }
        element.append(SVGElement("title").containing(node.tooltip))
        if !ties.isEmpty {
            element.append(SVGElement("g", class: "kr-node-ties", ties.map { SVGElement("use").set("href", "#\($0)") }))
        }
        element.append(.rectangle("kr-target", place.box))
        if node.isEmphasised { element.append(.circle("kr-node-ring", at: place.centre, radius: place.radius * NodeMark.reach + 2.5)) }
        if node.isTable {
            element.append(.circle("kr-table", at: place.centre, radius: place.radius))
        } else {
            element.append(NodeMark(group: node.group).drawn(at: place.centre, radius: place.radius))
        }
        element.append(contentsOf: place.name.drawn(in: place.nameBox, anchor: "middle"))
        return element
    }
}

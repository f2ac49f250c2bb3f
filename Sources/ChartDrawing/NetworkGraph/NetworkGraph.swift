/// Organisations and their ties: who needs whom, and who sits at which table.
///
/// Laid out from the ties alone, without chance, so that the same network looks the same every time. Each node has its name under it; names
/// never overlap each other or a node. Nodes without ties stand in rows beneath.
package struct NetworkGraph: Sendable, Equatable {
    /// One organisation, or a table at which organisations sit together.
    package struct Node: Sendable, Equatable {
        package var id: String
        package var label: String
        /// Counts from 0, the place in the key's groups: a shape and a colour; nil for a node that belongs to none.
        package var group: Int?
        /// From 0 (smallest mark) to 1.
        package var weight: Double
        package var href: String?
        /// A sentence: the link's accessible name, shown on hover.
        package var tooltip: String
        /// Drawn with a ring and a bold name.
        package var isEmphasised: Bool
        /// Drawn as a small open ring with a slanted name: no party, but where parties meet.
        package var isTable: Bool

        package init(
            id: String, label: String, group: Int? = nil, weight: Double = 0, href: String? = nil, tooltip: String,
            isEmphasised: Bool = false, isTable: Bool = false
        ) {
            self.id = id
            self.label = label
            self.group = group
            self.weight = weight
            self.href = href
            self.tooltip = tooltip
            self.isEmphasised = isEmphasised
            self.isTable = isTable
        }
    }

    /// What binds two nodes.
    package enum Kind: Sendable, Equatable {
        /// The first needs the second, from 1 (a little) to 3 (cannot do without).
        case need(strength: Int)
        /// The two sit together, so many times; in either direction.
        case together(count: Int)
    }

    /// A tie between two nodes, by their ids; one of a node with itself or with no node is not drawn.
    package struct Tie: Sendable, Equatable {
        package var from: String
        package var to: String
        package var kind: Kind
        /// Shown on hover.
        package var label: String?

        package init(from: String, to: String, kind: Kind, label: String? = nil) {
            self.from = from
            self.to = to
            self.kind = kind
            self.label = label
        }
    }

    /// In the order in which the keyboard walks them.
    package var nodes: [Node]
    package var ties: [Tie]
    package var key: Key
    package var text: FigureText

    package init(nodes: [Node], ties: [Tie], key: Key, text: FigureText) {
        self.nodes = nodes
        self.ties = ties
        self.key = key
        self.text = text
    }

    /// The most nodes that stand in a column of text; more take the width of the page.
    package static let mostInColumn = 14

    /// The size of names in px; larger where paper makes the figure smaller.
    var textSize: Double { nodes.count > Self.mostInColumn ? 14 : 13 }

    /// The natural width of the figure, in px.
    package var width: Double { nodes.count > Self.mostInColumn ? 940 : 460 }

    /// The figure as SVG markup for an HTML page.
    package func svg() -> String {
        let layout = NetworkLayout(self)
        let drawing = NetworkDrawing(graph: self, layout: layout)
        var content = drawing.drawn()
        let key = KeyRows(entries: keyEntries(layout.bonds), width: width, isCentred: false).drawn(x: 0, top: layout.bottom + 16)
        content.append(SVGElement("g", class: "kr-key", key.elements))
        let className = nodes.count > Self.mostInColumn ? "kr-network kr-network-wide" : "kr-network"
        return FigureFrame(className: className, width: width, height: key.bottom + 2, text: text, role: "group").markup(content)
    }
}

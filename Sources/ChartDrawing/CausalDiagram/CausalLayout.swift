/// Places the boxes of a causal diagram: rows from sources to the outcome, and what strengthens them underneath.
struct CausalLayout {
    /// A box under the rows, with its link when it has one.
    struct Lower {
        var card: CausalCard
        var box: Box
        var link: CausalDiagram.Link?
    }

    private(set) var roles: CausalRoles
    private(set) var rows: [CausalRow]
    private(set) var outcome: (card: CausalCard, box: Box)?
    /// The band in which the links run; nil where there are none.
    private(set) var band: Box?
    /// Where the words at the arrow from what strengthens stand.
    private(set) var strengthensWords: TextBlock
    private(set) var strengthensBox: Box
    private(set) var lower: [Lower]
    private(set) var writtenLines: TextBlock
    private(set) var bottom: Double

    static let sourceWidth = 150.0
    private static let outcomeWidth = 132.0
    private static let rowGap = 20.0
    /// Between the lower boxes, with the line that gathers their links in the middle.
    private static let gutter = 40.0
    static var gatherX: Double { CausalDiagram.width / 2 }

    /// From the sources' edge to the outcome's.
    static var zone: (minX: Double, maxX: Double) { (sourceWidth, CausalDiagram.width - outcomeWidth) }

    init(diagram: CausalDiagram) {
        let roles = CausalRoles(diagram)
        self.roles = roles
        rows = []
        var y = 8.0
        for source in roles.sources {
            let row = CausalRow(source: source, roles: roles, key: diagram.key, top: y)
            rows.append(row)
            y += row.height + Self.rowGap
        }
        bottom = rows.isEmpty ? 0 : y - Self.rowGap
        if let concept = roles.outcome {
            let width = rows.isEmpty ? 206 : Self.outcomeWidth
            let card = CausalCard(concept, parts: roles.shownParts(of: concept), width: width, form: .tall)
            let top = rows.first?.box.minY ?? 0
            let low = max(rows.last?.box.maxY ?? 0, top + card.height)
            let left = rows.isEmpty ? Self.gatherX - width / 2 : Self.zone.maxX
            outcome = (card, Box(minX: left, minY: top, maxX: left + width, maxY: low))
            bottom = max(bottom, low)
        }
        if !rows.isEmpty {
            bottom += 10
            band = Box(minX: Self.zone.minX, minY: 0, maxX: Self.zone.maxX, maxY: bottom)
        }
        strengthensWords = TextBlock(lines: [])
        strengthensBox = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
        if !roles.strengtheners.isEmpty {
            let room = CausalDiagram.width - Self.gatherX - 16
            strengthensWords = TextBlock(lines: wrapped(diagram.key.strengthens, .note, width: room))
            let height = max(strengthensWords.height + 16, 36)
            let top = bottom + (height - strengthensWords.height) / 2
            strengthensBox = Box(
                minX: Self.gatherX + 14, minY: top, maxX: CausalDiagram.width, maxY: top + strengthensWords.height)
            bottom += height
        } else if bottom > 0, !roles.others.isEmpty {
            bottom += 24
        }
        lower = []
        writtenLines = TextBlock(lines: [])
        placeLower()
        let titles = diagram.titles
        let written = roles.written.map { link in
            "\(titles[link.from] ?? link.from) → \(titles[link.to] ?? link.to)" + (link.note.map { ": \($0)" } ?? "")
        }
        writtenLines = TextBlock(lines: written.flatMap { wrapped($0, .note, width: CausalDiagram.width) })
        if !writtenLines.lines.isEmpty { bottom += writtenLines.height + 12 }
    }

    /// Two boxes in a row, one on either side of the gathering line; a single one stands in the middle.
    private mutating func placeLower() {
        let all = roles.strengtheners.map { ($0.concept, Optional($0.link)) } + roles.others.map { ($0, nil) }
        let width = all.count == 1 ? 206 : (CausalDiagram.width - Self.gutter) / 2
        for start in stride(from: 0, to: all.count, by: 2) {
            let cards = all[start..<min(start + 2, all.count)].map { concept, link in
                (CausalCard(concept, parts: roles.shownParts(of: concept), note: link?.note, width: width, form: .wide), link)
            }
            let height = cards.reduce(0) { max($0, $1.0.height) }
            for (column, card) in cards.enumerated() {
                let left = all.count == 1 ? Self.gatherX - width / 2 : Double(column) * (width + Self.gutter)
                let box = Box(minX: left, minY: bottom, maxX: left + width, maxY: bottom + height)
                lower.append(Lower(card: card.0, box: box, link: card.1))
            }
            bottom += height + (start + 2 < all.count ? 12 : 0)
        }
    }

    /// Every box of the diagram, for looking whether they keep apart.
    var boxes: [Box] {
        rows.flatMap { [$0.box] + $0.satellites.map(\.box) } + [outcome?.box].compactMap { $0 } + lower.map(\.box)
    }
}

extension CausalDiagram {
    /// Titles of concepts and parts by id.
    var titles: [String: String] {
        var titles: [String: String] = [:]
        for concept in concepts {
            for part in concept.parts { titles[part.id] = part.title }
            titles[concept.id] = concept.title
        }
        return titles
    }
}

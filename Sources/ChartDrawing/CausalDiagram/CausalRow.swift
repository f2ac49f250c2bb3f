/// One row of a causal diagram: a source on the left, its links to and from the outcome, and what points at the source under it.
struct CausalRow {
    /// What points at the source: its box under the source's, and its note beside it.
    struct Satellite {
        var card: CausalCard
        var box: Box
        var link: CausalDiagram.Link
        var note: TextBlock
        var noteBox: Box
        /// Where its line runs up to the source.
        var laneX: Double
    }

    var source: CausalRoles.Source
    private(set) var card: CausalCard
    private(set) var box: Box
    private(set) var lineY: Double
    private(set) var note: TextBlock
    private(set) var noteBox: Box
    /// The words under a gate.
    private(set) var gateWords: TextBlock
    private(set) var gateBox: Box
    /// Where the link back runs, when there is one.
    private(set) var backY: Double
    private(set) var backNote: TextBlock
    private(set) var backBox: Box
    private(set) var satellites: [Satellite]
    private(set) var height: Double

    /// - Parameter top: Where the row begins, in px.
    init(source: CausalRoles.Source, roles: CausalRoles, key: CausalDiagram.Key, top: Double) {
        self.source = source
        let zone = CausalLayout.zone
        let room = zone.maxX - zone.minX - 20
        card = CausalCard(
            source.concept, parts: roles.shownParts(of: source.concept), width: CausalLayout.sourceWidth, form: .tall)
        note = TextBlock(lines: wrapped(source.link.note ?? "", .note, width: room))
        backNote = TextBlock(lines: wrapped(source.feedback?.note ?? "", .note, width: room))
        gateWords = TextBlock(lines: [])
        let headReach = CausalLine.headReach(CausalLine.thickness(of: source.link.weight))
        var reach = max(headReach, source.link.kind == .depends ? 8 : 0)
        if case .gate(let isOpen) = source.link.kind {
            let style = TextStyle(className: "kr-name", size: 13, isBold: true)
            gateWords = TextBlock(lines: wrapped(key.words(forGate: isOpen), style, width: room * 0.9))
            reach = CausalLine.gateReach + 5
        }
        // Everything from the main line, which lies at 0 until the row's height is known.
        let noteTop = -reach - 4 - note.height
        let gateTop = reach + 2
        var zoneBottom = gateWords.lines.isEmpty ? reach : gateTop + gateWords.height
        backY = 0
        if let feedback = source.feedback {
            backY = zoneBottom + 8 + CausalLine.headReach(CausalLine.thickness(of: feedback.weight))
            zoneBottom = backY + 8 + backNote.height
        }
        let boxHeight = max(card.height, backY + 36)
        let boxTop = (backY - boxHeight) / 2
        let shift = top - min(noteTop, boxTop)
        func inZone(_ block: TextBlock, from y: Double) -> Box {
            Box(minX: zone.minX + 10, minY: y + shift, maxX: zone.maxX - 10, maxY: y + shift + block.height)
        }
        lineY = shift
        noteBox = inZone(note, from: noteTop)
        gateBox = inZone(gateWords, from: gateTop)
        let gateX = zone.minX + (zone.maxX - zone.minX) * CausalLine.signShare
        gateBox = Box(minX: gateX - room * 0.45, minY: gateBox.minY, maxX: gateX + room * 0.45, maxY: gateBox.maxY)
        backBox = inZone(backNote, from: backY + 8)
        backY += shift
        box = Box(minX: 0, minY: boxTop + shift, maxX: CausalLayout.sourceWidth, maxY: boxTop + shift + boxHeight)
        satellites = []
        var bottom = max(box.maxY, zoneBottom + shift)
        var next = box.maxY + 26
        let count = source.satellites.count
        for (index, satellite) in source.satellites.enumerated() {
            let left = count > 1 ? 12 * Double(count) + 4 : 0
            let width = CausalLayout.sourceWidth - left
            let card = CausalCard(satellite.concept, width: width, form: .small)
            let note = TextBlock(lines: wrapped(satellite.link.note ?? "", .note, width: room))
            let lane = count > 1 ? 10 + 12 * Double(count - 1 - index) : 28
            let middle = max(next + card.height / 2, note.lines.isEmpty ? 0 : bottom + 8 + note.height / 2)
            let box = Box(minX: left, minY: middle - card.height / 2, maxX: CausalLayout.sourceWidth, maxY: middle + card.height / 2)
            let noteBox = inZone(note, from: middle - shift - note.height / 2)
            satellites.append(Satellite(card: card, box: box, link: satellite.link, note: note, noteBox: noteBox, laneX: lane))
            bottom = max(box.maxY, noteBox.maxY, bottom)
            next = box.maxY + 10
        }
        height = bottom - top
    }
}

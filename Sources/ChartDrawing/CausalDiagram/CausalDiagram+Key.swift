extension CausalDiagram {
    /// The words that stand in the diagram and explain its lines; those of lines that are not drawn are left out.
    package struct Key: Sendable, Equatable {
        /// Stands at the gate while it is open, closed, or not known to be either.
        package var gateOpen: String
        package var gateClosed: String
        package var gateUnknown: String
        /// Stands at the arrow from what strengthens to the links.
        package var strengthens: String
        /// What the thickness of a line means.
        package var thickness: String
        package var depends: String
        package var feedback: String
        package var narrows: String
        /// A link from a concept of which nothing may be shown.
        package var withheld: String
        /// A link that is shown but does not count.
        package var notCounting: String
        /// What the mark of a value below the floor means, and that of one that meets the challenge.
        package var belowFloor: String
        package var challenge: String

        package init(
            gateOpen: String, gateClosed: String, gateUnknown: String, strengthens: String, thickness: String, depends: String,
            feedback: String, narrows: String, withheld: String, notCounting: String, belowFloor: String, challenge: String
        ) {
            self.gateOpen = gateOpen
            self.gateClosed = gateClosed
            self.gateUnknown = gateUnknown
            self.strengthens = strengthens
            self.thickness = thickness
            self.depends = depends
            self.feedback = feedback
            self.narrows = narrows
            self.withheld = withheld
            self.notCounting = notCounting
            self.belowFloor = belowFloor
            self.challenge = challenge
        }

        func words(forGate isOpen: Bool?) -> String {
            switch isOpen {
            case true?: gateOpen
            case false?: gateClosed
            case nil: gateUnknown
            }
        }
    }

    /// What the key has to explain, of the lines that are drawn.
    func keyEntries(_ roles: CausalRoles) -> [KeyEntry] {
        let drawn = roles.drawnLinks
        let styles = drawn.map { roles.style(of: $0) }
        func sample(_ text: String, _ draw: @escaping (CausalLine) -> [SVGElement]) -> KeyEntry {
            KeyEntry(sample: { draw(CausalLine.sample(at: $0)) }, sampleWidth: 30, text: text)
        }
        var entries: [KeyEntry] = []
        if zip(drawn, styles).contains(where: { $0.weight != nil && $1 != .withheld }) {
            entries.append(sample(key.thickness) { $0.wedge() })
        }
        if drawn.contains(where: { $0.kind == .depends }) { entries.append(sample(key.depends) { $0.drawn(end: .arrow) + $0.condition() }) }
        if drawn.contains(where: { $0.kind == .feedback }) { entries.append(sample(key.feedback) { $0.turned().drawn(end: .arrow) }) }
        if drawn.contains(where: { $0.kind == .narrows }) { entries.append(sample(key.narrows) { $0.drawn(end: .bar) }) }
        for (style, words) in [(CausalLine.Style.withheld, key.withheld), (.notCounting, key.notCounting)] where styles.contains(style) {
            entries.append(sample(words) { $0.styled(style).drawn(end: .arrow) })
        }
        let states = roles.boxed.map(\.state)
        for (state, words) in [(ValueState.belowFloor, key.belowFloor), (.challenge, key.challenge)] where states.contains(state) {
            entries.append(.mark({ state.mark(at: $0, radius: 4.8, isOpen: true) }, words))
        }
        return entries
    }
}

extension NetworkGraph {
    /// The words that explain marks and lines; those of what is not drawn are left out.
    package struct Key: Sendable, Equatable {
        /// The name of each group, in the order of their numbers.
        package var groups: [String]
        /// A node that belongs to no group.
        package var noGroup: String
        package var mutual: String
        package var oneSided: String
        /// What the thickness of a line means.
        package var thickness: String
        package var together: String
        /// What the size of a mark means.
        package var size: String
        /// Stands over the nodes without ties.
        package var withoutTies: String

        package init(
            groups: [String], noGroup: String, mutual: String, oneSided: String, thickness: String, together: String, size: String,
            withoutTies: String
        ) {
            self.groups = groups
            self.noGroup = noGroup
            self.mutual = mutual
            self.oneSided = oneSided
            self.thickness = thickness
            self.together = together
            self.size = size
            self.withoutTies = withoutTies
        }
    }

    /// What the key has to explain, of what is drawn: first the lines, then the groups.
    func keyEntries(_ bonds: [NetworkBond]) -> [KeyEntry] {
        func line(_ bond: NetworkBond, _ text: String) -> KeyEntry {
            KeyEntry(sample: { BondRoute.sample(at: $0).drawn(bond) }, sampleWidth: 34, text: text)
        }
        let needs = bonds.filter { $0.isNeed }
        var entries: [KeyEntry] = []
        if needs.contains(where: \.isMutual) { entries.append(line(NetworkBond(from: 0, to: 1, there: 2, back: 2), key.mutual)) }
        if needs.contains(where: { !$0.isMutual }) { entries.append(line(NetworkBond(from: 0, to: 1, there: 2), key.oneSided)) }
        if Set(needs.map(\.strength)).count > 1 {
            entries.append(
                KeyEntry(
                    sample: { centre in
                        (1...3).map { strength in
                            let y = centre.y + Double(strength - 2) * 5
                            return SVGElement.line(
                                "kr-tie-sample", from: PlanarPoint(centre.x - 14, y), to: PlanarPoint(centre.x + 14, y)
                            ).set("stroke-width", NetworkBond.thickness(strength))
                        }
                    }, sampleWidth: 28, text: key.thickness))
        }
        if bonds.contains(where: { !$0.isNeed }) { entries.append(line(NetworkBond(from: 0, to: 1, together: 1), key.together)) }
        let parties = nodes.filter { !$0.isTable }
        if Set(parties.map(\.weight)).count > 1 {
            entries.append(
                KeyEntry(
                    sample: { centre in
                        [
                            NodeMark(group: nil).drawn(at: PlanarPoint(centre.x - 9, centre.y), radius: NodeMark.radius(weight: 0)),
                            NodeMark(group: nil).drawn(at: PlanarPoint(centre.x + 8, centre.y), radius: 10),
                        ]
                    }, sampleWidth: 36, text: key.size))
        }
        for (index, name) in key.groups.enumerated() where parties.contains(where: { $0.group == index }) {
            entries.append(.mark({ NodeMark(group: index).drawn(at: $0, radius: 6.5) }, name))
        }
        if parties.contains(where: { $0.group == nil }), !parties.allSatisfy({ $0.group == nil }) {
            entries.append(.mark({ NodeMark(group: nil).drawn(at: $0, radius: 6.5) }, key.noGroup))
        }
        return entries
    }
}

/// The words that explain lines, marks and bands.
package struct FigureKey: Sendable, Equatable {
    /// The round drawn in full, for example "mei 2022 (n = 9)".
    package var current: String
    /// The round drawn dotted, or nil where none is compared.
    package var previous: String?
    /// What the warm band means.
    package var belowFloor: String
    /// What the cool band means.
    package var challenge: String
    /// What the soft bar of a dot plot means, or nil where there is none.
    package var middleHalf: String?

    package init(current: String, previous: String? = nil, belowFloor: String, challenge: String, middleHalf: String? = nil) {
        self.current = current
        self.previous = previous
        self.belowFloor = belowFloor
        self.challenge = challenge
        self.middleHalf = middleHalf
    }
}

/// One entry of a key: a sample beside its words.
struct KeyEntry {
    /// Draws the sample in a box of `sampleWidth` px around the given middle.
    var sample: (PlanarPoint) -> [SVGElement]
    var sampleWidth: Double
    var text: String
}

/// A row or rows of key entries without a box.
struct KeyRows {
    var entries: [KeyEntry]
    /// Room for the rows, in px.
    var width: Double
    var isCentred: Bool

    private static let style = TextStyle.note
    private static let gap = 20.0
    private static let sampleGap = 7.0
    private static let rowHeight = 22.0

    /// The elements below `top`, and where they end.
    func drawn(x: Double, top: Double) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        var y = top
        for row in rows() {
            let used = row.reduce(0) { $0 + entryWidth($1) } + Double(row.count - 1) * Self.gap
            var left = isCentred ? x + max(0, (width - used) / 2) : x
            var rowBottom = y + Self.rowHeight
            for entry in row {
                elements += entry.sample(PlanarPoint(left + entry.sampleWidth / 2, y + Self.rowHeight / 2))
                let textLeft = left + entry.sampleWidth + Self.sampleGap
                let lines = wrapped(entry.text, Self.style, width: width - entry.sampleWidth - Self.sampleGap)
                for (index, line) in lines.enumerated() {
                    let baseline = y + Self.rowHeight / 2 + Self.style.size * 0.35 + Double(index) * Self.style.lineHeight
                    elements.append(line.drawn(at: PlanarPoint(textLeft, baseline)))
                    rowBottom = max(rowBottom, baseline + 8)
                }
                left += entryWidth(entry) + Self.gap
            }
            y = rowBottom
        }
        return (elements, y)
    }

    private func entryWidth(_ entry: KeyEntry) -> Double {
        let text = min(textWidth(entry.text, size: Self.style.size), width - entry.sampleWidth - Self.sampleGap)
        return entry.sampleWidth + Self.sampleGap + text
    }

    private func rows() -> [[KeyEntry]] {
        var rows: [[KeyEntry]] = []
        var used = 0.0
        for entry in entries {
            let wanted = entryWidth(entry)
            if let last = rows.indices.last, used + Self.gap + wanted <= width {
                rows[last].append(entry)
                used += Self.gap + wanted
            } else {
                rows.append([entry])
                used = wanted
            }
        }
        return rows
    }
}

extension KeyEntry {
    /// A swatch of a band, with the dashed edge that the band has.
    static func band(_ fill: @escaping (Box) -> [SVGElement], _ text: String) -> KeyEntry {
        KeyEntry(
            sample: { centre in
                let box = Box(centre: centre, width: 14, height: 14)
                return fill(box) + [.rectangle("kr-threshold", box)]
            },
            sampleWidth: 14, text: text)
    }

    /// A stretch of line.
    static func line(_ className: String, _ text: String) -> KeyEntry {
        KeyEntry(
            sample: { [.line(className, from: PlanarPoint($0.x - 14, $0.y), to: PlanarPoint($0.x + 14, $0.y))] },
            sampleWidth: 28, text: text)
    }

    /// A single mark.
    static func mark(_ element: @escaping (PlanarPoint) -> SVGElement, _ text: String) -> KeyEntry {
        KeyEntry(sample: { [element($0)] }, sampleWidth: 12, text: text)
    }
}

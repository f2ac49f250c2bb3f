/// The key of the answers' shades: a swatch for each answer, or one strip with the names of its ends.
struct AnswerKey {
    var answers: [String]
    var shades: [AnswerShade]
    var hatch: AnswerHatch

    private static let mostEntries = 7

    /// The elements from the top of the figure, and where they end.
    func drawn(width: Double) -> (elements: [SVGElement], bottom: Double) {
        let isNamed = answers.count == shades.count && answers.allSatisfy { !$0.isEmpty }
        let entries = isNamed && shades.count <= Self.mostEntries ? swatches() : [strip()]
        return KeyRows(entries: entries, width: width, isCentred: false).drawn(x: 0, top: 0)
    }

    private func swatches() -> [KeyEntry] {
        zip(answers, shades).map { answer, shade in
            KeyEntry(sample: { hatch.segment(shade, Box(centre: $0, width: 14, height: 14)) }, sampleWidth: 14, text: answer)
        }
    }

    /// All shades beside each other in the order of the scale, then the names of the lowest and the highest answer.
    private func strip() -> KeyEntry {
        let step = 14.0
        let length = step * Double(shades.count)
        let ends = [answers.first, answers.last].compactMap { $0 }.filter { !$0.isEmpty }
        return KeyEntry(
            sample: { centre in
                shades.enumerated().flatMap { index, shade in
                    let left = centre.x - length / 2 + Double(index) * step
                    return hatch.segment(shade, Box(minX: left, minY: centre.y - 7, maxX: left + step, maxY: centre.y + 7))
                }
            },
            sampleWidth: length, text: ends.joined(separator: " – "))
    }
}

/// Finds the numbers in the plain text of a telephone cell, and what is said before and behind each.
struct PhoneCellReader {
    private(set) var lines: [PhoneNumbers.Line] = []
    private(set) var faults: [PhoneFault] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let chains = PhoneChain.chains(in: scalars)
        var found: [PhoneChain.Found] = []
        for chain in chains {
            let (numbers, leftovers) = chain.reading()
            found += numbers
            for leftover in leftovers {
                faults.append(.impossible(Self.string(scalars[leftover]), digits: scalars[leftover].count(where: PhoneText.isDigit)))
            }
        }
        lines = Self.lines(of: found, in: scalars)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).trimmingSpaces
    }

    /// A line for each number, with the words that go with it.
    private static func lines(of found: [PhoneChain.Found], in scalars: [Unicode.Scalar]) -> [PhoneNumbers.Line] {
        guard let first = found.first else {
            let all = string(scalars[...])
            let words = all.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
            return PhoneWords.trimmed(all).isEmpty ? [] : [PhoneNumbers.Line(before: words.joined(separator: " / "))]
        }
        let opening = string(scalars[..<first.range.lowerBound])
        var before = PhoneWords.leading(opening)
        let labelsFollow = PhoneWords.trimmed(opening).isEmpty
        var lines: [PhoneNumbers.Line] = []
        for (position, number) in found.enumerated() {
            let isLast = position + 1 == found.count
            let end = isLast ? scalars.count : found[position + 1].range.lowerBound
            let (extensionNumber, rest) = PhoneWords.takingExtension(from: string(scalars[number.range.upperBound..<end]))
            let (own, next) = isLast ? (PhoneWords.following(rest), "") : PhoneWords.shared(rest, labelsFollow: labelsFollow)
            let shown = string(scalars[number.range]).split(separator: " ").joined(separator: " ")
            let label = [PhoneWords.label(before), PhoneWords.label(own)].filter { !$0.isEmpty }.joined(separator: ", ")
            lines.append(
                PhoneNumbers.Line(
                    before: before,
                    number: PhoneNumber(
                        shown: shown, dialled: number.dialled, extensionNumber: extensionNumber, label: label.isEmpty ? nil : label),
                    after: own))
            before = PhoneWords.leading(next)
        }
        return lines
    }
}

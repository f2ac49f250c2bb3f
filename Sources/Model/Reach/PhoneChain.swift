/// Runs of digits with nothing but spaces, hyphens, dots, brackets and slashes between them: a number, several, or none.
struct PhoneChain {
    struct Found {
        var dialled: String
        var range: Range<Int>
    }

    private struct Run {
        var digits: String
        var range: Range<Int>
        /// A part of a word, a time or an amount: `9u`, `B12`, `9:00`.
        var isOfWord: Bool
    }

    private let scalars: [Unicode.Scalar]
    private var runs: [Run] = []
    /// Where it begins, with a plus or a bracket before the first digit.
    private let start: Int
    private let hasPlus: Bool
    /// The word straight before it, and the one straight behind it; nil where something else stands there.
    private let wordBefore: String?
    private var wordBehind: String?

    /// The chains of a text, in its order.
    static func chains(in scalars: [Unicode.Scalar]) -> [PhoneChain] {
        var chains: [PhoneChain] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if let end = webTokenEnd(at: index, in: scalars) ?? accountEnd(at: index, in: scalars) {
                index = end
            } else if PhoneText.isDigit(scalar) || scalar == "+" || scalar == "(", let chain = PhoneChain(from: index, in: scalars) {
                chains.append(chain)
                index = chain.end
            } else {
                index += 1
            }
        }
        return chains
    }

    private var end: Int { runs.last?.range.upperBound ?? start + 1 }

    private init?(from index: Int, in scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        start = index
        var position = index
        var hasPlus = false
        while position < scalars.count, position - index < 4, "+( ".unicodeScalars.contains(scalars[position]) {
            if scalars[position] == "+" { hasPlus = true }
            position += 1
        }
        guard position < scalars.count, PhoneText.isDigit(scalars[position]) else { return nil }
        self.hasPlus = hasPlus
        wordBefore = Self.word(before: index, in: scalars)
        while position < scalars.count, PhoneText.isDigit(scalars[position]) {
            var next = position
            while next < scalars.count, PhoneText.isDigit(scalars[next]) { next += 1 }
            runs.append(Run(digits: Self.string(scalars[position..<next]), range: position..<next, isOfWord: false))
            runs[runs.count - 1].isOfWord = Self.isOfWord(position..<next, in: scalars)
            var glue = next
            while glue < scalars.count, glue - next < 5, " -.()/[]".unicodeScalars.contains(scalars[glue]) { glue += 1 }
            guard glue < scalars.count, PhoneText.isDigit(scalars[glue]) else { break }
            position = glue
        }
        wordBehind = Self.word(behind: end, in: scalars)
    }

    /// The numbers of a chain, and the stretches of it that look like one and cannot be called.
    func reading() -> (numbers: [Found], leftovers: [Range<Int>]) {
        if runs.count > 40 { return ([], [start..<end]) }
        // What follows `tst` or `#` is dialled once the line is open.
        let followsExtension = wordBefore.map(PhoneWords.extensionWords.contains) ?? false
        var best: [(cost: Int, from: Int, dialled: String?)] = [(0, 0, nil)]
        for last in runs.indices {
            var choice = (cost: best[last].cost + (runs[last].isOfWord ? 100 : 50), from: last, dialled: nil as String?)
            for first in stride(from: last, through: max(0, last - 7), by: -1) {
                guard let (dialled, cost) = number(first...last), !followsExtension || dialled.count > 7 else { continue }
                let total = best[first].cost + cost
                if total < choice.cost { choice = (total, first, dialled) }
            }
            best.append(choice)
        }
        var pieces: [(runs: ClosedRange<Int>, dialled: String?)] = []
        var last = runs.count
        while last > 0 {
            let choice = best[last]
            pieces.insert((choice.from...(last - 1), choice.dialled), at: 0)
            last = choice.from
        }
        return sorted(pieces, followsExtension: followsExtension)
    }

    /// Parts numbers from what is left; a number with a stray digit stuck to it is none.
    private func sorted(
        _ pieces: [(runs: ClosedRange<Int>, dialled: String?)], followsExtension: Bool
    ) -> (numbers: [Found], leftovers: [Range<Int>]) {
        var numbers: [Found] = []
        var leftovers: [Range<Int>] = []
        var groups: [(runs: ClosedRange<Int>, dialled: String?)] = []
        for piece in pieces {
            if piece.dialled == nil, let last = groups.last, last.dialled == nil {
                groups[groups.count - 1].runs = last.runs.lowerBound...piece.runs.upperBound
            } else {
                groups.append(piece)
            }
        }
        for (position, group) in groups.enumerated() {
            let range = self.range(of: group.runs)
            if let dialled = group.dialled {
                let isStuck = [position - 1, position + 1].contains { other in
                    groups.indices.contains(other) && groups[other].dialled == nil && isStray(groups[other].runs, beside: group.runs)
                }
                if isStuck {
                    let near = [position - 1, position, position + 1].filter { groups.indices.contains($0) }.map { groups[$0].runs }
                    let all = (near.map(\.lowerBound).min() ?? 0)...(near.map(\.upperBound).max() ?? 0)
                    leftovers.append(self.range(of: all))
                } else {
                    numbers.append(Found(dialled: dialled, range: range))
                }
            } else {
                // The first digits behind `tst` are the extension.
                let first = followsExtension && position == 0 ? 1 : group.runs.lowerBound
                if first <= group.runs.upperBound, looksLikeNumber(first...group.runs.upperBound) {
                    leftovers.append(self.range(of: first...group.runs.upperBound))
                }
            }
        }
        return (numbers, leftovers)
    }

    /// What some runs dial together, and how unlikely it is that they were meant so; nil where they are no number.
    private func number(_ part: ClosedRange<Int>) -> (dialled: String, cost: Int)? {
        if runs[part].contains(where: \.isOfWord) { return nil }
        let isInternational = hasPlus && part.lowerBound == 0
        var digits = ""
        var cost = 4
        for index in part {
            let run = runs[index]
            if index > part.lowerBound {
                let glue = Self.string(scalars[runs[index - 1].range.upperBound..<run.range.lowerBound])
                if glue.contains("/") {
                    let before = digits.count - (isInternational || digits.hasPrefix("00") ? 2 : 0)
                    let behind = runs[index...part.upperBound].reduce(0) { $0 + $1.digits.count }
                    if glue.contains(" "), before > 5 || behind < 4 { return nil }
                    cost += glue.contains(" ") ? 6 : 3
                }
                if glue.contains("  ") { cost += 2 }
                let isTrunk = run.digits == "0" && glue.last == "(" && (isInternational || digits.hasPrefix("00"))
                if isTrunk { continue }
            }
            digits += run.digits
        }
        guard let dialled = NumberingPlan.dialled(digits, isInternational: isInternational) else { return nil }
        if NumberingPlan.isShort(dialled), !isShortNumber(part, dialled) { return nil }
        if dialled.count == 8, isTimes(part) { return nil }
        return (dialled, cost)
    }

    /// Whether three to six digits are a number here, and not that of a room, a house or a key.
    private func isShortNumber(_ part: ClosedRange<Int>, _ dialled: String) -> Bool {
        if part.count > (dialled.hasPrefix("14") && dialled.count > 3 || dialled.hasPrefix("116") ? 2 : 1) { return false }
        let before = part.lowerBound == 0 ? wordBefore : nil
        let behind = part.upperBound == runs.count - 1 ? wordBehind : nil
        if dialled.count > 3 { return before.map { !PhoneWords.placeWords.contains($0) } ?? true }
        return [before, behind].allSatisfy { $0.map(PhoneWords.emergencyWords.contains) ?? true }
    }

    /// Whether `0900-1700`, or `09.00-17.00`, is from nine until five.
    private func isTimes(_ part: ClosedRange<Int>) -> Bool {
        if runs[part].allSatisfy({ $0.digits.count == 2 }) { return Self.string(scalars[range(of: part)]).contains(".") }
        guard part.count == 2 else { return false }
        let areTimes = runs[part].allSatisfy { run in
            guard run.digits.count == 4, let time = Int(run.digits) else { return false }
            return time / 100 < 25 && time % 100 < 60
        }
        let isSaid = (wordBefore.map(PhoneWords.timeWords.contains) ?? false) || (wordBehind.map(PhoneWords.timeWords.contains) ?? false)
        return areTimes && isSaid
    }

    /// Whether digits beside a number belong to it, so that it has too many: no slash or bracket between, and no word about them.
    private func isStray(_ stray: ClosedRange<Int>, beside number: ClosedRange<Int>) -> Bool {
        let isBehind = stray.lowerBound > number.upperBound
        let between = isBehind ? number.upperBound : stray.upperBound
        let glue = Self.string(scalars[runs[between].range.upperBound..<runs[between + 1].range.lowerBound])
        if glue.contains(where: { "/()[]".contains($0) }) || glue.contains("  ") || runs[stray].contains(where: \.isOfWord) { return false }
        if isBehind, stray.upperBound == runs.count - 1, wordBehind != nil || isRemark(stray) { return false }
        // The number of an item in a list: `1. 010 …`.
        if !isBehind, glue.hasPrefix(". "), runs[stray].allSatisfy({ $0.digits.count < 3 }) { return false }
        if !isBehind, stray.lowerBound == 0, wordBefore != nil || isRemark(stray) { return false }
        return true
    }

    /// Whether digits that are no number are enough to have been meant as one.
    private func looksLikeNumber(_ part: ClosedRange<Int>) -> Bool {
        if part.lowerBound == 0, let wordBefore, PhoneWords.placeWords.contains(wordBefore) { return false }
        if isRemark(part) || runs[part].contains(where: \.isOfWord) { return false }
        let digits = runs[part].map(\.digits).joined()
        let isBegun = digits.hasPrefix("0") || hasPlus && part.lowerBound == 0
        return isBegun ? digits.count >= 6 : digits.count >= 8 && runs[part].contains { $0.digits.count > 4 }
    }

    /// Whether digits are a date, times or `24/7`.
    private func isRemark(_ part: ClosedRange<Int>) -> Bool {
        let counts = runs[part].map(\.digits.count)
        let text = Self.string(scalars[range(of: part)])
        if counts == [2, 1], text == "24/7" { return true }
        let isDate = counts.count == 3 && (counts[0] <= 2 && counts[1] <= 2 && [2, 4].contains(counts[2]) || counts == [4, 2, 2])
        if isDate, let day = Int(runs[part.lowerBound].digits), let month = Int(runs[part.lowerBound + 1].digits) {
            if counts[0] == 4 || day <= 31 && month <= 12 { return true }
        }
        let areTimes = counts.allSatisfy { $0 <= 2 } && counts.count <= 4 && !text.contains("(")
        return areTimes && counts.count % 2 == 0 && text.contains("-") || isTimes(part)
    }

    /// The place of some runs in the text, with a plus and brackets that belong to them.
    private func range(of part: ClosedRange<Int>) -> Range<Int> {
        var lower = part.lowerBound == 0 ? start : runs[part.lowerBound].range.lowerBound
        var upper = runs[part.upperBound].range.upperBound
        if part.lowerBound > 0, scalars[lower - 1] == "(", scalars[lower..<upper].contains(")") { lower -= 1 }
        let inside = scalars[lower..<upper]
        let open = inside.count { $0 == "(" } - inside.count { $0 == ")" }
        if open > 0, scalars[lower] == "(" {
            lower += 1
        } else if open > 0, upper < scalars.count, scalars[upper] == ")" {
            upper += 1
        }
        while lower < upper, scalars[lower] == " " { lower += 1 }
        return lower..<upper
    }
}

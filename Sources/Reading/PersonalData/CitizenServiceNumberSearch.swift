/// Finds what passes the test of a citizen service number (BSN) in a text, as a reader sees it: whatever stands between its digits or for
/// them.
///
/// Nine digits together, or in groups as one number is written; after a word that says what they are in any groups, and eight digits too.
struct CitizenServiceNumberSearch {
    private let text: ShownScalars
    /// The heading of the column that the text stands in.
    private let heading: String

    init(_ text: some StringProtocol, heading: String = "", joinsTabs: Bool = true) {
        self.text = ShownScalars(text, joinsTabs: joinsTabs)
        self.heading = heading
    }

    /// The places of the first byte of each number, in order, at most so many.
    func places(atMost most: Int = 200) -> [Int] {
        guard text.bytes.count >= 8 else { return [] }
        let headingLabel = NumberLabel.namesCitizen(heading: heading)
        let hasWord = headingLabel == true || NumberLabel.mayNameCitizen(text.bytes)
        var found: [Int] = []
        var tag: MarkUpTag?
        var lastClose = 0
        var index = 0
        while index < text.bytes.count, found.count < most {
            let byte = text.bytes[index]
            if let open = tag {
                tag = open.after(byte, at: index)
            } else if byte == 0x3C {
                tag = MarkUpTag(in: text, at: index, lastClose: &lastClose)
            }
            guard Self.mayBeDigit(byte, followedBy: text.byteAt(index + 1)) else {
                index += 1
                continue
            }
            let (shown, next) = text.scalar(at: index)
            guard case .digit = shown, let run = DigitRun(in: text, at: index) else {
                // Over an escape, so that the digits that it is made of are not read; not over a tag, of which the attributes are.
                index = byte == 0x3C ? index + 1 : next
                continue
            }
            if let open = tag, open.isGeometry {
                index = max(next, min(run.end, open.end))
                continue
            }
            found += numbers(in: run, headingLabel: headingLabel, hasWord: hasWord)
            index = max(next, run.end)
        }
        return found
    }

    var isEmpty: Bool { places(atMost: 1).isEmpty }

    /// Whether a digit may begin here: a digit, an escape, or a character that is none of the first thousand and a half.
    private static func mayBeDigit(_ byte: UInt8, followedBy next: UInt8?) -> Bool {
        switch byte {
        case 0x30...0x39, 0x5C, 0xD9...0xDF, 0xE0, 0xE1, 0xE3...0xF4: true
        case 0x26: next == 0x23 || next == 0x73
        case 0x25: next.map { (0x30...0x37).contains($0) } ?? false
        case 0xC2: next == 0xB2 || next == 0xB3 || next == 0xB9
        case 0xE2: next != 0x80
        default: false
        }
    }

    /// The places of the numbers in a run of digits.
    private func numbers(in run: DigitRun, headingLabel: Bool?, hasWord: Bool) -> [Int] {
        guard run.groups.reduce(0, { $0 + $1.digits.count }) >= (hasWord ? 8 : 9) else { return [] }
        let candidates = candidates(in: run, hasWord: hasWord)
        if candidates.isEmpty { return [] }
        let sides = Surroundings(of: run, in: text)
        var label = NumberLabel(before: sides.before, after: sides.after)
        if let headingLabel, label == nil || headingLabel && label != .other, sides.before.count(where: \.isLetter) <= 6 {
            label = headingLabel ? .citizen : .other
        }
        var found: [Int] = []
        for candidate in candidates where found.isEmpty || candidate.groups.lowerBound > 0 {
            let start = run.groups[candidate.groups.lowerBound].start
            guard !found.contains(start), isNumber(candidate, in: run, label: label, sides: sides) else { continue }
            found.append(start)
        }
        return found
    }

    /// A stretch of groups whose digits pass the test.
    private struct Candidate {
        var groups: Range<Int>
        var isShort: Bool
    }

    /// Each group of nine digits, and each stretch of groups between what does not join that comes to nine, or eight; from the first group on
    /// also any that come to nine.
    private func candidates(in run: DigitRun, hasWord: Bool) -> [Candidate] {
        var found: [Candidate] = []
        let groups = run.groups
        for (index, group) in groups.enumerated() where group.digits.count == 9 && isCitizenServiceNumber(group.digits) {
            found.append(Candidate(groups: index..<(index + 1), isShort: false))
        }
        var start = 0
        for end in 1...groups.count where end == groups.count || !run.separators[end - 1].joins {
            add(start..<end, of: run, to: &found)
            start = end
        }
        guard hasWord else { return found.filter { !$0.isShort } }
        var count = 0
        for (index, group) in groups.enumerated() {
            count += group.digits.count
            if count > 9 { break }
            if count >= 8, index > 0 || count == 8 { add(0..<(index + 1), of: run, to: &found) }
        }
        return found
    }

    private func add(_ stretch: Range<Int>, of run: DigitRun, to found: inout [Candidate]) {
        let digits = run.groups[stretch].flatMap(\.digits)
        guard digits.count == 8 || digits.count == 9, !found.contains(where: { $0.groups == stretch }),
            isCitizenServiceNumber(digits.count == 8 ? [0] + digits : digits)
        else { return }
        found.append(Candidate(groups: stretch, isShort: digits.count == 8))
    }

    private func isNumber(_ candidate: Candidate, in run: DigitRun, label: NumberLabel?, sides: Surroundings) -> Bool {
        let stretch = candidate.groups
        let grouping = NumberGrouping(run.groups[stretch], run.separators[stretch.lowerBound..<(stretch.upperBound - 1)])
        let isFirst = stretch.lowerBound == 0
        if label == .citizen, isFirst {
            if stretch.count > 1, grouping.isDate { return false }
            if candidate.isShort { return stretch.upperBound == run.groups.count && !grouping.isDate && !sides.isDecimal }
            return !sides.isGluedAfter || stretch.upperBound < run.groups.count
        }
        if candidate.isShort || label == .other && run.groups[..<stretch.lowerBound].reduce(0, { $0 + $1.digits.count }) < 8 {
            return false
        }
        if label == .address || !grouping.isOneNumber { return false }
        // A country's or an area's number before it: a telephone number.
        if sides.isAfterPlus || run.groups[0].digits.starts(with: [0, 0]) && !isFirst { return false }
        if isFirst, sides.isGluedBefore { return false }
        if stretch.upperBound == run.groups.count, sides.isGluedAfter { return false }
        return standsAlone(stretch, in: run)
    }

    /// Whether what stands beside a stretch of groups leaves it a number of its own.
    private func standsAlone(_ stretch: Range<Int>, in run: DigitRun) -> Bool {
        let isSingle = stretch.count == 1
        if stretch.lowerBound > 0 {
            let before = run.groups[stretch.lowerBound - 1]
            switch run.separators[stretch.lowerBound - 1] {
            // Decimals, or the number after a trunk prefix: `0,111222333`, `(0)111222333`.
            case .weak, .dot, .slash: if before.digits.count < 8 { return false }
            case .dash, .underscore, .lineEnd, .space: if !isSingle { return false }
            }
        }
        if stretch.upperBound < run.groups.count {
            let after = run.groups[stretch.upperBound]
            switch run.separators[stretch.upperBound - 1] {
            case .weak, .dot: return after.digits.count > 3 || isSingle && after.digits == [0]
            default: return isSingle
            }
        }
        return true
    }
}

/// Whether nine digits pass: 9a+8b+7c+6d+5e+4f+3g+2h−i is divisible by 11 and not 0.
func isCitizenServiceNumber(_ digits: [Int]) -> Bool {
    let sum = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return digits.count == 9 && sum != 0 && sum % 11 == 0
}

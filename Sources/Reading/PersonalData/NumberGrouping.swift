/// How nine digits are grouped, and whether people write one number so.
struct NumberGrouping {
    let sizes: [Int]
    let digits: [[Int]]
    let separators: [DigitRun.Separator]

    init(_ groups: ArraySlice<DigitRun.Group>, _ separators: ArraySlice<DigitRun.Separator>) {
        digits = groups.map(\.digits)
        sizes = digits.map(\.count)
        self.separators = Array(separators)
    }

    /// Whether the groups are of one number without a word that says so; other numbers that stand together are not.
    var isOneNumber: Bool {
        if sizes.count == 1 { return true }
        if Self.known.contains(sizes) { return !isAddress && !isDate }
        // Two with a dot are a number with decimals, several a version or an article.
        if separators.contains(.dot) { return false }
        return isEven && !isDate && !hasYear
    }

    /// Whether one of them is a date, whole or the year and month of one.
    var isDate: Bool {
        for start in digits.indices {
            let parts = digits[start...].prefix(3).map { $0 }
            if parts.count == 3,
                (isDay(parts[0]) && isDay(parts[1]) && isYear(parts[2])) || (isYear(parts[0]) && isDay(parts[1]) && isDay(parts[2]))
            {
                return true
            }
        }
        return digits.contains { part in
            part.count == 8
                && (isYear(Array(part.prefix(4))) && isDay(Array(part[4..<6]))
                    || isYear(Array(part.suffix(4))) && isDay(Array(part[2..<4])))
        }
    }

    /// In which citizen service numbers are written.
    private static let known: Set<[Int]> = [[3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [3, 2, 2, 2], Array(repeating: 1, count: 9)]

    /// Groups of one size, but for one; of three any but single digits in the middle.
    private var isEven: Bool {
        switch sizes.count {
        case 2: true
        case 3: sizes.count(where: { $0 == 1 }) <= 1 && sizes[1] > 1
        default: Set(sizes).contains { size in size > 1 && sizes.count { $0 != size } <= 1 }
        }
    }

    private var hasYear: Bool { digits.contains(where: isYear) }

    /// Four parts of an address of a computer.
    private var isAddress: Bool {
        sizes.count == 4 && separators.allSatisfy { $0 == .dot } && digits.allSatisfy { number($0) <= 255 }
    }

    private func isDay(_ digits: [Int]) -> Bool { digits.count <= 2 && (1...31).contains(number(digits)) }

    private func isYear(_ digits: [Int]) -> Bool { digits.count == 4 && (1900...2099).contains(number(digits)) }

    private func number(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}

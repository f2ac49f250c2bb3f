/// Digits with nothing but what people write within a number between them: `111 222 333`, `0182-12 34 56`, `4,5`.
struct DigitRun {
    /// What stands between two groups of digits.
    enum Separator: Hashable {
        case space, dash, slash, dot, underscore
        /// A line end, perhaps after a dash.
        case lineEnd
        /// What a number is not written with, though something like one may be: a comma, a bracket, a tab, or several of those above.
        case weak

        /// Whether a number is written with it as it is.
        var joins: Bool { self != .weak }
    }

    struct Group {
        var digits: [Int]
        /// The places of the first byte and of the one after the last.
        var start: Int
        var end: Int
    }

    private(set) var groups: [Group]
    /// One less than there are groups.
    private(set) var separators: [Separator] = []
    var start: Int { groups.first?.start ?? 0 }
    var end: Int { groups.last?.end ?? 0 }
    /// The most bytes between two groups that are not mark-up.
    private static let widestGap = 6

    /// The run that begins with the digit at a place.
    init?(in text: ShownScalars, at start: Int) {
        guard let (first, next) = Self.group(in: text, at: start) else { return nil }
        groups = [first]
        var index = next
        while let (separator, place) = Self.separator(in: text, at: index), let (group, end) = Self.group(in: text, at: place) {
            if separator == .lineEnd, Self.isListNumber(group, in: text) { break }
            separators.append(separator)
            groups.append(group)
            index = end
        }
    }

    private static func group(in text: ShownScalars, at start: Int) -> (Group, Int)? {
        var group = Group(digits: [], start: start, end: start)
        var index = start
        while true {
            let (shown, next) = text.scalar(at: index)
            if case .digit(let digit) = shown {
                group.digits.append(digit)
                group.end = next
            } else if shown != .nothing || group.digits.isEmpty {
                break
            }
            index = next
        }
        return group.digits.isEmpty ? nil : (group, group.end)
    }

    /// What stands before the next digit, and where that is; nil when something else comes first.
    private static func separator(in text: ShownScalars, at start: Int) -> (Separator, Int)? {
        var index = start
        var marks: [ShownScalar] = []
        var spaces = 0
        var lineEnds = 0
        while true {
            let (shown, next) = text.scalar(at: index)
            switch shown {
            case .digit:
                return kind(marks: marks, spaces: spaces, lineEnds: lineEnds, isDashLast: marks.last == .dash).map { ($0, index) }
            case .nothing: break
            case .space: spaces += 1
            case .newline: lineEnds += 1
            // A dash, or a quotation's mark, that a line begins with.
            case .quoteMark where lineEnds > 0: break
            case .dash where lineEnds > 0: return nil
            case .dash, .slash, .dot, .comma, .underscore, .parenthesis, .tab: marks.append(shown)
            default: return nil
            }
            if marks.count + spaces > widestGap || lineEnds > 1 { return nil }
            index = next
        }
    }

    private static func kind(marks: [ShownScalar], spaces: Int, lineEnds: Int, isDashLast: Bool) -> Separator? {
        if lineEnds > 0 { return marks.isEmpty || marks == [.dash] ? .lineEnd : nil }
        guard let mark = marks.first else { return spaces > 0 ? .space : nil }
        if marks.count > 1 { return marks.allSatisfy { $0 == mark } && mark == .dash ? .dash : .weak }
        switch mark {
        case .dash: return .dash
        case .slash: return .slash
        // A dot or a comma with a space after it ends a sentence or a part of one.
        case .dot: return spaces == 0 ? .dot : nil
        case .comma: return spaces == 0 ? .weak : nil
        case .underscore: return .underscore
        default: return .weak
        }
    }

    /// Whether digits that begin a line number what stands in it: `2. De volgende`.
    private static func isListNumber(_ group: Group, in text: ShownScalars) -> Bool {
        guard group.digits.count < 4, let mark = text.byteAt(group.end), mark == 0x2E || mark == 0x29 else { return false }
        return text.byteAt(group.end + 1).map { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } ?? true
    }
}

/// Where the brackets of a text stand, found in one walk from each end, so that no question about one of them walks the text again.
struct BracketIndex {
    /// How far back the bracket is looked for that opens a text.
    private static let reach = 300
    /// How far on a mark is looked for that closes what began: a book on one line opens many.
    private static let limit = 1000

    private var squareBefore: [Int32] = []
    private var roundBefore: [Int32] = []
    /// The last `]`, or `[` that the author escaped.
    private var barrierBefore: [Int32] = []
    private var squareAfter: [Int32] = []
    private var pairAfter: [Int32] = []
    private var closingRound: [Int32] = []

    init(_ text: [Character]) {
        let none = [Int32](repeating: -1, count: text.count + 2)
        (squareBefore, roundBefore, barrierBefore, squareAfter, pairAfter, closingRound) = (none, none, none, none, none, none)
        var (square, round, barrier) = (Int32(-1), Int32(-1), Int32(-1))
        for (index, character) in text.enumerated() {
            (squareBefore[index], roundBefore[index], barrierBefore[index]) = (square, round, barrier)
            switch character {
            case "[": square = Int32(index)
            case "(": round = Int32(index)
            case "]": barrier = Int32(index)
            default: if !character.isASCII, Self.isEscapedBracket(character) { barrier = Int32(index) }
            }
        }
        // Brackets that close and of which the one that opens has not been met, the nearest last.
        var open: [Int32] = []
        for index in text.indices.reversed() {
            (squareAfter[index], pairAfter[index]) = (squareAfter[index + 1], pairAfter[index + 1])
            switch text[index] {
            case "\n":
                (squareAfter[index], pairAfter[index]) = (-1, -1)
                open = []
            case "]":
                if squareAfter[index + 1] == Int32(index + 1) { pairAfter[index] = Int32(index) }
                squareAfter[index] = Int32(index)
            case ")": open.append(Int32(index))
            case "(": _ = open.popLast()
            default: break
            }
            closingRound[index] = open.last ?? -1
        }
    }

    /// The `[` that opens what ends before `index`, unless another bracket stands between the two, or one that was escaped.
    func square(before index: Int) -> Int? {
        let open = Int(squareBefore[index])
        return open >= max(0, index - Self.reach) && Int(barrierBefore[index]) < open ? open : nil
    }

    /// The `(` that opens what ends before `index`.
    func round(before index: Int) -> Int? {
        let open = Int(roundBefore[index])
        return open >= max(0, index - Self.reach) ? open : nil
    }

    /// The next `]` from `start` on, on its line.
    func square(from start: Int) -> Int? { near(squareAfter[start], start, width: 1) }

    /// The next `]]` from `start` on, on its line.
    func pair(from start: Int) -> Int? { near(pairAfter[start], start, width: 2) }

    /// The `)` that closes an address which begins at `start`, over brackets within it, on its line.
    func closing(from start: Int) -> Int? { closingRound[start] < 0 ? nil : Int(closingRound[start]) }

    private func near(_ found: Int32, _ start: Int, width: Int) -> Int? {
        found >= 0 && Int(found) + width <= start + Self.limit ? Int(found) : nil
    }

    private static func isEscapedBracket(_ character: Character) -> Bool {
        character.unicodeScalars.first.flatMap { EscapedCharacter.original(of: $0.value) } == 0x5B
    }
}

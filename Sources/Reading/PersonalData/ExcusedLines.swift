internal import Diagnostics

/// The lines that a privacy check passes over: those that the author excused with `kring-allow: why`, on the line itself or on the one above.
struct ExcusedLines {
    /// Numbers from 1.
    private var lines: Set<Int> = []
    /// Where an excuse stands without its reason, which excuses nothing.
    private(set) var withoutReason: [SourcePlace] = []
    private static let mark = "kring-allow"

    init(of file: TextFile) {
        guard Self.mayStand(in: file.text.utf8) else { return }
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let mark = line.lowercased().range(of: Self.mark) else { continue }
            let lowered = line.lowercased()
            if Self.isReason(lowered[mark.upperBound...]) {
                lines.formUnion([index + 1, index + 2])
            } else {
                let column = lowered.distance(from: lowered.startIndex, to: mark.lowerBound) + 1
                withoutReason.append(file.place(line: index + 1, column: column))
            }
        }
    }

    func contains(_ line: Int) -> Bool { lines.contains(line) }

    /// Whether the mark may stand in a text; most have none, and are walked just this once.
    private static func mayStand(in bytes: String.UTF8View) -> Bool {
        var matched = 0
        let wanted = Array(mark.utf8)
        for byte in bytes {
            if byte | 0x20 == wanted[matched] {
                matched += 1
                if matched == wanted.count { return true }
            } else {
                matched = byte | 0x20 == wanted[0] ? 1 : 0
            }
        }
        return false
    }

    /// Whether what follows the mark is a colon and some words; not the word that stands for them in our own advice.
    private static func isReason(_ text: Substring) -> Bool {
        guard text.first == ":" else { return false }
        let words = text.dropFirst().split { !$0.isLetter && !$0.isNumber }
        return words.reduce(0) { $0 + $1.count } >= 3 && words != ["why"]
    }
}

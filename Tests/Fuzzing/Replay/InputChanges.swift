import Foundation
import TestSupport

/// Changes to inputs, the same on every run: bytes go, come twice, move or become others, and words of the format come in between.
struct InputChanges {
    /// Words of an entrance's format, of which `fuzz.py` makes inputs too.
    private let words: [[UInt8]]
    private var numbers: RepeatableNumbers

    init(for entrance: Entrance, in folder: URL, seed: String) throws {
        let lines = try String(contentsOf: folder.appending(path: "Words/\(entrance.rawValue)"), encoding: .utf8).split(separator: "\n")
        words = lines.compactMap(Self.word)
        // FNV-1a: the hash of Swift is another on every run.
        numbers = RepeatableNumbers(state: seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    /// One to four changes of some bytes.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<(1 + number(below: 4)) {
            let start = number(below: bytes.count + 1)
            let end = min(bytes.count, start + 1 + number(below: number(below: 8) == 0 ? max(1, bytes.count) : 12))
            switch number(below: 6) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: number(below: bytes.count + 1))
            case 3: bytes.replaceSubrange(start..<min(start + 1, bytes.count), with: [UInt8(truncatingIfNeeded: number(below: 256))])
            default: if !words.isEmpty { bytes.insert(contentsOf: words[number(below: words.count)], at: start) }
            }
        }
        return bytes
    }

    private mutating func number(below count: Int) -> Int {
        Int.random(in: 0..<max(1, count), using: &numbers)
    }

    /// A word in a list for libFuzzer: between quotation marks, with `\"`, `\\` and `\x0a`; nil for any other line.
    private static func word(_ line: Substring) -> [UInt8]? {
        guard let first = line.firstIndex(of: "\""), let last = line.lastIndex(of: "\""), first < last else { return nil }
        var rest = Array(line[line.index(after: first)..<last].utf8)[...]
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            guard sign == UInt8(ascii: "x") else {
                bytes.append(sign)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

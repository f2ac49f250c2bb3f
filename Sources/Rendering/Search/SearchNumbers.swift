/// Whole numbers from 0 as text: small ones take one character, larger ones more.
///
/// Each character holds five bits, the lowest first, and whether more follow; `Templates/search-index.js` reads them back.
struct SearchNumbers {
    private(set) var bytes: [UInt8] = []

    init(_ numbers: [Int] = []) {
        for number in numbers { append(number) }
    }

    /// Adds one number.
    mutating func append(_ number: Int) {
        var rest = number
        while rest > 31 {
            bytes.append(Self.alphabet[rest & 31 | 32])
            rest >>= 5
        }
        bytes.append(Self.alphabet[rest])
    }

    /// Adds a list, its length first.
    mutating func append(list: [Int]) {
        append(list.count)
        for number in list { append(number) }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}

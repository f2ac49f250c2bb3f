/// A text by its bytes, to find two that are equal without keeping both: their number and their FNV-1a sum.
struct TextStamp: Hashable, Sendable {
    let count: Int
    let sum: UInt64

    init(_ text: String) {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        for byte in text.utf8 {
            sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            count += 1
        }
        self.count = count
        self.sum = sum
    }
}

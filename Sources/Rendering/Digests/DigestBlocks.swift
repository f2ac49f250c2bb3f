/// A message in blocks of 16 words, with a bit behind it, zeros, and its length in bits: so SHA-1 and SHA-256 read it.
func digestBlocks(of message: [UInt8]) -> [[UInt32]] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let length = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: length >> UInt64(shift))) }
    return stride(from: 0, to: bytes.count, by: 64).map { block in
        stride(from: block, to: block + 64, by: 4).map { word in bytes[word..<(word + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
    }
}

/// Words as bytes, the highest first.
func digestBytes(of words: [UInt32]) -> [UInt8] {
    words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
}

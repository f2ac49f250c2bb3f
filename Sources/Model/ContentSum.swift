/// The FNV-1a sum of bytes, 64 bits: the same for the same bytes on every machine.
///
/// It tells contents apart, and keeps no secret.
///
/// - Parameter sum: that of the bytes before them.
package func contentSum(of bytes: UnsafeBufferPointer<UInt8>, after sum: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var sum = sum
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return sum
}

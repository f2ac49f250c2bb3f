#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Bytes before the ending zero of a C string.
func byteCount(_ string: UnsafePointer<CChar>) -> Int {
    strlen(string)
}

/// Frees what libcmark returned by `malloc`.
func freeBytes(_ pointer: UnsafeMutablePointer<CChar>) {
    free(pointer)
}

/// Offset of the first `byte` from `start` on, found by the C library, which looks at many bytes at a time.
func offset(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count else { return nil }
    guard let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
}

import Foundation

/// What libFuzzer calls with each input; the entrance is named in the environment, `KRING_ENTRANCE=markdown`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let faults = entrance.faults(of: Array(UnsafeBufferPointer(start: start, count: count)))
    if faults.isEmpty { return 0 }
    // An optimised program does not say why a condition failed.
    FileHandle.standardError.write(Data("\nFault: \(faults.joined(separator: "\nFault: "))\n".utf8))
    abort()
}

private let entrance: Entrance = {
    let name = ProcessInfo.processInfo.environment["KRING_ENTRANCE"] ?? ""
    guard let entrance = Entrance(rawValue: name) else {
        fatalError("KRING_ENTRANCE is one of \(Entrance.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return entrance
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ argumentCount: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Where the package manager has an executable begin on Linux; elsewhere libFuzzer's own `main` is called.
@_cdecl("kring_fuzz_main")
public func fuzzerMain(_ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var (argumentCount, arguments) = (argumentCount, arguments)
    return runFuzzer(&argumentCount, &arguments) { testOneInput($0, $1) }
}

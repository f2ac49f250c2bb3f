import Foundation
import Testing

/// The seeds of the fuzzers, and every input that once brought the program down, in the ordinary tests.
@Suite struct ReplayTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The files of `Seeds/` and `Crashes/`, by the entrance that they go in at.
    private static let inputs: [(entrance: Entrance, file: URL)] = {
        var inputs: [(Entrance, URL)] = []
        for kind in ["Seeds", "Crashes"] {
            for entrance in Entrance.allCases {
                let folder = folder.appending(path: "\(kind)/\(entrance.rawValue)")
                guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey]) else {
                    continue
                }
                for case let file as URL in files { inputs.append((entrance, file)) }
            }
        }
        return inputs.sorted { $0.1.path < $1.1.path }
    }()

    @Test(arguments: inputs)
    func endsWithoutFault(entrance: Entrance, file: URL) throws {
        let bytes = try [UInt8](Data(contentsOf: file))
        let start = ContinuousClock.now
        #expect(entrance.faults(of: bytes) == [], "\(file.lastPathComponent)")
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    /// Inputs cut off after each of their bytes, as a download that breaks off.
    @Test(arguments: inputs.filter { $0.file.path.contains("/Seeds/") })
    func endsWithoutFaultWhenCutOff(entrance: Entrance, file: URL) throws {
        let bytes = try [UInt8](Data(contentsOf: file))
        for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
            #expect(entrance.faults(of: Array(bytes.prefix(end))) == [], "\(file.lastPathComponent), the first \(end) bytes")
        }
    }

    /// Inputs with changes by chance, the same fixed number on every run; `make fuzz` goes on from there.
    @Test(arguments: inputs)
    func endsWithoutFaultWhenChanged(entrance: Entrance, file: URL) throws {
        let bytes = try [UInt8](Data(contentsOf: file))
        var changes = try InputChanges(for: entrance, in: Self.folder, seed: "\(entrance.rawValue)/\(file.lastPathComponent)")
        for number in 1...40 {
            let changed = changes.changed(bytes)
            let start = ContinuousClock.now
            #expect(
                entrance.faults(of: changed) == [],
                "\(file.lastPathComponent), change \(number): \(Data(changed).base64EncodedString())")
            #expect(ContinuousClock.now - start < .seconds(10))
        }
    }

    @Test(arguments: Entrance.allCases)
    func hasSeedsForEachEntrance(entrance: Entrance) {
        #expect(Self.inputs.contains { $0.entrance == entrance && $0.file.path.contains("/Seeds/") })
    }
}

import Diagnostics
import Files
import Foundation
import TestSupport

@testable import Publishing

/// An output folder with a site of a few files, without a reader or a renderer, so that a test can publish a thousand times.
struct PublishedFolder {
    /// What a disk cannot do.
    enum Disk: String, CaseIterable {
        /// Everything.
        case whole
        /// Two folders cannot change places, as on many network shares.
        case withoutExchange
        /// Nothing can be moved into or out of the output, as where it is a disk of its own.
        case mountPoint
    }

    /// The power fails.
    struct PowerCut: Error {}

    static let old = [
        "index.html": "oud", "een.html": "een", "weg.html": "weg", "theme/style.css": "oud", "assets/oud/a.txt": "a", "assets/b.txt": "b",
    ]
    static let new = [
        "index.html": "nieuw", "een.html": "een", "twee.html": "twee", "theme/style.css": "nieuw", "assets/b.txt": "b",
        "nieuw/diep/c.html": "c",
    ]
    static let owners = [".git/config": "[core]", ".nojekyll": ""]

    let folder: TemporaryFolder
    let disk: Disk

    /// Makes a folder with the old site, and files of its owner's that begin with a dot.
    init(_ disk: Disk) throws {
        folder = try TemporaryFolder()
        self.disk = disk
        for (name, text) in Self.owners { try folder.write(text, to: "Output/" + name) }
        try publish(Self.old)
    }

    var output: String { folder.path + "/Output" }

    /// Publishes files in the place of those before.
    ///
    /// - Parameter meanwhile: called before each step, with its number.
    /// - Returns: what people are told.
    @discardableResult func publish(
        _ files: [String: String], meanwhile: @escaping @Sendable (Int, DiskSteps.Step) throws -> Void = { _, _ in }
    ) throws -> [String] {
        let steps = steps(meanwhile)
        let output = try OutputFolder(self.output, site: folder.path + "/site", steps: steps)
        do {
            try output.beginStaging()
            let staged = StagedSite(folder: output.staging, output: output.path, steps: steps)
            var manifest = OutputManifest()
            try staged.makeFolders(for: Array(files.keys))
            for (name, text) in files.sorted(by: { $0.key < $1.key }) {
                try staged.write(Array(text.utf8), to: name)
                manifest.add(name, Array(text.utf8))
            }
            try output.swapIn(manifest)
        } catch {
            output.abandon()
            throw error
        }
        return output.kept.notices
    }

    /// Publishes until the power fails; false when it was done before.
    func isCut(publishing files: [String: String], at number: Int) throws -> Bool {
        do {
            try publish(files) { step, _ in if step >= number { throw PowerCut() } }
            return false
        } catch is PowerCut {
            return true
        }
    }

    /// The steps of a disk like this one.
    func steps(_ meanwhile: @escaping @Sendable (Int, DiskSteps.Step) throws -> Void = { _, _ in }) -> DiskSteps {
        let counter = StepCounter()
        var steps = DiskSteps { [disk] step in
            try meanwhile(counter.next(), step)
            switch step {
            case .exchange where disk != .whole: throw SystemFault(EINVAL)
            case .move(let target)
            where disk == .mountPoint && (target.name.hasPrefix(".Output.kring-") || "\(target)".contains("Output-kept/")):
                throw SystemFault(EXDEV)
            default: break
            }
        }
        steps.waitsForDisk = false
        return steps
    }

    /// What stands in the output but for what begins with a dot, by path.
    func site() throws -> [String: String] {
        try filesByPath(below: output).filter { !$0.key.hasPrefix(".") }.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// What stands anywhere in the folder, by path.
    func everything() throws -> [String: String] {
        try filesByPath(below: folder.path).mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// What Kring has left of its own, in the output and beside it.
    func leftovers() throws -> [String] {
        let inside = try FileManager.default.contentsOfDirectory(atPath: output)
            .filter { $0.hasPrefix(".kring-") && $0 != ".kring-manifest" }
        return try inside + FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Output" }
    }

    /// Whether the owner's files are where they were.
    func hasOwnersFiles() -> Bool { Self.owners.keys.allSatisfy { folder.has("Output/" + $0) } }
}

/// Counts the steps of one build, from 0.
final class StepCounter: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var count = -1

    func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
}

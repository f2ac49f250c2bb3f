internal import Diagnostics
internal import Files
internal import Foundation

/// A new site on its way to the output: written to a folder of its own, and spoken of as what it is going to be.
struct StagedSite: Sendable {
    let folder: DiskPath
    let output: DiskPath
    let steps: DiskSteps

    /// Makes the folders that files lie in.
    func makeFolders(for files: [String]) throws {
        for name in Set(files.flatMap(ancestors)).sorted() {
            do {
                try steps.makeFolders(folder.appending(name))
            } catch let fault as SystemFault {
                throw PublishingProblem.failed("make the folder", shown(name), fault)
            }
        }
    }

    func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try steps.write(bytes, to: folder.appending(path))
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("write", shown(path), fault)
        }
    }

    /// Copies a file of the site's with its date and permissions; of a link, the file that it leads to.
    ///
    /// - Returns: its contents.
    func copy(_ source: String, to path: String) throws -> [UInt8] {
        let file: RegularFile
        let bytes: [UInt8]
        do {
            file = try RegularFile(DiskPath(source))
            bytes = try file.contents()
        } catch {
            throw PublishingProblem.failed("copy", source, error)
        }
        do {
            try steps.write(bytes, to: folder.appending(path), like: file)
        } catch let fault as SystemFault {
            throw PublishingProblem.failed("write", shown(path), fault)
        }
        return bytes
    }

    func contents(of path: String) throws -> [UInt8] {
        do {
            return try RegularFile(folder.appending(path), followsLinks: false).contents()
        } catch {
            throw PublishingProblem.failed("read", shown(path), error)
        }
    }

    private func shown(_ path: String) -> String { output.appending(path).description }
}

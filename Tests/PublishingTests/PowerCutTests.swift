import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A build that is cut off between any two steps of its own.
@Suite struct PowerCutTests {
    typealias Disk = PublishedFolder.Disk

    /// After a cut the site is the old one or the new one, or the next build makes it so; nothing of the owner's goes.
    @Test(arguments: Disk.allCases)
    func leavesOneWholeSite(disk: Disk) throws {
        var isDone = false
        var mixed = 0
        for number in 0..<1000 where !isDone {
            let folder = try PublishedFolder(disk)
            isDone = try !folder.isCut(publishing: PublishedFolder.new, at: number)
            let found = try folder.site()
            if found != PublishedFolder.old, found != PublishedFolder.new { mixed += 1 }
            #expect(disk != .whole || found == PublishedFolder.old || found == PublishedFolder.new, "cut at \(number): \(found)")
            // What a build with an error in its content does.
            let notices = try finishInterruptedPublication(in: folder.output, site: folder.folder.path + "/site", steps: folder.steps())
            let finished = try folder.site()
            #expect(finished == PublishedFolder.old || finished == PublishedFolder.new, "cut at \(number): \(finished)")
            #expect(folder.hasOwnersFiles(), "cut at \(number)")
            #expect(notices == [], "cut at \(number)")
            #expect(try folder.publish(PublishedFolder.new) == [], "cut at \(number)")
            #expect(try folder.site() == PublishedFolder.new, "cut at \(number)")
            #expect(folder.hasOwnersFiles(), "cut at \(number)")
            #expect(try folder.leftovers() == [], "cut at \(number)")
        }
        #expect(isDone)
        // The test cuts where it matters.
        #expect((mixed > 0) == (disk != .whole))
    }

    /// A second cut, in what the next build does to finish, changes nothing about that.
    @Test(arguments: Disk.allCases)
    func leavesOneWholeSiteAfterTwoCuts(disk: Disk) throws {
        var isDone = false
        for first in 12..<1000 where !isDone {
            for second in stride(from: first % 3, to: 18, by: 3) {
                let folder = try PublishedFolder(disk)
                isDone = try !folder.isCut(publishing: PublishedFolder.new, at: first)
                _ = try folder.isCut(publishing: PublishedFolder.old, at: second)
                _ = try finishInterruptedPublication(in: folder.output, site: folder.folder.path + "/site", steps: folder.steps())
                let finished = try folder.site()
                #expect(finished == PublishedFolder.old || finished == PublishedFolder.new, "cuts at \(first), \(second): \(finished)")
                #expect(try folder.publish(PublishedFolder.new) == [], "cuts at \(first), \(second)")
                #expect(try folder.site() == PublishedFolder.new, "cuts at \(first), \(second)")
                #expect(folder.hasOwnersFiles(), "cuts at \(first), \(second)")
                #expect(try folder.leftovers() == [], "cuts at \(first), \(second)")
            }
        }
        #expect(isDone)
    }

    /// A step that the system refuses leaves the old site, and a message; or it does not matter, and the new site stands.
    @Test(arguments: Disk.allCases)
    func undoesWhatItDidWhenStepIsRefused(disk: Disk) throws {
        var isDone = false
        var refused = 0
        for number in 0..<1000 where !isDone {
            let folder = try PublishedFolder(disk)
            var expected = PublishedFolder.new
            let reached = Reached()
            do {
                try folder.publish(PublishedFolder.new) { step, _ in
                    if step == number {
                        reached.mark()
                        throw SystemFault(EIO)
                    }
                }
            } catch let problem as PublishingProblem {
                expected = PublishedFolder.old
                refused += 1
                #expect("\(problem)".contains("the disk reports a fault"), "refused at \(number)")
            }
            isDone = !reached.isMarked
            #expect(try folder.site() == expected, "refused at \(number)")
            #expect(try folder.publish(PublishedFolder.new) == [], "refused at \(number)")
            #expect(try folder.site() == PublishedFolder.new, "refused at \(number)")
            #expect(folder.hasOwnersFiles(), "refused at \(number)")
            let leftovers = try folder.leftovers()
            #expect(leftovers == [], "refused at \(number): \(leftovers)")
        }
        #expect(isDone)
        #expect(refused > 10)
    }

    /// Where the disk could not keep what was written, nothing takes the place of the old site, or it comes back.
    @Test(arguments: Disk.allCases, [0, 1])
    func looksAtResultOfFlush(disk: Disk, which: Int) throws {
        let folder = try PublishedFolder(disk)
        let flushes = StepCounter()
        let problem = #expect(throws: PublishingProblem.self) {
            try folder.publish(PublishedFolder.new) { _, step in
                if case .flush = step, flushes.next() == which { throw SystemFault(ENOSPC) }
            }
        }
        let text = problem.map { "\($0)" } ?? ""
        #expect(text.hasSuffix("/Output: the disk is full. Make room on the disk, and build again"), "\(text)")
        #expect(try folder.site() == PublishedFolder.old)
        #expect(folder.hasOwnersFiles())
        #expect(try folder.leftovers() == [])
    }

    @Test func makesNoFolderWhenFirstBuildIsRefused() throws {
        let folder = try PublishedFolder(.whole)
        try folder.folder.remove("Output")
        #expect(throws: PublishingProblem.self) {
            try folder.publish(PublishedFolder.new) { _, step in if case .flush = step { throw SystemFault(ENOSPC) } }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.folder.path) == [])
    }
}

/// Whether something happened.
final class Reached: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var marked = false

    func mark() { lock.withLock { marked = true } }
    var isMarked: Bool { lock.withLock { marked } }
}

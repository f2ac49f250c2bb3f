import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What someone saves into the output while a build goes on, or changed there before, is never lost.
@Suite struct SavedFileTests {
    typealias Disk = PublishedFolder.Disk

    /// A file of a new name, one in a folder of ours, one over a file of ours, and one over a file that goes.
    @Test(arguments: Disk.allCases, ["brief.docx", "theme/brief.docx", "index.html", "weg.html", "assets/oud/a.txt", "twee.html"])
    func keepsFileSavedAtAnyMoment(disk: Disk, name: String) throws {
        var isDone = false
        // At the first step, the lock, it is found before anything is written, and the build refuses.
        for number in 1..<1000 where !isDone {
            let folder = try PublishedFolder(disk)
            let reached = Reached()
            let place = folder.output + "/" + name
            let notices = try folder.publish(PublishedFolder.new) { step, _ in
                guard step == number else { return }
                reached.mark()
                // As an editor does it: in place, or anew; its folder is there as it was a moment ago.
                try FileManager.default.createDirectory(
                    atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
                try Data("van mij".utf8).write(to: URL(fileURLWithPath: place))
            }
            isDone = !reached.isMarked
            if isDone { break }
            let mine = try folder.everything().filter { $0.value == "van mij" }.keys.sorted()
            #expect(mine.count == 1, "saved at \(number): \(mine)")
            // Under its own name, where anyone would look for it.
            #expect(mine.allSatisfy { ["Output", "Output-kept", "Output/.kring-kept"].map { $0 + "/" + name }.contains($0) }, "\(mine)")
            var site = try folder.site()
            if mine == ["Output/\(name)"] {
                site[name] = PublishedFolder.new[name]
            } else {
                #expect(notices.count == 1 && notices[0].contains("/Output/\(name.prefix { $0 != "/" })"), "saved at \(number): \(notices)")
                #expect(notices.first?.contains("/" + mine[0].dropLast(name.count + 1)) == true, "saved at \(number): \(notices)")
            }
            #expect(site == PublishedFolder.new, "saved at \(number): \(site)")
            #expect(folder.hasOwnersFiles(), "saved at \(number)")
        }
        #expect(isDone)
    }

    @Test func tellsThatSavedFileStandsThereStill() throws {
        let folder = try PublishedFolder(.whole)
        let place = folder.output + "/brief.docx"
        let notices = try folder.publish(PublishedFolder.new) { _, step in
            if case .exchange = step { try Data("van mij".utf8).write(to: URL(fileURLWithPath: place)) }
        }
        #expect(
            notices == [
                "\(place) was saved there during the build, and kept: move it elsewhere, as the next build stops at files that kring "
                    + "did not make"
            ])
        #expect(try folder.folder.text(of: "Output/brief.docx") == "van mij")
    }

    /// A program that has a file open goes on writing to it where it then is.
    @Test func keepsFileThatIsOpenToWrite() throws {
        let folder = try PublishedFolder(.whole)
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.output + "/index.html"))
        #expect(try folder.publish(PublishedFolder.new).count == 1)
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data("van mij".utf8))
        try handle.close()
        #expect(try folder.folder.text(of: "Output-kept/index.html") == "van mij")
        #expect(try folder.site() == PublishedFolder.new)
    }

    @Test(arguments: Disk.allCases)
    func keepsWhatWasChangedByHand(disk: Disk) throws {
        let folder = try PublishedFolder(disk)
        try folder.folder.write("met de hand", to: "Output/index.html")
        let notices = try folder.publish(PublishedFolder.new)
        let place = disk == .mountPoint ? "Output/.kring-kept" : "Output-kept"
        #expect(
            notices == [
                "\(folder.output)/index.html was changed after kring made it: what stood in it is kept in "
                    + "\(folder.folder.path)/\(place); take it from there, or take that folder away"
            ])
        #expect(try folder.folder.text(of: place + "/index.html") == "met de hand")
        #expect(try folder.site() == PublishedFolder.new)
        // A second change is kept beside the first.
        try folder.folder.write("nog eens", to: "Output/index.html")
        try folder.publish(PublishedFolder.old)
        #expect(try folder.folder.text(of: place + "/index.html") == "met de hand")
        #expect(try folder.folder.text(of: place + "-2/index.html") == "nog eens")
    }

    /// A name that is no text, as an archive from another system leaves it.
    @Test(arguments: Disk.allCases)
    func keepsFileWhoseNameIsNoText(disk: Disk) throws {
        let folder = try PublishedFolder(disk)
        let name = DiskPath(bytes: Array("caf".utf8) + [0xE9] + Array(".txt".utf8))
        let place = DiskPath(folder.output).appending(name)
        let saves = DiskSteps()
        let notices = try folder.publish(PublishedFolder.new) { step, _ in
            if step == 15, entryKind(of: place) == nil { try saves.write(Array("van mij".utf8), to: place) }
        }
        #expect(entryKind(of: place) == .file)
        #expect(notices.count <= 1)
        #expect(throws: PublishingProblem.self) { try folder.publish(PublishedFolder.new) }
        #expect(entryKind(of: place) == .file)
    }
}

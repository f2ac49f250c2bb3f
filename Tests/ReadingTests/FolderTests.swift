import TestSupport
import Testing

@testable import Reading

/// A folder as people have it, on a synchronising disk and with what programs leave behind.
@Suite struct FolderTests {
    @Test(arguments: [
        ".DS_Store", "._uitleg.md", "Thumbs.db", "desktop.ini", "Desktop.ini", "~$uitleg.docx", "uitleg.md.bak", "uitleg.md~",
        ".~lock.contacts.csv#", "contacts.csv~", "Icon\r", ".uitleg.md.swp", "#uitleg.md#", "4913", ".obsidian", ".vscode", ".git",
        "@eaDir",
        ".Trash-1000", ".dropbox", ".tmp.drivedownload", "~WRL0001.tmp", "uitleg.tmp", "$RECYCLE.BIN", "__MACOSX", "uitleg.md.orig",
        "uitleg.md.save", "uitleg.md.crdownload",
    ])
    func passesOverJunk(name: String) { #expect(isJunk(name)) }

    @Test(arguments: ["uitleg.md", "Icon.md", "#1 in wonen.md", "bak.md", "tmp.md", "49131", "thumbs.md", "4913.md"])
    func keepsWhatIsWritten(name: String) { #expect(!isJunk(name)) }

    @Test(arguments: [
        "uitleg - kopie.md", "uitleg - kopie (2).md", "uitleg - Copy.md", "uitleg (1).md", "uitleg(1).md", "Kopie van uitleg.md",
        "Copy of uitleg.md", "uitleg copy.md", "uitleg copy 2.md", "uitleg kopie 3.md", "uitleg-LAPTOP-4F1C.md",
        "uitleg-DESKTOP-A1B2C3D.md",
        "uitleg (conflicted copy 2022-05-17).md", "uitleg (conflicterend exemplaar van Jan 2022-05-17).md", "Uitleg-kopie.md",
        "uitleg (Jan's conflicted copy 2022-05-17).md", "uitleg.sync-conflict-20220517-101112-ABCDEFG.md", "uitleg_kopie.md",
        "Kopie (2) van uitleg.md", "uitleg-MacBook van Jan.md", "uitleg (kopie).md",
    ])
    func findsOriginalOfCopy(name: String) {
        #expect(copies(among: ["pages/" + name, "pages/uitleg.md"]) == ["pages/" + name: "pages/uitleg.md"])
    }

    @Test(arguments: [
        "uitleg 2.md", "uitleg-2022.md", "uitleg-AVG.md", "kopie.md", "uitleg (2022).md", "uitleg (voor scholen).md", "kopieën.md",
        "uitleg-laptop-lenen.md",
    ])
    func leavesOtherFileBeside(name: String) { #expect(copies(among: ["pages/" + name, "pages/uitleg.md"]) == [:]) }

    @Test func needsOriginal() { #expect(copies(among: ["pages/uitleg - kopie.md", "cases/uitleg.md"]) == [:]) }

    /// A copy of a list or of a partnership's own file is left out; a file that no program of ours reads is named, and stops nothing.
    @Test func leavesOutCopiesOfLists() async throws {
        let read = try await site([
            "Content/site.yaml": "title: Proef\n", "Content/directory/organisations.csv": "naam\nGemeente\n",
            "Content/directory/organisations (1).csv": "naam\nGemeente\nPolitie\n", "Content/directory/organisaties.xlsx": "PK",
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\nTekst.\n",
            "Content/partnerships/x/index - kopie.md": "---\ntitle: X\n---\nTekst.\n", "Content/pages/plan.txt": "Tekst",
            "Content/pages/plan.md.txt": "Tekst", "Content/pages/notulen.markdown": "Tekst", "Content/pages/notulen.docx": "PK",
        ])
        #expect(read.site.directory.organisations.map(\.title) == ["Gemeente"])
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(
            read.diagnostics.map { "\($0.place.file.dropFirst(8)) \($0.identifier.rawValue)" } == [
                "directory/organisaties.xlsx unexpected-file", "directory/organisations (1).csv copied-file",
                "pages/notulen.docx unexpected-file", "pages/notulen.markdown unexpected-file", "pages/plan.md.txt unexpected-file",
                "pages/plan.txt unexpected-file", "partnerships/x/index - kopie.md copied-file",
            ])
        #expect(read.diagnostics[4].suggestion == "give it the name plan.md")
    }

    /// Equal files, equal long texts under different titles, and equal titles above different texts.
    @Test func saysWhatIsPublishedTwice() async throws {
        let long = String(repeating: "Wat we afspreken komt terug aan tafel. ", count: 8)
        let read = try await site([
            "Content/site.yaml": "title: Proef\n", "Content/pages/a.md": "---\ntitle: A\n---\nKort.\n",
            "Content/pages/b.md": "---\ntitle: A\n---\nKort.\n\n", "Content/pages/c.md": "---\ntitle: C\n---\n\(long)\n",
            "Content/pages/d.md": "---\ntitle: D\n---\n\n\(long)", "Content/pages/e.md": "---\ntitle: c\n---\nAnders.\n",
            "Content/pages/f.md": "---\ntitle: F\n---\nKort.\n", "Content/cases/g.md": "---\ntitle: F\nsummary: S\n---\nKort.\n",
        ])
        #expect(read.diagnostics.map(\.identifier) == [.copiedText, .copiedText, .copiedText])
        #expect(read.diagnostics.map { String($0.place.file.dropFirst(14)) } == ["b.md", "d.md", "e.md"])
    }

    /// A partnership whose folder was copied: its pages and its rounds would all be published twice.
    @Test func saysPartnershipThatIsPublishedTwice() async throws {
        let read = try await site([
            "Content/site.yaml": "title: Proef\n", "Content/partnerships/x/index.md": "---\ntitle: X\n---\nWie wat doet.\n",
            "Content/partnerships/x - kopie/index.md": "---\ntitle: X\n---\nWie wat doet.\n",
            "Content/partnerships/y/index.md": "---\ntitle: x\n---\nAnders.\n",
            "Content/partnerships/z/index.md": "---\ntitle: Z\n---\n",
        ])
        let found = read.diagnostics.filter { $0.identifier == .copiedText }.map(\.place.file)
        #expect(found == ["Content/partnerships/x - kopie/index.md", "Content/partnerships/y/index.md"])
        #expect(!read.diagnostics.contains { $0.identifier == .emptyPage })
    }

    @Test func saysRoundThatStandsTwiceOnOneDay() async throws {
        let instrument =
            "title: T\nsource: S\nscale: {min: 1, max: 5}\nthresholds: {floor: 3, challenge: 4}\n"
            + "dimensions: [{id: a, title: A, indicators: [{id: a1, text: X}]}]\n"
        let round = "---\ninstrument: proef\ndate: 2022-05-17\n---\n"
        let folder = "Content/partnerships/x/rounds/2022-05-17"
        let read = try await site([
            "Content/site.yaml": "title: Proef\n", "Content/instruments/proef.yaml": instrument,
            "Content/partnerships/x/index.md": "---\ntitle: X\n---\n", folder + ".md": round, folder + "-nog-eens.md": round,
            folder + "-anders.md": round, folder + ".csv": "respondent,a1\nr1,4\nr2,3\n", folder + "-nog-eens.csv": "id,a1\nx,4\ny,3\n",
            folder + "-anders.csv": "id,a1\nx,4\ny,4\n",
        ])
        #expect(read.diagnostics.map(\.identifier) == [.sameAnswers])
    }
}

import Foundation
import Model
import Rendering
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublicationRecordTests {
    private let record: PublicationRecord

    init() throws {
        let date = try #require(PartialDate(iso: "2022-12-06"))
        record = PublicationRecord(
            edition: .public,
            state: [
                .init(kind: .organisation, slug: Slug("politie"), name: "Politie \"Zuid\"", digests: Array(repeating: "", count: 14)),
                .init(
                    kind: .contact, slug: Slug("jan"), name: "Jan\nBos", organisation: Slug("politie"),
                    digests: ["0a1b2c3d"] + Array(repeating: "", count: 9)),
            ],
            log: [
                .init(
                    date: date,
                    changes: [
                        .init(action: .added, kind: .contact, slug: Slug("jan"), name: "Jan\nBos", organisation: Slug("politie")),
                        .init(
                            action: .changed, kind: .organisation, slug: Slug("politie"), name: "Politie", fields: ["telephone", "email"]),
                    ], untold: 3),
                .init(date: try #require(PartialDate(iso: "2022-10-01")), isFirst: true),
            ])
    }

    private func read(_ text: String, for edition: Edition = .public) throws -> (record: PublicationRecord?, problem: String?) {
        let folder = try TemporaryFolder(["directory/changes.json": text])
        return readPublicationRecord(in: folder.path, for: edition)
    }

    @Test func readsWhatWasWritten() throws {
        let found = try read(record.json)
        #expect(found.record == record)
        #expect(found.problem == nil)
    }

    @Test func passesOverOtherEditionAndEmptyFolder() throws {
        #expect(try read(record.json, for: .network).record == nil)
        #expect(try read(record.json, for: .network).problem == nil)
        let folder = try TemporaryFolder()
        #expect(readPublicationRecord(in: folder.path, for: .public).problem == nil)
    }

    @Test(arguments: [
        "", "{}", "[1]", "null", "{\"format\": \"other\"}", "{\"format\": \"kring directory record 1\", \"edition\": \"public\"}",
        "{\"format\": \"kring directory record 1\", \"edition\": \"public\", \"fields\": {}, \"log\": [{\"date\": \"x\"}], \"state\": []}",
        "{\"format\": \"kring directory record 1\", \"edition\": \"public\", \"fields\": {}, \"log\": [], \"state\": [[\"contact\"]]}",
    ])
    func saysThatFileIsDamaged(text: String) throws {
        let found = try read(text)
        #expect(found.record == nil)
        #expect(found.problem?.contains("directory/changes.json is damaged") == true)
    }

    /// Cut anywhere, it is damaged or whole, and never half a record.
    @Test func takesNoHalfRecord() throws {
        let text = record.json
        for length in stride(from: 0, to: text.utf8.count - 2, by: 7) {
            #expect(try read(String(decoding: text.utf8.prefix(length), as: UTF8.self)).record == nil)
        }
    }

    /// A field that an older Kring did not keep is not known, so it has not changed.
    @Test func readsRecordOfOlderKring() throws {
        let older = record.json.replacing("\"name\", \"organisation\", \"function\"", with: "\"organisation\", \"name\"")
            .replacing("\"0a1b2c3d\",\"\"", with: "\"\",\"0a1b2c3d\"")
        let digests = try #require(try read(older).record?.state[1].digests)
        #expect(digests.prefix(3) == ["0a1b2c3d", "", "?"])
    }
}

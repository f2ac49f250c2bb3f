internal import Foundation
package import Model
internal import Rendering

/// Reads what an earlier publication in a folder remembers of the social map.
///
/// - Parameters:
///   - output: the folder of that publication.
///   - edition: the one that is to be published; the record of another is passed over.
/// - Returns: the record, nil where there is none for this edition; and what is wrong with the file, where it is damaged.
package func readPublicationRecord(in output: String, for edition: Edition) -> (record: PublicationRecord?, problem: String?) {
    let path = output + "/directory/changes.json"
    guard let data = FileManager.default.contents(atPath: path) else { return (nil, nil) }
    let problem = "\(path) is damaged, so this publication counts as the first: changes since the last are not told"
    let object: Any
    do {
        object = try JSONSerialization.jsonObject(with: data)
    } catch {
        return (nil, problem)
    }
    guard let file = object as? [String: Any], file["format"] as? String == PublicationRecord.format,
        let name = file["edition"] as? String
    else { return (nil, problem) }
    if name != edition.name { return (nil, nil) }
    guard let record = PublicationRecord(file, edition: edition) else { return (nil, problem) }
    return (record, nil)
}

extension PublicationRecord {
    /// Takes a record from its file; nil when a part of it is not as it was written.
    fileprivate init?(_ file: [String: Any], edition: Edition) {
        guard let fields = file["fields"] as? [String: [String]], let log = file["log"] as? [[String: Any]],
            let state = file["state"] as? [[String]]
        else { return nil }
        // Where each field of now stands in the file, which an older Kring may have written.
        let places = Kind.allCases.reduce(into: [Kind: [Int?]]()) { places, kind in
            places[kind] = kind.fields.map { field in fields[kind.rawValue]?.firstIndex(of: field) }
        }
        let entries = state.compactMap { texts -> Entry? in
            guard texts.count >= 4, let kind = Kind(rawValue: texts[0]) else { return nil }
            let digests = (places[kind] ?? []).map { place in
                place.flatMap { texts.indices.contains($0 + 4) ? texts[$0 + 4] : nil } ?? "?"
            }
            return Entry(
                kind: kind, slug: Slug(texts[1]), name: texts[2], organisation: texts[3].isEmpty ? nil : Slug(texts[3]), digests: digests)
        }
        let publications = log.compactMap(Publication.init)
        guard entries.count == state.count, publications.count == log.count else { return nil }
        self.init(edition: edition, state: entries, log: publications)
    }
}

extension PublicationRecord.Publication {
    fileprivate init?(_ file: [String: Any]) {
        guard let date = (file["date"] as? String).flatMap(PartialDate.init(iso:)), let isFirst = file["first"] as? Bool,
            let untold = file["untold"] as? Int, let lists = file["changes"] as? [[String]]
        else { return nil }
        let changes = lists.compactMap { texts -> PublicationRecord.Change? in
            guard texts.count >= 5, let action = PublicationRecord.Change.Action(rawValue: texts[0]),
                let kind = PublicationRecord.Kind(rawValue: texts[1])
            else { return nil }
            let known = texts.dropFirst(5).filter(kind.fields.contains)
            return .init(
                action: action, kind: kind, slug: Slug(texts[2]), name: texts[3], organisation: texts[4].isEmpty ? nil : Slug(texts[4]),
                fields: Array(known))
        }
        guard changes.count == lists.count else { return nil }
        self.init(date: date, isFirst: isFirst, changes: changes, untold: untold)
    }
}

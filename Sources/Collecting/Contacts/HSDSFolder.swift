internal import Diagnostics
internal import Foundation
internal import Reading

/// The tables of a folder with an HSDS package, found by its description and by their usual names.
struct HSDSFolder {
    /// By table, each with the files that it is in: one, or several after each other.
    private(set) var tables: [String: [HSDSTables.Source]] = [:]
    /// Whether what the folder holds is the JSON of an HSDS service.
    let holdsJSON: Bool

    /// Reads the tables; what is wrong is reported, and the rest is read on.
    init(_ folder: String, report: (Diagnostic) -> Void) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            report(.unreadableFile(reason(error), at: SourcePlace(file: folder)))
            holdsJSON = false
            return
        }
        holdsJSON = names.contains { $0.lowercased().hasSuffix(".json") && $0 != "datapackage.json" }
        let description = folder + "/datapackage.json"
        if names.contains("datapackage.json"), let text = Self.text(at: description, report: report) {
            guard let resources = Self.resources(in: text) else {
                report(.packageTable("this is not the description of a data package", at: SourcePlace(file: description)))
                return
            }
            for resource in resources { read(resource, in: folder, description: description, report: report) }
        }
        for name in names where ["csv", "tsv", "txt"].contains((name as NSString).pathExtension.lowercased()) {
            guard let table = HSDSTableName.table(of: name), tables[table] == nil,
                let file = Self.text(at: folder + "/" + name, report: report)
            else { continue }
            tables[table] = [.init(file: file)]
        }
    }

    private mutating func read(_ resource: Resource, in folder: String, description: String, report: (Diagnostic) -> Void) {
        guard let table = HSDSTableName.table(of: resource.name) ?? resource.paths.lazy.compactMap(HSDSTableName.table).first else {
            return
        }
        let place = SourcePlace(file: description)
        if resource.paths.isEmpty { report(.missingTable(resource.name, file: "data within the description", at: place)) }
        for path in resource.paths {
            // A package may name any file; only its own are read.
            let isOwn = !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.contains(":")
            guard isOwn, FileManager.default.fileExists(atPath: folder + "/" + path) else {
                report(.missingTable(resource.name, file: path, at: place))
                continue
            }
            let clean = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
            if let file = Self.text(at: folder + "/" + clean, report: report) {
                tables[table, default: []].append(.init(file: file, separator: resource.separator))
            }
        }
    }

    /// A table as a description names it.
    private struct Resource {
        var name: String
        var paths: [String]
        var separator: UInt8?
    }

    /// The tables that a description names; nil where it is none.
    private static func resources(in text: TextFile) -> [Resource]? {
        let root: JSONNode
        do {
            root = try JSONParser.parse(text.text)
        } catch {
            return nil
        }
        guard case .object(let members) = root.value,
            case .array(let resources) = members.first(where: { $0.key == "resources" })?.node.value
        else { return nil }
        return resources.compactMap { resource in
            guard case .object(let members) = resource.value else { return nil }
            let node = { (key: String) in members.first { $0.key == key }?.node }
            var paths: [String] = []
            if case .array(let several)? = node("path")?.value { paths = several.compactMap(\.text) }
            if let single = node("path")?.text { paths = [single] }
            var separator: UInt8?
            if case .object(let dialect)? = node("dialect")?.value {
                separator = dialect.first { $0.key == "delimiter" }?.node.text?.utf8.first
            }
            let name = node("name")?.text ?? node("title")?.text ?? paths.first ?? ""
            return name.isEmpty ? nil : Resource(name: name, paths: paths, separator: separator)
        }
    }

    private static func text(at path: String, report: (Diagnostic) -> Void) -> TextFile? {
        guard let bytes = contactBytes(at: path, report: report) else { return nil }
        if let text = TextFile(path: path, bytes: bytes) { return text }
        report(.notText(at: SourcePlace(file: path)))
        return nil
    }
}

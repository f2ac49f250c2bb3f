internal import Diagnostics
internal import Foundation
internal import Reading

/// Reads one thing that someone names as a file of contacts: a spreadsheet's text, an address book, or the folder of an HSDS package.
///
/// - Parameter fieldName: what a field is called in the report.
func contactFile(at path: String, fieldName: @escaping (ContactField) -> String) -> ContactFile {
    var file = ContactFile(path: path)
    var status = stat()
    guard stat(path, &status) == 0 else {
        file.report(.unreadableFile(String(cString: strerror(errno)), at: SourcePlace(file: path)))
        return file
    }
    if status.st_mode & S_IFMT == S_IFDIR { return package(in: path, fieldName: fieldName) }
    if path.hasSuffix("/datapackage.json") || path == "datapackage.json" {
        let folder = (path as NSString).deletingLastPathComponent
        return package(in: folder.isEmpty ? "." : folder, fieldName: fieldName)
    }
    guard let text = text(at: path, report: { file.report($0) }) else { return file }
    let start = String(text.text.prefix(2000)).trimmed.uppercased()
    let isCard = ["vcf", "vcard"].contains((path as NSString).pathExtension.lowercased()) || start.hasPrefix("BEGIN:VCARD")
    return isCard ? readVCards(text, fieldName: fieldName) : readContactSheet(text, fieldName: fieldName)
}

/// The tables of a folder, as its `datapackage.json` names them, or by their usual names.
private func package(in folder: String, fieldName: @escaping (ContactField) -> String) -> ContactFile {
    var file = ContactFile(path: folder)
    let place = SourcePlace(file: folder)
    var names = HSDSTables.usualFiles
    let description = folder + "/datapackage.json"
    if FileManager.default.fileExists(atPath: description), let text = text(at: description, report: { file.report($0) }) {
        guard let named = resources(in: text) else {
            file.report(.packageTable("this is not the description of a data package", at: SourcePlace(file: description)))
            return file
        }
        names.merge(named) { _, new in new }
    }
    if file.diagnostics.contains(where: { $0.severity == .error }) { return file }
    var tables: [String: TextFile] = [:]
    for (name, path) in names.sorted(by: { $0.key < $1.key }) {
        // A package may name any file; only its own are read.
        let isOwn = !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.contains(":")
        guard isOwn, FileManager.default.fileExists(atPath: folder + "/" + path) else { continue }
        if let text = text(at: folder + "/" + path, report: { file.report($0) }) { tables[name] = text }
    }
    guard tables["contact"] != nil || tables["organization"] != nil else {
        if !file.diagnostics.contains(where: { $0.severity == .error }) {
            file.report(.packageTable("there are no tables of an HSDS package in this folder", at: place))
        }
        return file
    }
    let problems = file.diagnostics
    file = readHSDS(tables, path: folder, fieldName: fieldName)
    for problem in problems { file.report(problem) }
    return file
}

/// The path of each table that a description names; nil where it is none.
private func resources(in text: TextFile) -> [String: String]? {
    let root: JSONNode
    do {
        root = try JSONParser.parse(text.text)
    } catch {
        return nil
    }
    guard case .object(let members) = root.value, case .array(let resources) = members.first(where: { $0.key == "resources" })?.node.value
    else { return nil }
    let named = resources.compactMap { resource -> (String, String)? in
        guard case .object(let members) = resource.value else { return nil }
        let value = { (key: String) in members.first { $0.key == key }?.node.text }
        return value("name").flatMap { name in value("path").map { (name, $0) } }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
}

/// The text of a file; nil, with a diagnostic, when it has none.
private func text(at path: String, report: (Diagnostic) -> Void) -> TextFile? {
    let place = SourcePlace(file: path)
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        report(.unreadableFile("it is no ordinary file", at: place))
        return nil
    }
    if status.st_size > largestContactFile {
        report(.contactFileTooLarge(megabytes: Int(status.st_size) >> 20, limit: largestContactFile >> 20, at: place))
        return nil
    }
    do {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        if let text = TextFile(path: path, bytes: bytes) { return text }
        report(bytes.starts(with: Array("PK".utf8)) ? .contactWorkbook(at: place) : .notText(at: place))
    } catch {
        report(.unreadableFile(reason(error), at: place))
    }
    return nil
}

/// In bytes: a hundred thousand contacts take some 20 million.
private let largestContactFile = 128 << 20

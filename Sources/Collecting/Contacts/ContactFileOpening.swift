internal import Diagnostics
internal import Foundation
internal import Model
internal import Reading

/// Reads one thing that someone names as a file of contacts: a spreadsheet's text, an address book, or the folder of an HSDS package.
///
/// - Parameters:
///   - language: in which hours are written.
///   - fillsDown: whether a row without an organisation is of the one above it.
///   - fieldName: what a field is called in the report.
func contactFile(
    at path: String, language: Language, fillsDown: Bool = false, fieldName: @escaping (ContactField) -> String
) -> ContactFile {
    var file = ContactFile(path: path)
    var status = stat()
    guard stat(path, &status) == 0 else {
        file.report(.unreadableFile(systemReason(), at: SourcePlace(file: path)))
        return file
    }
    if status.st_mode & S_IFMT == S_IFDIR { return package(in: path, language, fieldName: fieldName) }
    if path.hasSuffix("/datapackage.json") || path == "datapackage.json" {
        let folder = (path as NSString).deletingLastPathComponent
        return package(in: folder.isEmpty ? "." : folder, language, fieldName: fieldName)
    }
    guard let bytes = contactBytes(at: path, report: { file.report($0) }) else { return file }
    let start = String(decoding: bytes.prefix(2000).filter { $0 != 0 }, as: UTF8.self).trimmed.uppercased()
    let isCard = ["vcf", "vcard"].contains((path as NSString).pathExtension.lowercased()) || start.contains("BEGIN:VCARD")
    if isCard { return readVCards(bytes, path: path, fieldName: fieldName) }
    guard let text = TextFile(path: path, bytes: bytes) else {
        file.report(.notText(at: SourcePlace(file: path)))
        return file
    }
    return readContactSheet(text, fillsDown: fillsDown, fieldName: fieldName)
}

/// The tables of a folder, as its `datapackage.json` names them, or by their usual names.
private func package(in folder: String, _ language: Language, fieldName: @escaping (ContactField) -> String) -> ContactFile {
    var file = ContactFile(path: folder)
    let place = SourcePlace(file: folder)
    let found = HSDSFolder(folder) { file.report($0) }
    if found.tables["contact"] == nil, found.tables["organization"] == nil, !file.diagnostics.contains(where: { $0.severity == .error }) {
        file.report(
            found.holdsJSON ? .packageInJSON(at: place) : .packageTable("there are no tables of an HSDS package in this folder", at: place))
    }
    if file.diagnostics.contains(where: { $0.severity == .error }) { return file }
    let problems = file.diagnostics
    file = readHSDS(found.tables, path: folder, language: language, fieldName: fieldName)
    for problem in problems { file.report(problem) }
    return file
}

/// The bytes of a file that is text; nil, with a diagnostic that says what to do, when it has none.
func contactBytes(at path: String, report: (Diagnostic) -> Void) -> [UInt8]? {
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
        if let problem = foreignFormat(of: bytes, ending: (path as NSString).pathExtension.lowercased(), at: place) {
            report(problem)
            return nil
        }
        return withMarkOfUTF16(bytes)
    } catch {
        report(.unreadableFile(reason(error), at: place))
        return nil
    }
}

/// What a file is that no contacts can be read from, by how it begins; nil for one that may be text.
private func foreignFormat(of bytes: [UInt8], ending: String, at place: SourcePlace) -> Diagnostic? {
    let begins = { (start: [UInt8]) in bytes.starts(with: start) }
    if begins(Array("PK".utf8)) {
        return ending == "zip"
            ? .otherContactFile("a zip file", suggestion: "unpack it first, and name the file or the folder that comes out", at: place)
            : .contactWorkbook(at: place)
    }
    // The container of old Excel, of Word and of Outlook's messages.
    if begins([0xD0, 0xCF, 0x11, 0xE0]) {
        return ["msg", "doc"].contains(ending) ? .otherContactFile("a file of Outlook or Word", at: place) : .contactWorkbook(at: place)
    }
    if begins(Array("!BDN".utf8)) {
        return .otherContactFile(
            "a data file of Outlook (.pst)",
            suggestion:
                "in Outlook choose File, Open & Export, Import/Export, Export to a file, Comma Separated Values, Contacts; then import that",
            at: place)
    }
    if begins([0x1F, 0x8B]) || begins(Array("7z".utf8) + [0xBC]) || begins(Array("Rar!".utf8)) {
        return .otherContactFile("a packed file", suggestion: "unpack it first, and name the file or the folder that comes out", at: place)
    }
    if begins(Array("%PDF".utf8)) { return .otherContactFile("a PDF", at: place) }
    switch ending {
    case "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers": return bytes.contains(0) || bytes.isEmpty ? .contactWorkbook(at: place) : nil
    case "pst", "ost", "olm", "contact", "abbu", "nk2": return .otherContactFile("a data file of an address book (.\(ending))", at: place)
    default: return nil
    }
}

/// UTF-16 without a mark at its beginning, told by the zeros that letters have in it, with one.
private func withMarkOfUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.prefix(400)
    guard start.count >= 8, !start.starts(with: [0xFF, 0xFE]), !start.starts(with: [0xFE, 0xFF]) else { return bytes }
    let odd = stride(from: 1, to: start.count, by: 2).count { start[$0] == 0 }
    let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
    if odd * 10 > start.count * 4, even == 0 { return [0xFF, 0xFE] + bytes }
    return even * 10 > start.count * 4 && odd == 0 ? [0xFE, 0xFF] + bytes : bytes
}

/// In bytes: a hundred thousand contacts take some 20 million.
private let largestContactFile = 128 << 20

internal import ArgumentParser
internal import Foundation

/// What someone named with `--output`, before anything is written to it.
struct OutputName {
    var path: String

    /// What the name ends in after its last dot, in small letters; nil where that is no ending: `gesprek`, `overleg 12.30 uur`.
    var ending: String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        let isWord = ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && (1...8).contains(ending.count)
        return isWord && !(ending.first?.isNumber ?? true) ? ending : nil
    }

    /// Refuses a file whose name promises another kind than is written: a text with the name of a Word document opens nowhere.
    ///
    /// - Parameters:
    ///   - endings: those that fit what is written.
    ///   - hint: what to do instead.
    func requireEnding(of endings: [String], hint: String) throws {
        guard let ending, !endings.contains(ending) else { return }
        throw ValidationError("this command does not write .\(ending) files (\(path)): \(hint)")
    }

    private static let fileEndings: Set<String> = [
        "csv", "doc", "docx", "eml", "gz", "htm", "html", "json", "md", "msg", "ods", "odt", "pdf", "pptx", "rtf", "tar", "txt", "xls",
        "xlsx", "xml", "yaml", "zip",
    ]

    /// Refuses the name of a file where a folder is meant; a folder that is there may be called anything.
    func requireFolder(hint: String) throws {
        guard let ending, Self.fileEndings.contains(ending) else { return }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return }
        throw ValidationError("\(path) is the name of a file, and this command writes a folder: \(hint)")
    }
}

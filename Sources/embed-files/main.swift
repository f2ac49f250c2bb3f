import Foundation

// usage: embed-files OUTPUT.swift FOLDER…
// Writes every text file below the folders as a StaticString literal, sorted by path, each path beginning with its folder's name.
// Literals of this kind compile fast and need no resource bundle beside the program.
let arguments = CommandLine.arguments
guard arguments.count > 2 else {
    FileHandle.standardError.write(Data("usage: embed-files OUTPUT.swift FOLDER…\n".utf8))
    exit(2)
}
var source = "enum EmbeddedFiles {\n    static let all: [(path: String, contents: StaticString)] = [\n"
for folder in arguments.dropFirst(2) {
    let folderName = URL(fileURLWithPath: folder).lastPathComponent
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        return exists && !isFolder.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    for name in names.sorted() {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        source += "        (\(literal(folderName + "/" + name)), \(literal(text))),\n"
    }
}
source += "    ]\n}\n"
// checked: a tool of the build, called with two and more
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)

func literal(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": escaped += "\\\\"
        case "\"": escaped += "\\\""
        case "\n": escaped += "\\n"
        case "\r": escaped += "\\r"
        case "\t": escaped += "\\t"
        case let control where control.value < 0x20 || control.value == 0x7F: escaped += "\\u{\(String(control.value, radix: 16))}"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped + "\""
}

internal import Diagnostics
internal import Foundation

/// Where a command writes what it has to say: problems of people's files apart from the rest, and nothing beside a document that a
/// program reads.
struct CommandOutput {
    var format: DiagnosticFormat

    /// Writes problems, each with its line from the file.
    ///
    /// - Parameter lines: gives the lines of a file; each file is asked for once.
    func write(_ diagnostics: [Diagnostic], lines: (String) -> [Substring]) {
        var known: [String: [Substring]] = [:]
        let text = report(diagnostics, as: format) { place in
            if place.line == 0 { return nil }
            if known[place.file] == nil { known[place.file] = lines(place.file) }
            let file = known[place.file] ?? []
            // Of a very long line nothing is shown, and it is not copied for each problem in it.
            guard file.indices.contains(place.line - 1), file[place.line - 1].utf8.count < longestShownLine else { return nil }
            return String(file[place.line - 1])
        }
        let channel = format == .text ? FileHandle.standardError : FileHandle.standardOutput
        channel.write(Data(text.utf8))
    }

    /// Writes a line: where the output is for a program to read, it goes beside it.
    func say(_ line: String) {
        let channel = format.isDocument ? FileHandle.standardError : FileHandle.standardOutput
        channel.write(Data("\(line)\n".utf8))
    }

    /// Writes what was asked for, as it is.
    func print(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Writes what a person should know and no file of the content is to blame for.
    static func warn(_ problem: String) {
        FileHandle.standardError.write(Data("warning: \(problem)\n".utf8))
    }

    /// Writes why a command cannot go on.
    static func fail(_ problem: any Error) {
        FileHandle.standardError.write(Data("error: \(problem)\n".utf8))
    }
}

internal import Diagnostics
internal import Foundation
internal import Reading

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
        Self.write(text, to: channel)
    }

    /// Writes a line: where the output is for a program to read, it goes beside it.
    func say(_ line: String) {
        let channel = format.isDocument ? FileHandle.standardError : FileHandle.standardOutput
        Self.write("\(line)\n", to: channel)
    }

    /// Writes what was asked for, as it is; ends the program with 1 where it cannot be written.
    func print(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            Self.write("error: cannot write what was asked for: \(reason(error))\n", to: .standardError)
            Foundation.exit(1)
        }
    }

    /// Writes what a person should know and no file of the content is to blame for.
    static func warn(_ problem: String) {
        write("warning: \(problem)\n", to: .standardError)
    }

    /// Writes why a command cannot go on.
    static func fail(_ problem: any Error) {
        write("error: \(problem)\n", to: .standardError)
    }

    /// Writes a text where someone may read it; where nothing can be written (a full disk, a closed window), it goes unsaid, and what the
    /// command does stays as it is.
    static func write(_ text: String, to channel: FileHandle) {
        do { try channel.write(contentsOf: Data(text.utf8)) } catch {}
    }
}

internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Model
internal import Publishing
internal import Rendering

/// What `kring check --stale` has to say: whom to mail, and what to write.
struct StaleReport {
    let letters: [ConfirmationLetter]
    /// A letter as people read it, in the site's language.
    let shown: (ConfirmationLetter) -> String
    let format: DiagnosticFormat

    /// Writes the letters to a folder as files, or as they are to the output.
    ///
    /// - Throws: an exit code when a file cannot be written.
    func write(to folder: String?) throws {
        let output = CommandOutput(format: format)
        if let folder { return try write(into: folder, output) }
        switch format {
        case .json, .sarif: output.print(json)
        case .github: output.print(letters.map { "::notice title=contact-stale::\(owner(of: $0))\n" }.joined())
        case .text: output.print(letters.map(shown).joined(separator: String(repeating: "-", count: 72) + "\n"))
        }
        output.say(summary)
    }

    private var summary: String {
        if letters.isEmpty { return "everyone was confirmed in the last six months" }
        return "\(counted(letters.map(\.contacts.count).reduce(0, +), "contact")) to ask about, \(counted(letters.count, "letter"))"
    }

    private func write(into folder: String, _ output: CommandOutput) throws {
        for letter in letters {
            let path = "\(folder)/\(letter.fileName).eml"
            do {
                try publishLetter(letter, to: path)
            } catch let problem as PublishingProblem {
                CommandOutput.fail(problem)
                if case .failed = problem { throw ExitCode(1) }
                throw ExitCode(2)
            }
            output.say("\(path): \(owner(of: letter))")
        }
        output.say(summary)
    }

    /// `Politie <desk@politie.example.nl>: 2 contacts`.
    private func owner(of letter: ConfirmationLetter) -> String {
        "\(letter.owner) <\(letter.address ?? "no e-mail address known")>: \(counted(letter.contacts.count, "contact"))"
    }

    private var json: String {
        let items = letters.map { letter in
            let fields: [(String, String)] = [
                ("owner", jsonText(letter.owner)), ("email", letter.address.map(jsonText) ?? "null"), ("subject", jsonText(letter.subject)),
                ("text", jsonText(letter.body)),
                ("contacts", "[\(letter.contacts.map { jsonText($0.slug.text) }.joined(separator: ", "))]"),
            ]
            return "    {" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        return "{\"letters\": \(items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]")}\n"
    }
}

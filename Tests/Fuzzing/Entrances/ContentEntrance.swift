import Model

@testable import Reading

/// Reads a file of `Content/` as a build does: what its path says it is, its front matter, its cells, its personal numbers.
func contentFaults(of bytes: [UInt8]) -> [String] {
    let pathBytes = bytes.prefix { $0 != 0x0A }
    let path = String(decoding: pathBytes, as: UTF8.self)
    let kind = ContentFile(path: path)
    guard let file = TextFile(path: "Content/" + path, bytes: Array(bytes.dropFirst(pathBytes.count + 1))) else { return [] }
    let read = {
        var parts = SiteParts()
        parts.read(file, as: kind)
        reportCitizenServiceNumbers(in: file, log: &parts.log)
        reportBirthDates(in: file, log: &parts.log)
        return parts.log
    }
    let log = read()
    let readsOn = log.references.map(\.place) + log.events.map(\.place) + log.editions.map(\.place)
    return misplacements(of: log.diagnostics, in: file) + difference("problems", log.diagnostics, read().diagnostics)
        + readsOn.filter { $0.file != file.path }.map { "a reference of another file: \($0)" }
}

internal import Diagnostics
package import Model

/// What an author can link to, by name and by file.
package struct LinkIndex: Sendable {
    /// What a link leads to.
    package enum Target: Sendable, Equatable {
        case page(PageAddress)
        /// Something that exists, but not in this edition or not yet.
        case notInThisEdition
        /// A name that several things have; each with its kind, ready to write.
        case ambiguous([String])
        case unknown(nearest: String?)
    }

    private var names: [String: [String: PageAddress]] = [:]
    private var files: [String: PageAddress] = [:]
    /// What this edition leaves out, with the edition that it is for where that is why.
    private var hiddenNames: [String: Edition?] = [:]
    private var hiddenFiles: [String: Edition?] = [:]
    /// The names in alphabetical order, and the files by their last part, once nothing is added any more.
    private var sortedNames: [String]?
    private var sortedFiles: (names: [String], paths: [String: String])?

    package init() {}

    /// Puts the names in order among which a mistyped one is looked for, once for all links; nothing is added after it.
    package mutating func close() {
        sortedNames = names.keys.sorted()
        sortedFiles = filesByName()
    }

    private func filesByName() -> (names: [String], paths: [String: String]) {
        let paths = Dictionary(
            files.keys.sorted().map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) }, uniquingKeysWith: { first, _ in first })
        return (paths.keys.sorted(), paths)
    }

    /// Makes something known by its name and, where it has one, its file.
    package mutating func add(kind: String, name: Slug, file: String?, address: PageAddress) {
        names[name.text, default: [:]][kind] = address
        if let file { files[file] = address }
    }

    /// Makes a file known that is not a thing with a name of its own.
    package mutating func add(file: String, address: PageAddress) {
        files[file] = address
    }

    /// Remembers something that this edition leaves out.
    ///
    /// - Parameter edition: the one that it is for; nil for a draft and for what is for a later date.
    package mutating func hide(kind: String, name: Slug, file: String?, for edition: Edition? = nil) {
        for name in [name.text, "\(kind):\(name.text)"] { hiddenNames.updateValue(edition, forKey: name) }
        if let file { hide(file: file, for: edition) }
    }

    /// Remembers a file that this edition leaves out and that is not a thing with a name of its own.
    package mutating func hide(file: String, for edition: Edition? = nil) {
        hiddenFiles.updateValue(edition, forKey: file)
    }

    /// The more closed edition that something is for that this one leaves out; nil when it is left out for another reason, or not at all.
    package func closedEdition(of destination: String, in file: String) -> Edition? {
        guard target(of: destination, in: file) == .notInThisEdition else { return nil }
        return hiddenFiles[resolvedPath(destination, in: file)].flatMap { $0 } ?? hiddenNames[destination].flatMap { $0 }
    }

    /// Finds what a link means.
    ///
    /// - Parameters:
    ///   - destination: a logical name (`vertrouwen`, `factsheet:vertrouwen`) or a file relative to the author's own
    ///     (`../cases/een.md`, `bijlage.pdf` of the assets), without its fragment.
    ///   - file: the author's file, relative to the site's folder.
    package func target(of destination: String, in file: String) -> Target {
        if destination.contains("/") || destination.contains(".") {
            let path = resolvedPath(destination, in: file)
            if let address = files[path] { return .page(address) }
            if hiddenFiles.keys.contains(path) { return .notInThisEdition }
            return .unknown(nearest: nearestFile(to: path, from: file))
        }
        let parts = destination.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            if let address = names[parts[1]]?[parts[0]] { return .page(address) }
        } else if let found = names[destination] {
            if found.count == 1, let address = found.values.first { return .page(address) }
            return .ambiguous(found.keys.sorted().map { "\($0):\(destination)" })
        }
        if hiddenNames.keys.contains(destination) { return .notInThisEdition }
        return .unknown(nearest: nearestName(to: parts.last ?? destination, among: sortedNames ?? names.keys.sorted()))
    }

    /// The path of a relative file, with `.` and `..` taken out; one that leaves the site's folder finds nothing.
    private func resolvedPath(_ destination: String, in file: String) -> String {
        var parts = destination.hasPrefix("/") ? ["Content"] : file.split(separator: "/").dropLast().map(String.init)
        for part in destination.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.isEmpty { return "" } else { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// A file with a like name anywhere in the site, as a path relative to the author's file.
    private func nearestFile(to path: String, from file: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let known = sortedFiles ?? filesByName()
        return nearestName(to: name, among: known.names).flatMap { known.paths[$0] }
            .map { PageAddress($0).link(from: PageAddress(file)) }
    }
}

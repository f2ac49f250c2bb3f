internal import Foundation

/// Files whose name says that they are a copy of one beside them, with the path of that one.
///
/// Windows, macOS, Google Drive, OneDrive, Dropbox, Nextcloud and Syncthing each have their own way to name a copy or a conflict.
///
/// - Parameter paths: of all files.
func copies(among paths: [String]) -> [String: String] {
    // A Mac and a server write the same letters in different bytes; the dictionary takes them for one.
    let originals = Dictionary(paths.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var copies: [String: String] = [:]
    for path in paths {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let file = path[folder.endIndex...]
        guard let dot = file.lastIndex(of: ".") else { continue }
        for stem in originalNames(ofCopy: String(file[..<dot])) {
            if let original = originals[(folder + stem + file[dot...]).lowercased()], original != path {
                copies[path] = original
                break
            }
        }
    }
    return copies
}

/// The names that a file may be a copy of, by its own name; none for most.
private func originalNames(ofCopy name: String) -> [String] {
    let folded = name.lowercased()
    var names: [String] = []
    for begin in ["kopie van ", "copy of ", "kopie-van-", "copy-of-", "kopie_van_", "copy_of_"] where folded.hasPrefix(begin) {
        names.append(String(name.dropFirst(begin.count)))
    }
    // Kopie (2) van x
    if folded.hasPrefix("kopie (") || folded.hasPrefix("copy ("),
        let end = folded.firstRange(of: ") van ") ?? folded.firstRange(of: ") of ")
    {
        names.append(String(name.dropFirst(folded.distance(from: folded.startIndex, to: end.upperBound))))
    }
    if let stem = withoutNumber(name) { names.append(stem) }
    for stem in [name, withoutNumber(name), withoutTrailingDigits(name)].compactMap({ $0 }) {
        let words = ["kopie", "copy", "copie", "duplicaat", "duplicate", "conflict"]
        for word in words {
            for ending in [" - \(word)", " \(word)", "-\(word)", "_\(word)", " (\(word))", "(\(word))", ".\(word)", " [\(word)]"]
            where stem.lowercased().hasSuffix(ending) {
                names.append(String(stem.dropLast(ending.count)))
            }
        }
    }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
        let remark = name[open...].lowercased()
        let marks = ["conflicted copy", "conflicterend exemplaar", "conflicterende kopie", "conflict", "in strijd"]
        if marks.contains(where: remark.contains) { names.append(String(name[..<open]).trimmed) }
    }
    if let conflict = folded.firstRange(of: ".sync-conflict-") {
        names.append(String(name.prefix(folded.distance(from: folded.startIndex, to: conflict.lowerBound))))
    }
    return (names + namesBeforeComputer(name)).filter { !$0.isEmpty }
}

/// `x (2)` and `x(2)` without what follows x.
private func withoutNumber(_ name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let number = name[name.index(after: open)...].dropLast()
    guard (1...2).contains(number.count), number.allSatisfy(\.isNumber) else { return nil }
    return String(name[..<open]).trimmed
}

/// `x copy 2` without the 2.
private func withoutTrailingDigits(_ name: String) -> String? {
    let digits = name.reversed().prefix { $0.isNumber }.count
    guard (1...2).contains(digits) else { return nil }
    return String(name.dropLast(digits)).trimmed
}

/// `x-LAPTOP-4F1C` and `x-MacBook van Jan`: OneDrive puts the name of the other computer after a file that two changed.
private func namesBeforeComputer(_ name: String) -> [String] {
    name.indices.filter { name[$0] == "-" }.compactMap { hyphen in
        let computer = name[name.index(after: hyphen)...]
        let folded = computer.lowercased()
        let isKnown =
            ["laptop", "desktop", "surface", "win-", "pc-", "macbook", "imac", "mac-mini"].contains { folded.hasPrefix($0) }
            || ["macbook", "imac", "-laptop", "-desktop", "-pc"].contains { folded.contains($0) } || folded == "pc"
        let isShouted =
            computer.count >= 6 && computer.contains(where: \.isNumber) && computer.contains(where: \.isUppercase)
            && !computer.contains(where: \.isLowercase)
        let isComputer = isShouted || (isKnown && computer.contains(where: \.isUppercase))
        return isComputer ? String(name[..<hyphen]) : nil
    }
}

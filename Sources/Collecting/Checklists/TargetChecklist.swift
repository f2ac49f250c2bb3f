package import Diagnostics
package import Model
package import Reading

/// The checklist of a partnership that something is brought into.
package struct TargetChecklist: Sendable {
    /// `netwerk-x/rules`: the folder of the partnership and which of its lists.
    package let name: String
    package let list: ChecklistList
    package let instrument: Instrument
    /// The names by which a file may call the partnership.
    let partnershipNames: [String]
    /// In the order of the instrument.
    let steps: [Slug]

    /// Its file, relative to the site's folder.
    package var file: String { "Content/partnerships/\(name).md" }

    init(folder: String, partnership: Slug, list: ChecklistList, instrument: Instrument) {
        name = "\(folder)/\(list.rawValue)"
        self.list = list
        self.instrument = instrument
        partnershipNames = [partnership.text, folder]
        steps = instrument.dimensions.flatMap { $0.steps.map(\.id) }
    }
}

/// Why there is no checklist to bring something into.
package enum TargetChecklistProblem: Error {
    /// The name is of no partnership or of neither of its lists.
    case unknown(String, suggestion: String)
    /// The list, or its instrument, cannot be relied on.
    case unreliable([Diagnostic])
}

/// Finds a checklist by its name: `netwerk-x/rules`, the path of its file, or `netwerk-x` alone, of which the instrument tells the list.
///
/// - Parameter instrument: as the file that comes in names it; nil when it names none.
/// - Throws: `TargetChecklistProblem`.
package func targetChecklist(named written: String, holding instrument: String?, in read: ReadSite) throws -> TargetChecklist {
    var parts = written.split(separator: "/").map(String.init).filter { $0 != "." }
    if let start = parts.lastIndex(of: "partnerships") { parts = Array(parts[(start + 1)...]) }
    let known = read.site.partnerships.map { (folder: folder(of: $0), partnership: $0) }
    let lists = ChecklistList.allCases.map(\.rawValue)
    guard let wanted = parts.first?.lowercased(), parts.count <= 2,
        let found = known.first(where: { $0.folder.lowercased() == wanted || $0.partnership.slug.text == wanted })
    else {
        let names = known.map(\.folder)
        let hint = Diagnostic.didYouMean(parts.first ?? written, names) ?? "the partnerships are \(names.sorted().joined(separator: ", "))"
        throw TargetChecklistProblem.unknown(written, suggestion: hint)
    }
    let usual = { (list: ChecklistList) in
        (list == .rules ? found.partnership.rules : found.partnership.recommendations)?.instrument ?? list.usualInstrument
    }
    let named = parts.count == 2 ? parts[1].lowercased().replacing(".md", with: "") : nil
    let list =
        named.map { ChecklistList(rawValue: $0) } ?? ChecklistList.allCases.first { usual($0).text == instrument } ?? .rules
    guard let list else {
        throw TargetChecklistProblem.unknown(
            written, suggestion: Diagnostic.didYouMean(named ?? "", lists) ?? "the lists are rules and recommendations")
    }
    let file = "Content/partnerships/\(found.folder)/\(list.rawValue).md"
    let own = read.site.instruments.first { $0.slug == usual(list) }
    let problems = read.diagnostics.filter { $0.severity == .error && ($0.place.file == file || $0.place.file == own?.place.file) }
    guard let own, problems.isEmpty else { throw TargetChecklistProblem.unreliable(problems) }
    return TargetChecklist(folder: found.folder, partnership: found.partnership.slug, list: list, instrument: own)
}

/// The instrument that a file which comes in names; nil when it names none or is no such file.
package func instrumentName(in file: TextFile) -> String? {
    do {
        guard case .object(let pairs) = try JSONParser.parse(file.text).value else { return nil }
        return pairs.first { $0.key == "instrument" }?.node.text
    } catch {
        // What is wrong with it is told when the whole file is read.
        return nil
    }
}

private func folder(of partnership: Partnership) -> String {
    partnership.place.file.split(separator: "/").dropLast().last.map(String.init) ?? partnership.slug.text
}

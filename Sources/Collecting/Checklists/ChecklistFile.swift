internal import Diagnostics
internal import Model
internal import Reading

/// What someone filled in on a checklist, as the page saved it.
struct ChecklistFile {
    /// One step.
    struct Step {
        var step: Slug
        /// Nil for not recorded.
        var state: StepState?
        /// What the page said when it was filled in; the outer nil where the file does not say.
        var published: StepState??
        var note: String?
        var place: SourcePlace
    }

    /// The version that pages write and this program reads.
    static let version = 1

    var date: PartialDate
    var steps: [Step]
}

/// Reads what someone filled in on a checklist, with every problem of the file.
///
/// - Returns: nil when it is not such a file, or one of something else.
func readChecklistFile(
    _ file: TextFile, for target: TargetChecklist, today: PartialDate
) -> (file: ChecklistFile?, diagnostics: [Diagnostic]) {
    var reader = ChecklistFileReader(file: file, target: target, today: today)
    do {
        let found = reader.read(try JSONParser.parse(file.text))
        return (found, reader.diagnostics)
    } catch let problem as JSONProblem {
        return (nil, [.noChecklistFile(problem.summary, at: file.place(atOffset: problem.offset))])
    } catch {
        return (nil, [.noChecklistFile("\(error)", at: file.place(line: 1, column: 1))])
    }
}

/// Walks the keys of a file.
private struct ChecklistFileReader {
    let file: TextFile
    let target: TargetChecklist
    let today: PartialDate
    var diagnostics: [Diagnostic] = []

    mutating func read(_ root: JSONNode) -> ChecklistFile? {
        guard case .object(let pairs) = root.value else {
            diagnostics.append(.noChecklistFile("it is \(root.typeName), not keys and values", at: place(root)))
            return nil
        }
        let node = { (key: String) in pairs.first { $0.key == key }?.node }
        guard node("kind")?.text == "kring-checklist" else {
            let found = node("kind").map { "its kind is “\($0.words.prefix(40))”, not “kring-checklist”" } ?? "it has no “kind”"
            diagnostics.append(.noChecklistFile(found, at: place(node("kind") ?? root)))
            return nil
        }
        guard case .number(let version)? = node("version")?.value, Double(version) == Double(ChecklistFile.version) else {
            diagnostics.append(
                .checklistFileVersion(
                    node("version")?.words ?? "none", known: ChecklistFile.version, at: place(node("version") ?? root)))
            return nil
        }
        let partnership = text("partnership", of: node("partnership"), root)
        let instrument = text("instrument", of: node("instrument"), root)
        if let partnership, !target.partnershipNames.contains(partnership.text) {
            diagnostics.append(.otherPartnership(partnership.text, expected: target.name, at: partnership.place))
        }
        if let instrument, instrument.text != target.instrument.slug.text {
            diagnostics.append(.otherChecklist(instrument.text, expected: target.instrument.slug.text, at: instrument.place))
        }
        // The steps of another list would all be unknown.
        if partnership == nil || instrument == nil || !diagnostics.isEmpty { return nil }
        let date = date(of: node("date"), root)
        let steps = steps(of: node("steps"), root)
        return date.map { ChecklistFile(date: $0, steps: steps) }
    }

    private func place(_ node: JSONNode) -> SourcePlace { file.place(atOffset: node.offset) }

    private mutating func text(_ key: String, of node: JSONNode?, _ parent: JSONNode) -> (text: String, place: SourcePlace)? {
        guard let node else {
            diagnostics.append(.checklistFile("“\(key)” is missing here", at: place(parent)))
            return nil
        }
        guard let text = node.text else {
            diagnostics.append(.checklistFile("“\(key)” wants a text, and this is \(node.typeName)", at: place(node)))
            return nil
        }
        return (text, place(node))
    }

    private mutating func date(of node: JSONNode?, _ root: JSONNode) -> PartialDate? {
        guard let text = text("date", of: node, root) else { return nil }
        guard let date = PartialDate(iso: text.text), date.day != nil else {
            diagnostics.append(.checklistFile("“\(text.text.prefix(40))” is not a day such as 2022-05-17", at: text.place))
            return nil
        }
        if date.isFuture(on: today) { diagnostics.append(.checklistFileOfLater(date.iso, at: text.place)) }
        return date
    }

    private mutating func steps(of node: JSONNode?, _ root: JSONNode) -> [ChecklistFile.Step] {
        guard let node else {
            diagnostics.append(.checklistFile("“steps” is missing here", at: place(root)))
            return []
        }
        guard case .array(let items) = node.value else {
            diagnostics.append(.checklistFile("“steps” wants a list, and this is \(node.typeName)", at: place(node)))
            return []
        }
        var seen: [Slug: SourcePlace] = [:]
        return items.compactMap { item in
            guard let step = step(item) else { return nil }
            if let other = seen.updateValue(step.place, forKey: step.step) {
                diagnostics.append(.duplicateName(step.step.text, kind: "the step", other: other, at: step.place))
                return nil
            }
            return step
        }
    }

    private mutating func step(_ item: JSONNode) -> ChecklistFile.Step? {
        guard case .object(let pairs) = item.value else {
            diagnostics.append(.checklistFile("a step wants keys and values, and this is \(item.typeName)", at: place(item)))
            return nil
        }
        let node = { (key: String) in pairs.first { $0.key == key }?.node }
        let name = text("step", of: node("step"), item)
        let state = self.state("state", of: node("state"), item)
        let published = node("published").map { self.state("published", of: $0, item) }
        var note: String?
        if let node = node("note") { note = text("note", of: node, item)?.text.trimmed }
        guard let name, let state else { return nil }
        guard target.steps.contains(Slug(name.text)) else {
            diagnostics.append(.unknownStep(name.text, of: target.instrument.slug.text, known: target.steps.map(\.text), at: name.place))
            return nil
        }
        return ChecklistFile.Step(
            step: Slug(name.text), state: state, published: published.flatMap { $0 }, note: note.flatMap { $0.isEmpty ? nil : $0 },
            place: name.place)
    }

    /// A state, where the inner nil is not recorded; the outer nil for what is no state.
    private mutating func state(_ key: String, of node: JSONNode?, _ parent: JSONNode) -> StepState?? {
        guard let text = text(key, of: node, parent) else { return nil }
        if text.text == "not-recorded" { return .some(nil) }
        if let state = StepState(rawValue: text.text) { return state }
        let known = StepState.allCases.map(\.rawValue) + ["not-recorded"]
        diagnostics.append(.unknownState(text.text, known: known, at: text.place))
        return nil
    }
}

internal import Diagnostics
internal import Model
internal import Reading

/// The version of the answer files that the questionnaire writes and this program reads.
private let knownVersion = 1

/// Reads the answers of one respondent, as the questionnaire saved them.
///
/// - Returns: at most one response: none while there is anything wrong with the file.
func readAnswerFile(_ file: TextFile, for target: TargetRound) -> CollectedFile {
    var collected = CollectedFile(path: file.path, text: file)
    do {
        var reader = AnswerFileReader(file: file, target: target, collected: collected)
        let root = try JSONParser.parse(file.text)
        reader.read(root)
        collected = reader.collected
    } catch let problem as JSONProblem {
        collected.report(.noAnswerFile(problem.summary, at: file.place(atOffset: problem.offset)))
    } catch {
        collected.report(.noAnswerFile("\(error)", at: file.place(line: 1, column: 1)))
    }
    return collected
}

/// Walks the keys of an answer file.
private struct AnswerFileReader {
    let file: TextFile
    let target: TargetRound
    var collected: CollectedFile

    mutating func read(_ root: JSONNode) {
        guard case .object(let pairs) = root.value else {
            return collected.report(.noAnswerFile("it is \(root.typeName), not keys and values", at: place(root)))
        }
        let root = JSONKeys(pairs: pairs, offset: root.offset)
        guard root.node("kind")?.text == "kring-answers" else {
            let found = root.node("kind").map { "its kind is “\($0.words.prefix(40))”, not “kring-answers”" } ?? "it has no “kind”"
            return collected.report(.noAnswerFile(found, at: file.place(atOffset: root.node("kind")?.offset ?? root.offset)))
        }
        guard case .number(let version)? = root.node("version")?.value, Double(version) == Double(knownVersion) else {
            let words = root.node("version")?.words ?? "none"
            return collected.report(
                .answerFileVersion(words, known: knownVersion, at: file.place(atOffset: root.node("version")?.offset ?? root.offset)))
        }
        checkTarget(root)
        var response = IncomingResponse(for: target, at: file.place(line: 1, column: 1))
        if let token = text("token", of: root) {
            collected.setToken(
                token.text, of: &response, at: token.place, way: "import the file as the questionnaire saved it, or leave it out")
            collected.judgeTokens()
        }
        readGroups(root, into: &response)
        readAnswers(root, into: &response)
        if !collected.hasErrors { collected.take(response) }
    }

    private func place(_ node: JSONNode) -> SourcePlace { file.place(atOffset: node.offset) }

    /// A text that must be there.
    private mutating func text(_ key: String, of root: JSONKeys) -> (text: String, place: SourcePlace)? {
        guard let node = root.node(key) else {
            collected.report(.answerFile("this answer file has no “\(key)”", at: file.place(atOffset: root.offset)))
            return nil
        }
        guard let text = node.text else {
            collected.report(.answerFile("“\(key)” wants a text, and this is \(node.typeName)", at: place(node)))
            return nil
        }
        return (text, place(node))
    }

    private mutating func checkTarget(_ root: JSONKeys) {
        let partnership = text("partnership", of: root)
        let round = text("round", of: root)
        if let partnership, let round {
            let isOther = !target.partnershipNames.contains(partnership.text)
            if isOther || !target.roundNames.contains(round.text) {
                collected.report(
                    .otherRound(
                        "\(partnership.text)/\(round.text)", expected: target.name, at: isOther ? partnership.place : round.place))
            }
        }
        if let instrument = text("instrument", of: root), instrument.text != target.instrument.slug.text {
            collected.report(.otherInstrument(instrument.text, expected: target.instrument.slug.text, at: instrument.place))
        }
    }

    private mutating func readGroups(_ root: JSONKeys, into response: inout IncomingResponse) {
        var seen: Set<String> = []
        for (key, keyOffset, node) in pairs("groups", of: root) where !collected.isFull {
            guard let index = target.groupIndex(of: key), seen.insert(target.groups[index]).inserted else {
                collected.notPlaced.append(key)
                collected.report(.groupNotPlaced(key, at: file.place(atOffset: keyOffset)))
                continue
            }
            switch node.value {
            case .text(let text), .number(let text):
                guard text.utf8.count <= 200 else {
                    collected.report(.answerFile("“\(target.groups[index])” wants a few words, and these are too many", at: place(node)))
                    continue
                }
                collected.setGroup(index, to: text, of: &response, target: target, at: place(node))
            case .nothing: break
            default:
                collected.report(.answerFile("“\(target.groups[index])” wants a text, and this is \(node.typeName)", at: place(node)))
            }
        }
    }

    private mutating func readAnswers(_ root: JSONKeys, into response: inout IncomingResponse) {
        if root.node("answers") == nil {
            collected.report(.answerFile("this answer file has no “answers”", at: file.place(atOffset: root.offset)))
        }
        let positions = Dictionary(target.indicators.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Int> = []
        for (key, keyOffset, node) in pairs("answers", of: root) where !collected.isFull {
            let keyPlace = file.place(atOffset: keyOffset)
            guard let position = positions[key] else {
                collected.report(
                    .unknownIndicator(key, of: target.instrument.slug.text, known: target.indicators.map(\.id.text), at: keyPlace))
                continue
            }
            if !seen.insert(position).inserted { collected.report(.answerFile("“\(key)” is answered twice", at: keyPlace)) }
            if case .nothing = node.value { continue }
            guard case .number(let text) = node.value, let answer = target.scale.step(Double(text)) else {
                collected.report(
                    .answerOffScale(
                        node.words, min: target.scale.min, max: target.scale.max, labels: [], at: place(node)))
                continue
            }
            response.answers[position] = answer
        }
    }

    /// The pairs under a key; none when it is not there.
    private mutating func pairs(_ key: String, of root: JSONKeys) -> [(key: String, keyOffset: Int, node: JSONNode)] {
        guard let node = root.node(key) else { return [] }
        guard case .object(let pairs) = node.value else {
            collected.report(.answerFile("“\(key)” wants keys and values, and this is \(node.typeName)", at: place(node)))
            return []
        }
        return pairs
    }
}

/// The pairs of an object.
private struct JSONKeys {
    var pairs: [(key: String, keyOffset: Int, node: JSONNode)]
    var offset: Int

    func node(_ key: String) -> JSONNode? { pairs.first { $0.key == key }?.node }
}

internal import Diagnostics
internal import Model

/// What comes of adding files of answers to those of a round.
struct AnswerMerge {
    /// What is added, in the order of the files and their rows, each with a name of its own.
    private(set) var added: [IncomingResponse] = []
    /// For each file how many of its responses are added.
    private(set) var addedCounts: [Int] = []
    /// For each file how many of its responses are there already, word for word or with other answers.
    private(set) var duplicateCounts: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Adds files to what is there: whoever answered before, by pseudonym, is skipped; whoever has no pseudonym gets a number.
    init(_ files: [[IncomingResponse]], into existing: [IncomingResponse], target: TargetRound) {
        var known: [String: IncomingResponse] = [:]
        for response in existing { response.token.map { known[$0] = response } }
        var spellings = target.spellings
        let names = (existing + files.joined()).compactMap(\.token)
        // Answers that stand in the file already, once for each time that they do: no one else's are taken for them twice.
        var unnamed = Dictionary(grouping: existing, by: Content.init)
        var number = names.compactMap(Self.number).max() ?? 0
        for responses in files {
            let before = added.count
            var duplicates = 0
            var same: (there: [(Int, SourcePlace)], here: [(Int, SourcePlace)]) = ([], [])
            var seen: [Content: SourcePlace] = [:]
            for var response in responses {
                Self.unify(&response.groups, spellings: &spellings)
                if let token = response.token {
                    if let other = known[token] {
                        duplicates += 1
                        if !other.saysTheSame(as: response) {
                            diagnostics.append(.duplicateResponse(token, other: other.place, at: response.place))
                        }
                        continue
                    }
                    known[token] = response
                } else {
                    number += 1
                    response.token = "r\(number)"
                    let content = Content(response)
                    if let other = unnamed[content]?.popLast() {
                        same.there.append((response.place.line, other.place))
                    } else if let other = seen.updateValue(response.place, forKey: content) {
                        same.here.append((response.place.line, other))
                    }
                }
                added.append(response)
            }
            reportUnnamed(responses, same: same)
            addedCounts.append(added.count - before)
            duplicateCounts.append(duplicates)
        }
    }

    /// Answers and groups, whoever gave them.
    private struct Content: Hashable {
        var groups: [String]
        var answers: [Int?]

        init(_ response: IncomingResponse) {
            groups = response.groups
            answers = response.answers
        }
    }

    private mutating func reportUnnamed(
        _ responses: [IncomingResponse], same: (there: [(Int, SourcePlace)], here: [(Int, SourcePlace)])
    ) {
        let unnamed = responses.filter { $0.token == nil }
        guard let first = unnamed.first else { return }
        diagnostics.append(.withoutToken(rows: unnamed.count, at: first.place))
        for (pairs, isThere) in [(same.there, true), (same.here, false)] where !pairs.isEmpty {
            diagnostics.append(.sameAnswers(pairs, isThere: isThere, at: first.place))
        }
    }

    /// Gives group values the spelling that came first.
    private static func unify(_ groups: inout [String], spellings: inout [[String: String]]) {
        for index in groups.indices where !groups[index].isEmpty {
            let key = groupKey(groups[index])
            groups[index] = spellings[index][key] ?? groups[index]
            spellings[index][key] = groups[index]
        }
    }

    /// The number in a name such as `r17`.
    private static func number(_ token: String) -> Int? {
        guard token.hasPrefix("r"), let number = Int(token.dropFirst()), (0...999_999).contains(number) else { return nil }
        return number
    }
}

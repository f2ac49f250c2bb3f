internal import Diagnostics
internal import Model

/// What comes of adding files of answers to those of a round.
struct AnswerMerge {
    /// A value of a group column for someone in the round's file whose cell is empty.
    struct Filling: Hashable {
        /// The row of the file, the first below the heading being 0.
        var row: Int
        /// The position of the group column in the round.
        var group: Int
        var value: String
    }

    /// Everyone in the round's file, and after them who is added.
    private var people: [IncomingResponse]
    private let existingCount: Int
    /// What goes into empty cells of the round's file.
    private(set) var fillings: [Filling] = []
    /// For each file how many of its responses are added.
    private(set) var addedCounts: [Int] = []
    /// For each file how many of its responses are there already, word for word or with other answers.
    private(set) var duplicateCounts: [Int] = []
    /// For each file how many groups it says of people who are there already.
    private(set) var filledCounts: [Int] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// What is added, in the order of the files and their rows, each with a name of its own.
    var added: [IncomingResponse] { Array(people[existingCount...]) }

    /// Adds files to what is there: whoever answered before, by pseudonym, is skipped but for a group that was not known yet; whoever has
    /// no pseudonym gets a number.
    init(_ files: [[IncomingResponse]], into existing: [IncomingResponse], target: TargetRound) {
        people = existing
        existingCount = existing.count
        var known: [String: Int] = [:]
        for (index, response) in existing.enumerated() { response.token.map { known[$0] = index } }
        var spellings = target.spellings
        let names = (existing + files.joined()).compactMap(\.token)
        // Answers that stand in the file already, once for each time that they do: no one else's are taken for them twice.
        var unnamed = Dictionary(grouping: existing, by: Content.init)
        var number = names.compactMap(Self.number).max() ?? 0
        for responses in files {
            let before = people.count
            var (duplicates, filled) = (0, 0)
            var clashes: [(number: String, place: SourcePlace, other: SourcePlace)] = []
            var within: [(token: String, place: SourcePlace, other: SourcePlace)] = []
            var same: (there: [(Int, SourcePlace)], here: [(Int, SourcePlace)]) = ([], [])
            var seen: [Content: SourcePlace] = [:]
            for var response in responses {
                Self.unify(&response.groups, spellings: &spellings)
                if let token = response.token {
                    if let index = known[token] {
                        let other = people[index]
                        duplicates += 1
                        if other.agrees(with: response) {
                            filled += fill(index, from: response)
                        } else if response.isNumbered, other.place.file != response.place.file {
                            clashes.append((token, response.place, other.place))
                        } else if other.place.file == response.place.file {
                            within.append((token, response.place, other.place))
                        } else {
                            diagnostics.append(.duplicateResponse(token, other: other.place, at: response.place))
                        }
                        continue
                    }
                    known[token] = people.count
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
                people.append(response)
            }
            reportUnnamed(responses, same: same)
            // Now and then someone answers twice; where many do, the codes are no people's.
            if let first = within.first, within.count >= 3, within.count * 5 >= responses.count {
                diagnostics.append(.noCodesOfPeople(within.count, example: first.token, other: first.other, at: first.place))
            } else {
                diagnostics += within.map { .duplicateResponse($0.token, other: $0.other, at: $0.place) }
            }
            if let first = clashes.first {
                diagnostics.append(.numberedAlike(clashes.map(\.number), other: first.other, at: first.place))
            }
            addedCounts.append(people.count - before)
            duplicateCounts.append(duplicates)
            filledCounts.append(filled)
        }
    }

    /// Gives someone the groups that a later file knows.
    ///
    /// - Returns: how many.
    private mutating func fill(_ index: Int, from response: IncomingResponse) -> Int {
        let missing = response.groups.indices.filter { people[index].groups[$0].isEmpty && !response.groups[$0].isEmpty }
        for group in missing {
            people[index].groups[group] = response.groups[group]
            if index < existingCount { fillings.append(Filling(row: index, group: group, value: response.groups[group])) }
        }
        return missing.count
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

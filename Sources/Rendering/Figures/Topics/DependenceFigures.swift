internal import Analysis
internal import ChartDrawing
internal import Model
internal import Planning

/// Who needs whom in one partnership: as a matrix, and as a network.
extension PageComposer {
    /// From this many parties on, those of whom nothing is known stay out of the matrix; more than the second number are too many for one.
    private static let manyParties = 40
    private static let mostParties = 60

    /// The parties that the matrix shows; none where they are too many.
    private func shownParties(_ matrix: DependenceMatrix) -> [Slug] {
        guard matrix.parties.count > Self.manyParties else { return matrix.parties }
        let named = Set(matrix.needs.flatMap { [$0.from, $0.to] })
        let shown = matrix.parties.filter(named.contains)
        return shown.count > Self.mostParties ? [] : shown
    }

    /// The matrix; nil where nothing is known, or parties are too many to be told apart.
    func dependenceFigure(_ matrix: DependenceMatrix, id: String, title: String? = nil) -> Figure? {
        let parties = shownParties(matrix)
        guard !matrix.isEmpty, !parties.isEmpty else { return nil }
        let names = parties.map { Matrix.Head(partyName($0)) }
        let cells = parties.map { row in
            parties.map { column -> Matrix.Cell in
                if row == column { return Matrix.Cell(.itself) }
                guard let need = matrix.need(of: row, for: column) else { return Matrix.Cell(.blank) }
                return Matrix.Cell(.level(need.strength), isOutlined: need.isOneSided)
            }
        }
        let title = title.map(typographic) ?? dependenceTitle(matrix)
        let figure = Matrix(
            corner: words["dependence-corner"], rows: names, columns: names, cells: cells, key: dependenceKey(matrix),
            text: FigureText(title: title, summary: dependenceSummary(matrix), idPrefix: id))
        return Figure(
            kind: "matrix", id: id, title: title,
            subtitle: words[matrix.withholdsNeeds ? "dependence-subtitle-withheld" : "dependence-subtitle"], svg: figure.svg(),
            table: dependenceTable(matrix),
            isWide: true)
    }

    /// The same needs as a network; nil where they are too many, or nobody needs another.
    func dependenceNetwork(_ matrix: DependenceMatrix, in partnership: PartnershipPlan, id: String, title: String? = nil) -> Figure? {
        let ties = OrganisationTies(of: matrix, at: partnership.partnership.slug)
        guard !ties.needs.isEmpty else { return nil }
        return networkFigure(of: ties, in: partnership.partnership, id: id, title: title)
    }

    /// Each need that goes one way, in a sentence, the strongest first.
    func dependenceSentences(_ matrix: DependenceMatrix) -> [String] {
        matrix.oneSided.map { need in
            let key = "dependence-one-sided\(need.answer == .notNeeded ? "" : "-blank")\(need.what == nil ? "-plain" : "")"
            return words.texts.text(
                key,
                [
                    "from": partyTitle(need.from), "to": partyTitle(need.to), "what": typographic(need.what ?? ""),
                    "strength": words["need-strength-\(need.strength)"],
                ])
        }
    }

    /// What goes one way, else of what nothing is recorded the other way, else that every need goes both ways.
    private func dependenceTitle(_ matrix: DependenceMatrix) -> String {
        let oneSided = matrix.oneSided.count { $0.answer == .notNeeded }
        let blank = matrix.unanswered.count
        if oneSided + blank == 0 {
            if !matrix.needs.isEmpty, matrix.needs.allSatisfy({ $0.strength == 0 }) { return words["dependence-answer-nothing"] }
            let areAllMutual =
                matrix.needs.contains { $0.strength > 0 } && matrix.needs.allSatisfy { $0.strength == 0 || $0.answer == .needed }
            return words[areAllMutual ? "dependence-answer-mutual" : "dependence-answer-none"]
        }
        let (key, count) = oneSided > 0 ? ("dependence-answer", oneSided) : ("dependence-answer-blank", blank)
        return words.capitalised(words.texts.count(key, count).replacing("{number}", with: words.numbers.word(count)))
    }

    private func dependenceSummary(_ matrix: DependenceMatrix) -> String {
        words.texts.text(
            "dependence-summary",
            [
                "parties": words.capitalised(words.texts.count("party", matrix.parties.count)),
                "needs": words.texts.count("dependence-need", matrix.needs.count { $0.strength > 0 }),
                "oneSided": oneSidedCounts(no: matrix.oneSided.count { $0.answer == .notNeeded }, blank: matrix.unanswered.count),
            ])
    }

    private func dependenceKey(_ matrix: DependenceMatrix) -> [Matrix.KeyWord] {
        let used = Set(matrix.needs.map(\.strength)).sorted()
        var key = used.map { Matrix.KeyWord(Matrix.Cell(.level($0)), words["need-strength-\($0)"]) }
        if matrix.needs.contains(where: \.isOneSided) {
            let word = oneSidedWord("dependence-outline", Set(matrix.oneSided.map(\.answer)))
            key.append(Matrix.KeyWord(Matrix.Cell(.blank, isOutlined: true), word))
        }
        return key
    }

    /// All needs as a table, for the page where they are too many for a matrix.
    func dependenceList(_ matrix: DependenceMatrix) -> TopicTable? {
        guard !matrix.isEmpty, shownParties(matrix).isEmpty else { return nil }
        return TopicTable(
            title: words["dependence-caption"], heading: words["organisation"],
            columns: [words["need-to"], words["need-what"], words["need-strength"]],
            rows: matrix.needs.map { need in
                TopicTable.Row(
                    heading: partyTitle(need.from),
                    cells: [.text(partyTitle(need.to)), cell(need.what), .text(words["need-strength-\(need.strength)"])],
                    flag: need.isOneSided ? oneSidedWord("dependence-outline", [need.answer]) : nil)
            })
    }

    private func dependenceTable(_ matrix: DependenceMatrix) -> FigureTable {
        FigureTable(
            caption: words["dependence-caption"], heading: words["organisation"],
            columns: [
                FigureTable.Column(id: "needs", title: words["need-to"], isNumber: false),
                FigureTable.Column(id: "what", title: words["need-what"], isNumber: false),
                FigureTable.Column(id: "strength", title: words["need-strength"]),
                FigureTable.Column(id: "back", title: words["dependence-back"], isNumber: false),
            ],
            rows: matrix.needs.map { need in
                let back = matrix.need(of: need.to, for: need.from).map { FigureTable.Cell.text(words["need-strength-\($0.strength)"]) }
                return FigureTable.Row(
                    heading: partyTitle(need.from),
                    cells: [
                        .text(partyTitle(need.to)), need.what.map { .text(typographic($0)) } ?? .none("–"), .whole(need.strength),
                        back ?? .none(matrix.withholdsNeeds(of: need.to) ? "–" : words["topic-not-recorded"]),
                    ])
            })
    }
}
